import { doubleByte, marks } from './double.ts'

const { acute, grave, hook, tilde, dot } = marks

/** BKHCM2, of the Polytechnic University of Ho Chi Minh City, with marks as letters of their own. As in UniKey's table. */
export const bkhcm2 = doubleByte('bkhcm2', {
  letters: { à: 'đ', ê: 'â', ù: 'ă', ï: 'ê', ö: 'ô', ú: 'ơ', û: 'ư', ñ: 'í', ò: 'ì', ó: 'ỉ', ô: 'ĩ', õ: 'ị' },
  marked: [
    { on: 'aeouyúû', marks: { á: acute, â: grave, ã: hook, ä: tilde, å: dot } },
    { on: 'êïö', marks: { ë: acute, ì: grave, í: hook, î: tilde, å: dot } },
    { on: 'ù', marks: { æ: acute, ç: grave, è: hook, é: tilde, å: dot } }
  ]
})
