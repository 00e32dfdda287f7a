import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { type Damage, edit, name, path, repack, reseal, resealDataset } from './tools.ts'

export const archiveEdits: Damage[] = [
  {
    what: 'a Markdown file in markdown.tar.gz',
    do: (f) => repack(f, 'markdown.tar.gz', (top) => edit(path(top, 'a.md'), (text) => `${text}\nThêm.\n`)),
    file: 'markdown.tar.gz/a.md',
    cause: /it is not that of tulieu-1\.2\.3\.tar\.gz/u
  },
  {
    what: 'a Markdown file gone from markdown.tar.gz',
    do: (f) => repack(f, 'markdown.tar.gz', (top) => rmSync(path(top, 'a.md'))),
    file: 'markdown.tar.gz/a.md',
    cause: /it is missing/u
  },
  {
    what: 'a Markdown file in the .zip, its dataset sealed',
    do: (f) =>
      repack(f, `${name}.zip`, (top) => {
        edit(path(top, 'markdown/a.md'), (text) => `${text}\nThêm.\n`)
        resealDataset(top)
      }),
    file: `${name}.zip/markdown/a.md`,
    cause: /markdown|does not show/u
  },
  {
    what: 'a CSV in the .tar.gz, its dataset sealed',
    do: (f) =>
      repack(f, `${name}.tar.gz`, (top) => {
        edit(path(top, 'people.csv'), (text) => `${text}a,0,Ai đó,,,\r\n`)
        resealDataset(top)
      }),
    file: `${name}.tar.gz/people.csv`,
    cause: /more rows/u
  },
  {
    what: 'a CSV in the .tar.gz, only its outer sum right',
    do: (f) => repack(f, `${name}.tar.gz`, (top) => edit(path(top, 'people.csv'), (text) => `${text}x`)),
    file: `${name}.tar.gz/people.csv`,
    cause: /it was changed/u
  },
  {
    what: 'an extra file in the .zip',
    do: (f) =>
      repack(f, `${name}.zip`, (top) => {
        writeFileSync(path(top, 'run.sh'), 'x')
        reseal(top)
      }),
    file: `${name}.zip/run.sh`,
    cause: /not listed in index\.json/u
  },
  {
    what: 'a record in the .tar.gz with every sum but not its hash',
    do: (f) =>
      repack(f, `${name}.tar.gz`, (top) => {
        edit(path(top, 'articles.jsonl'), (text) => text.replaceAll('Phú Hòa', 'Phú Hoà'))
        resealDataset(top)
      }),
    file: `${name}.tar.gz/articles.jsonl`,
    cause: /hash is /u
  },
  {
    what: 'the code of the npm package in the .tar.gz',
    do: (f) =>
      repack(f, `${name}.tar.gz`, (top) => {
        edit(path(top, 'index.js'), (text) => `${text}\nfetch('https://example.vn')\n`)
        resealDataset(top)
      }),
    file: `${name}.tar.gz/index.js`,
    cause: /it is not what the records/u
  },
  {
    what: 'the code of the npm package in the tarball',
    do: (f) =>
      repack(f, 'tulieu-data-1.2.3.tgz', (top) =>
        edit(path(top, 'index.js'), (text) => `${text}\nfetch('https://example.vn')\n`)
      ),
    file: 'tulieu-data-1.2.3.tgz',
    cause: /index\.js is not that of the dataset/u
  },
  {
    what: 'a script in the tarball’s manifest',
    do: (f) =>
      repack(f, 'tulieu-data-1.2.3.tgz', (top) =>
        edit(path(top, 'package.json'), (text) => text.replace('{', '{ "scripts": { "install": "x" },'))
      ),
    file: 'tulieu-data-1.2.3.tgz',
    cause: /package\.json is not that/u
  },
  {
    what: 'a file too many in the tarball',
    do: (f) => repack(f, 'tulieu-data-1.2.3.tgz', (top) => writeFileSync(path(top, 'x.js'), '')),
    file: 'tulieu-data-1.2.3.tgz',
    cause: /x\.js .*no such file/u
  },
  {
    what: 'a record gone from the tarball',
    do: (f) => repack(f, 'tulieu-data-1.2.3.tgz', (top) => rmSync(path(top, 'records/a.json'))),
    file: 'tulieu-data-1.2.3.tgz',
    cause: /records\/a\.json is missing/u
  },
  {
    what: 'the two archives of different datasets',
    do: (f) =>
      repack(f, `${name}.zip`, (top) => {
        edit(path(top, 'RIGHTS.md'), (text) => `${text}\n`)
        resealDataset(top)
      }),
    file: `${name}.zip/RIGHTS.md`,
    cause: /it is not that of tulieu-1\.2\.3\.tar\.gz/u
  },
  {
    what: 'an archive renamed',
    do: (f) => renameSync(path(f, `${name}.zip`), path(f, 'tulieu-1.2.4.zip')),
    file: 'tulieu-1.2.4.zip',
    cause: /should in tulieu-1\.2\.4\/: it is another one/u
  },
  {
    what: 'a capture in seeds.tar.gz',
    do: (f) =>
      repack(f, 'seeds.tar.gz', (top) => edit(path(top, 'seeds/a.txt'), (text) => text.replace('Phú Hòa', 'Phú Hoà'))),
    file: 'seeds.tar.gz',
    cause: /captures are not those of index\.json/u
  },
  {
    what: 'a curator’s file gone from seeds.tar.gz',
    do: (f) => repack(f, 'seeds.tar.gz', (top) => rmSync(path(top, 'seeds/x/b.yaml'))),
    file: 'seeds.tar.gz',
    cause: /captures are not those/u
  },
  {
    what: 'the title in dataset.yaml of seeds.tar.gz',
    do: (f) =>
      repack(f, 'seeds.tar.gz', (top) =>
        edit(path(top, 'dataset.yaml'), (text) => text.replace('Vietnamese articles', 'Other articles'))
      ),
    file: 'seeds.tar.gz',
    cause: /dataset\.yaml: title is not/u
  },
  {
    what: 'no dataset.yaml in seeds.tar.gz',
    do: (f) => repack(f, 'seeds.tar.gz', (top) => rmSync(path(top, 'dataset.yaml'))),
    file: 'seeds.tar.gz',
    cause: /it has no dataset\.yaml/u
  }
]
