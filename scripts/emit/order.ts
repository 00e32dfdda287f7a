import { chooseShape, recordShape, type Shape } from './shape.ts'

/** Gives a copy of a value in which every object's members stand in the schema's order. */
export type Order = (value: unknown) => unknown

/** Reads the order of a record's members out of `article.schema.json`. */
export const recordOrder = (schemaFolder: string): Order => {
  const shape = recordShape(schemaFolder)
  return (value) => ordered(value, shape)
}

/** Members that the shape names in its order, then the others in code-unit order (a map's keys, or members unknown to this version). */
const ordered = (value: unknown, shape: Shape | null): unknown => {
  if (value === null || typeof value !== 'object') return value
  const own = shape && chooseShape(shape, value as { [name: string]: unknown })
  if (Array.isArray(value)) return value.map((item) => ordered(item, own?.items ?? null))
  const entries: [string, unknown][] = []
  for (const [name, member] of own?.members ?? []) {
    if (Object.hasOwn(value, name)) entries.push([name, ordered((value as { [name: string]: unknown })[name], member)])
  }
  const rest = Object.entries(value).filter(([name]) => !own?.members.has(name))
  for (const [name, member] of rest.sort(([a], [b]) => (a < b ? -1 : 1))) {
    entries.push([name, ordered(member, own?.other ?? null)])
  }
  return Object.fromEntries(entries)
}
