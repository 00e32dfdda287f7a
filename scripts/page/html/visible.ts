import { visibleCharacters } from '../../capture/clean.ts'

const seen = /[^\s\u0085\p{Default_Ignorable_Code_Point}]/u

/** Whether a text has visible characters. */
export const isVisible = (value: string): boolean => {
  for (let i = 0; i < value.length; i++) {
    const unit = value.charCodeAt(i)
    if (unit > 126) return seen.test(value)
    if (unit !== 32 && (unit < 9 || unit > 13)) return true
  }
  return false
}

/** Letters and punctuation of common scripts, which are all visible; of others Unicode is asked. */
const isCommon = (unit: number): boolean =>
  (unit > 0xa0 && unit < 0x1100 && unit !== 0xad && unit !== 0x34f && unit !== 0x61c) ||
  (unit >= 0x1e00 && unit < 0x2000) ||
  (unit >= 0x2010 && unit <= 0x2027) ||
  (unit >= 0x3041 && unit < 0x3130) ||
  (unit >= 0x4e00 && unit < 0xa000)

/** Counts visible characters as `visibleCharacters` does, without a match for each of them. */
export const countVisible = (value: string, from = 0, to = value.length): number => {
  let count = 0
  for (let i = from; i < to; i++) {
    const unit = value.charCodeAt(i)
    if (unit === 32 || (unit >= 9 && unit <= 13)) continue
    if (unit < 0x7f || isCommon(unit)) {
      count++
      continue
    }
    const pair = (unit & 0xfc00) === 0xd800 && i + 1 < to && (value.charCodeAt(i + 1) & 0xfc00) === 0xdc00
    count += visibleCharacters(pair ? value.slice(i, i + 2) : value[i]!)
    if (pair) i++
  }
  return count
}
