import { isDeviceName } from '../../capture/device.ts'

/** Longest part of a name, and longest name, in bytes: what common file systems take (NAME_MAX and PATH_MAX of Linux). */
const LONGEST_PART = 255
const LONGEST_NAME = 4096

/** More folders in each other than any dataset has. */
const DEEPEST = 32

/** Characters that some system takes for something else than a letter: separators, drives and streams, wildcards, controls. */
const UNSAFE = /[\\:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u

/**
 * What is wrong with the name of a file in an archive; null for one that means the same file below the folder of unpacking on
 * every system.
 *
 * @param name with `/` between its parts
 */
export const nameFault = (name: string): string | null => {
  if (!name.isWellFormed() || name.includes('\ufffd')) return 'its name is not valid Unicode'
  if (UNSAFE.test(name)) return 'its name has a character that is not safe on every system'
  if (name.startsWith('/')) return 'its name is an absolute path'
  if (Buffer.byteLength(name) > LONGEST_NAME) return `its name is longer than ${LONGEST_NAME} bytes`
  const parts = name.split('/')
  if (parts.length > DEEPEST) return `it lies in more than ${DEEPEST} folders`
  for (const part of parts) {
    if (part === '..' || part === '.') return 'its name leads out of its folder'
    if (part === '') return 'its name has an empty part'
    if (isDeviceName(part)) return 'a part of its name is that of a device on Windows'
    if (part.endsWith('.') || part.endsWith(' ')) return 'a part of its name ends in a dot or a space'
    if (Buffer.byteLength(part) > LONGEST_PART) return `a part of its name is longer than ${LONGEST_PART} bytes`
  }
  return null
}

/** The names in an archive, as they come. */
export interface Names {
  /** Takes a file's name; what is wrong with it, null for a good one. */
  addFile: (name: string) => string | null
  /** Takes a folder's name, which may come again. */
  addFolder: (name: string) => string | null
}

/** What systems that do not tell case or Unicode forms apart take for the same name. */
const fold = (name: string): string => name.normalize('NFC').toLowerCase()

/**
 * Watches over an archive's names: each is safe, and no two are the same file on any system. Keeps every name, about a hundred
 * bytes for each: there is no other way to know that one comes twice.
 */
export const watchNames = (): Names => {
  const known = new Map<string, { name: string; kind: 'file' | 'folder' }>()
  const addFolder = (name: string): string | null => {
    const before = known.get(fold(name))
    if (!before) {
      const slash = name.lastIndexOf('/')
      const above = slash < 0 ? null : addFolder(name.slice(0, slash))
      if (above === null) known.set(fold(name), { name, kind: 'folder' })
      return above
    }
    if (before.kind === 'file') return `it lies in ${before.name}, which is a file`
    return before.name === name ? null : `its folder differs from ${before.name} in case or form of letters only`
  }
  return {
    addFolder: (name) => nameFault(name) ?? addFolder(name),
    addFile: (name) => {
      const fault = nameFault(name)
      if (fault !== null) return fault
      const slash = name.lastIndexOf('/')
      const above = slash < 0 ? null : addFolder(name.slice(0, slash))
      if (above !== null) return above
      const before = known.get(fold(name))
      if (before) {
        return before.name === name
          ? 'it is there twice'
          : `its name differs from ${before.name} in case or form of letters only`
      }
      known.set(fold(name), { name, kind: 'file' })
      return null
    }
  }
}
