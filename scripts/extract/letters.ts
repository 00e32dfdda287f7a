import { foldingBy, unmarked } from '../capture/unmarked.ts'

const surrogate = /[\ud800-\udfff]/
const others = /[^\p{L}\p{N}]+/gu

const lettersOfUnits = foldingBy((unit) => unmarked(unit).replace(others, ''))

/** A text as names and titles are compared: letters and digits, without case and marks. */
export const letters = (text: string): string =>
  surrogate.test(text) ? unmarked(text).replace(others, '') : lettersOfUnits(text)
