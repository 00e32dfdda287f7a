import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayNumber, dayOf, isoOf, isRealDay, readIsoDay, weekdayOf } from '../../../scripts/extract/dates/calendar.ts'
import { contextOf } from '../../../scripts/extract/dates/context.ts'
import { readDateLine } from '../../../scripts/extract/dates/dateline.ts'
import { findEventDate } from '../../../scripts/extract/dates/event.ts'
import { findDates } from '../../../scripts/extract/dates/find.ts'
import { parseMetaDate } from '../../../scripts/extract/dates/meta.ts'

/** Lines made of the pieces that dates are made of, so that most runs get far into the readers. */
const datelike = fc
  .array(
    fc.constantFrom(
      '5',
      '08',
      '12',
      '23',
      '31',
      '2022',
      '1999',
      '62',
      '/',
      '-',
      '.',
      ':',
      ',',
      '|',
      '(',
      ')',
      ' ',
      ' ',
      ' ',
      'ngày',
      'tháng',
      'năm',
      'quý',
      'IV',
      'Sáng',
      'chiều',
      'qua',
      'nay',
      'hôm',
      'Thứ',
      'hai',
      'năm',
      'tư',
      'từ',
      'đến',
      'giờ',
      'h',
      'phút',
      'GMT+7',
      'AM',
      'CH',
      'T',
      'Z',
      '+07:00',
      'June',
      'mùng',
      'Giêng',
      'Cập nhật',
      'lúc',
      'rạng sáng',
      'âm lịch',
      '\u{1f600}',
      'İ',
      'đêm',
      'kém',
      '%',
      '–'
    ),
    { maxLength: 30 }
  )
  .map((parts) => parts.join(''))
const lines = fc.oneof(datelike, fc.string({ unit: 'binary', maxLength: 200 }))

const isRealValue = (value: string): boolean =>
  readIsoDay(value) !== null &&
  /^\d{4}-\d\d-\d\d(?:T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d[+-](?:0\d|1[0-4]):(?:00|15|30|45))?$/.test(value)

describe('any line', () => {
  test('dates lie inside the line, in order, and are real', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom('vi', 'en', 'fr'), (line, language) => {
        let last = 0
        for (const date of findDates(line, contextOf(language))) {
          expect(date.start).toBeGreaterThanOrEqual(last)
          expect(date.end).toBeGreaterThan(date.start)
          last = date.end
          if (date.value !== null) expect(date.value).toSatisfy(isRealValue)
          for (const candidate of date.candidates) expect(candidate).toSatisfy(isRealValue)
          expect(date.ambiguous && date.value !== null).toBe(false)
          expect(date.lunar && date.value !== null).toBe(false)
          expect(date.offset !== null).toBe(date.value?.includes('T') ?? false)
        }
        expect(last).toBeLessThanOrEqual(line.length)
      }),
      { numRuns: 1500 }
    )
  })

  test('stamps and event dates lie inside the line', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const read = readDateLine(line)
        for (const rest of [read?.before, read?.after])
          if (rest) expect(line.slice(rest.start, rest.end)).toBe(rest.text)
        const event = findEventDate(line, '2022-06-12')
        if (event) {
          expect(line.slice(event.start, event.end)).toBe(event.raw)
          expect(event.value <= '2022-06-12').toBe(true)
        }
        const meta = parseMetaDate(line)
        if (meta?.value) expect(meta.value).toSatisfy(isRealValue)
      }),
      { numRuns: 1500 }
    )
  })
})

test('every day of four centuries survives the way to its number and back', () => {
  const days = fc.tuple(
    fc.integer({ min: 1800, max: 2199 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 })
  )
  fc.assert(
    fc.property(days, ([year, month, day]) => {
      fc.pre(isRealDay(year, month, day))
      const number = dayNumber(year, month, day)
      expect(dayOf(number)).toEqual([year, month, day])
      expect(number).toBe(Date.UTC(year, month - 1, day) / 86400000)
      expect(weekdayOf(year, month, day) % 7).toBe(new Date(number * 86400000).getUTCDay())
      expect(readIsoDay(isoOf(number))).toBe(number)
    })
  )
})

test('any full date is found again in the forms Vietnamese pages print', () => {
  fc.assert(
    fc.property(fc.integer({ min: -60000, max: 80000 }), (number) => {
      const [year, month, day] = dayOf(number)
      const value = isoOf(number)
      for (const line of [
        `ngày ${day}/${month}/${year}`,
        `${day} tháng ${month} năm ${year}`,
        `Sáng ngày ${day}-${month}-${year}, tại`,
        `ngày ${day}.${month}.${year}`
      ]) {
        expect(findDates(line).map((date) => date.value)).toEqual([value])
      }
    })
  )
})

test('hostile lines of 100 kB are read', () => {
  for (const piece of [
    '1/',
    '1-2-',
    '12:',
    '5, ',
    'ngày 5, ',
    'từ 5 đến ',
    'thứ ',
    '(',
    'khoảng ',
    '7 giờ ',
    '12/06/2022 ',
    'Cập nhật ',
    '9',
    'ngày ngày '
  ]) {
    const line = piece.repeat(Math.ceil(100_000 / piece.length))
    expect(findDates(line)).toBeInstanceOf(Array)
    expect(readDateLine(line)).toBeNull()
    findEventDate(line, '2022-06-12')
    parseMetaDate(line)
  }
})
