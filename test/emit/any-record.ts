import fc from 'fast-check'
import type { DatasetRecord } from '../../schema/article.d.ts'
import articleSchema from '../../schema/article.schema.json' with { type: 'json' }
import { nastyText } from './nasty.ts'

/** The parts of a JSON Schema that say which values there may be. */
interface SchemaNode {
  $ref?: string
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  properties?: { [name: string]: SchemaNode }
  additionalProperties?: SchemaNode | boolean
  items?: SchemaNode
  minItems?: number
  minLength?: number
  oneOf?: SchemaNode[]
  anyOf?: SchemaNode[]
}

const definitions = articleSchema.$defs as unknown as { [name: string]: SchemaNode }

const pointer = fc.stringMatching(/^(\/[a-z0-9_]{1,5}){1,2}$/)

/** Whole numbers as counts and offsets are, large ones among them. */
const count = fc.oneof(fc.nat(9), fc.nat(), fc.constantFrom(2 ** 31, 2 ** 40))

/** Values of a schema's build; patterns and sizes do not matter to a format and are passed over. */
const valuesOf = (node: SchemaNode): fc.Arbitrary<unknown> => {
  if (node.$ref !== undefined) return valuesOf(definitions[node.$ref.replace('#/$defs/', '')]!)
  const branches = node.oneOf ?? node.anyOf
  if (branches) return fc.oneof(...branches.map(valuesOf))
  if ('const' in node) return fc.constant(node.const)
  if (node.enum) return fc.constantFrom(...node.enum)
  return fc.oneof(...[node.type ?? []].flat().map((type) => plainOf(type, node)))
}

const plainOf = (type: string, node: SchemaNode): fc.Arbitrary<unknown> => {
  if (type === 'null') return fc.constant(null)
  if (type === 'integer') return count
  // Zero has one sign in JSON.
  if (type === 'number') return fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value || 0)
  if (type === 'string') return node.minLength === undefined ? fc.oneof(nastyText, fc.constant('')) : nastyText
  if (type === 'array') return fc.array(valuesOf(node.items!), { minLength: node.minItems ?? 0, maxLength: 3 })
  if (node.properties) {
    return fc.record(Object.fromEntries(Object.entries(node.properties).map(([name, each]) => [name, valuesOf(each)])))
  }
  return fc.dictionary(pointer, valuesOf(node.additionalProperties as SchemaNode), {
    maxKeys: 3,
    noNullPrototype: true
  })
}

/**
 * Records of any kind with all that the schema knows, every text nasty: what a field of the schema is not in comes back from no
 * format, so that none can be forgotten. Their ids are theirs only in being one.
 */
export const anyRecord = (id: string): fc.Arbitrary<DatasetRecord> =>
  fc
    .oneof(...['Article', 'Article', 'Moved', 'Removed'].map((name) => valuesOf(definitions[name]!)))
    .map((record) => ({ ...(record as DatasetRecord), id }))
