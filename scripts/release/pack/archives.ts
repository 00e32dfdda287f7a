import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type ArchiveEntry, entriesOf } from '../archive/entries.ts'
import { writeTarGz } from '../archive/tar.ts'
import { writeZip } from '../archive/zip.ts'
import { type Base, releaseName } from './base.ts'

/** The folder that has an asset of its own: text for readers, one file an article. */
const MARKDOWN = 'markdown'

/** The asset of it. */
export const MARKDOWN_ARCHIVE = 'markdown.tar.gz'

/** An archive of a release. */
interface Archive {
  name: string
  entries: () => Iterable<ArchiveEntry>
  write: typeof writeTarGz
}

/** The archives that are made of the dataset alone: all of it, twice, and its Markdown files. */
export const archivesOf = ({ folder, catalogue }: Base): Archive[] => {
  const name = releaseName(catalogue)
  const all = (): Iterable<ArchiveEntry> => entriesOf(folder, name)
  const markdown = join(folder, MARKDOWN)
  return [
    { name: `${name}.tar.gz`, entries: all, write: writeTarGz },
    { name: `${name}.zip`, entries: all, write: writeZip },
    ...(existsSync(markdown)
      ? [{ name: MARKDOWN_ARCHIVE, entries: () => entriesOf(markdown, `${name}-markdown`), write: writeTarGz }]
      : [])
  ]
}

/** Writes the archives of a dataset. */
export const writeArchives = async (folder: string, base: Base): Promise<void> => {
  for (const { name, entries, write } of archivesOf(base)) await write(join(folder, name), entries(), base.day)
}
