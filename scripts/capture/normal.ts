/** Marks in a row that are put in order together: far more than any text has (Unicode's Stream-Safe Text Format allows 30). */
const most = 64

/** What may compose with what stands before it: marks, vowels and finals of decomposed Hangul, two letters of Kirat Rai. */
const composing = '\\p{M}\\u1160-\\u11ff\\u{16d63}\\u{16d67}'
const longRun = new RegExp(`[${composing}]{${most + 1}}`, 'u')
const stretch = new RegExp(`[^${composing}]*[${composing}]{0,${most}}`, 'gu')

/**
 * A text in a normalization form of Unicode, in linear time: the platform sorts a run of marks in quadratic time, and a few
 * hundred kilobytes of them would take it hours. Longer runs, which only mean harm, are taken in parts.
 */
export const normal = (text: string, form: 'NFC' | 'NFD'): string =>
  longRun.test(text) ? text.replace(stretch, (part) => part.normalize(form)) : text.normalize(form)
