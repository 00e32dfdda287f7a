/** Words by which a lede tells the day of what happened from days it only mentions. */

import { phraseSet } from './phrases.ts'

/** May stand before the date that opens a lede: `Vào sáng 8/6`, `On June 8`. */
export const OPENING_WORDS = new Set([
  'vào',
  'trong',
  'lúc',
  'hồi',
  'khoảng',
  'hôm',
  'mới',
  'đây',
  'on',
  'at',
  'late',
  'early'
])

/** Within four words before a date: it is a limit, a birthday, an anniversary or a plan. */
// biome-ignore format: a table
export const PASSING_BEFORE = phraseSet([
  'từ', 'kể từ', 'đến', 'tới', 'hết', 'trước', 'sau', 'hạn', 'sinh', 'sn', 'qua đời', 'kỷ niệm', 'nhân', 'dịp',
  'chào mừng',
  'hướng tới', 'thành lập', 'hiệu lực', 'ban hành', 'dự kiến', 'sẽ', 'kế hoạch', 'truyền thống',
  'until', 'since', 'before', 'after', 'from', 'born', 'due', 'deadline', 'will', 'anniversary', 'scheduled', 'dated',
  'effective'
])

/** The same right before it; further away these words say nothing of it (`cấp tỉnh`, `lễ phát động`). */
export const PASSING_RIGHT_BEFORE = phraseSet([
  'cấp',
  'ký',
  'lễ',
  'tết',
  'giỗ',
  'nghỉ',
  'mừng',
  'lịch',
  'mất',
  'năm',
  'ngày',
  'by',
  'of',
  'for'
])

/** Documents that carry a date of their own: `Quyết định số 12/QĐ-UBND ngày 5/6/2022`. */
export const DOCUMENTS = phraseSet([
  'nghị định',
  'quyết định',
  'thông tư',
  'nghị quyết',
  'công văn',
  'chỉ thị',
  'luật',
  'bộ luật',
  'pháp lệnh',
  'kế hoạch',
  'văn bản',
  'công điện',
  'thông báo',
  'tờ trình',
  'hướng dẫn',
  'giấy phép',
  'hiến pháp',
  'hợp đồng',
  'biên bản',
  'kết luận',
  'chương trình',
  'công ước',
  'decree',
  'decision',
  'resolution',
  'law',
  'act',
  'circular'
])

/** Right after a date: it is to come, comes every year, or is itself spoken of. */
export const PASSING_AFTER = phraseSet([
  'tới',
  'tới đây',
  'sắp tới',
  'trở đi',
  'hằng năm',
  'hàng năm',
  'là',
  'mỗi năm',
  'sẽ',
  'onwards',
  'every',
  'is',
  'was',
  'will'
])

/** Anywhere in the lede's first sentence: what it tells may be still to come. */
export const PLANS = phraseSet([
  'sẽ',
  'dự kiến',
  'sắp',
  'chuẩn bị',
  'will',
  'is expected',
  'is to',
  'are to',
  'plans to'
])
