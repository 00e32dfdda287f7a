import { normal } from '../normal.ts'
import { syllableRank } from '../vietnamese/syllable.ts'
import { type Inverse, misreadings } from './bytes.ts'
import { applyPatches, type Patch } from './patch.ts'

/** A reading of UTF-8 in another charset, undone. */
export interface Undone {
  /** The charset that it was read in. */
  name: string
  patches: Patch[]
  /** How much speaks for it: words that became syllables, less those that became nothing. */
  evidence: number
  /** Sequences of bytes that became a character. */
  sequences: number
  /** Whether nothing beyond ASCII is left. */
  whole: boolean
}

/** What text in the Latin script is made of besides ASCII: what comes out as something else was no UTF-8. */
const plausible =
  /[\u00c0-\u017f\u0192\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\p{Pd}\p{Pi}\p{Pf}\u00a0-\u00bf\u00d7\u00f7\u02c6\u02dc\u0300-\u0303\u0306\u0309\u031b\u0323\u201a\u201e\u2020-\u2026\u2030\u2032\u2033\u20ab\u20ac\u2116\u2122\u2190-\u2193\u2212\u2264\u2265\u25a0-\u25ff\u2605\u2713\ufeff\u200b-\u200e]/u

/** Characters of Vietnamese text whose last byte in UTF-8 is that of a no-break space. */
const mayEndInSpace = /[àẠỠƠ\u00a0]/u

const noBreakSpace = 0xa0
const space = 0x20

interface Sequence {
  /** Units of the text that it takes. */
  length: number
  character: string
  /** Whether its last byte was a no-break space and is a space now. */
  lossy: boolean
}

/**
 * The UTF-8 sequence that begins at an index, if the characters there are its bytes.
 *
 * @param controls whether it may be a C1 control: a byte of UTF-8 that was read wrongly twice
 */
const sequenceAt = (text: string, at: number, inverse: Inverse, controls: boolean): Sequence | null => {
  const lead = inverse.get(text[at]!)
  if (lead === undefined || lead < 0xc2 || lead > 0xf4) return null
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  let code = lead & (0xff >> (length + 1))
  let lossy = false
  for (let k = 1; k < length; k++) {
    const unit = text[at + k]
    let byte = unit === undefined ? undefined : inverse.get(unit)
    if (byte === space && k === length - 1) {
      byte = noBreakSpace
      lossy = true
    }
    if (byte === undefined || (byte & 0xc0) !== 0x80) return null
    code = (code << 6) | (byte & 0x3f)
  }
  if (code < (length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000) || code > 0x10ffff) return null
  if (code >= 0xd800 && code <= 0xdfff) return null
  const character = String.fromCodePoint(code)
  if (lossy && !mayEndInSpace.test(character)) return null
  return plausible.test(character) || (controls && code >= 0x80 && code < 0xa0) ? { length, character, lossy } : null
}

const wordEnd = /[^\p{L}\p{M}]/u
const isLetter = (text: string): boolean => text !== '' && !wordEnd.test(text)
/** Cased as words are. */
const cased = /^(?:\p{L}\p{Ll}*|\p{Lu}+)$/u
/** A decoding may leave letters behind that no word of Vietnamese has. */
const leftover = /[\u0080-\u009f\u00a2-\u00a8\u00aa\u00ac-\u00b6\u00b8-\u00ba\u00bc-\u00bf\ufffd]/u

/** What must speak for an undoing: less where the same was found elsewhere on the page. */
const enough = 0.9
const enoughAgain = 0.2

/** A stretch of letters and sequences: a word, once sequences have become characters. */
interface Word {
  start: number
  end: number
  patches: Patch[]
  text: string
  /** Its letters that are no part of a sequence. */
  kept: string
  /** Sequences of it whose last byte became a space. */
  lossy: number
}

/** Letters that Vietnamese has in Unicode, and no misreading gives. */
const onlyUnicode = /[ăơưđĂƠƯĐ\u1ea0-\u1ef9]/u

/** Whether a text has the beginnings of many letters of Vietnamese in UTF-8: then no letter in it is what it seems. */
const strong = (raw: string): boolean => (raw.match(/á[º»şŞ]|·[∫ª]|ß[║╗]|Æ[°¡]|Ä[‘ƒ]/gu)?.length ?? 0) >= 2

/** Sequences that are no accident, where there is nothing else beyond ASCII. */
const fewestWhole = 4

/** Whether all that a text has beyond ASCII is bytes of UTF-8 in a reading: then it is that, whatever its words look like. */
const isWhole = (raw: string, inverse: Inverse, all: boolean): boolean => {
  let count = 0
  for (let i = 0; i < raw.length; ) {
    if (raw.charCodeAt(i) < 0x80) {
      i++
      continue
    }
    const found = sequenceAt(raw, i, inverse, all)
    if (found === null) return false
    if (!found.lossy) count++
    i += found.length
  }
  return count >= fewestWhole
}

/** UTF-16 units by which a word is judged: no real one is longer, and patterns must not walk over one of millions of letters. */
const beginning = 200

/** How a word got better: 1 or 2 for a syllable that was none, 0.25 for another word, negative where it got worse. */
const gain = (raw: string, word: Word, trusting: boolean): number => {
  const before = normal(raw.slice(word.start, Math.min(word.end, word.start + beginning)), 'NFC')
  const after = normal(word.text.slice(0, beginning), 'NFC')
  // Where all is mojibake, signs that come out of it are as they should be: `Âµl` is `µl`.
  if (leftover.test(trusting ? word.kept.slice(0, beginning) : after)) return -1
  // A word that was good, and a sign or a space behind it that happened to fit: `“ĐÃ”`, `ĐÃ TỔ CHỨC`.
  const letters = /^([\p{L}\p{M}]+)[”’»… ]$/u.exec(before)?.[1]
  if (!trusting && letters !== undefined && cased.test(letters) && syllableRank(letters.toLowerCase()) > 0) return -2
  const parts = after.match(/[\p{L}\p{M}]+/gu) ?? []
  if (parts.length === 0) return 0.1
  let sum = 0
  for (const part of parts) {
    const rank = cased.test(part) ? syllableRank(part.toLowerCase()) : 0
    sum += rank > 0 ? 0.5 + rank / 2 : cased.test(part) ? 0.25 : -0.5
  }
  return sum / parts.length
}

/**
 * A no-break space that became a space: whether the word goes on behind it (`hÃ ng` is `hàng`), or a space was swallowed
 * with it (`lÃ mÃ¬nh` is `là mình`).
 */
const goesOn = (head: string, rest: string): boolean => {
  const next = /^\p{L}+/u.exec(rest)?.[0] ?? ''
  if (next === '') return true
  const whole = syllableRank(((/\p{L}*$/u.exec(head.slice(-8))?.[0] ?? '') + next).normalize('NFC').toLowerCase())
  return whole > 0
}

/**
 * Undoes one reading over a whole text.
 *
 * @param all also where that makes nothing better: what comes out may have been read wrongly itself
 */
const undo = (raw: string, name: string, inverse: Inverse, all: boolean): Undone => {
  const whole = isWhole(raw, inverse, all)
  const trusting = whole || (!onlyUnicode.test(raw) && strong(raw))
  const undone: Undone = { name, patches: [], evidence: 0, sequences: 0, whole }
  let i = 0
  while (i < raw.length) {
    let found = sequenceAt(raw, i, inverse, all)
    if (found === null && !isLetter(raw[i]!)) {
      i++
      continue
    }
    const word: Word = { start: i, end: i, patches: [], text: '', kept: '', lossy: 0 }
    for (; i < raw.length; found = sequenceAt(raw, i, inverse, all)) {
      if (found) {
        let { character } = found
        if (found.lossy) word.lossy++
        if (found.lossy && !all && !goesOn(word.text + character, raw.slice(i + found.length, i + found.length + 8)))
          character += ' '
        // One repair a word.
        const kind = word.patches.length === 0 ? (`mojibake-${name}` as const) : null
        word.patches.push({ start: i, end: i + found.length, text: character, kind })
        word.text += character
        i += found.length
        if (character.endsWith(' ')) break
      } else if (isLetter(raw[i]!)) {
        word.text += raw[i]
        word.kept += raw[i++]
      } else break
    }
    word.end = i
    if (word.patches.length === 0) continue
    const better = gain(raw, word, trusting)
    undone.evidence += better
    if (better <= -1 && !all && !whole) continue
    undone.sequences += word.patches.length - word.lossy
    for (const patch of word.patches) undone.patches.push(patch)
  }
  if (whole && undone.evidence > 0) undone.evidence = Math.max(undone.evidence, enough)
  return undone
}

/** How mojibake begins, in every reading that is known: text without it costs one look. */
const hint =
  /[ÃÄÅÆĂĆÌ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ€ĄąŁłŞşŻżĽľŤťŹźŚś \u02c7˛˝]|á[º»şŞ]|Â[\u00a0-\u00bf ]|â[€‚„]|ï»|[√ƒ≈∆¬Ã][\u0080-\uffff]|·[∫ª]|‚[ÄÇÑ]|[├─┼╞┬][\u0080-\uffff ]|ß[║╗]|Γ[ÇéÖ]/u

export const mayBeMojibake = (text: string): boolean => hint.test(text)

/** How often text was read wrongly at most, beyond the first time. */
const mostAgain = 2

/** The first of several undoings, with what speaks for all; null where nothing does. */
const undoTwice = (raw: string, name: string, inverse: Inverse, again = mostAgain): Undone | null => {
  const first = undo(raw, name, inverse, true)
  if (first.sequences === 0) return null
  const { text } = applyPatches(raw, first.patches)
  if (!mayBeMojibake(text)) return null
  let evidence = again > 1 && first.whole ? (undoTwice(text, name, inverse, again - 1)?.evidence ?? 0) : 0
  for (const reading of misreadings)
    evidence = Math.max(evidence, undo(text, reading.name, reading.inverse, false).evidence)
  return evidence > 0 ? { ...first, evidence } : null
}

/** Characters of a long text that tell how it was misread, from the first place that looks like it. */
const reach = 20_000

interface Best extends Undone {
  inverse: Inverse
  twice: boolean
}

/** Whether more speaks for an undoing than for another. */
const isBetter = (undone: Undone, than: Undone | null): boolean =>
  than === null || (undone.whole === than.whole ? undone.evidence > than.evidence : undone.whole)

/** The reading that most speaks for. */
const bestOf = (raw: string): Best | null => {
  let best: Best | null = null
  for (const { name, inverse } of misreadings) {
    const once = undo(raw, name, inverse, false)
    if (once.sequences > 0 && isBetter(once, best)) best = { ...once, inverse, twice: false }
    const twice = undoTwice(raw, name, inverse)
    if (twice !== null && isBetter(twice, best)) best = { ...twice, inverse, twice: true }
  }
  return best
}

/**
 * Finds UTF-8 that was read in another charset, and how to undo it.
 *
 * @param expected the charset that other texts of the page were misread in; null where there is none
 * @returns null where nothing speaks clearly for it
 */
export const findMojibake = (raw: string, expected: string | null): Undone | null => {
  const first = raw.search(hint)
  if (first < 0) return null
  const long = raw.length > reach
  const from = Math.max(0, first - 100)
  const best = bestOf(long ? raw.slice(from, from + reach) : raw)
  if (best === null || best.evidence < (best.name === expected ? enoughAgain : enough)) return null
  return long ? undo(raw, best.name, best.inverse, best.twice) : best
}
