import { join } from 'node:path'
import { VFile } from 'vfile'
import type { Article, DatasetRecord } from '../../../schema/article.d.ts'
import { mediaOf } from '../../capture/find.ts'
import { defaultLimits } from '../../capture/limits.ts'
import { readCapture } from '../../capture/read.ts'
import { readLines } from '../../emit/lines.ts'
import { uncoveredOf } from '../../extract/accounting.ts'
import { readPage } from '../../page/page.ts'
import { nameFault } from '../../release/archive/names.ts'
import type { Problem } from '../../release/problems.ts'

/**
 * Counts the visible characters of each record's capture again and holds them against the record's claims.
 *
 * @param folder a dataset that is true to itself
 * @param seeds the folder of its captures
 */
export const recount = (folder: string, seeds: string): Problem[] => {
  const problems: Problem[] = []
  let number = 0
  for (const line of readLines(join(folder, 'articles.jsonl'))) {
    number++
    const record = JSON.parse(line) as DatasetRecord
    if (record.kind !== 'article') continue
    const message = recountOne(record, seeds)
    if (message !== null)
      problems.push({ file: 'articles.jsonl', line: number, rule: 'seed', message: `${record.id}: ${message}` })
  }
  return problems
}

const recountOne = (record: Article, seeds: string): string | null => {
  if (nameFault(record.seed.path) !== null)
    return 'its capture lies outside the captures’ folder, or has no name that is safe'
  const file = new VFile({ path: record.seed.path })
  // The capture was within the limits of its build; here only a broken file matters.
  const limits = { ...defaultLimits, textBytes: record.seed.content_bytes, htmlBytes: record.seed.content_bytes }
  const media = mediaOf(record.seed.path)
  const capture = readCapture(join(seeds, record.seed.path), media, limits, file)
  if (capture === null) return `its capture ${record.seed.path} ${file.messages[0]?.reason ?? 'cannot be read'}`
  if (capture.sha256 !== record.seed.sha256)
    return `its capture ${record.seed.path} is another one: ${sha256Note(capture.sha256, record.seed.sha256)}`
  const page = readPage(capture.content, media, file, limits, record.seed.url)
  if (page === null) return `its capture ${record.seed.path} ${file.messages[0]?.reason ?? 'cannot be parsed'}`
  const uncovered = uncoveredOf(page, record, capture.content)
  if (uncovered.length === 0) return null
  return `no claim covers ${uncovered.length} stretches of ${record.seed.path}, the first in line ${uncovered[0]!.line_start}`
}

const sha256Note = (found: string, expected: string): string =>
  `SHA-256 ${found.slice(0, 12)}…, expected ${expected.slice(0, 12)}…`
