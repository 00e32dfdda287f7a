import iconv from 'iconv-lite'
import { singleByte } from './single.ts'

/** VISCII (RFC 1456), six capitals of which (Ẳ Ẵ Ẫ Ỷ Ỹ Ỵ) are C0 controls. */
export const viscii = singleByte(
  'viscii',
  iconv.decode(
    Uint8Array.from({ length: 256 }, (_, byte) => byte),
    'viscii'
  )
)
