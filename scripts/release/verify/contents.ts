import { join } from 'node:path'
import type { DatasetRecord } from '../../../schema/article.d.ts'
import { readLines } from '../../emit/lines.ts'
import type { Measured } from '../../emit/measure.ts'
import { newProblems, type Problem } from '../problems.ts'
import { openCompanions, type VerifyOptions } from '../verify.ts'
import type { OpenBase } from './assets.ts'

/**
 * Reads a file of a release, such as `articles.parquet`, and holds what it says against the records: its bytes may differ for the
 * version of a compression library alone.
 *
 * @returns what is wrong; null where nothing can read this format
 */
export const contentProblems = async (
  folder: string,
  name: string,
  measured: Measured,
  base: OpenBase,
  options: VerifyOptions
): Promise<Problem[] | null> => {
  const problems = newProblems()
  const present = new Map([[name, measured]])
  const companions = openCompanions(folder, options, present, base.catalogue, problems)
  if (companions.length === 0) return null
  for (const line of readLines(join(base.folder, 'articles.jsonl'))) {
    // The base was verified: its lines are canonical JSON.
    const record = JSON.parse(line) as DatasetRecord
    for (const { compare } of companions) await compare(record, line)
  }
  for (const { close } of companions) await close(true)
  return problems.list
}
