/** What a repair of white space, invisible noise or composition changed, one kind a change. */
export type RepairKind =
  | 'no-break-space'
  | 'white-space-run'
  | 'edge-space'
  | 'line-join'
  | 'invisible'
  | 'bidi-control'
  | 'composition'

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
const invisible =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0]/u
const bidi = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u
const joiner = /[\u200c\u200d\ufe00-\ufe0f]/u
/** Letters after which a joiner is noise: it changes nothing in the Latin script. */
const latin = /[\p{Script=Latin}\p{Nd}\p{P}\s]/u

/** Anything that could need a repair; what does not match and is NFC is left as it is. */
const suspicious =
  /[\t-\r\u0085\u00a0\u00ad\u0300-\u036f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0]| {2}|^ | $/u
/** A character with what composes onto it: combining marks, and the vowels and finals of decomposed Hangul. */
const cluster = /[^][\p{M}\u1160-\u11ff]*/gu
const space = /^[\s\u0085]/u
/** Code points that are neither white space nor default-ignorable (Unicode `Default_Ignorable_Code_Point`). */
const seen = /[^\s\u0085\p{Default_Ignorable_Code_Point}]/u

/**
 * For each UTF-16 unit whether it adds a visible character: a pair of surrogates counts on its first unit. The pairs of
 * U+E0000 to U+E0FFF (tags and variation selectors) are the only invisible ones beyond the first plane.
 */
const unitsSeen = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  unit >= 0xdc00 && unit <= 0xdfff
    ? 0
    : unit >= 0xdb40 && unit <= 0xdb43
      ? 0
      : Number((unit >= 0xd800 && unit < 0xdc00) || seen.test(String.fromCharCode(unit)))
)

/** Whether a UTF-16 unit is, or begins, a visible character. */
export const isVisibleUnit = (unit: number): boolean => unitsSeen[unit] === 1

/**
 * Counts the visible characters of `[start, end)` of a text: code points that are neither white space nor default-ignorable.
 * This is the unit in which every seed is accounted for.
 */
export const visibleCharacters = (text: string, start = 0, end = text.length): number => {
  let count = 0
  for (let i = start; i < end; i++) count += unitsSeen[text.charCodeAt(i)]!
  return count
}

const identity = (index: number): number => index

/**
 * Makes a raw slice presentable: NFC, every run of white space (no-break spaces and line ends included) one space, ends
 * trimmed, invisible noise removed. Wording, spelling, tone placement and quotes are never touched.
 */
export const clean = (raw: string): Cleaned => {
  if (!suspicious.test(raw) && raw.normalize('NFC') === raw) return { text: raw, at: identity, changes: [] }
  const changes: Change[] = []
  const starts: number[] = []
  let text = ''
  let end = 0
  let pending: { at: number; wide: boolean; lines: boolean; length: number } | undefined
  for (const match of raw.matchAll(cluster)) {
    const at = match.index
    const piece = match[0]
    if (space.test(piece)) {
      pending ??= { at, wide: false, lines: false, length: 0 }
      pending.length++
      if (/[\n\r]/.test(piece)) pending.lines = true
      else if (piece[0] !== ' ' && piece[0] !== '\t') pending.wide = true
      continue
    }
    const kept = withoutNoise(piece, text, at, changes)
    if (kept === '') continue
    if (pending) {
      if (text === '') changes.push({ kind: 'edge-space', at: pending.at })
      else {
        if (pending.wide) changes.push({ kind: 'no-break-space', at: pending.at })
        else if (pending.lines) changes.push({ kind: 'line-join', at: pending.at })
        else if (pending.length > 1) changes.push({ kind: 'white-space-run', at: pending.at })
        text += ' '
        starts.push(pending.at)
      }
      pending = undefined
    }
    const composed = kept.normalize('NFC')
    if (composed !== kept) changes.push({ kind: 'composition', at })
    for (let i = 0; i < composed.length; i++) starts.push(composed.length === piece.length ? at + i : at)
    text += composed
    end = at + piece.length
  }
  if (pending) changes.push({ kind: 'edge-space', at: pending.at })
  return { text, at: (index) => (index < starts.length ? starts[index]! : end), changes }
}

/** A cluster without its invisible noise; what was taken out is added to `changes`. */
const withoutNoise = (piece: string, before: string, at: number, changes: Change[]): string => {
  if (!invisible.test(piece) && !joiner.test(piece)) return piece
  let kept = ''
  for (const character of piece) {
    const noise =
      invisible.test(character) ||
      (joiner.test(character) && latin.test((kept || before).at(-1) ?? ' ') && !/\p{Emoji_Presentation}/u.test(kept))
    if (!noise || /[#*\d]/.test(kept)) kept += character
    else changes.push({ kind: bidi.test(character) ? 'bidi-control' : 'invisible', at })
  }
  return kept
}
