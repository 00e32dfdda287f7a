/** What looks like an institution's name. */

import { phraseAt } from '../dates/phrases.ts'
import { NO_TOKEN, type Token, tokenize } from '../dates/tokens.ts'
import { ENGLISH_ORGANISATIONS, NEWSROOMS, NO_ENGLISH_ORGANISATION, ORGANISATION_HEADS } from './organisations.ts'
import { NO_STOPS, ROLE_STOPS } from './role-stops.ts'

/** The longest institutions' names seen have about thirty syllables. */
const MOST_WORDS = 32

const capital = (token: Token): boolean => /^\p{Lu}/u.test(token.text)

/** Whether a verb, or another word that no institution's name has, stands in small letters at or after token `from`. */
function speaks(tokens: Token[], from: number): boolean {
  for (let i = from; i < tokens.length; i++) {
    const kept = phraseAt(NO_STOPS, tokens, i)
    if (kept) {
      i = kept.to - 1
      continue
    }
    // `tiếp thu` after `thu`? The word before may make it a compound: `thông tin`, `thiết bị`.
    if (!capital(tokens[i] ?? NO_TOKEN) && phraseAt(ROLE_STOPS, tokens, i)) return true
  }
  return false
}

/** `BÁO CÁO …` begins with another word than `Báo`. */
const isOtherWord = (tokens: Token[], to: number): boolean => (phraseAt(ROLE_STOPS, tokens, 0)?.to ?? 0) > to

/** The token after a head noun at the start, or null. */
function afterHead(tokens: Token[]): number | null {
  const head = phraseAt(ORGANISATION_HEADS, tokens, 0)
  if (!head || !capital(tokens[0] ?? NO_TOKEN)) return null
  return isOtherWord(tokens, head.to) ? null : head.to
}

/**
 * Whether a whole text names an institution (`Trung tâm Công tác xã hội …`, `Ban Tuyên giáo Tỉnh ủy`, `Sở Y tế`): a
 * known head noun, a capitalised word after it, and no verb or sentence end.
 *
 * @param text NFC, single spaces.
 */
export function looksLikeOrganisation(text: string): boolean {
  // A comma may stand inside a name (`Sở Văn hóa, Thể thao và Du lịch`), but not before a small letter.
  if (text.length > 250 || /[.!?…:;"“”|]|,\s?\p{Ll}/u.test(text)) return false
  const tokens = tokenize(text)
  const words = tokens.filter((token) => token.kind !== 'mark')
  if (words.length === 0 || words.length > MOST_WORDS) return false
  const newsroom = newsroomAt(tokens)
  if (newsroom !== null && words.length <= 8 && (newsroom === 'name' || words.length > 1) && !speaks(tokens, 1))
    return true
  const next = afterHead(tokens)
  if (next !== null) {
    const after = tokens[next] ?? NO_TOKEN
    return (capital(after) || after.kind === 'number') && !speaks(tokens, next)
  }
  return isEnglish(words)
}

/** `University of X`, `X News Agency`: capitals throughout, a word for an institution first or last. */
function isEnglish(words: Token[]): boolean {
  if (words.length < 2 || words.length > 8 || NO_ENGLISH_ORGANISATION.has(words[0]?.key ?? '')) return false
  if (!words.every((word) => capital(word) || /^(?:of|for|and|the|in|on)$/.test(word.text))) return false
  const last = words.at(-1) ?? NO_TOKEN
  return (
    ENGLISH_ORGANISATIONS.has(last.key) || (ENGLISH_ORGANISATIONS.has(words[0]?.key ?? '') && words[1]?.key === 'of')
  )
}

/** Whether a known newsroom, or a word for one, begins the text. */
function newsroomAt(tokens: Token[]): 'kind' | 'name' | null {
  const head = phraseAt(NEWSROOMS, tokens, 0)
  if (!head || !capital(tokens[0] ?? NO_TOKEN)) return null
  if (head.value === 'kind')
    return capital(tokens[head.to] ?? NO_TOKEN) && !isOtherWord(tokens, head.to) ? 'kind' : null
  return tokens.slice(0, head.to).every((token) => token.kind !== 'word' || capital(token) || token.gap === false)
    ? 'name'
    : null
}

/**
 * Whether a text, where a newsroom or agency may stand, is one: `TTXVN`, `VOV online`, `Báo Lao Động`, `abc.vn`, or any
 * capitals in a row. Only after a name or in brackets: alone on a line capitals are a menu entry as often.
 */
export function looksLikeNewsroom(text: string): boolean {
  if (text.length > 120) return false
  if (/^(?:https?:\/\/)?(?:www\.)?[\p{L}\d-]{1,40}(?:\.[\p{L}\d-]{1,20}){1,3}$/u.test(text) && /\p{L}{2}$/u.test(text))
    return true
  return newsroomAt(tokenize(text)) !== null || /^\p{Lu}[\p{Lu}\d+]{2,9}$/u.test(text)
}
