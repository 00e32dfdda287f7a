import { doubleByte, marks } from './double.ts'

const { acute, grave, hook, tilde, dot } = marks
const tones = { ï: acute, ì: grave, í: hook, î: tilde }

/** VIETWARE-X, the bytes of Vietware's `VN…` fonts. As in UniKey's table. */
export const vietwareX = doubleByte('vietware-x', {
  letters: { â: 'đ', á: 'â', à: 'ă', ã: 'ê', ä: 'ô', å: 'ơ', æ: 'ư', ê: 'í', ç: 'ì', è: 'ỉ', é: 'ĩ', ë: 'ị' },
  marked: [
    { on: 'aeuæ', marks: { ...tones, û: dot } },
    { on: 'oå', marks: { ...tones, ü: dot } },
    { on: 'y', marks: { ...tones, ñ: dot } },
    { on: 'áã', marks: { ú: acute, ö: grave, ø: hook, ù: tilde, û: dot } },
    { on: 'ä', marks: { ú: acute, ö: grave, ø: hook, ù: tilde, ü: dot } },
    { on: 'à', marks: { õ: acute, ò: grave, ó: hook, ô: tilde, û: dot } }
  ]
})
