import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../../emit/folder.ts'
import { alsoFiles, DAY, type Damage, edit, forge, name, path, swap } from './tools.ts'

export const singleEdits: Damage[] = [
  {
    what: 'a cell of a CSV file',
    do: (f) => edit(path(f, 'articles.csv'), (text) => text.replace('Phú Hòa', 'Phú Hoà')),
    file: 'articles.csv',
    cause: /it is not what tulieu-1\.2\.3\.tar\.gz gives: line \d+/u
  },
  {
    what: 'a row of a CSV file gone',
    do: (f) => edit(path(f, 'blocks.csv'), (text) => text.replace(/[^\n]*\r\n$/u, '')),
    file: 'blocks.csv',
    cause: /it is not what tulieu-1\.2\.3\.tar\.gz gives: it ends before line/u
  },
  {
    what: 'a record of articles.jsonl gone',
    do: (f) => edit(path(f, 'articles.jsonl'), (text) => text.replace(/^.*\n/u, '')),
    file: 'articles.jsonl',
    cause: /it is not what tulieu-1\.2\.3\.tar\.gz gives/u
  },
  {
    what: 'the version of articles.json',
    do: (f) => edit(path(f, 'articles.json'), (text) => text.replace('"version": "1.2.3"', '"version": "1.2.4"')),
    file: 'articles.json',
    cause: /line 3: expected .*1\.2\.3/u
  },
  {
    what: 'a count of the catalogue',
    do: (f) => edit(path(f, 'index.json'), (text) => text.replace('"articles": 2', '"articles": 3')),
    file: 'index.json',
    cause: /gives: line \d+/u
  },
  {
    what: 'a catalogue of another version',
    do: (f) => edit(path(f, 'index.json'), (text) => text.replaceAll('1.2.3', '1.2.2')),
    file: 'index.json',
    cause: /expected .*1\.2\.3/u
  },
  {
    what: 'the version in CITATION.cff',
    do: (f) => edit(path(f, 'CITATION.cff'), (text) => text.replace('version: "1.2.3"', 'version: "1.2.2"')),
    file: 'CITATION.cff',
    cause: /expected .*1\.2\.3/u
  },
  {
    what: 'the tag in a descriptor’s address',
    do: (f) => edit(path(f, 'CITATION.cff'), (text) => text.replace('tag/v1.2.3', 'tag/v1.2.2')),
    file: 'CITATION.cff',
    cause: /expected/u
  },
  {
    what: 'the licence in a descriptor',
    do: (f) => edit(path(f, 'CITATION.cff'), (text) => text.replace('RIGHTS.md', 'LICENSE')),
    file: 'CITATION.cff',
    cause: /expected/u
  },
  {
    what: 'the page on rights',
    do: (f) => edit(path(f, 'RIGHTS.md'), (text) => `${text}\nMọi quyền được từ bỏ.\n`),
    file: 'RIGHTS.md',
    cause: /it is not what/u
  },
  {
    what: 'schema files swapped',
    do: (f) => swap(f, 'article.schema.json', 'index.schema.json'),
    file: 'article.schema.json',
    cause: /it is not what/u
  },
  {
    what: 'single files swapped',
    do: (f) => swap(f, 'articles.csv', 'people.csv'),
    file: 'people.csv',
    cause: /it is not what/u
  },
  {
    what: 'an asset that no release has',
    do: (f) => writeFileSync(path(f, 'install.sh'), 'x'),
    file: 'install.sh',
    cause: /has no such asset/u
  },
  {
    what: 'a package the program is not made of',
    do: (f) => edit(path(f, `${name}.cdx.json`), (text) => text.replace('"name": "unified"', '"name": "unifled"')),
    file: `${name}.cdx.json`,
    cause: /serial number/u
  },
  {
    what: 'a bill of materials of another day',
    do: (f) => edit(path(f, `${name}.cdx.json`), (text) => text.replace(DAY, '2023-02-28')),
    file: `${name}.cdx.json`,
    cause: /timestamp/u
  },
  {
    what: 'a file and its sum gone, where all must be there',
    do: (f) => rmSync(path(f, 'people.csv')),
    file: 'people.csv',
    cause: /every release has it/u,
    all: true
  }
]

/** Other formats made of other records: those that carry texts. */
export const forgedFormats: Damage[] = alsoFiles
  .filter((file) => /^(?:articles|blocks)\./u.test(file))
  .map((file) => ({
    what: `${file} of other records`,
    do: async (folder) => {
      const other = join(temporaryFolder(), 'release')
      cpSync(folder, other, { recursive: true })
      await forge(other, (article) => JSON.parse(JSON.stringify(article).replaceAll('Phú Hòa', 'Phú Hoà')))
      cpSync(join(other, file), join(folder, file))
    },
    file,
    cause: /./u
  }))
