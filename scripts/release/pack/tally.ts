import { join } from 'node:path'
import type { DatasetRecord } from '../../../schema/article.d.ts'
import { readLines } from '../../emit/lines.ts'
import { addToTally, newTally, type Tally } from '../../emit/tally.ts'

/** What the records of a verified dataset add up to, with the facts that its catalogue does not have. Reads one at a time. */
export const tallyOf = (folder: string): Tally => {
  const tally = newTally()
  for (const line of readLines(join(folder, 'articles.jsonl'))) addToTally(tally, JSON.parse(line) as DatasetRecord)
  return tally
}
