import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { DatasetRecord } from '../../schema/article.d.ts'

/** Members of a record that say where its content came from, or what was thought of it, and are not content themselves. */
export const NOT_CONTENT: ReadonlySet<string> = new Set(['hash', 'seed', 'sources', 'coverage', 'notes'])

/** A copy of a JSON value without the members named `source`, at any depth. */
const withoutSource = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutSource)
  if (value === null || typeof value !== 'object') return value
  const members = Object.entries(value).filter(([name]) => name !== 'source')
  return Object.fromEntries(members.map(([name, member]) => [name, withoutSource(member)]))
}

/** A record whose hash is not known yet. */
type Unhashed<R> = R extends DatasetRecord ? Omit<R, 'hash'> : never

/**
 * The record's `hash`: it answers "did the content change".
 *
 * @param record an article or a tombstone; its own `hash`, if it has one yet, is not looked at
 * @returns SHA-256, as 64 hexadecimal digits, of the record's RFC 8785 JSON without `hash`, `seed`, `sources`, `coverage`,
 *   `notes` and every member named `source` at any depth
 * @throws Error where the record cannot be written as RFC 8785 JSON (a lone surrogate, a number that is not finite)
 */
export const recordHash = (record: DatasetRecord | Unhashed<DatasetRecord>): string => {
  const content = Object.fromEntries(Object.entries(record).filter(([name]) => !NOT_CONTENT.has(name)))
  return createHash('sha256')
    .update(canonicalize(withoutSource(content)) as string, 'utf8')
    .digest('hex')
}
