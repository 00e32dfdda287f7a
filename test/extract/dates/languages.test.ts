import { describe, expect, test } from 'vitest'
import { contextOf } from '../../../scripts/extract/dates/context.ts'
import { readDateLine } from '../../../scripts/extract/dates/dateline.ts'
import { findDates } from '../../../scripts/extract/dates/find.ts'

describe('stamps in other languages', () => {
  const rows: [string, string, string, { before?: string; after?: string; clock?: string; updated?: true }?][] = [
    ['de', '3. Jänner 2019', '2019-01-03'],
    ['de', 'Mittwoch, 5. März 2014', '2014-03-05'],
    ['de', 'am Mittwoch 5. März 2014 um 23:30', '2014-03-05', { clock: '23:30' }],
    ['de', 'Veröffentlicht am 16.08.2019', '2019-08-16'],
    ['de', 'Stand: 07.11.2023, 07:30 Uhr', '2023-11-07', { clock: '07:30' }],
    ['de', 'Zuletzt aktualisiert am 2. Mai 2020', '2020-05-02', { updated: true }],
    [
      'de',
      'Von Lena Marsch am Samstag, 19. Oktober 2019 um 11:14 Uhr',
      '2019-10-19',
      { before: 'Von Lena Marsch', clock: '11:14' }
    ],
    ['de', 'Erstellt von Tilo am Dienstag 6. Mai 2014', '2014-05-06', { before: 'Erstellt von Tilo' }],
    ['de', '12. Juni 2018 | Nadel | Kommentare 34', '2018-06-12', { after: 'Nadel | Kommentare 34' }],
    ['fr', 'Publié le 23 mai 2019 à 10h30', '2019-05-23', { clock: '10:30' }],
    ['fr', 'lundi 1er juin 2020', '2020-06-01'],
    ['es', 'miércoles, 4 de mayo de 2022', '2022-05-04'],
    ['pt', 'Segunda-feira, 4 de maio de 2020 às 14h30', '2020-05-04', { clock: '14:30' }],
    ['it', 'pubblicato il 14 gennaio 2020', '2020-01-14'],
    ['nl', 'Geplaatst op 9 mei 2017', '2017-05-09'],
    ['pl', '14 stycznia 2020', '2020-01-14'],
    ['ru', '15 августа 2016, 13:43', '2016-08-15', { clock: '13:43' }],
    ['zh', '发布时间：2020年02月19日 20:29', '2020-02-19', { clock: '20:29' }],
    ['ja', '2020年2月19日(水) 20時29分', '2020-02-19', { clock: '20:29' }],
    ['ar', 'نشر في 19 فبراير 2020', '2020-02-19'],
    ['en', 'Written: 2023-11-07 15:03:30', '2023-11-07', { clock: '15:03:30' }]
  ]
  test.each(rows)('%s: %s', (language, line, value, more = {}) => {
    const stamp = readDateLine(line, contextOf(language))
    expect(stamp?.date.value).toBe(value)
    expect(stamp?.kind).toBe(more.updated ? 'updated' : 'published')
    expect(stamp?.before?.text ?? null).toBe(more.before ?? null)
    expect(stamp?.after?.text ?? null).toBe(more.after ?? null)
    expect(stamp?.date.clock ?? null).toBe(more.clock ?? null)
  })
})

describe('no dates', () => {
  test.each([
    ['de', 'Am 8. November 2021 findet der Tag der offenen Tür statt.'],
    ['fr', 'Par le passé, le 5 mai 2020 était un jour férié dans la région.'],
    ['es', 'Por eso el 4 de mayo de 2022 se abrirá la nueva sala del museo.']
  ])('%s: a sentence with a date is no stamp: %s', (language, line) => {
    expect(readDateLine(line, contextOf(language))).toBeNull()
    expect(findDates(line, contextOf(language))).toHaveLength(1)
  })

  test.each([
    ['en', 'you may 5 times march on'],
    ['fr', 'les 3 mars de la table'],
    ['zh', '共13月40日']
  ])('%s: words that names of months look like: %s', (language, line) => {
    expect(findDates(line, contextOf(language))).toEqual([])
  })
})
