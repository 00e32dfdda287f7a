import { ascii, singleByte, withBytes } from './single.ts'

/** The bytes 0x80 to 0xFF of BKHCM1, sixteen a row; as UniKey maps them, with Ặ at 0x9E, where that gives 0x98 twice. */
const upperHalf =
  'ÁÀẢÃẠÉÈẺẼẸÍÌỈĨỊÓ' +
  'ÒỎÕỌÚÙỦŨỤĂẮẰẲẴẶÂ' +
  '\u00a0ẦẨẪẬÊẾỀỂỄỆÔỐỒỔỖ' +
  'ỘƠỚỜỞỠỢƯỨỪỬỮỰđáà' +
  'ảãạéèẻẽẹíìỉĩịóòỏ' +
  'õọúùủũụăắằẳẵặâấầ' +
  'ẩẫậêếềểễệôốồổỗộơ' +
  'ớờởỡợưứừửữựýỳỷỹỵ'

/**
 * BKHCM1, of the Polytechnic University of Ho Chi Minh City. Six capitals stand in the place of ASCII's brackets and signs;
 * Ỵ shares a byte with Ị.
 */
export const bkhcm1 = singleByte(
  'bkhcm1',
  withBytes(ascii + upperHalf, { 94: 'Ỳ', 96: 'Ỷ', 123: 'Ý', 124: 'Ỹ', 125: 'Đ', 126: 'Ấ' })
)
