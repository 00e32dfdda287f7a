/**
 * Signs with which a spreadsheet takes a cell for a formula (OWASP, "CSV Injection"), full-width ones too; and the apostrophe,
 * so that the inverse is exact.
 */
const SIGNS = new Set("=+-@＝＋－＠'")

/** What may stand before a sign at a cell's start: white space, controls and quotes, which spreadsheets pass over. */
const LEAD = /^[\s"\u0000-\u001f\u200b\ufeff]*/u

/**
 * Where a cell begins inside a cell, for a spreadsheet that parts columns by semicolons or tabs, or takes a line end for that of
 * a row; with what may stand before a sign there.
 */
const BREAK = /[;\t\r\n][\s";\u0000-\u001f\u200b\ufeff]*/gu

/** A cell is dangerous by its first character alone (OWASP again). */
const CONTROL = /^[\t\r\n\0]/

/** What a spreadsheet takes for a number, and changes: it cuts off zeros in front, and all but 15 digits. */
const CHANGED_NUMBER = /^\s*(?:0[0-9.,\s]*[0-9]|[0-9][0-9.,]*[eE][0-9]+|[0-9]{16,})\s*$/

/** No number is longer. */
const LONGEST_NUMBER = 400

/** Places after the breaks inside a text. */
const afterBreaks = (text: string): number[] => [...text.matchAll(BREAK)].map(({ 0: run, index }) => index + run.length)

const isChanged = (text: string): boolean =>
  CONTROL.test(text) ||
  SIGNS.has(text[LEAD.exec(text)![0].length] ?? '') ||
  (text.length < LONGEST_NUMBER && CHANGED_NUMBER.test(text))

/**
 * A cell that a spreadsheet shows as it is and runs nothing of: an apostrophe stands before a formula, before a number that it
 * would change, and wherever a formula could begin inside the cell.
 */
export const guard = (text: string): string => {
  let guarded = isChanged(text) ? "'" : ''
  let from = 0
  for (const at of afterBreaks(text)) {
    if (!SIGNS.has(text[at] ?? '')) continue
    guarded += `${text.slice(from, at)}'`
    from = at
  }
  return guarded + text.slice(from)
}

/** The inverse of `guard`: one apostrophe less at the start, and after every break. */
export const unguard = (text: string): string => {
  let from = text.startsWith("'") ? 1 : 0
  let plain = ''
  for (const at of afterBreaks(text)) {
    if (text[at] !== "'") continue
    plain += text.slice(from, at)
    from = at + 1
  }
  return plain + text.slice(from)
}
