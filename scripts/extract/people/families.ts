/** Vietnamese family names, as data, in comparison spelling order by group. */

import { wordKey } from '../dates/tokens.ts'

const keys = (names: string): string[] => names.split(' ').map(wordKey)

/** The names nearly everybody bears: safe enough to tell where a name begins inside a run of capitals. */
// biome-ignore format: a list
export const COMMON_FAMILIES: ReadonlySet<string> = new Set(keys(
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Kiều Trịnh Đinh Mai Tô Lâm Cao Tạ Hà ' +
  'Đoàn Lương ' +
  'Đào Vương Trương Lưu Chu Châu Tăng Thái Phùng Quách Tống Lại Lã Doãn Đàm Nghiêm Triệu Vi Nông Phí Khuất Hứa Bế Thân'
))

/** Of these, the ones that are words as well: `Cao đẳng`, `Đoàn Thanh niên`, `Lương thực`. */
// biome-ignore format: a list
export const WORDLIKE_FAMILIES: ReadonlySet<string> = new Set(keys(
  'Cao Thái Lâm Mai Hà Đoàn Đào Lương Lưu Tăng Nông Dương Hồ Võ Vũ Châu Tô Vi Phí Thân Chu Triệu Lại Hứa Tống Đàm Tạ'
))

/** Rarer ones, also of minorities; several are words or given names too, so they never decide alone. */
// biome-ignore format: a list
export const RARE_FAMILIES: ReadonlySet<string> = new Set(keys(
  'An Âu Bá Bạch Bàn Bành Biện Bồ Cái Cầm Cấn Cát Chế Chử Chung Cồ Cù Cung Danh Diệp Đan Đái Đậu Đèo Điền Điểu ' +
  'Đới Đồng Đổng Đường ' +
  'Giang Giàng Giáp Hạ Hán Hạng Hầu Hoa Hờ Hùng Khiếu Khổng Khúc Khương Kim Kông La Lầu Lều Lò Lù Lục Lường Lữ Ma ' +
  'Mã Mạc Mạch Mẫn ' +
  'Mông Mộc Nhan Nhâm Nhữ Ninh Ngụy Ông Ôn Phó Phù Phương Quan Quàng Sái Sầm Sần Sơn Sùng Tằng Tào Thạch Thào ' +
  'Thẩm Thi Thiều Tiêu Tòng ' +
  'Tôn Trà Trang Từ Ung Ưng Uông Ứng Văn Vàng Viên Vưu Vừ Xa Yên Lô Lưỡng Quản Siu Ksor Rơ Niê'
))

/** Whether a word (any case) is a family name. */
export const isFamily = (key: string): boolean => COMMON_FAMILIES.has(key) || RARE_FAMILIES.has(key)

/** The common ones without marks, as English texts write them. */
export const PLAIN_FAMILIES: ReadonlySet<string> = new Set(
  [...COMMON_FAMILIES].map((name) => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd'))
)
