import { VFile } from 'vfile'
import { addMessage } from '../../../scripts/capture/message.ts'

/** Two files with messages of every kind, in no order, and one without any. */
export const files = (): VFile[] => {
  const second = new VFile({ path: 'seeds/thời-sự, 2.txt' })
  addMessage(second, { rule: 'no-body', severity: 'error', reason: 'has no body', fix: 'capture it again' })
  const first = new VFile({ path: 'seeds/a.txt' })
  addMessage(first, {
    rule: 'date-order',
    severity: 'warning',
    reason: 'the event of “Tết Nguyên đán” is after 50% of it: see',
    place: { line: 12, column: 7 },
    expected: 'an earlier day',
    fix: 'swap day and month'
  })
  addMessage(first, { rule: 'no-title', severity: 'error', reason: 'has no title', place: { line: 1, column: 1 } })
  addMessage(first, { rule: 'assumed-offset', severity: 'info', reason: 'no offset', place: { line: 3, column: 1 } })
  return [second, new VFile({ path: 'seeds/sound.txt' }), first]
}

/** A file whose path and text try to break out of every form of report. */
export const hostile = (): VFile[] => {
  const file = new VFile({ path: 'seeds/a%0A,line=9::b\u001b[2J\n::error::c.txt' })
  const reason = 'is "50%"\r\n::error file=x::\u001b[31mred\u202e\u0085'
  addMessage(file, { rule: 'unexplained', severity: 'warning', reason, place: { line: 2, column: 3 } })
  return [file]
}

export const options = { colour: false, infos: true, version: '0.1.0' }
