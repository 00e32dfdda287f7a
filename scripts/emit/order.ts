import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { orFail } from './failure.ts'

/** The parts of a JSON Schema that say in which order an object's members stand. */
interface SchemaNode {
  $ref?: string
  $defs?: { [name: string]: SchemaNode }
  type?: string | string[]
  properties?: { [name: string]: SchemaNode }
  additionalProperties?: SchemaNode | boolean
  items?: SchemaNode | boolean
  oneOf?: SchemaNode[]
  anyOf?: SchemaNode[]
  const?: unknown
}

/** What a schema node says of order, references followed. */
interface Shape {
  /** The members in order, with the shape of each. */
  members: Map<string, Shape>
  /** The shape of members that have no name of their own (a map's values). */
  other: Shape | null
  items: Shape | null
  /** The value that marks it among alternatives, e.g. `type` = `figure`. */
  tags: [name: string, value: unknown][]
  alternatives: Shape[]
}

/** Gives a copy of a value in which every object's members stand in the schema's order. */
export type Order = (value: unknown) => unknown

/** Reads the order of a record's members out of `article.schema.json`, so that it is written down once. */
export const recordOrder = (schemaFolder: string): Order => {
  const file = join(schemaFolder, 'article.schema.json')
  const schema = JSON.parse(orFail('read', file, () => readFileSync(file, 'utf8'))) as SchemaNode
  const shape = compile(schema, schema, new Map())
  return (value) => ordered(value, shape)
}

/** Follows references and gathers what a node and its parts say; `done` keeps each definition to one shape. */
const compile = (node: SchemaNode, root: SchemaNode, done: Map<SchemaNode, Shape>): Shape => {
  const target = node.$ref === undefined ? node : resolve(node.$ref, root)
  const known = done.get(target)
  if (known) return known
  const shape: Shape = { members: new Map(), other: null, items: null, tags: [], alternatives: [] }
  done.set(target, shape)
  for (const [name, member] of Object.entries(target.properties ?? {})) {
    shape.members.set(name, compile(member, root, done))
    if (member.const !== undefined) shape.tags.push([name, member.const])
  }
  if (typeof target.additionalProperties === 'object') shape.other = compile(target.additionalProperties, root, done)
  if (typeof target.items === 'object') shape.items = compile(target.items, root, done)
  for (const branch of [...(target.oneOf ?? []), ...(target.anyOf ?? [])]) {
    if (branch.type !== 'null') shape.alternatives.push(compile(branch, root, done))
  }
  return shape
}

/** The node a reference inside the same file leads to. */
const resolve = (reference: string, root: SchemaNode): SchemaNode => {
  const [, name] = /^#\/\$defs\/([^/]+)$/.exec(reference) ?? []
  const node = name === undefined ? undefined : root.$defs?.[name]
  if (!node) throw new Error(`article.schema.json: cannot follow ${reference}: only #/$defs/NAME is used here`)
  return node.$ref === undefined ? node : resolve(node.$ref, root)
}

/** The shape itself, or the first of its alternatives whose tags the value has. */
const choose = (shape: Shape, value: { [name: string]: unknown }): Shape => {
  const branch = shape.alternatives.find(({ tags }) => tags.every(([name, tag]) => value[name] === tag))
  return branch === undefined ? shape : choose(branch, value)
}

/** Members that the shape names in its order, then the others in code-unit order (a map's keys, or members unknown to this version). */
const ordered = (value: unknown, shape: Shape | null): unknown => {
  if (value === null || typeof value !== 'object') return value
  const own = shape && choose(shape, value as { [name: string]: unknown })
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
