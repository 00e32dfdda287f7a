/**
 * Labels of date stamps, as data. Seen on Vietnamese portals and on the CMSs whose English wording they left in place.
 */

import { phraseTable } from './phrases.ts'

export interface DateLabel {
  kind: 'published' | 'updated' | 'clock'
  language: 'vi' | 'en'
}

const all = (kind: DateLabel['kind'], language: DateLabel['language'], phrases: string[]): [string, DateLabel][] =>
  phrases.map((phrase) => [phrase, { kind, language }])

const ENTRIES: [string, DateLabel][] = [
  ...all('published', 'vi', [
    'ngày đăng',
    'ngày đăng tin',
    'ngày đăng bài',
    'ngày đưa tin',
    'ngày đưa',
    'ngày xuất bản',
    'ngày phát hành',
    'ngày viết',
    'ngày tạo',
    'ngày gửi',
    'ngày',
    'thời gian',
    'thời gian đăng',
    'đăng',
    'đăng lúc',
    'đăng ngày',
    'đăng vào',
    'đã đăng',
    'được đăng',
    'được đăng vào',
    'đăng tải',
    'đăng tải lúc',
    'gửi lúc',
    'gửi ngày',
    'post lúc',
    'viết lúc',
    'xuất bản',
    'xuất bản lúc',
    'phát hành',
    'tin ngày'
  ]),
  ...all('updated', 'vi', [
    'cập nhật',
    'cập nhật lúc',
    'cập nhật ngày',
    'cập nhật lần cuối',
    'cập nhật cuối',
    'cập nhật mới nhất',
    'đã cập nhật',
    'ngày cập nhật',
    'thời gian cập nhật',
    'lần cập nhật cuối',
    'cập nhật vào',
    'chỉnh sửa',
    'chỉnh sửa lần cuối',
    'sửa lần cuối',
    'sửa đổi lần cuối',
    'sửa đổi'
  ]),
  ...all('clock', 'vi', ['hôm nay', 'hôm nay là', 'hôm nay là ngày', 'bây giờ là']),
  ...all('published', 'en', [
    'published',
    'published on',
    'published at',
    'date published',
    'publish date',
    'publication date',
    'first published',
    'posted',
    'posted on',
    'posted at',
    'date',
    'time',
    'created',
    'created on',
    'release date',
    'released',
    'submitted on',
    'on'
  ]),
  ...all('updated', 'en', [
    'updated',
    'updated on',
    'updated at',
    'update',
    'last updated',
    'last updated on',
    'last update',
    'last modified',
    'modified',
    'edited',
    'last edited'
  ]),
  ...all('clock', 'en', ['today', 'today is'])
]

export const DATE_LABELS = phraseTable(ENTRIES)

/**
 * English labels that make `03-08-2011` ambiguous: the CMS's own wording may come with its own order. `TIME:` and
 * `Date` are too general.
 */
export const ENGLISH_STAMPS = phraseTable(
  ENTRIES.filter(
    ([phrase, label]) => label.language === 'en' && !['date', 'time', 'on', 'today', 'update'].includes(phrase)
  )
)
