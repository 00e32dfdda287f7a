import { normal } from './normal.ts'
import { unmarked } from './unmarked.ts'

/** A syllable that ends in `i` or `y` alone, which are written by taste there: `lý` and `lí`, `kỹ` and `kĩ`, `quý` and `quí`. */
const finalY = /(?<![\p{L}\p{M}])((?:qu|[hklmst])?)y(?![\p{L}\p{M}])/gu

/**
 * A text as a search compares it: without case, tones, horns and other marks, `đ` as `d`, so that both ways of placing a tone
 * are one (`hòa`, `hoà`), and with `i` where `i` and `y` are written by taste. Many words have one key (`ma má mà`). Never
 * stored in place of a text, and never an id.
 */
export const fold = (text: string): string => unmarked(normal(text, 'NFC')).replace(finalY, '$1i')
