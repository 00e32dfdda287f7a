import { isObject, type Json, type JsonObject, keyOf } from './json.ts'
import type { Note } from './rules.ts'

/** Keywords that are for people. */
const DESCRIPTIONS = new Set(['title', 'description', 'examples', '$comment', 'default', 'deprecated'])

/** Keywords that bound values of a type. */
const LIMITS = new Set([
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
  'pattern',
  'format',
  'propertyNames',
  'discriminator'
])

/** Keywords that are compared one by one below. */
const STRUCTURE = new Set([
  '$defs',
  '$id',
  '$schema',
  '$ref',
  'type',
  'const',
  'enum',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'oneOf',
  'anyOf'
])

/** A schema node with its references followed. */
interface Shape {
  node: JsonObject
  /** The definition that it is; null for one without a name. */
  name: string | null
  nullable: boolean
  /** The branches of a union, without the one for null; empty for a node that is no union. */
  branches: Json[]
}

/** Follows references within a schema; what stands beside one goes before what it leads to. */
const shapeOf = (value: Json | undefined, root: JsonObject): Shape => {
  let node: JsonObject = isObject(value) ? value : {}
  let name: string | null = null
  let nullable = false
  for (let steps = 0; steps < 32; steps += 1) {
    if (typeof node.$ref === 'string') {
      const { $ref, ...beside } = node
      const target = /^#\/\$defs\/([^/]+)$/u.exec($ref as string)?.[1]
      const definition = target === undefined ? undefined : isObject(root.$defs) ? root.$defs[target] : undefined
      if (!isObject(definition))
        return { node: { ...beside, 'x-reference': $ref as string }, name, nullable, branches: [] }
      name ??= target!
      node = { ...definition, ...beside }
      continue
    }
    const union = [node.oneOf, node.anyOf].find(Array.isArray)
    if (!union) return { node, name, nullable: nullable || allowsNull(node), branches: [] }
    const branches = union.filter((branch) => !(isObject(branch) && branch.type === 'null'))
    nullable ||= branches.length < union.length
    if (branches.length !== 1) return { node, name, nullable, branches }
    // A value or null: what matters is the value.
    const { oneOf: _, anyOf: __, ...beside } = node
    node = { ...(isObject(branches[0]) ? branches[0] : {}), ...beside }
  }
  return { node: { 'x-reference': 'a circle' }, name, nullable, branches: [] }
}

const allowsNull = ({ type, const: constant, enum: values }: JsonObject): boolean =>
  type === 'null' ||
  (Array.isArray(type) && type.includes('null')) ||
  constant === null ||
  valuesIn(values).includes(null)

const valuesIn = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : [])

const membersOf = (value: Json | undefined): Map<string, Json> => new Map(isObject(value) ? Object.entries(value) : [])

/** The types of a node's values without null; what it does not say follows from its other keywords. */
const typesOf = ({ type, const: constant, enum: values, properties, items }: JsonObject, union: boolean): string[] => {
  if (typeof type === 'string' || Array.isArray(type))
    return [type]
      .flat()
      .map(String)
      .filter((name) => name !== 'null')
  const listed = constant === undefined ? valuesIn(values) : [constant]
  if (listed.length > 0) return [...new Set(listed.filter((value) => value !== null).map((value) => typeof value))]
  if (properties !== undefined || union) return ['object']
  return items === undefined ? [] : ['array']
}

/** The closed list of a node's values; null where it has none. */
const listOf = ({ const: constant, enum: values }: JsonObject): string[] | null =>
  constant !== undefined
    ? [JSON.stringify(constant)]
    : Array.isArray(values)
      ? values.filter((value) => value !== null).map((value) => JSON.stringify(value))
      : null

/**
 * Compares two JSON Schemas (2020-12) by what they mean to a reader of the data, and notes each difference.
 *
 * @param file the schema's name, which places begin with
 */
export const compareSchemas = (file: string, before: JsonObject, after: JsonObject, note: Note): void => {
  const done = new Set<string>()
  const [oldNames, newNames] = [membersOf(before.$defs), membersOf(after.$defs)]

  const compare = (old: Json | undefined, next: Json | undefined, place: string): void => {
    const [a, b] = [shapeOf(old, before), shapeOf(next, after)]
    const here = b.name ?? place
    const both = `${a.name ?? place} ${here}`
    if (done.has(both)) return
    done.add(both)
    if (b.nullable && !a.nullable) note('property-nullable', at(here))
    if (a.nullable && !b.nullable) note('property-never-null', at(here))
    compareDescriptions(a.node, b.node, here)
    const [oldTypes, newTypes] = [typesOf(a.node, a.branches.length > 0), typesOf(b.node, b.branches.length > 0)]
    if (keyOf(oldTypes.toSorted()) !== keyOf(newTypes.toSorted())) {
      note('property-retyped', at(here), `${words(oldTypes)} before, ${words(newTypes)} now`)
      return
    }
    compareLimits(a.node, b.node, here)
    compareValues(a.node, b.node, here)
    compareProperties(a.node, b.node, here)
    compareBranches(a, b, here)
    if (a.node.items !== undefined || b.node.items !== undefined) compare(a.node.items, b.node.items, `${here}[]`)
    const [rest, others] = [a.node.additionalProperties, b.node.additionalProperties]
    if (isObject(rest) && isObject(others)) compare(rest, others, `${here}{}`)
    else if (keyOf(rest ?? true) !== keyOf(others ?? true)) note('limit-changed', at(here), 'additionalProperties')
  }

  const at = (place: string): string => `${file}: ${place}`

  const compareDescriptions = (a: JsonObject, b: JsonObject, place: string): void => {
    const changed = keywordsOf(a, b, (keyword) => DESCRIPTIONS.has(keyword))
    if (changed.length > 0) note('description', at(place), changed.join(', '))
  }

  const compareLimits = (a: JsonObject, b: JsonObject, place: string): void => {
    for (const keyword of keywordsOf(a, b, (name) => LIMITS.has(name))) {
      const least = keyword === 'minLength' || keyword === 'minItems'
      const emptied = least && Number(a[keyword] ?? 0) > 0 && Number(b[keyword] ?? 0) === 0
      note(emptied ? 'may-be-empty' : 'limit-changed', at(place), emptied ? '' : keyword)
    }
    const known = (name: string): boolean => DESCRIPTIONS.has(name) || LIMITS.has(name) || STRUCTURE.has(name)
    for (const keyword of keywordsOf(a, b, (name) => !known(name))) note('schema-unclear', at(place), keyword)
  }

  const compareValues = (a: JsonObject, b: JsonObject, place: string): void => {
    const [old, next] = [listOf(a), listOf(b)]
    if (old && !next) note('value-added', at(place), 'any value')
    if (!old && next) note('limit-changed', at(place), 'a closed list of values')
    if (!old || !next) return
    for (const value of old) if (!next.includes(value)) note('value-removed', at(place), value)
    for (const value of next) if (!old.includes(value)) note('value-added', at(place), value)
  }

  const compareProperties = (a: JsonObject, b: JsonObject, place: string): void => {
    const [old, next] = [membersOf(a.properties), membersOf(b.properties)]
    const [needed, needs] = [valuesIn(a.required), valuesIn(b.required)]
    const gone = [...old.keys()].filter((name) => !next.has(name))
    const come = [...next.keys()].filter((name) => !old.has(name))
    // A field that went and one of the same shape that came, and no other of that shape, are one that was renamed.
    const shape = (value: Json | undefined, root: JsonObject): string => keyOf(bare(shapeOf(value, root)))
    for (const name of gone) {
      const wanted = shape(old.get(name), before)
      const heirs = come.filter((other) => shape(next.get(other), after) === wanted)
      const rivals = gone.filter((other) => shape(old.get(other), before) === wanted)
      if (heirs.length === 1 && rivals.length === 1) {
        note('property-renamed', at(`${place}.${name}`), `now ${heirs[0]}`)
        come.splice(come.indexOf(heirs[0]!), 1)
      } else note('property-removed', at(`${place}.${name}`))
    }
    for (const name of come) note('property-added', at(`${place}.${name}`))
    for (const [name, value] of old) {
      if (!next.has(name)) continue
      const [was, is] = [needed.includes(name), needs.includes(name)]
      if (was && !is) note('property-optional', at(`${place}.${name}`))
      if (!was && is) note('property-required', at(`${place}.${name}`))
      compare(value, next.get(name), `${place}.${name}`)
    }
  }

  const compareBranches = (a: Shape, b: Shape, place: string): void => {
    if (a.branches.length === 0 && b.branches.length === 0) return
    const [old, next] = [tagged(a, before), tagged(b, after)]
    for (const [tag, branch] of old) {
      if (next.has(tag)) compare(branch, next.get(tag), `${place}<${tag}>`)
      else note('variant-removed', at(place), tag)
    }
    for (const tag of next.keys()) if (!old.has(tag)) note('variant-added', at(place), tag)
  }

  if (before.$schema !== after.$schema) note('schema-unclear', at('$schema'), `${after.$schema}`)
  if (before.$id !== after.$id) note('schema-moved', at('$id'), `${after.$id}`)
  for (const name of oldNames.keys()) if (!newNames.has(name)) note('definition-removed', at(name))
  for (const name of newNames.keys()) if (!oldNames.has(name)) note('definition-added', at(name))
  compare(before, after, typeof after.title === 'string' ? after.title : 'root')
  for (const name of oldNames.keys())
    if (newNames.has(name)) compare({ $ref: `#/$defs/${name}` }, { $ref: `#/$defs/${name}` }, name)
}

/** Keywords of a class whose values differ. */
const keywordsOf = (a: JsonObject, b: JsonObject, wanted: (keyword: string) => boolean): string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((keyword) => wanted(keyword) && keyOf(a[keyword]) !== keyOf(b[keyword]))
    .sort()

/** What of a shape says which values it holds. */
const bare = ({ node, name, nullable }: Shape): Json => ({
  name,
  nullable,
  node: Object.fromEntries(Object.entries(node).filter(([keyword]) => !DESCRIPTIONS.has(keyword)))
})

/** The branches of a union by the value that tells them apart (`figure`), else by name or place. A node that is no union is its only branch. */
const tagged = (shape: Shape, root: JsonObject): Map<string, Json> => {
  const branches = shape.branches.length > 0 ? shape.branches : [shape.node]
  return new Map(
    branches.map((branch, i) => {
      const { node, name } = shapeOf(branch, root)
      const tag = [...membersOf(node.properties).values()].find(
        (member) => isObject(member) && member.const !== undefined
      )
      const value = isObject(tag) ? tag.const : undefined
      return [typeof value === 'string' ? value : (name ?? `branch ${i}`), branch]
    })
  )
}

const words = (types: string[]): string => (types.length === 0 ? 'anything' : types.toSorted().join(' or '))
