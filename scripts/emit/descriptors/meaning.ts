import type { Meaning } from '../csv/table.ts'
import type { RecordSchema, SchemaNode } from './schema.ts'

/** What a value is, as descriptors of every kind say it. */
export interface Described {
  description: string
  /** `date` is a full date (RFC 3339), `time` that or a date-time; `array` and `object` stand as JSON in a cell. */
  type: 'string' | 'integer' | 'number' | 'date' | 'time' | 'array' | 'object'
  /** What a list is of. */
  items: Described['type'] | null
  /** Whether there is always a value, never null and never an empty text. */
  required: boolean
  /** The values that there are, where the list is closed. */
  values: string[] | null
  pattern: string | null
  minimum: number | null
}

/** The pattern of a full date, word for word as the schema has it: its formats are patterns, so that any validator checks them. */
const FULL_DATE = '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'

/**
 * Looks up what a column or a field means.
 *
 * @throws an error where the schema has no such place: a table and the schema went apart
 */
export const describe = (schema: RecordSchema, meaning: Meaning): Described => {
  if (typeof meaning === 'object' && 'says' in meaning) {
    const { says: description, type } = meaning
    return { description, type, items: null, required: true, values: null, pattern: null, minimum: 0 }
  }
  const { at, optional } = typeof meaning === 'string' ? { at: meaning, optional: false } : meaning
  const found = [at].flat().flatMap((path) => lookUp(schema, path))
  const nodes = found.flatMap(({ node }) => (node ? [node] : []))
  const [first] = nodes
  if (!first) throw new Error(`article.schema.json has nothing at ${[at].flat().join(', ')}`)
  const required = !optional && found.every(({ node, nullable }) => node !== null && !nullable && neverEmpty(node))
  const values = nodes.flatMap((node) => node.enum ?? (node.const === undefined ? [] : [node.const])) as string[]
  const pattern = nodes.every((node) => node.pattern === first.pattern) ? (first.pattern ?? null) : null
  return {
    description: inWords(found),
    type: typeOf(first),
    items: first.items ? typeOf(follow(schema, first.items).node) : null,
    required,
    values: values.length === 0 ? null : [...new Set(values)],
    pattern,
    minimum: first.minimum ?? null
  }
}

/** A place in the schema: null where one of several alternatives lacks it. */
interface Place {
  /** The alternative's tag, such as `figure`; null where there is no choice. */
  tag: string | null
  node: SchemaNode | null
  nullable: boolean
}

/** Follows a path such as `Article.publisher.name`; one place for each alternative of a union. */
const lookUp = (schema: RecordSchema, path: string): Place[] => {
  const [name = '', ...members] = path.split('.')
  let places: Place[] = [{ tag: null, node: schema.$defs[name] ?? null, nullable: false }]
  for (const member of members) {
    places = places.flatMap((place) => inside(schema, place)).map((place) => step(schema, place, member))
  }
  return places.some(({ node }) => node !== null) ? places : []
}

/**
 * The names of an object's members, or of those of a list's items, in the schema's order; of a union, of all its alternatives.
 *
 * @param path as in a table's meaning: `Article`, `Article.blocks`
 */
export const membersOf = (schema: RecordSchema, path: string): string[] => {
  const places = lookUp(schema, path).flatMap((place) => inside(schema, place))
  return [...new Set(places.flatMap(({ node }) => Object.keys(node?.properties ?? {})))]
}

/** What may have members: a list's items, a union's alternatives, each with its tag; any other place alone. */
const inside = (schema: RecordSchema, place: Place): Place[] => {
  if (place.node?.items) return inside(schema, { ...place, node: follow(schema, place.node.items).node })
  if (!place.node?.oneOf) return [place]
  return place.node.oneOf.map((branch) => {
    const { node } = follow(schema, branch)
    const tag = Object.values(node.properties ?? {}).find((member) => member.const !== undefined)?.const
    return { tag: typeof tag === 'string' ? tag : null, node, nullable: place.nullable }
  })
}

const step = (schema: RecordSchema, { tag, node, nullable }: Place, member: string): Place => {
  const found = node?.properties?.[member]
  if (!found) return { tag, node: null, nullable: true }
  const target = follow(schema, found)
  return { tag, node: target.node, nullable: nullable || target.nullable }
}

/** The node behind references and the choice between something and null; its own description goes before the other's. */
const follow = (schema: RecordSchema, node: SchemaNode): { node: SchemaNode; nullable: boolean } => {
  const branch = node.anyOf?.find(({ type }) => type !== 'null')
  if (branch) return { node: { ...follow(schema, branch).node, ...described(node) }, nullable: true }
  const [, name = ''] = /^#\/\$defs\/(\w+)$/.exec(node.$ref ?? '') ?? []
  const target = schema.$defs[name]
  if (target) return { node: { ...follow(schema, target).node, ...described(node) }, nullable: false }
  return { node, nullable: [node.type].flat().includes('null') }
}

const described = ({ description }: SchemaNode): Pick<SchemaNode, 'description'> =>
  description === undefined ? {} : { description }

/** Whether a value that is not null gives a cell that is not empty. */
const neverEmpty = ({ type, pattern, minLength, enum: values, const: value }: SchemaNode): boolean =>
  type !== 'string' || pattern !== undefined || (minLength ?? 0) > 0 || values !== undefined || value !== undefined

const typeOf = ({ type, pattern }: SchemaNode): Described['type'] => {
  if (pattern === FULL_DATE) return 'date'
  if (pattern?.startsWith(`${FULL_DATE.slice(0, -1)}(T`)) return 'time'
  const own = [type].flat().find((name) => name !== 'null')
  return own === 'integer' || own === 'number' || own === 'array' || own === 'object' ? own : 'string'
}

/** The description; where alternatives differ, each with the alternatives that it holds for. */
const inWords = (places: Place[]): string => {
  const tags = new Map<string, string[]>()
  for (const { tag, node } of places) {
    if (node?.description === undefined) continue
    tags.set(node.description, [...(tags.get(node.description) ?? []), ...(tag === null ? [] : [tag])])
  }
  const [only, ...others] = tags.keys()
  if (only !== undefined && others.length === 0) return only
  return [...tags].map(([description, names]) => `In ${names.join(', ')}: ${description}`).join(' ')
}
