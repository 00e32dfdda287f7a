import { ascii, singleByte } from './single.ts'

/**
 * The bytes 0x80 to 0x9F of windows-1252 (WHATWG Encoding Standard, index windows-1252). The five that the code page leaves
 * undefined (81 8D 8F 90 9D) are kept as C1 controls, as that standard does, so that nothing is lost. An own table: some
 * versions of Node decode `windows-1252` as ISO 8859-1, and iconv-lite drops the five.
 */
export const windows1252Controls = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The characters U+00A0 to U+00FF, which windows-1252 has from ISO 8859-1. */
const latin1 = String.fromCharCode(...Array.from({ length: 96 }, (_, i) => 0xa0 + i))

export const windows1252Table = ascii + windows1252Controls + latin1

export const windows1252 = singleByte('windows-1252', windows1252Table)
