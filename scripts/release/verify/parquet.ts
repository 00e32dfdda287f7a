import { join } from 'node:path'
import canonicalize from 'canonicalize'
import type { Catalogue } from '../../../schema/index.d.ts'
import { PARQUET } from '../../emit/parquet.ts'
import type { Problems } from '../problems.ts'
import { type ParquetPart, readParquetRecords } from '../read/parquet.ts'
import { type Companion, companion } from './companion.ts'

/** `articles.parquet` beside `articles.jsonl`: the same records, of the dataset that the catalogue describes. */
export const parquetCompanion = (
  folder: string,
  schemaFolder: string,
  catalogue: Catalogue | null,
  problems: Problems
): Companion => {
  const all = readParquetRecords(join(folder, PARQUET), schemaFolder)
  const parts = (async function* (): AsyncGenerator<Extract<ParquetPart, { kind: 'record' }>, void, void> {
    for await (const part of all) {
      if (part.kind === 'record') yield part
      else if (catalogue) {
        for (const name of ['name', 'version', 'schema_version'] as const) {
          const said = part.about[name]
          if (said === catalogue[name]) continue
          problems.add(PARQUET, 'parquet', `${name} is ${JSON.stringify(said)}, index.json says ${catalogue[name]}`)
        }
      }
    }
  })()
  return companion(
    {
      path: PARQUET,
      rule: 'parquet',
      parts,
      check: async ({ id }, canonical, next) => {
        const part = await next()
        if (!part) return { message: `it ends before ${id}` }
        const same = canonicalize(part.record) === canonical
        return same ? null : { message: `${id} is not the record of articles.jsonl` }
      },
      rest: () => ({ message: 'it has more records than articles.jsonl' })
    },
    problems
  )
}
