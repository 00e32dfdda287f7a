import { join } from 'node:path'
import canonicalize from 'canonicalize'
import type { Problems } from '../problems.ts'
import { type JsonPart, readJsonRecords } from '../read/json.ts'
import { type Companion, companion, type Fault } from './companion.ts'

const PATH = 'articles.json'

/** `articles.json` beside `articles.jsonl`: the same records. */
export const jsonCompanion = (folder: string, version: string | null, problems: Problems): Companion => {
  const all = readJsonRecords(join(folder, PATH))
  const parts = (function* (): Generator<JsonPart, void, void> {
    for (const part of all) {
      if (part.kind !== 'head') yield part
      else if (version !== null && part.head.version !== version) {
        problems.add(PATH, 'json', `version is ${JSON.stringify(part.head.version)}, index.json says ${version}`)
      }
    }
  })()
  return companion(
    {
      path: PATH,
      rule: 'json',
      parts,
      check: async ({ id }, canonical, next) => {
        const part = await next()
        if (part?.kind === 'fault') return part
        if (part?.kind !== 'record') return { message: `it ends before ${id}` }
        return recordFault(part, id, canonical)
      },
      rest: (part) => {
        if (part.kind === 'record') return { message: 'it has more records than articles.jsonl', line: part.line }
        return part.kind === 'fault' ? part : null
      }
    },
    problems
  )
}

const recordFault = ({ text, line }: { text: string; line: number }, id: string, canonical: string): Fault => {
  try {
    const same = canonicalize(JSON.parse(text)) === canonical
    return same ? null : { message: `${id} is not the record of articles.jsonl`, line }
  } catch (error) {
    return { message: `the record is not JSON: ${(error as Error).message}`, line }
  }
}
