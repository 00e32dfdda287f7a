import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { DatasetRecord } from '../../../schema/article.d.ts'
import { recordText } from '../../emit/records.ts'

/** Larger files of one record are not read: a record's own text is far smaller. */
export const LARGEST = 1 << 28

/** What is wrong with a record's own file; null where it is its line of `articles.jsonl`. */
export const recordFileFault = (folder: string, path: string, record: DatasetRecord): string | null => {
  const file = join(folder, path)
  if (statSync(file).size > LARGEST) return 'it is larger than 256 MiB'
  return readFileSync(file, 'utf8') === recordText(record) ? null : 'it is not the record of articles.jsonl'
}
