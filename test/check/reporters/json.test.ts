import { expect, test } from 'vitest'
import { jsonReport } from '../../../scripts/check/reporters/json.ts'
import { files, hostile, options } from './sample.ts'

test('has every message with all that is known of it, in order', () => {
  const report = JSON.parse(jsonReport(files(), { ...options, infos: false }))
  expect(report.counts).toEqual({ errors: 2, warnings: 1, infos: 1 })
  expect(report.files.map(({ path }: { path: string }) => path)).toEqual(['seeds/a.txt', 'seeds/thời-sự, 2.txt'])
  expect(report.files[0].messages[2]).toEqual({
    rule: 'date-order',
    severity: 'warning',
    line: 12,
    column: 7,
    reason: 'the event of “Tết Nguyên đán” is after 50% of it: see',
    expected: 'an earlier day',
    note: 'expected: an earlier day; swap day and month',
    url: expect.stringMatching(/#date-order$/u)
  })
  expect(report.files[1].messages[0]).toMatchObject({ line: null, column: null, severity: 'error' })
})

test('is whole JSON for nothing and for hostile text, and safe to show', () => {
  expect(JSON.parse(jsonReport([], options))).toEqual({ files: [], counts: { errors: 0, warnings: 0, infos: 0 } })
  const text = jsonReport(hostile(), options)
  expect(JSON.parse(text).files[0].messages[0].reason).toContain('\u001b[31mred\u202e\u0085')
  expect(text).not.toMatch(/[\u001b\u0085\u202e\r]/u)
})
