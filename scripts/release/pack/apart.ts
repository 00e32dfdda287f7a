import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { failure, orFail } from '../../emit/failure.ts'

/** Where a path leads once its links are followed; what is not there yet stands for itself. */
const realOf = (path: string): string => {
  const absolute = resolve(path)
  if (existsSync(absolute)) return orFail('read', absolute, () => realpathSync(absolute))
  const parent = dirname(absolute)
  return parent === absolute ? absolute : join(realOf(parent), basename(absolute))
}

/** Whether a folder is another one, or lies somewhere in it. */
const isWithin = (folder: string, other: string): boolean => {
  const way = relative(other, folder)
  // On Windows it is absolute where the two are on different drives.
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/**
 * A release replaces all that is in its folder: it must be neither what the release is made of, nor in it, nor around it.
 *
 * @param out where the assets go
 * @param sources folders that they are made of
 * @throws a `usage` failure where the folders are not apart
 */
export const mustBeApart = (out: string, sources: readonly string[]): void => {
  const target = realOf(out)
  for (const source of sources) {
    const folder = realOf(source)
    if (isWithin(target, folder) || isWithin(folder, target))
      throw failure('usage', `${out} would replace ${source}, lie in it, or hold it: name another folder with --out`)
  }
}
