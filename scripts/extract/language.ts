import { franc } from 'franc-min'
import type { Piece } from '../page/piece.ts'

/** Characters that are enough to be sure; more cost time and change nothing. */
const sample = 1000
/**
 * Letters that Vietnamese alone has so many of: ă đ ơ ư and the whole range of toned vowels. Running text has them in about a
 * third of its letters, any other language in none; looking first spares the slow detector.
 */
const vietnamese = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/gu
const enoughVietnamese = 0.08
/** Below this many characters a guess is no better than chance. */
const least = 40
/** Pieces looked at, the longest first. */
const most = 24

/**
 * The language of a page's running text, as a BCP 47 tag (`vi`, `en`, `zh`).
 *
 * @param pieces the page's pieces; the longest speak, since menus and names do not tell a language
 * @returns null where there is too little text, or no language fits
 */
export const detectLanguage = (pieces: Piece[]): string | null => {
  const longest = pieces
    .filter((piece) => piece.text !== '')
    .sort((a, b) => b.text.length - a.text.length || a.line - b.line)
    .slice(0, most)
  const text = longest
    .map((piece) => piece.text)
    .join(' ')
    .slice(0, sample)
  if (text.length < least) return null
  if ((text.match(vietnamese)?.length ?? 0) >= text.length * enoughVietnamese) return 'vi'
  const found = franc(text, { minLength: least })
  // ISO 639-3 to BCP 47: the canonical form of `vie` is `vi`, of `cmn` it is `zh`.
  return found === 'und' ? null : new Intl.Locale(found).language
}
