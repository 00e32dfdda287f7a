/**
 * The words dates are written in, as data. Places seen are the rows of the shapes' table in `test/extract/dates/`.
 * A further language is more rows here and one in `context.ts`.
 */

import { DAY_NAMES, MONTH_NAMES } from './months.ts'
import { phraseSet, phraseTable } from './phrases.ts'
import type { DayPart } from './types.ts'

/** Weekdays, 1 = Monday. `thứ hai` is "secondly" as well: a weekday counts only with a date beside it. */
// biome-ignore format: a table
export const WEEKDAYS = phraseTable<number>([
  ['thứ hai', 1], ['thứ ba', 2], ['thứ tư', 3], ['thứ năm', 4], ['thứ sáu', 5], ['thứ bảy', 6], ['thứ bẩy', 6],
  ['thứ 2', 1], ['thứ 3', 2], ['thứ 4', 3], ['thứ 5', 4], ['thứ 6', 5], ['thứ 7', 6],
  ['chủ nhật', 7], ['chúa nhật', 7], ['t2', 1], ['t3', 2], ['t4', 3], ['t5', 4], ['t6', 5], ['t7', 6], ['cn', 7],
  ...DAY_NAMES
])

/** Months after `tháng`. Giêng and Chạp are months of the lunar year only. */
// biome-ignore format: a table
export const MONTHS_AFTER_THANG = phraseTable<{ month: number; lunar: boolean }>([
  ...(['một', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'] as const).map(
    (word, index) => [word, { month: index + 1, lunar: false }] as const
  ),
  ['bốn', { month: 4, lunar: false }],
  ['bẩy', { month: 7, lunar: false }],
  ['giêng', { month: 1, lunar: true }],
  ['chạp', { month: 12, lunar: true }]
])

/**
 * Months by name. Without a year only with a capital (`May`, `March` are words): `8 June 2022`, `4 de mayo de 2022` and
 * `June 8, 2022` need no more than this.
 */
export const NAMED_MONTHS = phraseTable<number>(MONTH_NAMES)

/** Words between the parts of a day in words: `8th of June`, `4 de mayo de 2022`, `4 del mayo del 2022`. */
export const DAY_JOINTS = new Set(['of', 'de', 'del', 'do'])

/** Endings of day numbers: `8th`, `1er`, `1º`. */
export const ORDINAL_ENDINGS = new Set(['st', 'nd', 'rd', 'th', 'er', 're', 'º', '°', 'ª'])

/** Parts of the day. */
// biome-ignore format: a table
export const DAY_PARTS = phraseTable<DayPart>([
  ['rạng sáng', 'sáng'], ['mờ sáng', 'sáng'], ['sáng sớm', 'sáng'], ['sáng', 'sáng'], ['trưa', 'trưa'],
  ['chiều tối', 'chiều'], ['chiều', 'chiều'], ['tối', 'tối'], ['đêm khuya', 'đêm'], ['đêm', 'đêm'], ['khuya', 'đêm']
])

/** Days told from the day of writing, with their distance from it; before a date they announce it: `hôm nay (8/6)`. */
// biome-ignore format: a table
export const RELATIVE_DAYS = phraseTable<number>([
  ['hôm nay', 0], ['hôm qua', -1], ['hôm kia', -2], ['cùng ngày', 0], ['today', 0], ['this morning', 0],
  ['this afternoon', 0], ['this evening', 0], ['yesterday', -1]
])

/** The same right after a part of the day: `sáng nay (8/6)`, `tối qua 22/10`. */
// biome-ignore format: a table
export const RELATIVE_PARTS = phraseTable<number>([
  ['nay', 0], ['qua', -1], ['hôm nay', 0], ['hôm qua', -1], ['hôm kia', -2]
])

/** Say that a clock is approximate. */
// biome-ignore format: a table
export const APPROXIMATE = phraseSet(['khoảng', 'vào khoảng', 'tầm', 'chừng', 'gần', 'around', 'about'])

/** Meridiem marks after a clock; SA and CH are Vietnamese (CLDR `vi`), in capitals only. */
// biome-ignore format: a table
export const MERIDIEMS = phraseTable<{ half: 'am' | 'pm'; capitals: boolean }>([
  ['am', { half: 'am', capitals: false }], ['a.m.', { half: 'am', capitals: false }],
  ['a.m', { half: 'am', capitals: false }], ['pm', { half: 'pm', capitals: false }],
  ['p.m.', { half: 'pm', capitals: false }], ['p.m', { half: 'pm', capitals: false }],
  ['sa', { half: 'am', capitals: true }], ['ch', { half: 'pm', capitals: true }]
])

/**
 * Names of zones, in capitals. `local` says "some local time", which gives no offset. Left out because they name more
 * than one offset:
 * IST, CST, BST, ET, PT.
 */
// biome-ignore format: a table
export const ZONE_NAMES: { readonly [name: string]: string } = {
  UTC: '+00:00', GMT: '+00:00', Z: '+00:00', ICT: '+07:00', WIB: '+07:00', SGT: '+08:00', HKT: '+08:00',
  JST: '+09:00', KST: '+09:00', CET: '+01:00', CEST: '+02:00', EET: '+02:00', EEST: '+03:00', MSK: '+03:00',
  EST: '-05:00', EDT: '-04:00', CDT: '-05:00', MST: '-07:00', MDT: '-06:00', PST: '-08:00', PDT: '-07:00',
  AEST: '+10:00', AEDT: '+11:00'
}

/** Zones in words. */
// biome-ignore format: a table
export const ZONE_PHRASES = phraseTable<string>([
  ['giờ việt nam', '+07:00'], ['giờ vn', '+07:00'], ['giờ hà nội', '+07:00'], ['theo giờ việt nam', '+07:00'],
  ['theo giờ hà nội', '+07:00'], ['giờ địa phương', 'local'], ['theo giờ địa phương', 'local'],
  ['local time', 'local'], ['et', 'local'], ['pt', 'local'], ['cst', 'local'], ['ist', 'local'], ['bst', 'local']
])

/** Words and marks that may stand between the parts of one date-time. */
// biome-ignore format: a table
export const CONNECTORS = new Set([
  ',', '-', '–', '—', '|', '•', '·', '∙', '(', ':', 'ngày', 'lúc', 'vào', 'hồi', 'at', 'on', 'of', 'the', 'khoảng',
  'um', 'den', 'am', 'à', 'le', 'a', 'las', 'el', 'alle', 'ore', 'às', 'as', 'om', 'kl', 'o', 'в'
])

/** Of these, the ones that make a bare `7 giờ` after a date its clock. */
// biome-ignore format: a table
export const CLOCK_LEADS = new Set(['lúc', 'vào', 'hồi', 'khoảng', 'at', 'um', 'à', 'às', 'om'])

/** Right after a clock these say no more than that it is one: `14:05 Uhr`, `14:05 uur`. */
export const CLOCK_WORDS = new Set(['uhr', 'uur', 'h', 'hrs', 'hs', 'horas'])

/** Can-chi names of lunar years. */
// biome-ignore format: a table
export const STEMS = new Set(['giáp', 'ất', 'bính', 'đinh', 'mậu', 'kỉ', 'canh', 'tân', 'nhâm', 'quí'])
// biome-ignore format: a table
export const BRANCHES = new Set([
  'tí', 'sửu', 'dần', 'mão', 'mẹo', 'thìn', 'tị', 'ngọ', 'mùi', 'thân', 'dậu', 'tuất', 'hợi'
])

/** After a number pair these make it an amount, not a day and month: `mỗi ngày 2-3 lần`, `ngày 8-10 giờ`. */
// biome-ignore format: a table
export const UNITS = new Set([
  'lần', 'giờ', 'tiếng', 'viên', 'bữa', 'li', 'cốc', 'lít', 'ca', 'buổi', 'triệu', 'nghìn', 'ngàn', 'tỉ', 'đồng',
  'phút',
  'người', 'km', 'kg', 'm', 'usd', 'độ', '%', 'số', 'chuyến', 'lượt', 'điểm', 'quả', 'suất', 'bát', 'cuốn', 'trận'
])

/** Before a number these make it a document's, a licence's or a law's number. */
// biome-ignore format: a table
export const NUMBER_LEADS = new Set(['số', 'no', 'mã', 'sđt', 'tel', 'fax', 'hotline', 'điều', 'khoản'])
