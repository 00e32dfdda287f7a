import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import type { DatasetRecord } from '../../schema/article.d.ts'
import { guard, unguard } from '../../scripts/emit/excel/cell.ts'
import { excel } from '../../scripts/emit/excel.ts'
import { tables } from '../../scripts/emit/index.ts'
import { temporaryFolder } from './folder.ts'
import { nastyText } from './nasty.ts'
import { article, context, full } from './sample.ts'

/** A table's file with these records. */
const fileOf = (name: string, records: DatasetRecord[]): string => {
  const folder = temporaryFolder()
  const emitter = excel(tables).open(folder, context)
  for (const record of records) emitter.write(record)
  emitter.close()
  return readFileSync(join(folder, `${name}.excel.csv`), 'utf8')
}

/** The cells that a spreadsheet finds which parts columns by a sign. */
const cellsOf = (text: string, delimiter: string): string[] =>
  Papa.parse<string[]>(text.slice(1), { delimiter, newline: '\r\n' }).data.flat()

describe('a cell', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+84 24 3825', "'+84 24 3825"],
    ['-5', "'-5"],
    ['@sum', "'@sum"],
    ['＝1', "'＝1"],
    ['\t=1', "'\t'=1"],
    ['\rx', "'\rx"],
    ['=HYPERLINK("http://x.example")\nfoo', '\'=HYPERLINK("http://x.example")\nfoo'],
    ['  =1', "'  =1"],
    ['a\n-b', "a\n'-b"],
    ['a;"=1"', 'a;"\'=1"'],
    ["'a", "''a"],
    ['02513822060', "'02513822060"],
    ['1234567890123456789', "'1234567890123456789"],
    ['12e34', "'12e34"],
    ['2022', '2022'],
    ['2022-06-12', '2022-06-12'],
    ['a = b', 'a = b'],
    ['Nói: “không”', 'Nói: “không”'],
    ['', '']
  ])('%j is written as %j, and read as it was', (text, written) => {
    expect(guard(text)).toBe(written)
    expect(unguard(written)).toBe(text)
  })

  test('of any text comes back', () => {
    const pieces = fc.constantFrom('=', '+', "'", ';', '\n', '\r', '\t', ' ', '"', 'a', '0', '1', 'e', '＝', '\u0001')
    const text = fc.oneof(
      fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
      nastyText
    )
    fc.assert(
      fc.property(text, (each) => {
        expect(unguard(guard(each))).toBe(each)
      }),
      { numRuns: 2000 }
    )
  })

  test('of line ends and spaces only takes no longer than its length', () => {
    const long = '\n '.repeat(1_000_000)
    expect(unguard(guard(long))).toBe(long)
  })
})

describe('a file', () => {
  test('begins with a byte order mark and ends its rows in CR LF', () => {
    expect(fileOf('people', [full('a')])).toBe(
      '\ufeffarticle_id,index,name,honorific,role,line_start,line_end,part\r\na,0,Phạm Thử,ông,Giám đốc Đài Ví dụ,2,2,1\r\n'
    )
  })

  test('has no formula, by whatever a spreadsheet parts its columns', () => {
    fc.assert(
      fc.property(nastyText, nastyText, (title, text) => {
        const file = fileOf('articles', [article('a', { title, section: text })])
        for (const delimiter of [',', ';', '\t']) {
          for (const cell of cellsOf(file, delimiter)) expect(cell).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/u)
        }
      }),
      { numRuns: 50 }
    )
  })

  test('has no cell that Excel cannot read whole; the rest follows in rows of the same article', () => {
    const text = '=1;'.repeat(30_000)
    const rows = Papa.parse<{ [column: string]: string }>(
      fileOf('articles', [article('a', { title: text })]).slice(1),
      {
        header: true,
        newline: '\r\n',
        skipEmptyLines: true
      }
    ).data
    expect(rows.map(({ id, part }) => [id, part])).toEqual([1, 2, 3, 4, 5].map((part) => ['a', String(part)]))
    expect(Math.max(...rows.flatMap((row) => Object.values(row).map(({ length }) => length)))).toBeLessThanOrEqual(
      32_767
    )
    expect(rows.map(({ title }) => unguard(title!)).join('')).toBe(text)
    expect(rows.slice(1).every(({ hash, language }) => hash === '' && language === '')).toBe(true)
  })
})
