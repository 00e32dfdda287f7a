import type { SchemaElement } from 'hyparquet'
import { type Column, KEY, type MapColumn, type StructColumn } from './columns.ts'

/**
 * A column as Parquet's schema spells it: every level may be null, as Arrow and Spark write it, so that files of several
 * versions can be read as one. A LIST is the standard's group of three levels.
 */
const elementsOf = (name: string, column: Column): SchemaElement[] => {
  const repetition_type = 'OPTIONAL' as const
  if (column.kind === 'string') {
    return [{ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' }, repetition_type }]
  }
  if (column.kind === 'integer') return [{ name, type: 'INT64', repetition_type }]
  if (column.kind === 'number') return [{ name, type: 'DOUBLE', repetition_type }]
  if (column.kind === 'struct') {
    const members = [...column.members].flatMap(([member, each]) => elementsOf(member, each))
    return [{ name, repetition_type, num_children: column.members.size }, ...members]
  }
  return [
    { name, repetition_type, num_children: 1, converted_type: 'LIST', logical_type: { type: 'LIST' } },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    ...elementsOf('element', column.kind === 'list' ? column.item : entryOf(column))
  ]
}

/** A map's entry: its key, and its value's members beside it. */
const entryOf = ({ value }: MapColumn): StructColumn => ({
  kind: 'struct',
  members: new Map<string, Column>([[KEY, { kind: 'string' }], ...value.members])
})

/** The schema of a file whose rows are records. */
export const schemaOf = (columns: Map<string, Column>): SchemaElement[] => [
  { name: 'record', num_children: columns.size },
  ...[...columns].flatMap(([name, column]) => elementsOf(name, column))
]
