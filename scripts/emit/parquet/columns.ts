import type { Shape } from '../shape.ts'

/** A column with members of its own. */
export interface StructColumn {
  kind: 'struct'
  members: Map<string, Column>
}

/** A JSON object whose keys are data: a LIST of STRUCTs, each with its key as the first member. */
export interface MapColumn {
  kind: 'map'
  value: StructColumn
}

/** What a Parquet column holds: the build of a record with its alternatives made one. */
export type Column =
  | { kind: 'string' }
  | { kind: 'integer' }
  | { kind: 'number' }
  | { kind: 'list'; item: Column }
  | StructColumn
  | MapColumn

/** Name of the member that holds the key of a map's entry: the maps of a record are all by JSON Pointer. */
export const KEY = 'pointer'

/**
 * The column of a shape. Alternatives (kinds of records, types of blocks) become one STRUCT with the members of all: a member
 * that one of them lacks is null there.
 *
 * @throws where the schema has grown something that Parquet has no column for yet: a mistake in the program, not in the data
 */
export const columnOf = (shape: Shape): Column => {
  const [first, ...rest] = shape.alternatives.map(columnOf)
  if (first) return rest.reduce(merge, first)
  if (shape.members.size > 0) return structOf(shape)
  if (shape.items) return { kind: 'list', item: columnOf(shape.items) }
  if (shape.other && shape.other.members.size > 0 && !shape.other.members.has(KEY)) {
    return { kind: 'map', value: structOf(shape.other) }
  }
  const [type, ...others] = shape.types
  const scalar = type === 'string' || type === 'integer' || type === 'number'
  if (scalar && others.length === 0) return { kind: type }
  throw new Error(`article.schema.json: Parquet has no column for ${JSON.stringify(shape.types)}`)
}

const structOf = ({ members }: Shape): StructColumn => ({
  kind: 'struct',
  members: new Map([...members].map(([name, member]) => [name, columnOf(member)]))
})

/** One column for the values of two. */
const merge = (a: Column, b: Column): Column => {
  if (a.kind === 'struct' && b.kind === 'struct') {
    const members = new Map(a.members)
    for (const [name, column] of b.members) {
      const known = members.get(name)
      members.set(name, known ? merge(known, column) : column)
    }
    return { kind: 'struct', members }
  }
  if (a.kind === 'list' && b.kind === 'list') return { kind: 'list', item: merge(a.item, b.item) }
  if (a.kind === b.kind && a.kind !== 'map') return a
  throw new Error(`article.schema.json: Parquet has no one column for ${a.kind} and ${b.kind}`)
}
