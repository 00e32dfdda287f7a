import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect } from 'vitest'
import type { Article } from '../../../schema/article.d.ts'
import { writeDataset } from '../../../scripts/emit/build.ts'
import { alsoFormats } from '../../../scripts/emit/index.ts'
import { findSchemaFolder } from '../../../scripts/emit/metadata.ts'
import { SUMS, sumsLine } from '../../../scripts/emit/sums.ts'
import { walk } from '../../../scripts/emit/walk.ts'
import { recordHash } from '../../../scripts/extract/hash.ts'
import { entriesOf } from '../../../scripts/release/archive/entries.ts'
import { writeTarGz } from '../../../scripts/release/archive/tar.ts'
import { unpack } from '../../../scripts/release/archive/unpack.ts'
import { writeZip } from '../../../scripts/release/archive/zip.ts'
import { writeArchives } from '../../../scripts/release/pack/archives.ts'
import { writeFiles } from '../../../scripts/release/pack/files.ts'
import { contextOf } from '../../../scripts/release/verify/metadata.ts'
import { temporaryFolder } from '../../emit/folder.ts'

export const schemaFolder = findSchemaFolder()
/** The release's name and day. */
export const name = 'tulieu-1.2.3'
export const DAY = '2024-02-29'

export const sum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Makes a folder's sums agree with its files again, as a tamperer does. */
export const reseal = (folder: string): void => {
  const lines = [...walk(folder)]
    .filter(({ path }) => path !== SUMS)
    .map(({ path }) => sumsLine({ path, sha256: sum(readFileSync(join(folder, path))) }))
  writeFileSync(join(folder, SUMS), lines.join(''))
}

/** Makes a dataset's catalogue, and then its sums, agree with its files again. */
export const resealDataset = (folder: string): void => {
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

export const edit = (file: string, change: (text: string) => string): void => {
  const before = readFileSync(file, 'utf8')
  const after = change(before)
  expect(after).not.toBe(before)
  writeFileSync(file, after)
}

export const flip = (file: string, at = 0.5): void => {
  const bytes = readFileSync(file)
  bytes[Math.floor(bytes.length * at)]! ^= 1
  writeFileSync(file, bytes)
}

export const swap = (folder: string, a: string, b: string): void => {
  renameSync(join(folder, a), join(folder, 'x'))
  renameSync(join(folder, b), join(folder, a))
  renameSync(join(folder, 'x'), join(folder, b))
}

export const writers: { [ending: string]: typeof writeTarGz } = { 'tar.gz': writeTarGz, zip: writeZip, tgz: writeTarGz }

/** Unpacks an archive of the release, changes what is in it, and packs it as it was packed before. */
export const repack = async (
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
export const forge = async (folder: string, change: (article: Article) => Article): Promise<void> => {
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

export const first = (change: (article: Article) => Partial<Article>) => {
  let done = false
  return (article: Article): Article => {
    if (done) return article
    done = true
    return { ...article, ...change(article) }
  }
}

export interface Damage {
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

export const path = (folder: string, file: string): string => join(folder, file)

/** The formats that only releases have. */
export const alsoFiles = alsoFormats.flatMap(({ files }) => files)
