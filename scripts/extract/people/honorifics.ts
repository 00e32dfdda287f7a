/** Words of address, titles and ranks that stand before a name, as data. */

import { phraseSet } from '../dates/phrases.ts'

/**
 * Forms of address. `em` and `cháu` are left out: they name minors, and `trẻ em Hà Nội` is no person. `Anh` is England
 * too, `Bà` and `Ông` begin places: what follows decides (see `readName`).
 */
// biome-ignore format: a list
const ADDRESS = [
  'đồng chí', 'đ/c', 'đ.c', 'ông', 'bà', 'anh', 'chị', 'cô', 'chú', 'bác', 'cụ', 'thầy', 'thầy giáo', 'cô giáo',
  'ngài', 'quý ông', 'quý bà',
  'mr', 'mrs', 'ms', 'miss', 'sir', 'dr', 'prof'
]

/** Titles and ranks; they count as honorifics, not as roles. */
// biome-ignore format: a list
const TITLES = [
  'gs', 'pgs', 'ts', 'ths', 'th.s', 'tskh', 'cn', 'ks', 'kts', 'bs', 'bsckii', 'bscki', 'bs.ckii', 'bs.cki', 'ckii',
  'cki', 'ds', 'ls', 'nsnd', 'nsưt', 'nghệ sĩ nhân dân',
  'nghệ sĩ ưu tú', 'giáo sư', 'phó giáo sư', 'tiến sĩ', 'thạc sĩ', 'bác sĩ', 'dược sĩ', 'kỹ sư', 'luật sư',
  'kiến trúc sư', 'nhà báo', 'nhà văn', 'nhà thơ',
  'nhạc sĩ', 'ca sĩ', 'nghệ sĩ', 'họa sĩ', 'nghệ nhân', 'đạo diễn', 'diễn viên', 'nhà giáo', 'nhà giáo nhân dân',
  'nhà giáo ưu tú', 'thầy thuốc nhân dân', 'anh hùng',
  'anh hùng lao động', 'đại tướng', 'thượng tướng', 'trung tướng', 'thiếu tướng', 'chuẩn đô đốc', 'đô đốc', 'đại tá',
  'thượng tá', 'trung tá', 'thiếu tá', 'đại úy',
  'thượng úy', 'trung úy', 'thiếu úy', 'hòa thượng', 'thượng tọa', 'đại đức', 'ni trưởng', 'ni sư', 'linh mục',
  'mục sư', 'giám mục', 'viện sĩ', 'chuyên gia'
]

export const HONORIFICS = phraseSet([...ADDRESS, ...TITLES])

/** A plural before them (`các đồng chí`, `hai ông`): what follows is a list, whose roles are not each one's. */
export const PLURALS: ReadonlySet<string> = new Set(['các', 'những', 'hai', 'ba', 'bốn', 'mấy', 'nhiều', 'nhóm'])

/** With a capital in mid-sentence these are words of names and places (`Hoàng Anh Gia Lai`, England), no address. */
export const SMALL_ADDRESS: ReadonlySet<string> = new Set(['anh', 'chị', 'cô', 'chú', 'bác', 'cụ', 'thầy'])
