import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Catalogue } from '../../../schema/index.d.ts'
import { strictly, violationsOf } from '../../capture/violations.ts'
import type { Measured } from '../../emit/measure.ts'

/** What a check of a descriptor is given. */
export interface Described {
  /** Where the descriptor lies, and the files that it lists beside it: a dataset, or the assets of a release. */
  folder: string
  /** The descriptor's text. */
  text: string
  /** What the dataset says of itself. */
  catalogue: Catalogue
  /** The files that are there, by their paths beside the descriptor. */
  present: Map<string, Measured>
  /** The data files that the descriptor must list: `paths` of those with records that can be had by themselves. */
  data: readonly string[]
  /** The fields of an article, by the schema. */
  fields: ReadonlySet<string>
  say: (message: string) => void
}

/** A value that has the shape that a check reads; null after saying what is wrong with it. */
export const shaped = <T>(value: unknown, shape: object, say: (message: string) => void): T | null => {
  const validate = new Ajv2020({ ...strictly, strict: false }).compile<T>(shape)
  if (validate(value)) return value
  for (const { pointer, message } of violationsOf(validate.errors ?? [], shape)) say(`${pointer || 'it'} ${message}`)
  return null
}

/** JSON of some shape; null after saying what is wrong with it. */
export const parseShaped = <T>(text: string, shape: object, say: (message: string) => void): T | null => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    say(`it is not JSON: ${(error as Error).message}`)
    return null
  }
  return shaped(value, shape, say)
}

/** Says where members differ from what the catalogue says. */
export const agree = (
  found: { [member: string]: unknown },
  expected: { [member: string]: unknown },
  say: (message: string) => void
): void => {
  for (const [member, value] of Object.entries(expected)) {
    const [is, wanted] = [JSON.stringify(found[member] ?? null), JSON.stringify(value ?? null)]
    if (is !== wanted) say(`${member} is ${is}, index.json says ${wanted}`)
  }
}

/**
 * The file beside a descriptor to which a path or an address leads: an address only under the tag of this very version. null
 * where it leads elsewhere.
 */
export const fileAt = (address: string, { repository, version }: Catalogue): string | null => {
  const base = `${repository}/releases/download/v${version}/`
  const path = address.startsWith(base) ? address.slice(base.length) : address
  return /^[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/.test(path) ? path : null
}

/** Names that occur more than once. */
export const repeated = (names: readonly string[]): Set<string> => {
  const known = new Set<string>()
  const twice = new Set<string>()
  for (const name of names) {
    if (known.has(name)) twice.add(name)
    known.add(name)
  }
  return twice
}

/** Says which listed files are not there or are not what is said of them, and which data files are not listed. */
export const checkListed = (
  listed: readonly { address: string; bytes: number; sha256: string }[],
  { catalogue, present, data, say }: Described
): void => {
  const found = new Set<string>()
  for (const { address, bytes, sha256 } of listed) {
    const path = fileAt(address, catalogue)
    const measured = path === null ? undefined : present.get(path)
    if (path === null || !measured) {
      say(`${address} leads to no file beside it`)
      continue
    }
    if (found.has(path)) say(`${path} is listed twice`)
    found.add(path)
    if (measured.bytes !== bytes) say(`${path}: its size is ${bytes} here, the file has ${measured.bytes} bytes`)
    if (measured.sha256 !== sha256) say(`${path}: its SHA-256 is ${sha256} here, the file has ${measured.sha256}`)
  }
  for (const path of data) if (present.has(path) && !found.has(path)) say(`${path} is not listed`)
}
