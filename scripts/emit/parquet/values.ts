import { chooseShape, type Shape } from '../shape.ts'
import { type Column, KEY } from './columns.ts'

/** An object of JSON. */
type Members = { [name: string]: unknown }

/** A value of a record as its column holds it: integers as BigInt, maps as lists of entries in the code-unit order of their keys. */
export const toColumn = (value: unknown, column: Column): unknown => {
  if (value === null || value === undefined) return null
  if (column.kind === 'integer') return BigInt(value as number)
  if (column.kind === 'string' || column.kind === 'number') return value
  if (column.kind === 'list') return (value as unknown[]).map((item) => toColumn(item, column.item))
  if (column.kind === 'struct') return toStruct(value as Members, column.members)
  const entries = Object.entries(value as Members).sort(([a], [b]) => (a < b ? -1 : 1))
  return entries.map(([key, entry]) => ({ [KEY]: key, ...toStruct(entry as Members, column.value.members) }))
}

const toStruct = (value: Members, members: Map<string, Column>): Members =>
  Object.fromEntries([...members].map(([name, member]) => [name, toColumn(value[name], member)]))

/**
 * The inverse: the value that a column holds, as the record has it. Of a STRUCT with alternatives only the members of the one
 * whose tags it has are taken.
 */
export const fromColumn = (value: unknown, column: Column, shape: Shape): unknown => {
  if (value === null || value === undefined) return null
  if (column.kind === 'integer') return Number(value)
  if (column.kind === 'string' || column.kind === 'number') return value
  if (column.kind === 'struct') return fromStruct(value as Members, column.members, shape)
  const own = shape.items ?? shape.other ?? shape
  if (column.kind === 'list') return (value as unknown[]).map((item) => fromColumn(item, column.item, own))
  return Object.fromEntries(
    (value as Members[]).map((entry) => [entry[KEY], fromStruct(entry, column.value.members, own)])
  )
}

const fromStruct = (value: Members, members: Map<string, Column>, shape: Shape): Members => {
  const own = chooseShape(shape, value)
  return Object.fromEntries(
    [...own.members].map(([name, member]) => [name, fromColumn(value[name], members.get(name)!, member)])
  )
}
