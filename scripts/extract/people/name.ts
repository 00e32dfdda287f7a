/** What looks like a person's name, and by which evidence. */

import { phraseAt } from '../dates/phrases.ts'
import { phraseKey, type Token, tokenize, wordKey } from '../dates/tokens.ts'
import { COMMON_FAMILIES, isFamily, PLAIN_FAMILIES } from './families.ts'
import { ENGLISH_GIVEN, GIVEN_NAMES } from './given.ts'
import { PLACES } from './places.ts'
import { NO_NAMES } from './sections.ts'

/**
 * - `full`: a Vietnamese name with its family name (`Trịnh Thị Phương`);
 * - `pen`: two to four syllables of given names without one (`Kim Thoa`);
 * - `initials`: letters, or a shortened name (`M.T`, `PL`, `B. An`, `TR.TÂN`);
 * - `foreign`: an English given name first (`John Smith`), or a Vietnamese name without marks (`Nguyen Van A`).
 */
export type NameKind = 'full' | 'pen' | 'initials' | 'foreign'

/** Names are shorter; the longest noble Vietnamese ones have about forty characters. */
const LONGEST = 45

const WORD = /^\p{Lu}[\p{L}\p{M}]{0,6}$/u
const LETTERS = /^[\p{L}\p{M}.’' -]+$/u

/** `M.T`, `H.Y.T.`; two capitals alone (`PL`); `B. An`, `H.Long`, `Nh.Thạch`, `TR.TÂN`, `N. Hà My`. */
const DOTTED = /^(?:\p{Lu}\p{Ll}?\s?\.\s?){1,4}\p{Lu}?\.?$/u
// Vowels make words of two letters: `ME`, `AI`, `UK`.
const TWO_CAPITALS = /^[BCDĐGHKLMNPQRSTVX]{2}$/u
const SHORTENED = /^(?:\p{Lu}[\p{L}\p{M}]{0,2}\s?\.\s?){1,3}(\p{Lu}[\p{L}\p{M}]{0,6}(?:\s\p{Lu}[\p{L}\p{M}]{0,6})?)$/u

/** Two capitals that are words of the page, not a writer's initials. */
// biome-ignore format: a list
const NO_INITIALS = new Set([
  'TV', 'QC', 'VN', 'HN', 'TP', 'AI', 'OK', 'IT', 'ID', 'EN', 'VI', 'PR', 'QA', 'CN', 'FM', 'GO', 'NO', 'UP', 'PC',
  'HD', 'EU', 'UN', 'US', 'UK', 'TW', 'GĐ', 'CT', 'HĐ', 'PH', 'PV', 'TT', 'BT', 'BS', 'TS', 'GS', 'LS', 'SA', 'CH',
  'AM', 'PM', 'ÂL', 'AL', 'TB', 'NĐ', 'QĐ', 'CP', 'KT', 'XH', 'VH', 'TX', 'TH', 'II', 'IV', 'IX', 'XI', 'XV', 'XX',
  'VV', 'VR', 'CV'
])

/** Abbreviations that shortened names are confused with: `TP. Huế`, `TS. Minh`. */
const NO_SHORT = new Set(['tp', 'tx', 'ts', 'gs', 'ths', 'bs', 'ls', 'ks', 'st', 'mr', 'ms', 'dr', 'no'])

function isPlaceOrSection(text: string, tokens: Token[]): boolean {
  const place = phraseAt(PLACES, tokens, 0)
  return (place !== null && place.to === tokens.length) || NO_NAMES.has(phraseKey(text))
}

/** A Vietnamese syllable as names have them: no f, j, w, z, at most seven letters, no Roman number. */
const isSyllable = (word: string): boolean => WORD.test(word) && !/[fjwz]/i.test(word) && !/^[IVXLC]{2,}$/.test(word)

function vietnameseKind(words: string[]): 'full' | 'pen' | null {
  if (words.length < 2 || words.length > 5 || !words.every(isSyllable)) return null
  const keys = words.map(wordKey)
  const [first, last] = [keys[0] ?? '', keys.at(-1) ?? '']
  const given = GIVEN_NAMES.has(last)
  if (COMMON_FAMILIES.has(first) && (given || (words.length >= 3 && words.length <= 4))) return 'full'
  // `Đường Đinh Tiên Hoàng` is a street.
  if (isFamily(first) && given && words.length >= 3 && !COMMON_FAMILIES.has(keys[1] ?? '')) return 'full'
  if (words.length >= 4 && !COMMON_FAMILIES.has(first) && COMMON_FAMILIES.has(keys[1] ?? '')) return null
  // `Minh Nguyễn`, `Hà Lê`: the family name last, as pen names and emigrants write it.
  const reversed = words.length === 2 && COMMON_FAMILIES.has(last)
  const known = keys.every((key) => GIVEN_NAMES.has(key) || isFamily(key))
  return words.length <= 4 && known && (given || reversed) ? 'pen' : null
}

function initialsKind(text: string): 'initials' | null {
  if (TWO_CAPITALS.test(text)) return NO_INITIALS.has(text) ? null : 'initials'
  if (DOTTED.test(text) && /\./.test(text) && text.replace(/[^\p{L}]/gu, '').length >= 2) {
    return NO_INITIALS.has(text.replace(/[^\p{L}]/gu, '')) ? null : 'initials'
  }
  const short = SHORTENED.exec(text)
  if (!short || NO_SHORT.has(wordKey(/^[\p{L}\p{M}]+/u.exec(text)?.[0] ?? ''))) return null
  // `Q. Tân Bình` is a district.
  if (isPlaceOrSection(short[1] ?? '', tokenize(short[1] ?? ''))) return null
  const rest = (short[1] ?? '').split(' ').map(wordKey)
  return rest.every((key) => GIVEN_NAMES.has(key) || isFamily(key)) ? 'initials' : null
}

const PARTICLES = new Set([
  'de',
  'da',
  'del',
  'della',
  'di',
  'van',
  'von',
  'der',
  'den',
  'la',
  'le',
  'bin',
  'al',
  'el',
  'y',
  'dos'
])

function foreignKind(words: string[]): 'foreign' | null {
  if (words.length < 2 || words.length > 5) return null
  const shaped = words.every(
    (word, index) =>
      /^\p{Lu}[\p{L}\p{M}’'-]*\.?$/u.test(word) || (index > 0 && index < words.length - 1 && PARTICLES.has(word))
  )
  if (!shaped) return null
  const first = (words[0] ?? '').toLowerCase()
  const plain =
    PLAIN_FAMILIES.has(first) &&
    words.length >= 3 &&
    words.length <= 4 &&
    words.every((word) => /^[A-Z][A-Za-z]{0,6}$/.test(word))
  return (ENGLISH_GIVEN.has(first) && words.length <= 4) || plain ? 'foreign' : null
}

/**
 * What kind of name a text is; null where nothing speaks for a name.
 *
 * @param text one name without label, title or separators; NFC, single spaces.
 */
export function nameKind(text: string): NameKind | null {
  if (text.length > LONGEST || text.length < 2 || !LETTERS.test(text) || !/^\p{Lu}/u.test(text)) return null
  const tokens = tokenize(text)
  if (isPlaceOrSection(text, tokens)) return null
  const words = text.split(' ')
  return vietnameseKind(words) ?? initialsKind(text) ?? foreignKind(words)
}

/**
 * Whether a text is a person's name, or a pen name in full syllables. Initials are not enough: they may be anything.
 */
export function looksLikeName(text: string): boolean {
  const kind = nameKind(text)
  return kind === 'full' || kind === 'pen' || kind === 'foreign'
}

/** Whether a text is one Vietnamese given name, with its capital: `Trung`. */
export const isGivenName = (text: string): boolean =>
  /^\p{Lu}[\p{Ll}\p{M}]{1,6}$/u.test(text) && GIVEN_NAMES.has(wordKey(text))

/** Whether a text is a pen name: given names without a family name, or initials. */
export function looksLikePenName(text: string): boolean {
  const kind = nameKind(text)
  return kind === 'pen' || kind === 'initials'
}
