import { readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { SUMS } from '../../../scripts/emit/sums.ts'
import { alsoFiles, type Damage, edit, flip, name, path, swap } from './tools.ts'

const singles = [
  ...alsoFiles,
  'CITATION.cff',
  'RIGHTS.md',
  'article.d.ts',
  'article.schema.json',
  'articles.csv',
  'articles.json',
  'articles.jsonl',
  'articles.schema.json',
  'blocks.csv',
  'index.json',
  'markdown.tar.gz',
  'seeds.tar.gz',
  `${name}.cdx.json`,
  `${name}.tar.gz`,
  `${name}.zip`,
  'tulieu-data-1.2.3.tgz'
]

export const careless: Damage[] = [
  ...singles.map((file) => ({
    what: `a bit of ${file}`,
    do: (folder: string) => flip(path(folder, file)),
    file,
    cause: /it was changed: its SHA-256/u
  })),
  {
    what: 'two files swapped',
    do: (f) => swap(f, 'articles.csv', 'blocks.csv'),
    file: 'blocks.csv',
    cause: /it was changed/u
  },
  {
    what: 'a line of SHA256SUMS gone',
    do: (f) => edit(path(f, SUMS), (text) => text.replace(/^.*articles\.csv\n/mu, '')),
    file: 'articles.csv',
    cause: /not listed in SHA256SUMS/u
  },
  {
    what: 'a line of SHA256SUMS twice',
    do: (f) => edit(path(f, SUMS), (text) => text.replace(/^.*\n/u, '$&$&')),
    file: SUMS,
    cause: /listed twice/u
  },
  {
    what: 'a line of SHA256SUMS that is none',
    do: (f) => edit(path(f, SUMS), (text) => `x${text}`),
    file: SUMS,
    cause: /the line is not/u
  },
  {
    what: 'a digit of SHA256SUMS',
    do: (f) => edit(path(f, SUMS), (text) => text.replace(/^./u, (digit) => (digit === '0' ? '1' : '0'))),
    file: 'CITATION.cff',
    cause: /it was changed/u
  },
  {
    what: 'an empty SHA256SUMS',
    do: (f) => writeFileSync(path(f, SUMS), ''),
    file: 'articles.jsonl',
    cause: /not listed/u
  },
  {
    what: 'a file too many',
    do: (f) => writeFileSync(path(f, 'setup.exe'), 'x'),
    file: 'setup.exe',
    cause: /not listed/u
  },
  {
    what: 'a link in a file’s place',
    do: (f) => {
      rmSync(path(f, 'people.csv'))
      symlinkSync('/etc/hostname', path(f, 'people.csv'))
    },
    file: 'people.csv',
    cause: /not a plain file/u
  },
  {
    what: 'a file renamed',
    do: (f) => renameSync(path(f, 'people.csv'), path(f, 'persons.csv')),
    file: 'persons.csv',
    cause: /not listed/u
  },
  {
    what: 'a file gone, where all must be there',
    do: (f) => rmSync(path(f, 'people.csv')),
    file: 'people.csv',
    cause: /it is missing/u,
    all: true
  },
  {
    what: 'an archive cut off',
    do: (f) => writeFileSync(path(f, `${name}.tar.gz`), readFileSync(path(f, `${name}.tar.gz`)).subarray(0, 9000)),
    file: `${name}.tar.gz`,
    cause: /it cannot be unpacked|was cut off/u
  }
]
