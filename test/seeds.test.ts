/** The two real captures, field by field: what a person reads in them, and nothing that the tool says. */

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Article, Block } from '../schema/article.d.ts'
import { findSeeds } from '../scripts/capture/find.ts'
import { messagesOf, processAsBuild } from './process.ts'
import { misplaced, overlaps, unclaimed } from './spans.ts'

const root = resolve(import.meta.dirname, '..')
const { seeds } = findSeeds(['seeds'], root)

const read = (id: string) => {
  const seed = seeds.find((each) => each.id === id)!
  const bytes = readFileSync(resolve(root, 'seeds', seed.capture!))
  const lines = bytes.toString('utf8').split('\n')
  /** A line as a reader sees it: no-break spaces and runs of spaces are one space, the ends are cut. */
  const line = (number: number): string => lines[number - 1]!.replace(/[ \u00a0]+/gu, ' ').trim()
  const outcome = processAsBuild(seed)
  return { record: outcome.record as Article, outcome, bytes, line }
}

/** The lines on which claims of something stand. */
const linesOf = ({ source }: { source: { line_start: number; line_end: number }[] }): number[] =>
  source.flatMap(({ line_start, line_end }) =>
    Array.from({ length: line_end - line_start + 1 }, (_, i) => line_start + i)
  )

const textOf = (block: Block): string | null => ('text' in block ? block.text : null)

test('there are two seeds', () => {
  expect(seeds.map(({ id }) => id)).toEqual(['000_8793b973273cb7b5', '001_dc34ba8873e93297'])
})

describe.each(seeds.map(({ id }) => id))('%s', (id) => {
  const { record, outcome, bytes } = read(id)

  test('accounts for every visible character, once', () => {
    expect(overlaps(record)).toEqual([])
    expect(unclaimed(record, bytes)).toEqual([])
    const { characters, body, fields, dropped, unexplained } = record.coverage
    expect(body + fields + dropped).toBe(characters)
    expect(unexplained).toBe(0)
    expect(characters).toBe(bytes.toString('utf8').replace(/\s/gu, '').length)
  })

  test('says truly where every value stands', () => {
    expect(misplaced(record, bytes, null)).toEqual([])
  })

  test('has no errors', () => {
    expect(messagesOf(outcome).filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('keeps the bytes it was given', () => {
    const { path, bytes: size, content_bytes, media_type, encoding, url, captured_at } = record.seed
    expect({ path, size, content_bytes, media_type, encoding, url, captured_at }).toEqual({
      path: `${id}.txt`,
      size: bytes.length,
      content_bytes: bytes.length,
      media_type: 'text/plain',
      encoding: 'utf-8',
      url: null,
      captured_at: null
    })
    expect(record.seed.sha256).toBe(record.seed.content_sha256)
  })
})

describe('the portal of a provincial party committee', () => {
  const { record, outcome, line } = read('000_8793b973273cb7b5')

  test('title, section, subtitle, language', () => {
    expect(record.title).toBe('Xây dựng sự đoàn kết nội bộ trong cơ quan nhằm xây dựng Chi bộ trong sạch vững mạnh')
    expect(record.title).toBe(line(1))
    expect(record.section).toBeNull()
    expect(record.subtitle).toBeNull()
    expect(record.language).toBe('vi')
  })

  test('no publication date is invented; the event’s is in the lede', () => {
    expect(record.published_at).toBeNull()
    expect(record.updated_at).toBeNull()
    expect(record.event_date).toBe('2020-12-07')
    expect(record.sources['/event_date']?.raw).toBe('Sáng ngày 07/12/2020')
  })

  test('the sign-off is the author, and a note says on what ground', () => {
    expect(record.authors).toEqual([{ name: 'Kim Thoa', affiliation: null }])
    expect(record.sources['/authors/0/name']?.line_start).toBe(27)
    expect(
      record.notes.filter(({ rule }) => rule === 'unlabelled-byline').map(({ source }) => source?.line_start)
    ).toEqual([27])
  })

  test('the imprint fills the publisher', () => {
    expect(record.publisher).toEqual({
      name: line(33),
      domain: 'www.dukccq.dongnai.gov.vn',
      address: 'Kp1 phường Quyết Thắng, Thành phố Biên Hòa, tỉnh Đồng Nai.',
      phone: '02513822060',
      fax: '02513822462',
      email: 'duk@dongnai.gov.vn'
    })
    expect(line(35)).toBe(`Địa chỉ: ${record.publisher?.address}`)
  })

  test('the notice is kept word for word, with the two names that it accepts', () => {
    expect(record.rights.notice).toBe(line(37))
    expect(record.rights.attribution).toEqual(['ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH ĐỒNG NAI', 'www.dukccq.dongnai.gov.vn'])
  })

  test('no source is credited, no agency opens the lede, nobody has a role', () => {
    expect(record.source_credit).toBeNull()
    expect(record.dateline).toBeNull()
    expect(record.people).toEqual([])
    expect(record.lede).toBe(line(3))
  })

  test('eleven blocks: paragraphs, the figure, five points', () => {
    expect(record.blocks.map(({ type }) => type)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
      'figure',
      'paragraph',
      'paragraph',
      'point',
      'point',
      'point',
      'point',
      'point'
    ])
    expect(record.blocks.map(linesOf)).toEqual([[3], [5], [7], [10, 11], [13], [15], [17], [19], [21], [23], [25]])
    for (const block of record.blocks) if (block.type !== 'figure') expect(textOf(block)).toBe(line(linesOf(block)[0]!))
    expect(record.counts.blocks).toBe(11)
  })

  test('points keep their labels', () => {
    const points = record.blocks.filter((block) => block.type === 'point')
    expect(points.map(({ label, ordinal }) => [label, ordinal])).toEqual([
      ['Thứ nhất', 1],
      ['Thứ hai', 2],
      ['Thứ ba', 3],
      ['Thứ tư', 4],
      ['Thứ năm', 5]
    ])
    for (const { label, text } of points) expect(text.startsWith(`${label}: `)).toBe(true)
  })

  test('the figure has its file name and its caption as captured', () => {
    expect(record.blocks[3]).toMatchObject({
      type: 'figure',
      file_name: '20201207 VPDDBQH 1.jpg',
      url: null,
      alt: null,
      caption: 'nh ảnh sinh hoạt chuyên đề của Chi bộ Văn phòng Đoàn ĐBQH tỉnh',
      credit: null,
      ordinal: null
    })
    expect(line(10)).toBe('20201207 VPDDBQH 1.jpg')
    expect(line(11)).toBe('nh ảnh sinh hoạt chuyên đề của Chi bộ Văn phòng Đoàn ĐBQH tỉnh')
    expect(record.notes.filter(({ rule }) => rule === 'truncated-caption').map(({ field }) => field)).toEqual([
      '/blocks/3/caption'
    ])
  })

  test('seven lines are dropped, each with its kind and what it fed', () => {
    expect(record.dropped.map((each) => [...linesOf(each), each.kind])).toEqual([
      [29, 'links'],
      [31, 'counter'],
      [33, 'imprint'],
      [35, 'imprint'],
      [36, 'imprint'],
      [37, 'notice'],
      [38, 'placeholder']
    ])
    expect(record.dropped.map(({ feeds }) => feeds)).toEqual([
      [],
      [],
      ['/publisher/name'],
      ['/publisher/address'],
      ['/publisher/phone', '/publisher/fax', '/publisher/email'],
      ['/rights/notice', '/rights/attribution/0', '/rights/attribution/1', '/publisher/domain'],
      []
    ])
  })

  test('six no-break spaces are repaired, and nothing of the wording', () => {
    expect(record.text).toContain('chia sẽ khích lệ')
    expect(record.text).not.toMatch(/\u00a0| {2}/u)
    const repairs = new Map(record.seed.repairs.map(({ kind, count }) => [kind, count]))
    // One of the six ends its line, beside a space on line 37: those are cut off.
    expect([...repairs]).toEqual([
      ['no-break-space', 5],
      ['edge-space', 2]
    ])
  })

  test('a warning for the caption, a note for the author', () => {
    expect(messagesOf(outcome)).toEqual([
      { file: '000_8793b973273cb7b5.txt', rule: 'truncated-caption', severity: 'warning', line: 11, column: 1 },
      { file: '000_8793b973273cb7b5.txt', rule: 'unlabelled-byline', severity: 'info', line: 27, column: 1 }
    ])
  })
})

describe('the page of a social news site', () => {
  const { record, outcome, line } = read('001_dc34ba8873e93297')
  const title =
    'Vấn đề đoàn kết, vai trò ý nghĩa của đoàn kết, các giải pháp xây dựng đoàn kết nội bộ trong cơ quan, đơn vị'

  test('title, section, subtitle, language', () => {
    expect(record.title).toBe(title)
    expect(record.title).toBe(line(3))
    expect(record.section).toBe('Trách nhiệm cộng đồng')
    expect(record.subtitle).toBeNull()
    expect(record.language).toBe('vi')
  })

  test('day before month, with the offset that is assumed', () => {
    expect(record.published_at).toBe('2022-06-12T22:43:00+07:00')
    expect(record.sources['/published_at']).toMatchObject({ raw: '22:43 - 12/06/2022', line_start: 9, via: null })
    expect(record.updated_at).toBeNull()
    expect(record.event_date).toBe('2022-06-08')
    expect(record.sources['/event_date']?.raw).toBe('Sáng ngày 8/6/2022')
  })

  test('the author and her institution', () => {
    expect(record.authors).toEqual([{ name: 'Trịnh Thị Phương', affiliation: line(43) }])
    expect(record.authors[0]?.affiliation).toBe('Trung tâm Công tác xã hội và Quỹ Bảo trợ trẻ em Hà Nội')
  })

  test('no imprint, no notice; a credited source and an agency', () => {
    expect(record.publisher).toBeNull()
    expect(record.rights).toEqual({ notice: null, attribution: [] })
    expect(record.source_credit).toBe('laodongxahoi.net')
    expect(record.dateline).toBe('LĐXH')
    expect(record.lede).toBe(line(11).slice('(LĐXH) - '.length))
  })

  test('eleven blocks: paragraphs and three figures', () => {
    expect(record.blocks.map(({ type }) => type)).toEqual([
      'paragraph',
      'paragraph',
      'figure',
      'paragraph',
      'paragraph',
      'paragraph',
      'figure',
      'paragraph',
      'paragraph',
      'figure',
      'paragraph'
    ])
    expect(record.blocks.map((block) => linesOf(block).filter((number) => number % 2 === 1))).toEqual([
      [11],
      [15],
      [17, 19],
      [21],
      [23],
      [25],
      [27, 29],
      [31],
      [33],
      [35, 37],
      [39]
    ])
    for (const block of record.blocks) if (block.type !== 'figure') expect(textOf(block)).toBe(line(linesOf(block)[0]!))
    expect(record.text.endsWith('hoàn thành tốt nhiệm vụ được giao./.')).toBe(true)
  })

  test('three figures, each with its text, caption and number', () => {
    const figures = record.blocks.filter((block) => block.type === 'figure')
    expect(figures.map(({ alt }) => alt)).toEqual([1, 2, 3].map((number) => `${title} - Ảnh ${number}.`))
    expect(figures.map(({ alt }) => alt)).toEqual([line(17), line(27), line(35)])
    expect(figures.map(({ caption }) => caption)).toEqual([line(19), line(29), line(37)])
    expect(figures.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3])
    for (const { file_name, url, credit } of figures)
      expect({ file_name, url, credit }).toEqual({ file_name: null, url: null, credit: null })
  })

  test('two people have roles, “former” and all', () => {
    expect(record.people.map(({ name, role }) => [name, role])).toEqual([
      ['Nguyễn Thị Liên', 'nguyên Phó Trưởng ban Tuyên giáo Thành ủy Hà Nội'],
      ['Kiều Thị Hương', 'Bí thư Đảng bộ - Giám đốc Trung tâm Công tác xã hội và Quỹ Bảo trợ trẻ em Hà Nội']
    ])
    // The honorific as printed where the role is stated: inside a sentence on line 15, at the start of line 39.
    expect(record.people.map(({ honorific, source }) => [honorific, source.line_start])).toEqual([
      ['đồng chí', 15],
      ['Đồng chí', 39]
    ])
  })

  test('two lines are dropped', () => {
    expect(record.dropped.map((each) => [...linesOf(each), each.kind])).toEqual([
      [1, 'hotline'],
      [13, 'repeated_title']
    ])
  })

  test('notes for what was assumed', () => {
    expect(messagesOf(outcome)).toEqual([
      { file: '001_dc34ba8873e93297.txt', rule: 'unlabelled-byline', severity: 'info', line: 41, column: 1 },
      { file: '001_dc34ba8873e93297.txt', rule: 'assumed-offset', severity: 'info', line: 9, column: 1 }
    ])
    expect(record.seed.repairs.map(({ kind, count }) => [kind, count])).toEqual([['no-break-space', 1]])
  })
})
