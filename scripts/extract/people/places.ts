/** Places whose names look like a person's, as data: never read as names. */

import { phraseSet } from '../dates/phrases.ts'

/** Provinces and centrally run cities, before and after the mergers of 2025, and the best known towns. */
// biome-ignore format: a list
const VIETNAM = [
  'An Giang', 'Bà Rịa', 'Bà Rịa Vũng Tàu', 'Bạc Liêu', 'Bắc Giang', 'Bắc Kạn', 'Bắc Ninh', 'Bến Tre', 'Bình Dương',
  'Bình Định', 'Bình Phước',
  'Bình Thuận', 'Cà Mau', 'Cao Bằng', 'Cần Thơ', 'Đà Nẵng', 'Đắk Lắk', 'Đắk Nông', 'Điện Biên', 'Đồng Nai',
  'Đồng Tháp', 'Gia Lai', 'Hà Giang',
  'Hà Nam', 'Hà Nội', 'Hà Tây', 'Hà Tĩnh', 'Hải Dương', 'Hải Phòng', 'Hậu Giang', 'Hòa Bình', 'Hồ Chí Minh', 'Huế',
  'Hưng Yên', 'Khánh Hòa',
  'Kiên Giang', 'Kon Tum', 'Lai Châu', 'Lạng Sơn', 'Lào Cai', 'Lâm Đồng', 'Long An', 'Nam Định', 'Nghệ An',
  'Ninh Bình', 'Ninh Thuận', 'Phú Thọ',
  'Phú Yên', 'Quảng Bình', 'Quảng Nam', 'Quảng Ngãi', 'Quảng Ninh', 'Quảng Trị', 'Sóc Trăng', 'Sơn La', 'Tây Ninh',
  'Thái Bình', 'Thái Nguyên',
  'Thanh Hóa', 'Thừa Thiên Huế', 'Tiền Giang', 'Trà Vinh', 'Tuyên Quang', 'Vĩnh Long', 'Vĩnh Phúc', 'Yên Bái',
  'Sài Gòn', 'Biên Hòa', 'Thủ Đức',
  'Vũng Tàu', 'Đà Lạt', 'Nha Trang', 'Quy Nhơn', 'Hạ Long', 'Hội An', 'Phú Quốc', 'Côn Đảo', 'Trường Sa', 'Hoàng Sa',
  'Long Biên', 'Ba Đình',
  'Hoàn Kiếm', 'Tây Hồ', 'Hai Bà Trưng', 'Hoàng Mai', 'Thanh Xuân', 'Hà Đông', 'Đông Anh', 'Gia Lâm', 'Thanh Trì',
  'Mê Linh', 'Sóc Sơn', 'Hoài Đức',
  'Sơn Tây', 'Long Khánh', 'Long Thành', 'Tân Bình', 'Bình Tân', 'Bình Thạnh', 'Phú Nhuận', 'Tân Phú', 'Bình Chánh',
  'Tam Kỳ', 'Vinh', 'Tô Lịch'
]

// biome-ignore format: a list
export const COUNTRIES = [
  'Việt Nam', 'Mỹ', 'Hoa Kỳ', 'Anh', 'Pháp', 'Đức', 'Nga', 'Trung Quốc', 'Nhật Bản', 'Hàn Quốc', 'Triều Tiên',
  'Thái Lan', 'Lào', 'Campuchia',
  'Singapore', 'Malaysia', 'Indonesia', 'Philippines', 'Myanmar', 'Ấn Độ', 'Úc', 'Australia', 'Canada', 'Cuba', 'Ý',
  'Italy', 'Tây Ban Nha', 'Hà Lan',
  'Bỉ', 'Thụy Sĩ', 'Thụy Điển', 'Na Uy', 'Phần Lan', 'Ba Lan', 'Ukraine', 'Israel', 'Iran', 'Ai Cập', 'Nam Phi',
  'Brazil', 'Argentina', 'Mông Cổ', 'Ukraina'
]

export const PLACES = phraseSet([...VIETNAM, ...COUNTRIES])
export const COUNTRY_NAMES = phraseSet(COUNTRIES)

/** After these words stands a place whose name may be a person's: `huyện Trần Văn Thời`, `phường Nguyễn Thái Bình`. */
export const DISTRICT_WORDS: ReadonlySet<string> = new Set([
  'huyện',
  'quận',
  'xã',
  'phường',
  'trấn',
  'thị',
  'thôn',
  'bản',
  'ấp',
  'đường',
  'phố',
  'đảo',
  'sông',
  'hồ',
  'cầu',
  'chợ',
  'núi',
  'đèo',
  'làng',
  'q',
  'p'
])

/** After these stands a province or a big city, whose names are a closed list. */
export const PROVINCE_WORDS: ReadonlySet<string> = new Set(['tỉnh', 'tp', 'phố', 'thành', 'nước'])
