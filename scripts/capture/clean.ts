import { normal } from './normal.ts'
import { letterPatches } from './repair/letters.ts'
import { applyPatches, endBefore, type Patch } from './repair/patch.ts'
import { lookOf } from './repair/plain.ts'

/** What a repair of white space, invisible noise or composition changed, one kind a change. */
export type RepairKind =
  | 'no-break-space'
  | 'white-space-run'
  | 'edge-space'
  | 'line-join'
  | 'invisible'
  | 'bidi-control'
  | 'composition'
  | 'mark-order'
  | 'look-alike'
  | 'full-width'
  | 'presentation-form'
  | 'c1-control'
  | `legacy-${string}`
  | `mojibake-${string}`

/** One repair: its kind and where in the raw text it begins (UTF-16 units). */
export interface Change {
  kind: RepairKind
  at: number
}

/** A raw slice made presentable, with the way back. */
export interface Cleaned {
  /** NFC, white space runs as one space, trimmed, without invisible noise. */
  text: string
  /** UTF-16 index in `text` (0…length) to the index in the raw slice; `at(text.length)` is the end of the last visible character. */
  at: (index: number) => number
  changes: Change[]
}

// Default-ignorable code points that carry nothing in running text: soft hyphen, zero-width space, word joiner, stray byte
// order marks, invisible operators, and the bidirectional controls. Joiners and variation selectors are handled apart:
// emoji and Arabic or Indic spelling need them.
const bidi = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u
const joiner = /[\u200c\u200d\ufe00-\ufe0f]/u
/** Letters after which a joiner or selector is noise: it changes nothing in the Latin script. */
const latin = /[\p{Script=Latin}\p{Nd}\p{P}\s]/u
/** Signs with a pictorial form, which a selector asks for; digits, `#` and `*` among them (keycaps). */
const pictorial = /\p{Emoji}/u

/** Anything that could need a repair; what does not match and is NFC is left as it is. */
const suspicious =
  /[\t-\r\u0085\u00a0\u00ad\u0300-\u036f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0]| {2}|^ | $/u
/** White space; the byte order mark, which \s has, too, is noise. */
const white = /[[\s\u0085]--\ufeff]/v
/** Default-ignorable code points of the first plane. */
const noise =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0]/u

const gaps = new RegExp(`${white.source}|${noise.source}`, 'gv')

/** What a UTF-16 unit is to cleaning. */
const role = { kept: 0, white: 1, noise: 2 } as const

const roles = Uint8Array.from({ length: 0x10000 }, (_, unit) => {
  const character = String.fromCharCode(unit)
  return white.test(character) ? role.white : noise.test(character) ? role.noise : role.kept
})

const roleAt = (text: string, index: number): number =>
  index < text.length ? roles[text.charCodeAt(index)]! : role.white

/**
 * A character with what may compose onto it: combining marks, the vowels and finals of decomposed Hangul, and the two
 * vowel signs of Kirat Rai that are letters (`NFC_Quick_Check=Maybe` of Unicode).
 */
const cluster = /[\s\S][\p{M}\u1160-\u11ff\u{16d63}\u{16d67}]*/gu
/** Code points that are neither white space nor default-ignorable (Unicode `Default_Ignorable_Code_Point`). */
const seen = /[^\s\u0085\p{Default_Ignorable_Code_Point}]/u

/** What a table says of the first half of a pair that must be looked at whole. */
const ASK = 2

/**
 * For each UTF-16 unit whether it adds a visible character: a pair of surrogates counts on its first unit. Beyond the first
 * plane these are invisible: U+E0000 to U+E0FFF (tags, variation selectors), and a few of U+1BC00 to U+1BFFF (shorthand)
 * and of U+1D000 to U+1D3FF (music).
 */
const unitsSeen = Uint8Array.from({ length: 0x10000 }, (_, unit) => {
  if (unit === 0xd82f || unit === 0xd834) return ASK
  if ((unit >= 0xdc00 && unit <= 0xdfff) || (unit >= 0xdb40 && unit <= 0xdb43)) return 0
  return Number((unit >= 0xd800 && unit < 0xdc00) || seen.test(String.fromCharCode(unit)))
})

const seenAt = (text: string, index: number): number => {
  const known = unitsSeen[text.charCodeAt(index)]!
  return known === ASK ? Number(seen.test(text.slice(index, index + 2))) : known
}

/** Whether a visible character begins at an index (UTF-16 units). */
export const isVisibleAt = (text: string, index: number): boolean => seenAt(text, index) === 1

/**
 * Counts the visible characters of `[start, end)` of a text: code points that are neither white space nor default-ignorable.
 * This is the unit in which every seed is accounted for.
 */
export const visibleCharacters = (text: string, start = 0, end = text.length): number => {
  let count = 0
  for (let i = start; i < end; i++) count += seenAt(text, i)
  return count
}

/** Whether `[start, end)` of a text has a visible character. */
export const hasVisible = (text: string, start = 0, end = text.length): boolean => {
  for (let i = start; i < end; i++) if (seenAt(text, i) === 1) return true
  return false
}

const identity = (index: number): number => index

/**
 * Makes a raw slice presentable: NFC, every run of white space (no-break spaces and line ends included) one space, ends
 * trimmed, invisible noise removed. Wording, spelling, tone placement and quotes are never touched.
 */
export const clean = (raw: string): Cleaned => {
  const look = lookOf(raw)
  if (look === 'plain') return { text: raw, at: identity, changes: [] }
  if (look === 'loose') return cleanLoose(raw)
  const patches = letterPatches(raw)
  return patches.length === 0 ? tidy(raw) : cleanPatched(raw, patches)
}

/** The same with patches applied first. */
const cleanPatched = (raw: string, patches: Patch[]): Cleaned => {
  const { text, starts } = applyPatches(raw, patches)
  const tidied = tidy(text)
  const back = (index: number): number => starts![index]!
  const patched = patches.flatMap(({ kind, start }) => (kind === null ? [] : [{ kind, at: start }]))
  const changes = [...patched, ...tidied.changes.map(({ kind, at }) => ({ kind, at: back(at) }))]
  return {
    text: tidied.text,
    at: (index) =>
      index < tidied.text.length ? back(tidied.at(index)) : endBefore(starts!, tidied.at(tidied.text.length)),
    changes: changes.sort((a, b) => a.at - b.at)
  }
}

/** The same for text of which it is known that only its white space wants cleaning. */
export const cleanLoose = (raw: string): Cleaned => {
  const changes: Change[] = []
  const { text, starts, end } = withoutGaps(raw, changes)
  changes.sort((a, b) => a.at - b.at)
  return { text, at: (index) => (index < starts.length ? starts[index]! : end), changes }
}

/** White space, noise and composition. */
const tidy = (raw: string): Cleaned => {
  if (!suspicious.test(raw) && normal(raw, 'NFC') === raw) return { text: raw, at: identity, changes: [] }
  const changes: Change[] = []
  const { text, starts, end } = composed(withoutGaps(raw, changes), changes)
  changes.sort((a, b) => a.at - b.at)
  return { text, at: (index) => (index < starts.length ? starts[index]! : end), changes }
}

/** A text on its way, each UTF-16 unit with the place of its character in the raw slice. */
interface Placed {
  text: string
  starts: Uint32Array
  /** Where its last character ends in the raw slice. */
  end: number
}

/** The text with single spaces, trimmed, without noise. */
const withoutGaps = (raw: string, changes: Change[]): Placed => {
  // Nothing gets longer by this.
  const starts = new Uint32Array(raw.length)
  const parts: string[] = []
  let length = 0
  let end = 0
  /** White space behind what was kept last, not yet known to be inside of the text. */
  let pending: { at: number; white: string } | undefined
  const keep = (from: number, to: number): void => {
    if (from === to) return
    if (pending && length > 0) {
      starts[length++] = pending.at
      parts.push(' ')
      if (pending.white !== ' ') changes.push({ kind: spaceRepair(pending.white), at: pending.at })
    } else if (pending) changes.push({ kind: 'edge-space', at: pending.at })
    pending = undefined
    for (let i = from; i < to; i++) starts[length++] = i
    parts.push(raw.slice(from, to))
    end = to
  }
  let from = 0
  for (let i = 0; i < raw.length; ) {
    const found = roleAt(raw, i)
    // By far most gaps are single spaces between words.
    if (found === role.kept || (i > from && raw[i] === ' ' && roleAt(raw, i + 1) === role.kept)) {
      i++
      continue
    }
    keep(from, i)
    from = i + 1
    if (found === role.white) {
      while (from < raw.length && roleAt(raw, from) === role.white) from++
      if (pending) pending.white += raw.slice(i, from)
      else pending = { at: i, white: raw.slice(i, from) }
    } else if (joiner.test(raw[i]!) && serves(raw[i]!, pending ? ' ' : raw.slice(Math.max(0, end - 32), end)))
      keep(i, from)
    else changes.push({ kind: bidi.test(raw[i]!) ? 'bidi-control' : 'invisible', at: i })
    i = from
  }
  keep(from, raw.length)
  if (pending) changes.push({ kind: 'edge-space', at: pending.at })
  return { text: parts.join(''), starts: starts.subarray(0, length), end }
}

const spaceRepair = (white: string): RepairKind => {
  if (/[^ \t\n\r]/.test(white)) return 'no-break-space'
  return /[\n\r]/.test(white) ? 'line-join' : 'white-space-run'
}

/** Whether a joiner or selector does something for the character that a text before it ends with. */
const serves = (found: string, before: string): boolean => {
  const base = /(\P{M})\p{M}*$/u.exec(before.replace(gaps, ''))?.[1] ?? ' '
  return !latin.test(base) || (pictorial.test(base) && /[\ufe00-\ufe0f]/u.test(found))
}

/** The text in NFC. */
const composed = (placed: Placed, changes: Change[]): Placed => {
  if (normal(placed.text, 'NFC') === placed.text) return placed
  // A few characters of other scripts become two or three when they are composed.
  const starts = new Uint32Array(placed.text.length * 3)
  const parts: string[] = []
  let length = 0
  for (const { 0: piece, index } of placed.text.matchAll(cluster)) {
    const nfc = normal(piece, 'NFC')
    const at = placed.starts[index]!
    if (nfc !== piece) changes.push({ kind: 'composition', at })
    for (let i = 0; i < nfc.length; i++) starts[length++] = nfc.length === piece.length ? placed.starts[index + i]! : at
    parts.push(nfc)
  }
  return { text: parts.join(''), starts: starts.subarray(0, length), end: placed.end }
}
