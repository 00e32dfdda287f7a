import { readLines } from '../../emit/lines.ts'

/** `articles.json` as it is read: first its head, then a record at a time. */
export type JsonPart =
  | { kind: 'head'; head: { $schema?: unknown; version?: unknown } }
  | { kind: 'record'; text: string; line: number }
  | { kind: 'fault'; line: number; message: string }

/** More lines than a head has: what comes later is no head. */
const LONGEST_HEAD = 8

/**
 * Reads `articles.json` without holding it whole: it is laid out as `JSON.stringify(document, null, 2)` does it, so a record
 * begins with the line `    {` and ends with `    }`. Ends after the first fault.
 *
 * @throws as `readLines` does
 */
export function* readJsonRecords(path: string): Generator<JsonPart, void, void> {
  let number = 0
  let head: string[] | null = []
  let record: string[] = []
  // What may come next: a record or the end, the end of the list, a record, the end of the document, nothing.
  let state: 'open' | 'last' | 'next' | 'end' | 'done' = 'open'
  for (const line of readLines(path)) {
    number += 1
    const fault = (message: string): JsonPart => ({ kind: 'fault', line: number, message })
    if (head) {
      head.push(line)
      const empty = line === '  "articles": []'
      if (line === '  "articles": [' || empty) {
        const parsed = parseHead(`${head.join('\n')}${empty ? '}' : ']}'}`)
        if (!parsed) return yield fault('the lines before the records are not JSON')
        yield { kind: 'head', head: parsed }
        head = null
        if (empty) state = 'end'
      } else if (head.length > LONGEST_HEAD) return yield fault('no line `  "articles": [` comes before the records')
    } else if (record.length > 0) {
      record.push(line)
      if (line !== '    }' && line !== '    },') continue
      record[record.length - 1] = '    }'
      yield { kind: 'record', text: record.join('\n'), line: number - record.length + 1 }
      record = []
      state = line === '    },' ? 'next' : 'last'
    } else if (line === '    {' && (state === 'open' || state === 'next')) record = [line]
    else if (line === '  ]' && (state === 'open' || state === 'last')) state = 'end'
    else if (line === '}' && state === 'end') state = 'done'
    else return yield fault('the file is not laid out as two-space JSON with a record after the other')
  }
  if (state !== 'done') yield { kind: 'fault', line: number, message: 'the file ends too early' }
}

const parseHead = (text: string): { $schema?: unknown; version?: unknown } | null => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
