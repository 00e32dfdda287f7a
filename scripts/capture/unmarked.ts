/** Units folded together: a longer text is folded in parts. */
const most = 1024

// What a unit folds to, if not one unit.
const unknown = 0
const nothing = 0xffff
const several = 0xfffe

/**
 * A function that folds texts unit by unit. Each unit is folded once, and looked up from then on.
 *
 * @param fold what a UTF-16 unit becomes; always the same
 */
export const foldingBy = (fold: (unit: string) => string): ((text: string) => string) => {
  const table: string[] = []
  const codes = new Uint16Array(0x10000)
  // Putting a string together sign by sign takes several times as long.
  const units = new Uint16Array(most)
  const bytes = Buffer.from(units.buffer)
  const look = (unit: number): number => {
    const folded = fold(String.fromCharCode(unit))
    table[unit] = folded
    const code = folded.length === 1 ? folded.charCodeAt(0) : folded === '' ? nothing : several
    return (codes[unit] = code === unknown ? several : code)
  }
  const slowly = (text: string): string => {
    let folded = ''
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      if (codes[unit] === unknown) look(unit)
      folded += table[unit]
    }
    return folded
  }
  const quickly = (text: string): string => {
    const { length } = text
    let size = 0
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(i)
      const code = codes[unit] || look(unit)
      if (code < several) units[size++] = code
      else if (code === several) return slowly(text)
    }
    return bytes.toString('utf16le', 0, 2 * size)
  }
  return (text) => {
    if (text.length <= most) return quickly(text)
    let folded = ''
    for (let i = 0; i < text.length; i += most) folded += quickly(text.slice(i, i + most))
    return folded
  }
}

/**
 * A text without case, tones and other marks, `đ` as `d`: the form in which phrases of Vietnamese portals are compared,
 * since capitals and tones vary (`LƯỢT TRUY CẬP`, `Lượt truy cập`). Never stored, never an id.
 */
export const unmarked: (text: string) => string = foldingBy((unit) =>
  unit
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
)
