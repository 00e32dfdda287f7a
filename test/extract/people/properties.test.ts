import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayBeLabelled, readByline } from '../../../scripts/extract/people/byline.ts'
import { findPeople } from '../../../scripts/extract/people/find.ts'
import { looksLikeName } from '../../../scripts/extract/people/name.ts'
import { looksLikeOrganisation } from '../../../scripts/extract/people/organisation.ts'

/** Lines made of the words people and roles are made of, so that most runs get far into the readers. */
const peoplelike = fc
  .array(
    fc.constantFrom(
      'đồng chí',
      'Ông',
      'bà',
      'các',
      'PGS',
      'TS',
      '.',
      'Nguyễn',
      'Văn',
      'An',
      'Lê',
      'Thị',
      'Hoa',
      'Hà',
      'Nội',
      'TP',
      'Hồ',
      'Chí',
      'Minh',
      '-',
      ',',
      '(',
      ')',
      ';',
      '/',
      '“',
      'nguyên',
      'Giám đốc',
      'Phó Chủ tịch',
      'Bí thư',
      'UBND',
      'tỉnh',
      'Sở',
      'Y tế',
      'và',
      'Quỹ',
      'cho biết',
      'tại',
      'Nhật Bản',
      'kiêm',
      '52 tuổi',
      '5/6/2022',
      'Bộ trưởng',
      'John',
      'Smith',
      'the',
      'director',
      'of',
      'President',
      'By',
      'Theo',
      'Tác giả:',
      'Ảnh:',
      'TTXVN',
      'tổng hợp',
      '\u{1f600}',
      'İ',
      'M.T',
      '&',
      'TB'
    ),
    { maxLength: 30 }
  )
  .map((parts) => parts.join(' '))
const lines = fc.oneof(peoplelike, fc.string({ unit: 'binary', maxLength: 200 }))

test('mentions lie inside the text, in order, and say what they show', () => {
  fc.assert(
    fc.property(lines, (line) => {
      let last = 0
      for (const person of findPeople(line)) {
        expect(person.start).toBeGreaterThanOrEqual(last)
        last = person.end
        const { name, honorific, role } = person.spans
        expect(line.slice(name.start, name.end)).toBe(person.name)
        expect(line.slice(role.start, role.end)).toBe(person.role)
        if (honorific) expect(line.slice(honorific.start, honorific.end)).toBe(person.honorific)
        expect(person.name.split(' ').length).toBeGreaterThan(1)
        expect(person.role).toMatch(/\p{L}$|\p{N}$|\p{L}.*\S$/u)
        expect(person.role).not.toMatch(/\d\/\d/)
      }
      expect(last).toBeLessThanOrEqual(line.length)
    }),
    { numRuns: 1500 }
  )
})

test('bylines lie inside the line', () => {
  fc.assert(
    fc.property(lines, (line) => {
      const byline = readByline(line)
      if (!byline) return
      for (const author of byline.authors) expect(line.slice(author.start, author.end)).toBe(author.name)
      for (const part of [byline.source, byline.affiliation])
        if (part) expect(line.slice(part.start, part.end)).toBe(part.text)
      expect(byline.authors.length > 0 || byline.source !== null).toBe(true)
    }),
    { numRuns: 1500 }
  )
})

test('hostile lines of 100 kB are read', () => {
  for (const piece of [
    'A',
    'A ',
    'Nguyễn ',
    'Ông ',
    'ông Nguyễn Văn An, ',
    'Giám đốc ',
    'đồng chí ',
    'TS.',
    '- ',
    '(',
    'Bí thư Đảng bộ, ',
    'Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh, ',
    'Ông Lê An - Giám đốc - ',
    'John Smith, ',
    'các đồng chí ',
    'và ',
    'President '
  ]) {
    const line = piece.repeat(Math.ceil(100_000 / piece.length))
    expect(findPeople(line)).toBeInstanceOf(Array)
    expect(readByline(line)).toBeNull()
    expect(looksLikeName(line)).toBe(false)
    expect(looksLikeOrganisation(line)).toBe(false)
  }
})

const bylinelike = fc
  .array(
    fc.constantFrom(
      ...[
        'PV',
        'P.V',
        'Nhóm PV',
        'Ban biên tập',
        'CTV',
        'phóng viên',
        'Staff Reporter',
        'Tác giả',
        'Bài',
        'By',
        'Theo'
      ],
      ...[
        'Kim Thoa',
        'Lê Thị Hoa',
        'TTXVN',
        'Sở Y tế',
        'tổng hợp',
        'và',
        '-',
        ' - ',
        '/',
        ',',
        '(',
        ')',
        ':',
        '&',
        ' ',
        ' '
      ]
    ),
    { maxLength: 8 }
  )
  .map((parts) => parts.join('').replace(/\s+/gu, ' ').trim())

test('a line that cannot be a labelled byline is none', () => {
  fc.assert(
    fc.property(bylinelike, (text) => {
      expect(mayBeLabelled(text) || readByline(text)?.labelled !== true).toBe(true)
    }),
    { numRuns: 2000 }
  )
})
