/** Units below this are folded by table; the others, which no Vietnamese text has, one by one. */
const tabled = 0x2000

const unmarkedUnit = (unit: string): string =>
  unit
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()

const table = Array.from({ length: tabled }, (_, unit) => unmarkedUnit(String.fromCharCode(unit)))

/**
 * A text without case, tones and other marks, `đ` as `d`: the form in which phrases of Vietnamese portals are compared,
 * since capitals and tones vary (`LƯỢT TRUY CẬP`, `Lượt truy cập`). Never stored, never an id.
 */
export const unmarked = (text: string): string => {
  let folded = ''
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    folded += unit < tabled ? table[unit] : unmarkedUnit(text[i]!)
  }
  return folded
}
