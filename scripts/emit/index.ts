import { articles } from './csv/articles.ts'
import { blocks } from './csv/blocks.ts'
import { dropped } from './csv/dropped.ts'
import { figures } from './csv/figures.ts'
import { people } from './csv/people.ts'
import { csv, type Table } from './csv/table.ts'
import { tombstones } from './csv/tombstones.ts'
import type { AlsoFormat, Format } from './emitter.ts'
import { excel } from './excel.ts'
import { json } from './json.ts'
import { jsonl } from './jsonl.ts'
import { markdown } from './markdown.ts'
import { npmPackage } from './package.ts'
import { parquet } from './parquet.ts'
import { records } from './records.ts'
import { rights } from './rights.ts'
import { schema } from './schema.ts'
import { sqlite } from './sqlite.ts'

/** The CSV tables of every dataset. */
export const tables: readonly Table[] = [articles, blocks, figures, people, dropped, tombstones]

/** The formats of every dataset, in the order in which they are written. */
export const formats: readonly Format[] = [
  jsonl,
  json,
  ...tables.map(csv),
  markdown,
  records,
  schema,
  rights,
  npmPackage
]

/** The formats that a dataset has on request (`tulieu build --also`, `tulieu release pack`), in the order in which they are written. */
export const alsoFormats: readonly AlsoFormat[] = [parquet, sqlite, excel(tables)]

/**
 * The formats on request that a dataset has.
 *
 * @param paths its files, as its catalogue lists them
 */
export const alsoFormatsIn = (paths: readonly string[]): AlsoFormat[] =>
  alsoFormats.filter(({ files }) => files.some((file) => paths.includes(file)))
