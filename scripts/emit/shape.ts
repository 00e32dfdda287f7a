import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { orFail } from './failure.ts'

/** The parts of a JSON Schema that say how a value is built. */
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

/** What a schema node says of a value's build, references followed. */
export interface Shape {
  /** Types that the node names, `null` left out; that of a constant. Empty where its alternatives say it. */
  types: string[]
  /** The members in order, with the shape of each. */
  members: Map<string, Shape>
  /** The shape of members that have no name of their own (a map's values). */
  other: Shape | null
  items: Shape | null
  /** The value that marks it among alternatives, e.g. `type` = `figure`. */
  tags: [name: string, value: unknown][]
  alternatives: Shape[]
}

/** Reads how a record is built out of `article.schema.json`, so that it is written down once. */
export const recordShape = (schemaFolder: string): Shape => {
  const file = join(schemaFolder, 'article.schema.json')
  const schema = JSON.parse(orFail('read', file, () => readFileSync(file, 'utf8'))) as SchemaNode
  return compile(schema, schema, new Map())
}

/** Follows references and gathers what a node and its parts say; `done` keeps each definition to one shape. */
const compile = (node: SchemaNode, root: SchemaNode, done: Map<SchemaNode, Shape>): Shape => {
  const target = node.$ref === undefined ? node : resolve(node.$ref, root)
  const known = done.get(target)
  if (known) return known
  const types = [target.type ?? (target.const === undefined ? [] : typeof target.const)].flat()
  const shape: Shape = {
    types: types.filter((type) => type !== 'null'),
    members: new Map(),
    other: null,
    items: null,
    tags: [],
    alternatives: []
  }
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
export const chooseShape = (shape: Shape, value: { [name: string]: unknown }): Shape => {
  const branch = shape.alternatives.find(({ tags }) => tags.every(([name, tag]) => value[name] === tag))
  return branch === undefined ? shape : chooseShape(branch, value)
}
