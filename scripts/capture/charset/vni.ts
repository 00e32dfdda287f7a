import { doubleByte, marks } from './double.ts'

const { acute, grave, hook, tilde, dot, circumflex, breve } = marks
const tones = { ù: acute, ø: grave, û: hook, õ: tilde, ï: dot }

/** VNI-Windows, the bytes of the `VNI-…` fonts, the usual legacy encoding of the south. As in UniKey's and xvnkb's tables. */
export const vni = doubleByte('vni', {
  letters: { ñ: 'đ', ô: 'ơ', ö: 'ư', í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' },
  marked: [
    { on: 'aeouyôö', marks: tones },
    {
      on: 'aeo',
      marks: {
        â: circumflex,
        á: circumflex + acute,
        à: circumflex + grave,
        å: circumflex + hook,
        ã: circumflex + tilde,
        ä: circumflex + dot
      }
    },
    {
      on: 'a',
      marks: {
        ê: breve,
        é: breve + acute,
        è: breve + grave,
        ú: breve + hook,
        ü: breve + tilde,
        ë: breve + dot
      }
    }
  ]
})
