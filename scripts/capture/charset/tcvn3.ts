import iconv from 'iconv-lite'
import { ascii, singleByte } from './single.ts'
import { windows1252Controls } from './windows-1252.ts'

const upperHalf = iconv.decode(
  Uint8Array.from({ length: 96 }, (_, i) => 0xa0 + i),
  'tcvn'
)

/**
 * TCVN3, the bytes of the `.Vn…` fonts ("ABC"), by far the most frequent legacy encoding: the letters of TCVN 5712-1 from
 * 0xA0 on, and below them what Windows has there, quotes and dashes. Letters with marks have no capitals but Ă Â Đ Ê Ô Ơ Ư:
 * others were drawn by `.Vn…H` fonts from small letters. 0xAD is `ư`.
 */
export const tcvn3 = singleByte('tcvn3', ascii + windows1252Controls + upperHalf)
