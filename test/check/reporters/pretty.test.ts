import stringWidth from 'string-width'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { addMessage } from '../../../scripts/capture/message.ts'
import { pretty } from '../../../scripts/check/reporters/pretty.ts'
import { files, hostile, options } from './sample.ts'

test('files and messages come in order, notes below, counts at the end', () => {
  expect(pretty(files(), options)).toBe(`seeds/a.txt
   1:1  error    has no title                                           no-title
   3:1  info     no offset                                              assumed-offset
  12:7  warning  the event of “Tết Nguyên đán” is after 50% of it: see  date-order
        expected: an earlier day; swap day and month

seeds/thời-sự, 2.txt
  error  has no body  no-body
    capture it again

2 errors, 1 warning, 1 info
`)
})

test('the order of the files given does not matter', () => {
  expect(pretty(files().reverse(), options)).toBe(pretty(files(), options))
})

test('infos are counted, and shown on request only', () => {
  const report = pretty(files(), { ...options, infos: false })
  expect(report).not.toContain('assumed-offset')
  expect(report).toMatch(/\n2 errors, 1 warning, 1 info not shown\n$/u)
})

test('says so where there is nothing to report', () => {
  expect(pretty([], options)).toBe('no problems\n')
  const file = new VFile({ path: 'a.txt' })
  addMessage(file, { rule: 'x', severity: 'info', reason: 'y' })
  expect(pretty([file], { ...options, infos: false })).toBe('no problems, 1 info not shown\n')
})

describe('columns', () => {
  const rows = (reasons: string[]) => {
    const file = new VFile({ path: 'a.txt' })
    for (const [i, reason] of reasons.entries()) {
      addMessage(file, { rule: 'rule', severity: 'error', reason, place: { line: i + 1, column: 1 } })
    }
    return pretty([file], options)
      .split('\n')
      .slice(1, 1 + reasons.length)
  }
  const columnsOfRule = (reasons: string[]) =>
    rows(reasons).map((row) => stringWidth(row.slice(0, row.lastIndexOf('rule'))))

  test('align by what a terminal shows: composed, decomposed, wide and astral letters', () => {
    const columns = columnsOfRule(['thiếu tiêu đề', 'thiếu tiêu đề'.normalize('NFD'), '漢字', '😀', 'x'])
    expect(new Set(columns).size).toBe(1)
  })

  test('are not pushed out of sight by one long reason', () => {
    const [short, long] = columnsOfRule(['ngắn', 'dài '.repeat(40)])
    expect(short).toBeLessThan(30)
    expect(long).toBeGreaterThan(150)
  })
})

test('colours change nothing but colours', () => {
  const coloured = pretty(files(), { ...options, colour: true })
  expect(coloured).toContain('\u001b[31merror\u001b[39m')
  expect(coloured.replace(/\u001b\[\d+m/gu, '')).toBe(pretty(files(), options))
})

test('a seed cannot write to the terminal', () => {
  const report = pretty(hostile(), options)
  expect(report).not.toMatch(/[\u001b\u0085\u202e\r]/u)
  expect(report.split('\n')).toHaveLength(5)
  expect(report).toContain('\\u001b[31mred\\u202e\\u0085')
})
