import canonicalize from 'canonicalize'
import type { DatasetRecord } from '../../schema/article.d.ts'
import type { Format } from './emitter.ts'
import { failure } from './failure.ts'
import { openSink } from './sink.ts'

/**
 * A record as one line of canonical JSON (RFC 8785), without its line end.
 *
 * @throws a `content` failure where a string holds half a surrogate pair: it has no UTF-8
 */
export const canonicalLine = (record: DatasetRecord): string => {
  try {
    return canonicalize(record) as string
  } catch (error) {
    throw failure('content', `${record.id}: cannot be written as canonical JSON: ${(error as Error).message}`, error)
  }
}

/** `articles.jsonl`: the canonical form of the dataset, whole records, one to a line. */
export const jsonl: Format = {
  name: 'jsonl',
  open: (folder) => {
    const sink = openSink(folder, 'articles.jsonl', 'application/jsonl')
    let records = 0
    return {
      write: (record) => {
        sink.write(`${canonicalLine(record)}\n`)
        records += 1
      },
      close: () => [sink.close(records)],
      abort: sink.abort
    }
  }
}
