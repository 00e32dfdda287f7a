import { ascii, singleByte, withBytes } from './single.ts'

/** The bytes 0x80 to 0xFF of VPS, sixteen a row; as UniKey and GNU recode map them. */
const upperHalf =
  'ÀẢÃẤẦẨọỗĂếềểệẮẰẲ' +
  'Ế‘’ỀỂỄỐỒỔỖýỷỵỚỜỞ' +
  '\u00a0ắằẳẵặỠớÙờởỡŨỨợỪ' +
  'ổỬỲỸÍÌộỈĨÓửữÒỎÕự' +
  'ầÁÂấẩẫậđẻÉÊẹỉễịỹ' +
  'ƯỦồốÔỏơÈừứÚũưÝẺ\ufffd' +
  'àáâãảạă\ufffdèéêẽìí\ufffdĩ' +
  'ẴĐòóôõ\ufffdƠụùúủ\ufffdỶẼỳ'

/** Capitals for which the upper half has no room. */
const controls = {
  2: 'Ạ',
  3: 'Ậ',
  4: 'Ặ',
  5: 'Ẹ',
  6: 'Ệ',
  16: 'Ị',
  17: 'Ọ',
  18: 'Ộ',
  19: 'Ợ',
  20: 'Ụ',
  21: 'Ự',
  25: 'Ỵ',
  28: 'Ẫ',
  29: 'Ữ'
}

/** VPS, of the Vietnamese Professionals Society. Fourteen capitals are C0 controls, as GNU recode 3.6 has them; UniKey leaves them out. */
export const vps = singleByte('vps', withBytes(ascii + upperHalf, controls))
