import { join } from 'node:path'
import type { DatasetRecord } from '../../../schema/article.d.ts'
import type { Emitter, WrittenFile } from '../../emit/emitter.ts'
import { alsoFormats, alsoFormatsIn } from '../../emit/index.ts'
import { readLines } from '../../emit/lines.ts'
import type { Base } from './base.ts'

/** The records of a dataset that was verified, one at a time. */
export function* readRecords(file: string): Generator<DatasetRecord, void, void> {
  for (const line of readLines(file)) yield JSON.parse(line) as DatasetRecord
}

/**
 * Writes the formats that a release has and the dataset's folder may do without: those that it has are copied with its other
 * files.
 *
 * @param folder where the assets go
 */
export const writeAlsoFormats = (folder: string, { folder: data, catalogue, context }: Base): WrittenFile[] => {
  const there = alsoFormatsIn(catalogue.files.map(({ path }) => path))
  const emitters: Emitter[] = []
  try {
    for (const format of alsoFormats) if (!there.includes(format)) emitters.push(format.open(folder, context))
    for (const record of readRecords(join(data, 'articles.jsonl'))) for (const { write } of emitters) write(record)
    return emitters.flatMap(({ close }) => close())
  } finally {
    for (const { abort } of emitters) abort()
  }
}
