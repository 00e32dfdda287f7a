import type { DatasetRecord } from '../../schema/article.d.ts'
import type { Format } from './emitter.ts'
import { ENVELOPE } from './envelope.ts'
import { type Order, recordOrder } from './order.ts'
import { openSink } from './sink.ts'

/** What stands before each line of a record: it is two levels deep. JSON has no line ends inside strings, so lines are safe to indent. */
const INDENT = '    '

/** A record as it stands in `articles.json`: in the schema's order, a member to a line, so that a change shows as small as it is. */
const prettyRecord = (record: DatasetRecord, order: Order): string =>
  INDENT + JSON.stringify(order(record), null, 2).replaceAll('\n', `\n${INDENT}`)

/** `articles.json`: whole records in one document, `{$schema, version, articles}`, exactly as `JSON.stringify(document, null, 2)` writes it. */
export const json: Format = {
  name: 'json',
  open: (folder, { metadata, schemaFolder }) => {
    const order = recordOrder(schemaFolder)
    const sink = openSink(folder, 'articles.json', 'application/json')
    let records = 0
    sink.write(`{\n  "$schema": ${JSON.stringify(ENVELOPE)},\n  "version": ${JSON.stringify(metadata.version)},\n`)
    sink.write('  "articles": [')
    return {
      write: (record) => {
        sink.write(`${records === 0 ? '' : ','}\n${prettyRecord(record, order)}`)
        records += 1
      },
      close: () => {
        sink.write(records === 0 ? ']\n}\n' : '\n  ]\n}\n')
        return [sink.close(records)]
      },
      abort: sink.abort
    }
  }
}
