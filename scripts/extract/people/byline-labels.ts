/** Labels of bylines, and what else stands in them, as data. */

import { phraseSet, phraseTable } from '../dates/phrases.ts'

export interface BylineLabel {
  /** `other` credits a picture, an editor or whoever put the page online: no author. */
  kind: 'author' | 'source' | 'other'
  /** Whether it counts without a colon: `By …`, `PV …`, `Theo …`. */
  bare: boolean
}

const all = (kind: BylineLabel['kind'], bare: boolean, phrases: string[]): [string, BylineLabel][] =>
  phrases.map((phrase) => [phrase, { kind, bare }])

// biome-ignore format: a table
export const BYLINE_LABELS = phraseTable([
  ...all('author', false, [
    'tác giả', 'tác giả bài viết', 'tên tác giả', 'bài', 'bài viết', 'bài ảnh', 'bài, ảnh', 'bài - ảnh', 'bài & ảnh',
    'bài/ảnh', 'bài và ảnh', 'ảnh và bài', 'ảnh, bài', 'tin', 'tin ảnh', 'tin, ảnh', 'tin - ảnh', 'tin và ảnh',
    'tin & ảnh',
    'tin/ảnh', 'tin bài', 'tin, bài', 'tin, bài, ảnh', 'tin, bài và ảnh', 'tin, bài, video', 'bài, video',
    'bài, ảnh, video', 'thực hiện', 'người thực hiện', 'nhóm thực hiện', 'người viết', 'viết bài', 'nội dung',
    'author', 'authors', 'words', 'text', 'reporter'
  ]),
  ...all('author', true, [
    'by', 'written by', 'story by', 'reported by', 'bởi', 'viết bởi', 'biên soạn bởi', 'pv', 'p.v', 'p.v.', 'phóng viên',
    'nhóm pv', 'nhóm phóng viên', 'ctv', 'cộng tác viên'
  ]),
  ...all('source', true, ['theo', 'nguồn tin']),
  ...all('source', false, ['nguồn', 'theo nguồn', 'nguồn bài', 'source']),
  ...all('other', false, [
    'ảnh', 'ảnh minh họa', 'hình ảnh', 'hình', 'đồ họa', 'thiết kế', 'trình bày', 'video', 'clip', 'biên tập',
    'biên tập viên', 'người đăng', 'người đăng tin', 'người đăng bài', 'người đăng bài viết', 'người nhập', 'người nhập tin', 'đăng bởi', 'người dịch', 'dịch', 'photo', 'photos', 'photo by', 'photos by',
    'image', 'editor', 'edited by',
    'graphics', 'illustration', 'posted by', 'người gửi'
  ])
])

/** Newsroom words that stand for the writer. */
// biome-ignore format: a list
export const COLLECTIVES: ReadonlySet<string> = new Set([
  'pv', 'p.v', 'p.v.', 'nhóm pv', 'nhóm p.v', 'nhóm phóng viên', 'bbt', 'ban biên tập', 'ctv', 'phóng viên',
  'staff reporter',
  'staff'
])

/** How the writer worked, in brackets or at the end: nobody's name and no source. */
export const METHODS = phraseSet([
  'tổng hợp',
  't/h',
  'th',
  'dịch',
  'lược dịch',
  'biên dịch',
  'biên soạn',
  'sưu tầm',
  'ghi',
  'lược ghi',
  'thực hiện',
  'lược thuật',
  'st',
  'compiled',
  'translated'
])

/** Between authors. */
export const AUTHOR_JOINTS = /\s[-–—+|]\s|\s[-–—]$|\s?[,;]\s?|\s(?:và|and|cùng)\s|\s?&\s?/giu

/** English words that say what a writer does, after his name: `, Staff Writer`. */
// biome-ignore format: a list
export const STAFF_WORDS: ReadonlySet<string> = new Set([
  'reporter', 'writer', 'editor', 'correspondent', 'columnist', 'contributor', 'staff', 'producer', 'special',
  'updated', 'published'
])

/** What no author's name begins with, also after a label: `By the numbers`, `Tác giả: admin`. */
// biome-ignore format: a list
export const NO_AUTHORS: ReadonlySet<string> = new Set([
  'the', 'a', 'an', 'all', 'our', 'my', 'this', 'these', 'no', 'new', 'any', 'default', 'design', 'using', 'clicking',
  'admin',
  'administrator', 'quản', 'webmaster'
])
