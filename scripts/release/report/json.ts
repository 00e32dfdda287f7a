import { json as safeJson } from '../../check/reporters/messages.ts'
import { type ChangesHead, changesHead, recordEntry } from '../changes.ts'
import { fieldsOf } from '../diff/change.ts'
import type { DiffReport } from './pretty.ts'

/** For machines: a document as `changes.json` is one, with the values before and after of each field. */
export const json: DiffReport = (diff, _, write) => {
  const head: ChangesHead = changesHead(diff)
  // The records come last, one at a time.
  write(`${safeJson(head).slice(0, -'\n}\n'.length)},\n  "records": [`)
  let first = true
  for (const change of diff.changes()) {
    const entry = { ...recordEntry(change), fields: fieldsOf(change) }
    write(`${first ? '' : ','}\n    ${safeJson(entry).trimEnd().replaceAll('\n', '\n    ')}`)
    first = false
  }
  write(first ? ']\n}\n' : '\n  ]\n}\n')
}
