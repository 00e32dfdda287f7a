import type { DateContext } from './types.ts'

/** A Vietnamese page: day first; all Vietnam has been at +07:00 since 1975, before any web page. */
export const VIETNAMESE: DateContext = { zone: '+07:00', order: 'dmy' }

/**
 * How the pages of a language write dates, as data: a further language is one more row. The offset is a country's, not
 * a language's, so it is null except where one country writes the language. English is written day first and month
 * first.
 */
const CONTEXTS: { readonly [language: string]: DateContext } = {
  vi: VIETNAMESE,
  en: { zone: null, order: null }
}

const OTHER: DateContext = { zone: null, order: 'dmy' }

/**
 * The context of a page's language.
 *
 * @param language BCP 47 tag, as detected; null (unknown) is read as Vietnamese, the house language.
 */
export function contextOf(language: string | null): DateContext {
  if (language === null) return VIETNAMESE
  const primary = language.toLowerCase().split('-')[0] ?? ''
  return Object.hasOwn(CONTEXTS, primary) ? (CONTEXTS[primary] ?? OTHER) : OTHER
}
