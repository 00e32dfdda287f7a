import { lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { VFile } from 'vfile'
import { isDeviceName } from './device.ts'
import { addMessage } from './message.ts'
import { ioReason } from './read.ts'

/** Where a walk began; shared by all seeds found below it. */
export interface Place {
  /** The real folder, which links may not leave. */
  root: string
  /** The folder as given, absolute. */
  base: string
  /** The folder as the user names it. */
  shown: string
}

/** A seed found on disk: a capture, its curator's sidecar, or both. Small, since there may be millions. */
export interface SeedFile {
  id: string
  place: Place
  /** The capture's path below `place.base`, with `/`; null for a tombstone. */
  capture: string | null
  /** The path of the curator's `NAME.yaml` below `place.base`; null where there is none. */
  sidecar: string | null
}

/** What a folder of seeds holds: seeds by id in code-point order, and the files that are none (with their messages). */
export interface FoundSeeds {
  seeds: SeedFile[]
  rejected: VFile[]
}

const suffix = /\.(txt|html|htm)(\.gz)?$/iu
const sidecarSuffix = /\.ya?ml$/iu
/** Same pattern as `id` in schema/article.schema.json. */
const idPattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/u

/** Whether a text may be a record's id. */
export const isId = (text: string): boolean => idPattern.test(text)

/** Where a UTF-16 unit stands among code points: half of a surrogate pair stands for one above all single units. */
const rank = (unit: number): number => (unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800)

/** Compares by code point. It makes nothing: a sort of a million names calls it twenty million times. */
export const byCodePoint = (a: string, b: string): number => {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const [left, right] = [a.charCodeAt(i), b.charCodeAt(i)]
    if (left !== right) return rank(left) - rank(right)
  }
  return a.length - b.length
}

/** The media type that a capture's name tells. */
export const mediaOf = (name: string): 'text/plain' | 'text/html' =>
  /\.html?(\.gz)?$/iu.test(name) ? 'text/html' : 'text/plain'

/** The id that a capture's or sidecar's name tells. */
export const idOf = (name: string): string => name.replace(suffix, '').replace(sidecarSuffix, '')

/**
 * Finds the seeds below folders (subfolders included) or named one by one.
 *
 * Hidden files and folders are passed over. Everything else that is no seed gets a message: a name that gives no id, a
 * folder named like a capture, a link that leads out of the folder, something that is no regular file, a file of another kind.
 *
 * @param inputs folders or files as the user named them
 * @param cwd what they are relative to
 */
export const findSeeds = (inputs: string[], cwd: string): FoundSeeds => {
  const found: FoundSeeds = { seeds: [], rejected: [] }
  const sidecars: Sidecars = new Map()
  for (const input of inputs) visitInput(input, cwd, found, sidecars)
  attachSidecars(found, sidecars)
  found.seeds.sort((a, b) => byCodePoint(a.id, b.id) || byCodePoint(seedPath(a), seedPath(b)))
  found.seeds = eachOnce(found.seeds)
  found.rejected.sort((a, b) => byCodePoint(a.path, b.path))
  return found
}

/** Seeds in the order of their ids without those that two inputs led to: the path below the wider folder stays. */
const eachOnce = (seeds: SeedFile[]): SeedFile[] => {
  const kept: SeedFile[] = []
  /** Of the seeds with one id, where each file stands in `kept`. */
  let files = new Map<string, number>()
  for (const seed of seeds) {
    if (seed.id !== kept.at(-1)?.id) files = new Map()
    const path = locate(seed.place, seedPath(seed))
    const twin = files.get(path)
    if (twin === undefined) files.set(path, kept.push(seed) - 1)
    else if (seedPath(seed).length > seedPath(kept[twin]!).length) kept[twin] = seed
  }
  return kept
}

type Sidecars = Map<string, { place: Place; below: string }>

/** A seed's own path below its folder: the capture's; of a tombstone, its sidecar's. */
export const seedPath = (seed: SeedFile): string => seed.capture ?? seed.sidecar ?? seed.id

/** Where a file of a seed lies. */
export const locate = (place: Place, below: string): string => join(place.base, below)

/** A file's path as the user sees it in messages. */
export const showPath = (place: Place, below: string): string =>
  place.shown === '.' ? below : `${place.shown}/${below}`

const posix = (path: string): string => path.split(sep).join('/')

const reject = (found: FoundSeeds, shown: string, rule: string, reason: string, fix: string): void => {
  const file = new VFile({ path: shown })
  addMessage(file, { rule, severity: 'error', reason, fix })
  found.rejected.push(file)
}

const visitInput = (input: string, cwd: string, found: FoundSeeds, sidecars: Sidecars): void => {
  const absolute = resolve(cwd, input)
  let folder: boolean
  try {
    folder = statSync(absolute).isDirectory()
  } catch (error) {
    reject(
      found,
      posix(input),
      'unreadable',
      `cannot be read: ${ioReason(error)}`,
      'name a folder of captures, or a capture'
    )
    return
  }
  const shown = posix(relative(cwd, absolute)).startsWith('..') ? posix(absolute) : posix(relative(cwd, absolute))
  if (folder) {
    const root = realpathSync(absolute)
    visitFolder(absolute, { root, base: absolute, shown: shown === '' ? '.' : shown }, found, sidecars)
  } else {
    const parent = dirname(absolute)
    const place = { root: realpathSync(parent), base: parent, shown: posix(dirname(shown)) }
    visitFile(absolute, lstatSync(absolute), place, found, sidecars)
    // A capture named by itself brings its sidecar along.
    if (suffix.test(input)) {
      for (const name of safeList(parent)) {
        if (!sidecarSuffix.test(name) || idOf(name) !== idOf(basename(input))) continue
        const path = join(parent, name)
        const stats = statsOf(path, shownPath(path, place), found)
        if (stats !== null) visitFile(path, stats, place, found, sidecars)
      }
    }
  }
}

const safeList = (folder: string): string[] => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

const shownPath = (path: string, place: Place): string => showPath(place, posix(relative(place.base, path)))

const visitFolder = (start: string, place: Place, found: FoundSeeds, sidecars: Sidecars): void => {
  // A list of folders to do, not recursion: folders may nest deeper than the stack.
  const todo = [start]
  for (let folder = todo.pop(); folder !== undefined; folder = todo.pop()) {
    let names: string[]
    try {
      names = readdirSync(folder)
    } catch (error) {
      reject(
        found,
        shownPath(folder, place),
        'unreadable',
        `cannot be read: ${ioReason(error)}`,
        'make the folder readable'
      )
      continue
    }
    for (const name of names) {
      if (name.startsWith('.')) continue
      const path = join(folder, name)
      const stats = statsOf(path, shownPath(path, place), found)
      if (stats === null) continue
      if (!stats.isDirectory()) visitFile(path, stats, place, found, sidecars)
      else if (suffix.test(name)) {
        reject(found, shownPath(path, place), 'not-a-file', 'is a folder named like a capture', 'rename the folder')
      } else todo.push(path)
    }
  }
}

/** What a name in a folder stands for, links not followed; null after a message. */
const statsOf = (path: string, shown: string, found: FoundSeeds): Stats | null => {
  try {
    return lstatSync(path)
  } catch (error) {
    // A name that is not UTF-8 reads as another one, which is not there.
    const id = idOf(basename(path))
    if (id.includes('\ufffd')) rejectId(found, shown, id)
    else reject(found, shown, 'unreadable', `cannot be read: ${ioReason(error)}`, 'make the folder readable')
    return null
  }
}

/** What an id is made of, for people. */
export const idWords = '1 to 100 letters A to Z, digits, _ and -, the first no sign'

const rejectId = (found: FoundSeeds, shown: string, id: string): void =>
  reject(found, shown, 'bad-id', `gives the id ${JSON.stringify(id)}`, `rename the file: ${idWords}`)

/** Whether a relative path leaves its folder: on Windows it is absolute where the two are on different drives. */
const leadsOut = (path: string): boolean => path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path)

const visitFile = (path: string, stats: Stats, place: Place, found: FoundSeeds, sidecars: Sidecars): void => {
  const shown = shownPath(path, place)
  const name = basename(path)
  if (stats.isSymbolicLink()) {
    let target: string
    try {
      target = realpathSync(path)
    } catch {
      reject(found, shown, 'broken-link', 'is a link that leads nowhere', 'put the file itself here')
      return
    }
    if (leadsOut(relative(place.root, target)) || !statSync(target).isFile()) {
      reject(
        found,
        shown,
        'link-out',
        'is a link that leads out of the folder or to a folder',
        'put the file itself here'
      )
      return
    }
  } else if (!stats.isFile()) {
    reject(found, shown, 'not-a-file', 'is no regular file', 'take it out of the folder')
    return
  }
  const id = idOf(name)
  const isSidecar = sidecarSuffix.test(name)
  if (!isSidecar && !suffix.test(name)) {
    reject(
      found,
      shown,
      'not-a-seed',
      'is no capture',
      'captures end in .txt, .html or .htm (or these with .gz), sidecars in .yaml'
    )
    return
  }
  if (!isId(id)) {
    rejectId(found, shown, id)
    return
  }
  if (isDeviceName(id)) {
    reject(
      found,
      shown,
      'bad-id',
      `gives the id ${JSON.stringify(id)}`,
      'rename the file: Windows keeps this name for a device, and nobody could open the dataset there'
    )
    return
  }
  const below = posix(relative(place.base, path))
  if (isSidecar) {
    const key = `${place.base}\0${below.slice(0, -name.length)}${id}`
    const other = sidecars.get(key)
    if (other && other.below !== below) {
      reject(
        found,
        shown,
        'duplicate-sidecar',
        `stands beside ${showPath(other.place, other.below)}`,
        'keep one of the two'
      )
    } else sidecars.set(key, { place, below })
    return
  }
  found.seeds.push({ id, place, capture: below, sidecar: null })
}

/** Gives each capture the sidecar beside it; a sidecar without a capture is a seed of its own (a tombstone). */
const attachSidecars = (found: FoundSeeds, sidecars: Sidecars): void => {
  const used = new Set<string>()
  for (const seed of found.seeds) {
    const below = seed.capture ?? ''
    const key = `${seed.place.base}\0${below.slice(0, -basename(below).length)}${seed.id}`
    const sidecar = sidecars.get(key)
    if (!sidecar) continue
    used.add(key)
    seed.sidecar = sidecar.below
  }
  for (const [key, { place, below }] of sidecars) {
    if (!used.has(key)) found.seeds.push({ id: idOf(basename(below)), place, capture: null, sidecar: below })
  }
}
