/** What names of institutions and newsrooms begin with, as data. */

import { phraseSet, phraseTable } from '../dates/phrases.ts'

/** Head nouns of institutions. */
// biome-ignore format: a list
export const ORGANISATION_HEADS = phraseSet([
  'trung tâm', 'ban', 'sở', 'bộ', 'phòng', 'văn phòng', 'công ty', 'tổng công ty', 'tập đoàn', 'trường', 'đại học',
  'học viện', 'viện', 'cục', 'chi cục', 'tổng cục', 'vụ', 'bệnh viện', 'trạm', 'hội', 'hội đồng',
  'liên đoàn', 'liên hiệp', 'liên minh', 'hiệp hội', 'câu lạc bộ', 'clb', 'đảng ủy', 'đảng bộ', 'chi bộ', 'tỉnh ủy',
  'thành ủy', 'huyện ủy', 'quận ủy', 'thị ủy', 'đoàn', 'tỉnh đoàn', 'thành đoàn', 'huyện đoàn',
  'công đoàn', 'mặt trận', 'ủy ban', 'ubnd', 'hđnd', 'ubmttq', 'mttq', 'quỹ', 'ngân hàng', 'kho bạc', 'bảo hiểm',
  'bảo tàng', 'thư viện', 'nhà xuất bản', 'nhà hát', 'nhà văn hóa', 'nhà máy', 'xí nghiệp', 'khoa', 'quân khu',
  'bộ chỉ huy', 'bộ tư lệnh', 'công an', 'tòa án', 'viện kiểm sát', 'đại sứ quán', 'tổng lãnh sự quán', 'hợp tác xã',
  'chi nhánh', 'đội', 'khối', 'hạt kiểm lâm', 'hải quan', 'thanh tra', 'cổng thông tin', 'cổng thông tin điện tử',
  'cổng ttđt', 'trang thông tin', 'trang thông tin điện tử', 'báo', 'báo điện tử', 'tạp chí', 'tạp chí điện tử', 'đài',
  'đài phát thanh', 'đài truyền hình', 'đài ptth', 'thông tấn xã', 'tòa soạn', 'kênh', 'thời báo', 'tuần báo',
  'nhật báo', 'bản tin',
  'bv', 'ttyt', 'trạm y tế', 'đh', 'bch', 'btv', 'trường đại học', 'trường thpt', 'trường thcs', 'trường tiểu học', 'trường mầm non', 'thpt', 'thcs'
])

/** Newsrooms by their kind: a source, never a person's affiliation only. */
// biome-ignore format: a list
const NEWSROOM_KINDS = [
  'báo', 'báo điện tử', 'tạp chí', 'tạp chí điện tử', 'đài', 'đài phát thanh', 'đài truyền hình', 'thông tấn xã',
  'cổng thông tin', 'cổng thông tin điện tử', 'trang thông tin', 'trang thông tin điện tử', 'kênh', 'thời báo',
  'nhật báo'
]

/**
 * Newsrooms and agencies by name. Many are words too, so every syllable must have its capital: `Lao Động`, not `Lao
 * động`.
 */
// biome-ignore format: a list
const NEWSROOM_NAMES = [
  'ttxvn', 'vov', 'vtv', 'vtc', 'afp', 'ap', 'reuters', 'thx', 'bbc', 'cnn', 'rt', 'itar-tass', 'tass', 'sputnik',
  'kyodo', 'yonhap', 'xinhua', 'bloomberg', 'vietnam+', 'vietnamplus', 'vnexpress', 'vietnamnet', 'zing', 'vna',
  'chinhphu.vn', 'sggp', 'hnm', 'nld', 'nlđ', 'voh', 'htv', 'associated press', 'dân trí', 'tuổi trẻ', 'thanh niên',
  'tiền phong', 'lao động', 'nhân dân', 'tân hoa xã', 'tri thức trực tuyến', 'người lao động', 'công an nhân dân',
  'quân đội nhân dân',
  'đại đoàn kết', 'sài gòn giải phóng', 'hà nội mới', 'đầu tư', 'công thương', 'phụ nữ'
]

export const NEWSROOMS = phraseTable<'kind' | 'name'>([
  ...NEWSROOM_KINDS.map((phrase) => [phrase, 'kind'] as const),
  ...NEWSROOM_NAMES.map((phrase) => [phrase, 'name'] as const)
])

/** English words by which an institution is told. */
// biome-ignore format: a list
export const ENGLISH_ORGANISATIONS: ReadonlySet<string> = new Set([
  'university', 'ministry', 'department', 'institute', 'agency', 'centre', 'center', 'committee', 'association',
  'news', 'times', 'post', 'press', 'office', 'college', 'school', 'foundation', 'council', 'bureau', 'magazine',
  'radio',
  'television', 'company', 'corporation', 'group', 'bank', 'hospital', 'union', 'federation', 'guardian', 'telegraph',
  'journal', 'herald', 'tribune', 'daily', 'reuters', 'afp', 'bbc', 'cnn', 'ap', 'bloomberg'
])

/** What English menus put before `News` and `Center`: no institution begins so. */
// biome-ignore format: a list
export const NO_ENGLISH_ORGANISATION: ReadonlySet<string> = new Set([
  'latest', 'more', 'top', 'my', 'our', 'breaking', 'related', 'trending', 'view', 'find', 'follow', 'contact',
  'about', 'all',
  'previous', 'next', 'daily', 'see', 'read', 'customer', 'student', 'reader', 'video', 'world', 'local', 'business'
])

/** Institutions that are often named after a person: the name after them is theirs, not an officer's. */
// biome-ignore format: a list
export const NAMED_AFTER_PERSONS: ReadonlySet<string> = new Set([
  'trường', 'học', 'viện', 'khoa', 'quỹ', 'ti', 'đoàn', 'giải', 'thpt', 'thcs', 'mầm', 'non', 'tâm', 'clb', 'bộ', 'xã',
  'hàng', 'hát', 'bảo', 'tàng', 'viên', 'thưởng', 'sạn', 'đh', 'th', 'bv', 'trại', 'cung', 'lớp', 'hiệu', 'thuốc',
  'khám', 'tnhh', 'cổ', 'phần',
  'họ', 'dòng', 'nhóm', 'quán', 'tiệm', 'kho', 'đền', 'chùa', 'lăng', 'mộ', 'tượng', 'đài', 'rạp', 'xưởng', 'nhà',
  'trí', 'nghề', 'phổ', 'thông', 'chuyên', 'sư', 'phạm', 'mỹ', 'thuật', 'nhạc', 'tập', 'cấp', 'sở', 'nghiệp', 'dưỡng'
])
