import canonicalize from 'canonicalize'
import type { Catalogue } from '../../../schema/index.d.ts'
import type { Problems } from '../problems.ts'
import { type Companion, companion } from './companion.ts'

/** A file of whole records as it is read: first what it says of its dataset, then a record at a time. */
export type WholePart = { kind: 'head'; about: { [name: string]: unknown } } | { kind: 'record'; record: unknown }

/** What a file may say of its dataset that the catalogue says too. */
const ABOUT = ['name', 'version', 'schema_version'] as const

/** A file of whole records. */
interface WholeFile {
  path: string
  /** Under which its problems are reported. */
  rule: string
  parts: Generator<WholePart, void, void> | AsyncGenerator<WholePart, void, void>
}

/** A file of whole records beside `articles.jsonl`: the same records, of the dataset that the catalogue describes. */
export const wholeCompanion = (
  { path, rule, parts }: WholeFile,
  catalogue: Catalogue | null,
  problems: Problems
): Companion => {
  const records = (async function* (): AsyncGenerator<unknown, void, void> {
    for await (const part of parts) {
      if (part.kind === 'record') yield part.record
      else if (catalogue) {
        for (const name of ABOUT) {
          const said = part.about[name]
          if (said === catalogue[name]) continue
          problems.add(path, rule, `${name} is ${JSON.stringify(said)}, index.json says ${catalogue[name]}`)
        }
      }
    }
  })()
  return companion(
    {
      path,
      rule,
      parts: records,
      check: async ({ id }, canonical, next) => {
        const record = await next()
        if (record === null) return { message: `it ends before ${id}` }
        return canonicalOf(record) === canonical ? null : { message: `${id} is not the record of articles.jsonl` }
      },
      rest: () => ({ message: 'it has more records than articles.jsonl' })
    },
    problems
  )
}

/** A record as canonical JSON; null for what has none, such as half a surrogate pair. */
const canonicalOf = (record: unknown): string | null => {
  try {
    return canonicalize(record) ?? null
  } catch {
    return null
  }
}
