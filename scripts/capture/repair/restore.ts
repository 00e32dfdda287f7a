import type { Charset } from '../charset/charset.ts'
import { vietnamese } from '../charset/label.ts'
import type { Change } from '../clean.ts'
import { type FontRun, legacyOf, legacyPatches, mayBeLegacy, type Side } from './legacy.ts'
import { findMojibake } from './mojibake.ts'
import { applyPatches, endBefore, type Patch } from './patch.ts'
import { type Look, lookOf } from './plain.ts'

/** One text of a page before any repair, and its stretches in fonts of legacy charsets. */
export interface RawText {
  text: string
  fonts: FontRun[]
  /** How it looks; found when first asked for. */
  look?: Look
  /** The legacy charset that it is in by its own evidence, null for none; found when first asked for. */
  legacy?: Charset | null
}

export const lookOfRaw = (raw: RawText): Look => (raw.look ??= lookOf(raw.text))

/** Characters of a text that are enough to tell. */
const reach = 20_000

const beginningOf = (text: string): string => (text.length > reach ? text.slice(0, reach) : text)

/** Tried once: a page's texts are asked for it all together, and then one by one. */
const legacyOfRaw = (raw: RawText): Charset | null => {
  if (raw.legacy === undefined) raw.legacy = mayBeLegacy(raw.text) ? legacyOf([beginningOf(raw.text)]) : null
  return raw.legacy
}

/** What is wrong with the encoding of a page's texts; null in both where nothing is. */
export interface Diagnosis {
  /** The charset that UTF-8 was read in. */
  misread: string | null
  /** The legacy charset whose bytes stand as characters. */
  legacy: Charset | null
  /** What a text is in which nothing tells Unicode from that charset. */
  lean: Side
}

/** A text with its encoding put right, and the way back. */
export interface Restored {
  text: string
  /** Index in the raw text of an index in this one. */
  at: (index: number) => number
  /** Index in the raw text at which the character before an index of this one ends. */
  endBefore: (index: number) => number
  changes: Change[]
}

export const healthy: Diagnosis = { misread: null, legacy: null, lean: 'unicode' }

/** The legacy charset of Vietnamese that a page was decoded from; null where it is another. */
export const legacyCharset = (encoding: string): Charset | null =>
  vietnamese.find(({ name }) => name === encoding) ?? null

/** Texts in doubt that are enough to tell. */
const mostDoubtful = 200

/** Letters that Vietnamese has in Unicode and no legacy charset shows. */
const onlyUnicode = /[ăơưđĂƠƯĐ\u1ea0-\u1ef9]/u

const most = <T>(counts: Map<T, number>): T | null => {
  let best: T | null = null
  for (const [value, count] of counts) if (best === null || count > counts.get(best)!) best = value
  return best
}

const add = <T>(counts: Map<T, number>, value: T, count: number): void => {
  counts.set(value, (counts.get(value) ?? 0) + count)
}

/**
 * Tells what is wrong with the encoding of a page's texts, taken together: one paragraph may be too short to tell by itself.
 *
 * @param decoded the legacy charset that the page was decoded from, which is expected in character references, too; null for
 * none
 */
export const diagnose = (texts: Iterable<RawText>, decoded: Charset | null): Diagnosis => {
  const misread = new Map<string, number>()
  const legacy = new Map<Charset, number>()
  const doubtful: string[] = []
  const unicode: string[] = []
  let inLegacy = 0
  for (const raw of texts) {
    const sample = beginningOf(raw.text)
    if (lookOfRaw(raw) !== 'odd') {
      unicode.push(sample)
      continue
    }
    const undone = findMojibake(sample, null)
    if (undone) add(misread, undone.name, undone.sequences)
    else if (mayBeLegacy(sample)) {
      const charset = legacyOfRaw(raw)
      if (charset) {
        add(legacy, charset, sample.length)
        inLegacy += sample.length
      } else if (doubtful.length < mostDoubtful) doubtful.push(sample)
    } else {
      if (sample === raw.text) raw.legacy = null
      unicode.push(sample)
    }
  }
  const pooled = legacy.size === 0 && doubtful.length > 1 ? legacyOf(doubtful) : null
  if (pooled === null && inLegacy === 0) return { misread: most(misread), legacy: decoded, lean: 'unicode' }
  const inUnicode = unicode.reduce((sum, text) => sum + (onlyUnicode.test(text) ? text.length : 0), 0)
  const lean = (pooled !== null && inUnicode === 0) || inLegacy > inUnicode ? 'legacy' : 'unicode'
  return { misread: most(misread), legacy: most(legacy) ?? pooled ?? decoded, lean }
}

/** Text is read wrongly once or twice, seldom three times; the last pass is for what the others left. */
const mostPasses = 4

/** The way back through two steps: of an index, and of where the character before it ends. */
interface Way {
  at: (index: number) => number
  endBefore: (index: number) => number
}

const through = (way: Way, starts: Uint32Array): Way => ({
  at: (index) => way.at(starts[index]!),
  endBefore: (index) => way.endBefore(endBefore(starts, index))
})

const changesOf = (patches: Patch[], at: (index: number) => number): Change[] =>
  patches.flatMap(({ kind, start }) => (kind === null ? [] : [{ kind, at: at(start) }]))

/** Puts the encoding of one text right, as far as that is beyond doubt. */
export const restore = (whole: RawText, { misread, legacy, lean }: Diagnosis): Restored => {
  const { text: raw, fonts } = whole
  let text = raw
  let way: Way = { at: (index) => index, endBefore: (index) => index }
  const changes: Change[] = []
  for (let pass = 0; pass < mostPasses; pass++) {
    const undone = findMojibake(text, misread)
    if (undone === null) break
    for (const change of changesOf(undone.patches, way.at)) changes.push(change)
    const patched = applyPatches(text, undone.patches)
    if (patched.starts === null) break
    text = patched.text
    way = through(way, patched.starts)
  }
  if (text === raw) {
    const own = legacyOfRaw(whole)
    const patches =
      own === null && legacy === null && fonts.length === 0
        ? []
        : legacyPatches(raw, own ?? legacy, own === null ? lean : 'legacy', fonts)
    if (patches.length > 0) {
      for (const change of changesOf(patches, way.at)) changes.push(change)
      const patched = applyPatches(raw, patches)
      return { text: patched.text, ...through(way, patched.starts!), changes }
    }
  }
  return { text, ...way, changes }
}
