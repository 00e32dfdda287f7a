import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Article } from '../../schema/article.d.ts'
import { validateRecord } from '../../scripts/check/schema.ts'
import { rebuild } from '../../scripts/commands/verify/rebuild.ts'
import { recount } from '../../scripts/commands/verify/recount.ts'
import { writeDataset } from '../../scripts/emit/build.ts'
import { alsoFormats } from '../../scripts/emit/index.ts'
import { findSchemaFolder, readContext } from '../../scripts/emit/metadata.ts'
import { SUMS, sumsLine } from '../../scripts/emit/sums.ts'
import { walk } from '../../scripts/emit/walk.ts'
import { recordHash } from '../../scripts/extract/hash.ts'
import { entriesOf } from '../../scripts/release/archive/entries.ts'
import { writeTarGz } from '../../scripts/release/archive/tar.ts'
import { unpack } from '../../scripts/release/archive/unpack.ts'
import { writeZip } from '../../scripts/release/archive/zip.ts'
import { writeArchives } from '../../scripts/release/pack/archives.ts'
import { writeFiles } from '../../scripts/release/pack/files.ts'
import type { Problem } from '../../scripts/release/problems.ts'
import { contextOf } from '../../scripts/release/verify/metadata.ts'
import { verifyRelease } from '../../scripts/release/verify/release.ts'
import { makeProject } from '../commands/release/released.ts'
import { temporaryFolder } from '../emit/folder.ts'
import { cli } from '../support/cli.ts'
import { tarEntry } from './archive/made.ts'

const schemaFolder = findSchemaFolder()
const made = mkdtempSync(join(tmpdir(), 'tulieu-test-tampering-'))
const good = join(made, 'build/release')
const name = 'tulieu-1.2.3'
const DAY = '2024-02-29'

beforeAll(async () => {
  await makeProject(made, '1.2.3', DAY)
  const { code, stderr } = await cli(['release', 'pack', '--quiet'], { cwd: made })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
}, 300_000)
afterAll(() => rmSync(made, { recursive: true, force: true }))

const copy = (): string => {
  const folder = join(temporaryFolder(), 'release')
  cpSync(good, folder, { recursive: true })
  return folder
}

/** What verify finds in a release: with its captures, as everybody has them who has all assets. */
const problemsOf = async (folder: string, options: { all?: boolean; rebuild?: boolean } = {}): Promise<Problem[]> => {
  const { problems, base, seeds } = await verifyRelease(folder, {
    validateRecord,
    schemaFolder,
    all: options.all ?? false,
    work: temporaryFolder()
  })
  if (problems.length > 0 || !base || !seeds) return problems
  const found = recount(base.folder, seeds.folder)
  if (found.length > 0 || !options.rebuild) return found
  return rebuild(base.folder, seeds.folder, readContext(seeds.metadata!, schemaFolder))
}

const sum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Makes a folder's sums agree with its files again, as a tamperer does. */
const reseal = (folder: string): void => {
  const lines = [...walk(folder)]
    .filter(({ path }) => path !== SUMS)
    .map(({ path }) => sumsLine({ path, sha256: sum(readFileSync(join(folder, path))) }))
  writeFileSync(join(folder, SUMS), lines.join(''))
}

/** Makes a dataset's catalogue, and then its sums, agree with its files again. */
const resealDataset = (folder: string): void => {
  const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'))
  const files = [...walk(folder)].map(({ path }) => ({ path, bytes: readFileSync(join(folder, path)) }))
  for (const entry of index.files) {
    const isFolder = entry.path.endsWith('/')
    const own = files.filter(({ path }) => (isFolder ? path.startsWith(entry.path) : path === entry.path))
    entry.bytes = own.reduce((all, { bytes }) => all + bytes.length, 0)
    entry.sha256 = isFolder
      ? sum(Buffer.from(own.map(({ path, bytes }) => sumsLine({ path, sha256: sum(bytes) })).join('')))
      : sum(own[0]!.bytes)
  }
  writeFileSync(join(folder, 'index.json'), `${JSON.stringify(index, null, 2)}\n`)
  reseal(folder)
}

const edit = (file: string, change: (text: string) => string): void => {
  const before = readFileSync(file, 'utf8')
  const after = change(before)
  expect(after).not.toBe(before)
  writeFileSync(file, after)
}

const flip = (file: string, at = 0.5): void => {
  const bytes = readFileSync(file)
  bytes[Math.floor(bytes.length * at)]! ^= 1
  writeFileSync(file, bytes)
}

const swap = (folder: string, a: string, b: string): void => {
  renameSync(join(folder, a), join(folder, 'x'))
  renameSync(join(folder, b), join(folder, a))
  renameSync(join(folder, 'x'), join(folder, b))
}

const writers: { [ending: string]: typeof writeTarGz } = { 'tar.gz': writeTarGz, zip: writeZip, tgz: writeTarGz }

/** Unpacks an archive of the release, changes what is in it, and packs it as it was packed before. */
const repack = async (
  folder: string,
  archive: string,
  change: (top: string) => void | Promise<void>
): Promise<void> => {
  const top = await unpack(join(folder, archive), temporaryFolder())
  await change(top)
  rmSync(join(folder, archive))
  const write = writers[/(tar\.gz|tgz|zip)$/u.exec(archive)![1]!]!
  await write(join(folder, archive), entriesOf(top, basename(top)), DAY)
}

/** Rewrites everything from records that were changed, with every hash and sum: what the most careful tamperer does. */
const forge = async (folder: string, change: (article: Article) => Article): Promise<void> => {
  const forged = join(temporaryFolder(), name)
  mkdirSync(forged)
  const catalogue = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'))
  const lines = readFileSync(join(folder, 'articles.jsonl'), 'utf8').trimEnd().split('\n')
  const records = lines.map((line) => {
    const record = JSON.parse(line)
    if (record.kind !== 'article') return record
    const changed = change(record)
    return { ...changed, hash: recordHash(changed) }
  })
  const { seeds_sha256, hidden_characters } = catalogue
  await writeDataset(forged, {
    records,
    totals: () => ({ seeds_sha256, hidden_characters }),
    context: contextOf(folder, catalogue, schemaFolder)
  })
  const seeds = readFileSync(join(folder, 'seeds.tar.gz'))
  rmSync(folder, { recursive: true })
  mkdirSync(folder)
  // Written by the very code that packs releases: nothing but the records is wrong.
  const index = JSON.parse(readFileSync(join(forged, 'index.json'), 'utf8'))
  const base = { folder: forged, catalogue: index, day: DAY, context: contextOf(forged, index, schemaFolder) }
  await writeFiles(folder, base)
  await writeArchives(folder, base)
  writeFileSync(join(folder, 'seeds.tar.gz'), seeds)
  reseal(folder)
}

const first = (change: (article: Article) => Partial<Article>) => {
  let done = false
  return (article: Article): Article => {
    if (done) return article
    done = true
    return { ...article, ...change(article) }
  }
}

interface Damage {
  what: string
  /** What is done to the release. */
  do: (folder: string) => void | Promise<void>
  /** The file that must be named, and the cause. */
  file: string
  cause: RegExp
  /** Whether the tamperer adjusts `SHA256SUMS`. */
  sealed?: boolean
  all?: boolean
  rebuild?: boolean
}

const path = (folder: string, file: string): string => join(folder, file)

/** The formats that only releases have. */
const alsoFiles = alsoFormats.flatMap(({ files }) => files)

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

const careless: Damage[] = [
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

const singleEdits: Damage[] = [
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
const forgedFormats: Damage[] = alsoFiles
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

const archiveEdits: Damage[] = [
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

/** Adds entries to a `.tar.gz` before its end mark. */
const smuggle = (file: string, ...entries: Parameters<typeof tarEntry>[0][]): void => {
  const whole = gunzipSync(readFileSync(file))
  writeFileSync(file, gzipSync(Buffer.concat([...entries.map(tarEntry), whole])))
}

const hostile: Damage[] = [
  {
    what: 'an entry twice',
    do: (f) => smuggle(path(f, `${name}.tar.gz`), { path: `${name}/articles.csv`, body: 'x' }),
    file: `${name}.tar.gz`,
    cause: /articles\.csv": it is there twice/u
  },
  {
    what: 'a path out of the archive',
    do: (f) => smuggle(path(f, `${name}.tar.gz`), { path: `${name}/../../x`, body: 'x' }),
    file: `${name}.tar.gz`,
    cause: /leads out of its folder/u
  },
  {
    what: 'an absolute path',
    do: (f) => smuggle(path(f, 'markdown.tar.gz'), { path: '/tmp/x', body: 'x' }),
    file: 'markdown.tar.gz',
    cause: /absolute path/u
  },
  {
    what: 'a symbolic link',
    do: (f) =>
      smuggle(path(f, 'seeds.tar.gz'), {
        path: `${name}-seeds/seeds/l`,
        type: 'SymbolicLink',
        linkpath: '/etc/passwd'
      }),
    file: 'seeds.tar.gz',
    cause: /symbolic link/u
  },
  {
    what: 'names that differ in case',
    do: (f) => smuggle(path(f, `${name}.tar.gz`), { path: `${name}/ARTICLES.csv`, body: 'x' }),
    file: `${name}.tar.gz`,
    cause: /in case/u
  },
  {
    what: 'a bomb',
    do: (f) => smuggle(path(f, `${name}.tar.gz`), { path: `${name}/zeros`, body: Buffer.alloc(1 << 25) }),
    file: `${name}.tar.gz`,
    cause: /times its size|ratio/u
  },
  {
    what: 'a .zip that is none',
    do: (f) => writeFileSync(path(f, `${name}.zip`), 'MZ'),
    file: `${name}.zip`,
    cause: /neither a \.tar\.gz nor a \.zip/u
  }
]

const forged: Damage[] = [
  {
    what: 'a word, with every hash and sum in every format',
    do: (f) => forge(f, (article) => JSON.parse(JSON.stringify(article).replaceAll('Phú Hòa', 'Phú Hoà'))),
    file: 'articles.jsonl',
    cause: /expected .*Phú Hòa.*, found .*Phú Hoà/u,
    rebuild: true
  },
  {
    what: 'a date',
    do: (f) =>
      forge(
        f,
        first(() => ({ published_at: '2023-04-16T08:30:00+07:00' }))
      ),
    file: 'articles.jsonl',
    cause: /rebuild|line 1/u,
    rebuild: true
  },
  {
    what: 'an author',
    do: (f) =>
      forge(
        f,
        first(() => ({ authors: [{ name: 'Ai Đó', affiliation: null }] }))
      ),
    file: 'articles.jsonl',
    cause: /line 1/u,
    rebuild: true
  },
  {
    what: 'claims shifted',
    do: (f) =>
      forge(
        f,
        first((article) => ({
          blocks: article.blocks.map((block) => ({
            ...block,
            source: block.source.map((span) => ({ ...span, byte_end: span.byte_end - 1 }))
          }))
        }))
      ),
    file: 'articles.jsonl',
    cause: /no claim covers/u
  },
  {
    what: 'claims that overlap',
    do: (f) =>
      forge(
        f,
        first((article) => ({
          blocks: article.blocks.map((block) => ({
            ...block,
            source: block.source.map((span) => ({ ...span, byte_end: span.byte_end + 40 }))
          }))
        }))
      ),
    file: 'articles.jsonl',
    cause: /both claim bytes/u
  },
  {
    what: 'a dropped piece removed',
    do: (f) =>
      forge(f, (article) => ({
        ...article,
        dropped: [],
        sources: Object.fromEntries(
          Object.entries(article.sources).map(([key, value]) => [key, { ...value, claim: null }])
        )
      })),
    file: 'articles.jsonl',
    cause: /no claim covers|schema/u
  },
  {
    what: 'coverage that does not add up',
    do: (f) =>
      forge(
        f,
        first((article) => ({ coverage: { ...article.coverage, body: article.coverage.body + 1 } }))
      ),
    file: 'articles.jsonl',
    cause: /coverage\.characters is/u
  },
  {
    what: 'coverage that adds up and is not that of the page',
    do: (f) =>
      forge(
        f,
        first((article) => ({
          coverage: {
            ...article.coverage,
            body: article.coverage.body - 1,
            unexplained: article.coverage.unexplained + 1
          }
        }))
      ),
    file: 'articles.jsonl',
    cause: /line 1/u,
    rebuild: true
  },
  {
    what: 'another capture’s sum',
    do: (f) =>
      forge(
        f,
        first((article) => ({ seed: { ...article.seed, sha256: '0'.repeat(64) } }))
      ),
    file: 'articles.jsonl',
    cause: /is another one/u
  },
  {
    what: 'a capture out of the seeds’ folder',
    do: (f) =>
      forge(
        f,
        first((article) => ({ seed: { ...article.seed, path: '../../etc/passwd' } }))
      ),
    file: 'articles.jsonl',
    cause: /its capture lies outside the captures’ folder/u
  }
]

const run = async ({ do: damage, file, cause, all, rebuild: again, sealed }: Damage): Promise<void> => {
  const folder = copy()
  await damage(folder)
  if (sealed) reseal(folder)
  // DEBUG
  const problems = await problemsOf(folder, { all: all ?? false, rebuild: again ?? false })
  expect(
    problems.map((problem) =>
      problem.file.replace(/^tulieu-1\.2\.3\.tar\.gz\/articles/u, 'articles') === file || problem.file === file
        ? `${file}: ${problem.message}`
        : `(${problem.file}: ${problem.rule}: ${problem.message})`
    )
  ).toContainEqual(expect.stringMatching(new RegExp(`^${file.replaceAll('.', '\\.')}: .*(?:${cause.source})`, 'u')))
}

test('a release as it was packed has no problem, whole or in parts', async () => {
  expect(await problemsOf(good, { all: true, rebuild: true })).toEqual([])
  const folder = copy()
  for (const file of readdirSync(folder)) if (/\.(?:zip|tgz|cff|d\.ts)$/u.test(file)) rmSync(join(folder, file))
  writeFileSync(join(folder, `tulieu-v1.2.3.intoto.jsonl`), '{}\n')
  expect(await problemsOf(folder, { rebuild: true })).toEqual([])
})

describe('careless damage: sums tell', () => {
  test.each(careless.map((damage) => [damage.what, damage] as const))('%s', (_, damage) => run(damage))
})

describe('single files changed, sums adjusted: the archives tell', () => {
  test.each(singleEdits.map((damage) => [damage.what, damage] as const))('%s', (_, damage) =>
    run({ ...damage, sealed: true })
  )
})

describe('formats that only releases have, sums adjusted: the records tell', () => {
  test.each(forgedFormats.map((damage) => [damage.what, damage] as const))('%s', (_, damage) =>
    run({ ...damage, sealed: true })
  )
})

describe('archives changed, sums adjusted: the other assets tell', () => {
  test.each(archiveEdits.map((damage) => [damage.what, damage] as const))('%s', (_, damage) =>
    run({ ...damage, sealed: true })
  )
})

describe('hostile archives, sums adjusted', () => {
  test.each(hostile.map((damage) => [damage.what, damage] as const))('%s', (_, damage) =>
    run({ ...damage, sealed: true })
  )
})

describe('everything forged in every format, all hashes and sums adjusted: the captures tell', () => {
  test.each(forged.map((damage) => [damage.what, damage] as const))('%s', (_, damage) => run(damage))
})

test('there are at least forty kinds of damage', () => {
  expect(
    careless.length + singleEdits.length + archiveEdits.length + hostile.length + forged.length
  ).toBeGreaterThanOrEqual(40)
})

test('without the archives, single files are held against the records', async () => {
  const folder = copy()
  for (const archive of [`${name}.tar.gz`, `${name}.zip`, 'tulieu-data-1.2.3.tgz', 'markdown.tar.gz'])
    rmSync(join(folder, archive))
  edit(join(folder, 'people.csv'), (text) => `${text}x`)
  reseal(folder)
  const [problem, ...rest] = await problemsOf(folder)
  expect(problem).toMatchObject({
    file: 'people.csv',
    rule: 'assets',
    message: expect.stringContaining('the dataset of articles.jsonl and index.json')
  })
  expect(rest).toEqual([])
  expect(existsSync(dirname(folder))).toBe(true)
})

describe('what is said on the command line', () => {
  const lines = async (...args: string[]): Promise<string[]> => {
    const { code, stdout } = await cli(['verify', ...args], { cwd: dirname(good) })
    expect(code).toBe(1)
    return stdout.trimEnd().split('\n')
  }

  test('begins with the way to an archive, once', async () => {
    const folder = copy()
    edit(join(folder, `${name}.zip`), (text) => text.slice(0, -30))
    expect((await lines(join(folder, `${name}.zip`)))[0]).toMatch(
      new RegExp(`^${folder}/${name.replaceAll('.', '\\.')}\\.zip: archive: `, 'u')
    )
  })

  test('names captures that are broken, rather than ask for them', async () => {
    const seeds = join(copy(), 'seeds.tar.gz')
    writeFileSync(seeds, readFileSync(seeds).subarray(0, 200))
    const found = await lines(join('release', `${name}.zip`), '--seeds', seeds, '--rebuild')
    expect(found).toEqual([expect.stringMatching(/seeds\.tar\.gz: archive: it cannot be unpacked/u)])
  })
})
