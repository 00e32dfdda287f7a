import { upwards } from '../pointer.ts'
import type { Draft, RecordRule } from '../rule.ts'

const fields = ['title', 'subtitle', 'section', 'published_at', 'updated_at', 'event_date', 'authors'] as const
const moreFields = ['publisher', 'source_credit', 'rights', 'dateline'] as const
const figureFields = ['file_name', 'url', 'alt', 'caption', 'credit'] as const

/** Pointers of the values in a value: not null, not empty. */
const valuesIn = (value: unknown, pointer: string): string[] => {
  if (value === null) return []
  if (typeof value !== 'object') return [pointer]
  return Object.entries(value).flatMap(([name, child]) => valuesIn(child, `${pointer}/${name}`))
}

/** The values that must say where they were read. What is derived from them or carries its own place needs no entry. */
const traceable = (record: Draft): string[] => [
  ...[...fields, ...moreFields].flatMap((field) => valuesIn(record[field], `/${field}`)),
  ...record.blocks.flatMap((block, i) =>
    block.type === 'figure' ? figureFields.flatMap((field) => valuesIn(block[field], `/blocks/${i}/${field}`)) : []
  )
]

export const untracedValue: RecordRule = {
  name: 'untraced-value',
  scope: 'record',
  severity: 'error',
  summary: 'A value does not say where in the capture it was read.',
  remedy: 'this is a bug of tulieu, not of the capture: report it with the capture',
  check: (record) =>
    traceable(record)
      .filter((pointer) => !upwards(pointer).some((around) => Object.hasOwn(record.sources, around)))
      .map((pointer) => ({ pointer, span: null, reason: `${pointer} has a value without a source` }))
}
