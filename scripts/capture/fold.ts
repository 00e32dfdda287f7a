/**
 * A text without case, tones and other marks, `đ` as `d`: the form in which phrases of Vietnamese portals are compared,
 * since capitals and tones vary (`LƯỢT TRUY CẬP`, `Lượt truy cập`). Never stored, never an id.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
