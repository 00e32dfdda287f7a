import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { utf8Content } from '../../scripts/capture/content.ts'
import { severityOf } from '../../scripts/capture/message.ts'
import { readSidecar } from '../../scripts/capture/sidecar.ts'
import { reportFindings } from '../../scripts/check/report.ts'
import type { Finding } from '../../scripts/check/rule.ts'
import { checkRecord } from '../../scripts/check/run.ts'
import { article, context, seedText } from './sample.ts'

const finding: Finding = { rule: 'x', severity: 'warning', pointer: null, span: null, reason: 'is odd', fix: 'look' }
const contentOf = (text: string, mark = '') =>
  utf8Content(new TextEncoder().encode(mark + text), text, new TextEncoder().encode(mark).length)

test.each([
  ['LF', seedText, ''],
  ['CR LF', seedText.replaceAll('\n', '\r\n'), ''],
  ['a byte order mark', seedText, '\ufeff']
])('with %s, lines and columns are those that an editor shows', (_, text, mark) => {
  const content = contentOf(text, mark)
  const at = text.indexOf('13/5/2024')
  const file = new VFile({ path: 'a.txt' })
  reportFindings([{ ...finding, span: content.span(at, at + 9) }], { file, content, sidecar: null })
  expect(file.messages.map(String)).toEqual(['a.txt:5:11: is odd'])
})

test('columns count UTF-16 units: two for an emoji, one for each combining mark', () => {
  const content = contentOf('😀e\u0323\u0302x')
  const file = new VFile({ path: 'a.txt' })
  reportFindings([{ ...finding, span: content.span(5, 6) }], { file, content, sidecar: null })
  expect(file.messages.map(String)).toEqual(['a.txt:1:6: is odd'])
})

test('without the content, messages name the line', () => {
  const file = new VFile({ path: 'a.txt' })
  const span = { line_start: 7, line_end: 8, byte_start: 100, byte_end: 120 }
  reportFindings([{ ...finding, span }, finding], { file, content: null, sidecar: null })
  expect(file.messages.map(String)).toEqual(['a.txt:7:1: is odd', 'a.txt:1:1: is odd'])
  expect(file.messages[1]?.line).toBeUndefined()
})

test('an override without effect is reported at its line in the curator’s file', () => {
  const yaml = 'overrides:\n  # a comment\n  section:\n    value: null\n    reason: none\n'
  const notes = new VFile({ path: 'a.yaml' })
  const sidecar = readSidecar(yaml, notes)!
  const file = new VFile({ path: 'a.txt' })
  const findings = checkRecord(article({ notes: [] }), context({ unchanged: ['section'] }))
  reportFindings(findings, { file, content: null, sidecar: { file: notes, placeOf: sidecar.placeOf } })
  expect(file.messages).toEqual([])
  expect(notes.messages.map(String)).toEqual(['a.yaml:3:3: the override of section changes nothing'])
  expect(notes.messages.map(severityOf)).toEqual(['error'])
})
