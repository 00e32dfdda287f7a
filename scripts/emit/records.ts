import type { DatasetRecord } from '../../schema/article.d.ts'
import type { Format } from './emitter.ts'
import { openFiles } from './files.ts'
import { canonicalLine } from './jsonl.ts'

/** Where the records' own files are. */
export const RECORDS = 'records'

/** A record's own file: its line of `articles.jsonl`. */
export const recordText = (record: DatasetRecord): string => `${canonicalLine(record)}\n`

/** `records/ID.json`: every record in a file of its own, tombstones too, so that a reader can take one and no other. */
export const records: Format = {
  name: 'records',
  open: (folder) => {
    const files = openFiles(folder, RECORDS, '.json', 'application/json')
    return {
      write: (record) => files.write(record.id, recordText(record)),
      close: () => [files.close()],
      abort: files.abort
    }
  }
}
