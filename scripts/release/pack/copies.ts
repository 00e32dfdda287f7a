import { chmodSync, constants, copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { CATALOGUE } from '../../emit/catalogue.ts'
import { descriptors } from '../../emit/descriptors/index.ts'
import { assetName } from '../../emit/descriptors/place.ts'
import type { WrittenFile } from '../../emit/emitter.ts'
import { failure, orFail } from '../../emit/failure.ts'
import type { Base } from './base.ts'

/** What makes the dataset's folder an npm package: it is of use in the package and in the archives only. */
const PACKAGE_ONLY = /^(?:index\.c?js|index\.d\.c?ts|types\/.*|package\.json)$/u

/** Files of a dataset that differ between its folder and a release: they tell where the files are. */
const isDescriptor = (path: string): boolean => descriptors.some((descriptor) => descriptor.path === path)

/** The files of a dataset that a release also has by themselves, under bare names; the catalogue is not listed in itself. */
export const copiedFiles = ({ catalogue }: Pick<Base, 'catalogue'>): WrittenFile[] =>
  catalogue.files.filter(({ path }) => assetName(path) !== null && !isDescriptor(path) && !PACKAGE_ONLY.test(path))

/**
 * Copies the single files of a dataset.
 *
 * @param folder where the assets go
 * @returns what was copied, by the paths in the dataset
 */
export const copyFiles = (folder: string, base: Base): WrittenFile[] => {
  const files = copiedFiles(base)
  const names = new Map<string, string>()
  for (const path of [...files.map((file) => file.path), CATALOGUE]) {
    const name = assetName(path)!
    const other = names.get(name)
    if (other !== undefined) throw failure('content', `${other} and ${path} would be the same asset ${name}`)
    names.set(name, path)
    const [from, to] = [join(base.folder, path), join(folder, name)]
    orFail('create', to, () => {
      copyFileSync(from, to, constants.COPYFILE_EXCL)
      chmodSync(to, 0o644)
    })
  }
  return files
}
