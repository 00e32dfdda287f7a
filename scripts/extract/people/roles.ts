/** Nouns of office, as data: what a role begins with. */

import { phraseSet } from '../dates/phrases.ts'

/** Nouns that take `phó` as well. */
// biome-ignore format: a list
const OFFICES = [
  'chủ tịch', 'bí thư', 'tổng bí thư', 'giám đốc', 'tổng giám đốc', 'bộ trưởng', 'thủ tướng', 'tổng thống',
  'cục trưởng', 'vụ trưởng', 'viện trưởng',
  'chi cục trưởng', 'tổng cục trưởng', 'chánh văn phòng', 'chánh thanh tra', 'chánh án', 'hiệu trưởng',
  'tổng biên tập', 'tổng thư ký', 'trưởng ban', 'trưởng phòng',
  'trưởng đoàn', 'trưởng khoa', 'trưởng bộ môn', 'trưởng công an', 'trưởng bộ phận', 'trưởng chi nhánh',
  'trưởng văn phòng', 'trưởng trạm', 'trưởng đại diện', 'trưởng tiểu ban',
  'trưởng thôn', 'trưởng bản', 'trưởng ấp', 'trưởng khu phố', 'trưởng khối', 'trưởng nhóm', 'tư lệnh', 'chính ủy',
  'chỉ huy trưởng', 'tham mưu trưởng', 'đội trưởng',
  'tổ trưởng', 'đồn trưởng', 'trạm trưởng', 'chủ nhiệm', 'hội trưởng', 'thống đốc', 'tổng thanh tra', 'tổng kiểm toán',
  'tổng lãnh sự', 'đại sứ', 'thị trưởng',
  'trưởng phái đoàn', 'chánh kiểm tra', 'ban trưởng', 'trung đoàn trưởng', 'tiểu đoàn trưởng', 'sư đoàn trưởng',
  'lữ đoàn trưởng', 'hải đội trưởng', 'chủ biên'
]

// biome-ignore format: a list
const OTHERS = [
  'chủ tịch nước', 'phó chủ tịch nước', 'chủ tịch quốc hội', 'thứ trưởng', 'thường trực', 'ủy viên', 'tỉnh ủy viên',
  'thành ủy viên', 'huyện ủy viên', 'quận ủy viên',
  'thị ủy viên', 'đảng ủy viên', 'đại biểu quốc hội', 'đại biểu hđnd', 'đbqh', 'phó ban', 'phó phòng', 'phó đoàn',
  'phó khoa', 'phó trưởng', 'phó công an', 'cục phó', 'vụ phó', 'viện phó',
  'hiệu phó', 'đội phó', 'tổ phó', 'thư ký', 'tham tán', 'lãnh sự', 'trợ lý', 'chính trị viên', 'chỉ huy phó',
  'kế toán trưởng', 'kiểm sát viên', 'thẩm phán',
  'huấn luyện viên', 'huấn luyện viên trưởng', 'hlv', 'hlv trưởng', 'biên tập viên', 'phát ngôn viên',
  'người phát ngôn', 'giảng viên', 'chuyên viên', 'phóng viên', 'nhà sáng lập',
  'người sáng lập', 'đồng sáng lập', 'nghiên cứu viên', 'nhà nghiên cứu', 'luật sư', 'bác sĩ', 'kiến trúc sư',
  'chuyên gia', 'ngoại trưởng', 'nghị sĩ', 'thượng nghị sĩ', 'quốc vương', 'thủ hiến',
  'điều dưỡng', 'điều dưỡng trưởng', 'điều dưỡng viên', 'nữ hộ sinh', 'hộ sinh', 'y sĩ', 'dược sĩ', 'công chức',
  'tổng đạo diễn', 'người đứng đầu', 'ceo', 'cfo', 'cto', 'coo', 'tgđ', 'pgđ', 'gđ', 'pct', 'quyền giám đốc', 'trưởng'
]

export const ROLE_NOUNS = phraseSet([...OFFICES, ...OFFICES.map((office) => `phó ${office}`), ...OTHERS])

/**
 * Roles that open a sentence's name without doubt (`Bộ trưởng Nguyễn …`); professions and `trưởng` do so less surely.
 */
// biome-ignore format: a list
export const ROLE_FIRST = phraseSet([
  ...OFFICES, ...OFFICES.map((office) => `phó ${office}`),
  'chủ tịch nước', 'phó chủ tịch nước', 'chủ tịch quốc hội', 'thứ trưởng', 'huấn luyện viên', 'huấn luyện viên trưởng',
  'hlv',
  'hlv trưởng', 'phó ban', 'phó phòng', 'phó công an', 'cục phó', 'vụ phó', 'viện phó', 'hiệu phó', 'người phát ngôn',
  'phát ngôn viên', 'ngoại trưởng', 'thượng nghị sĩ', 'nghị sĩ',
  'kế toán trưởng', 'ceo', 'nhà sáng lập', 'tgđ', 'pgđ', 'đại biểu quốc hội', 'đbqh'
])

/** Before a role noun, part of the role: `nguyên` and `cựu` (former), `quyền` (acting), `tân` (new), `cố` (late). */
export const ROLE_MODIFIERS: ReadonlySet<string> = new Set(['nguyên', 'cựu', 'quyền', 'q', 'tân', 'cố', 'đương', 'kim'])

/** Seats in the Party that go with an office: `Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh` is one person's role. */
// biome-ignore format: a list
export const SEATS = phraseSet([
  'ủy viên', 'phó bí thư', 'tỉnh ủy viên', 'thành ủy viên', 'huyện ủy viên', 'quận ủy viên', 'thị ủy viên',
  'đảng ủy viên', 'bí thư đảng ủy', 'bí thư đảng bộ', 'bí thư chi bộ',
  'bí thư ban cán sự', 'bí thư đảng đoàn', 'đại biểu quốc hội'
])

/** English roles. */
// biome-ignore format: a list
export const ENGLISH_ROLES = phraseSet([
  'chief executive', 'chief executive officer', 'chief operating officer', 'chief financial officer',
  'chief technology officer', 'chief economist', 'chief of staff', 'ceo', 'cfo', 'coo',
  'cto', 'president', 'vice president', 'chairman', 'chairwoman', 'vice chairman', 'chairperson', 'chair', 'director',
  'managing director', 'executive director', 'deputy director',
  'general director', 'deputy general director', 'minister', 'deputy minister', 'prime minister',
  'deputy prime minister', 'foreign minister', 'defence minister', 'finance minister', 'secretary',
  'general secretary', 'party general secretary', 'secretary-general', 'secretary general', 'mayor', 'deputy mayor',
  'governor', 'senator', 'professor', 'associate professor', 'spokesman',
  'spokeswoman', 'spokesperson', 'ambassador', 'head', 'deputy head', 'founder', 'co-founder', 'editor',
  'editor-in-chief', 'coach', 'head coach', 'rector', 'principal', 'dean', 'economist',
  'analyst', 'manager', 'general manager', 'commissioner', 'judge', 'attorney general', 'police chief', 'chief',
  'executive', 'lawyer', 'researcher', 'scientist', 'curator', 'treasurer'
])

/** The English ones that stand before a name with a capital: `President Joe …`. */
// biome-ignore format: a list
export const ENGLISH_ROLE_FIRST = phraseSet([
  'president', 'vice president', 'prime minister', 'deputy prime minister', 'foreign minister', 'defence minister',
  'finance minister', 'minister', 'senator', 'governor', 'mayor', 'secretary of state',
  'general secretary', 'party general secretary', 'secretary-general', 'secretary general', 'ambassador', 'ceo',
  'chairman', 'professor', 'commissioner', 'attorney general', 'judge', 'chancellor'
])

/** Before an English role noun, part of the role. */
export const ENGLISH_MODIFIERS: ReadonlySet<string> = new Set([
  'former',
  'acting',
  'interim',
  'vice',
  'deputy',
  'ex',
  'then'
])
