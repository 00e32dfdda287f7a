import type { ErrorObject, Options } from 'ajv'

/**
 * How the project's schemas are compiled. `strictRequired` would refuse `required` beside the `oneOf` of a discriminated
 * union. That the schemas themselves are valid is tested; checking it again, and copying definitions into each other,
 * would cost a third of the compilation, which every build waits for.
 */
export const strictly: Options = {
  strict: true,
  strictRequired: false,
  allErrors: true,
  verbose: true,
  discriminator: true,
  validateSchema: false,
  meta: false,
  inlineRefs: false
}

/** Where a value breaks its schema, and how, for people. */
export interface Violation {
  /** JSON Pointer of the value; "" for the whole. */
  pointer: string
  /** What is wrong, to be read after the value's name: `must be a string or null, not 5`. */
  message: string
  /** The unknown field that should not be there, where the message is about one. */
  key?: string
}

/** What this module reads of a schema: examples, and the tags of a discriminated union. */
interface SchemaNode {
  $ref?: string
  const?: unknown
  enum?: unknown[]
  examples?: unknown[]
  oneOf?: SchemaNode[]
  properties?: { [name: string]: SchemaNode }
  $defs?: { [name: string]: SchemaNode }
}

/** Keywords whose error only sums up others that are there, too. */
const summaries = new Set(['oneOf', 'anyOf', 'allOf', 'if', 'not', 'propertyNames'])
const articles: { [type: string]: string } = {
  string: 'a string',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object with fields',
  null: 'null'
}
/** Longer values are cut in messages, in code points. */
const longestValue = 60

/** A value as a message shows it. */
const show = (value: unknown): string => {
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (value !== null && typeof value === 'object') return 'an object'
  const text = JSON.stringify(value) ?? 'nothing'
  const characters = [...text]
  return characters.length > longestValue ? `${characters.slice(0, longestValue).join('')}…` : text
}

const either = (words: string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`

/** An example of what was expected, as a clause; empty where the schema has no short one. */
const such = (schema: SchemaNode | undefined): string => {
  const example = schema?.examples?.find((value) => value !== null && typeof value !== 'object')
  return example === undefined ? '' : ` such as ${show(example)}`
}

/** Number of insertions, deletions and substitutions between two words (Levenshtein distance). */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let k = 1; k <= b.length; k++) {
      next.push(Math.min(row[k]! + 1, next[k - 1]! + 1, row[k - 1]! + (a[i - 1] === b[k - 1] ? 0 : 1)))
    }
    row = next
  }
  return row[b.length]!
}

/** The known field that an unknown one was probably meant to be. */
const meant = (key: string, known: string[]): string => {
  if (key.length > longestValue) return ''
  const close = known.filter((name) => distance(key.toLowerCase(), name) <= 2)
  return close.length === 1 ? `; did you mean ${show(close[0])}?` : ''
}

/** The values that a union's tag may have. */
const tags = (schema: SchemaNode, tag: string, root: SchemaNode): string[] =>
  (schema.oneOf ?? []).flatMap((branch) => {
    const name = branch.$ref?.replace('#/$defs/', '')
    const property = (name === undefined ? branch : root.$defs?.[name])?.properties?.[tag]
    return (property?.enum ?? [property?.const]).map(show)
  })

/** One error in words; null for one that only sums up others. */
const inWords = (error: ErrorObject, root: SchemaNode): Violation | null => {
  const { keyword, params, data, instancePath: pointer } = error
  const schema = error.parentSchema as SchemaNode | undefined
  const says = (message: string): Violation => ({ pointer, message })
  if (summaries.has(keyword)) return null
  if (error.propertyName !== undefined) return says(`has the key ${show(error.propertyName)}, which has the wrong form`)
  switch (keyword) {
    case 'required':
      return says(`lacks the field ${show(params.missingProperty)}`)
    case 'additionalProperties': {
      const key = String(params.additionalProperty)
      const known = Object.keys(schema?.properties ?? {})
      return { ...says(`has the unknown field ${show(key)}${meant(key, known)}`), key }
    }
    case 'discriminator': {
      const known = either(tags(schema ?? {}, params.tag, root))
      if (params.error === 'mapping')
        return { pointer: `${pointer}/${params.tag}`, message: `must be ${known}, not ${show(params.tagValue)}` }
      return says(`needs the field ${show(params.tag)}: ${known}`)
    }
    case 'const':
      return says(`must be ${show(params.allowedValue)}, not ${show(data)}`)
    case 'enum':
      return says(`must be ${either(params.allowedValues.map(show))}, not ${show(data)}`)
    case 'pattern':
      return says(`has the wrong form: ${show(data)}${such(schema).replace(' such as', '; expected a form like')}`)
    case 'minLength':
      return says(data === '' ? 'must not be empty' : `must have at least ${params.limit} characters`)
    case 'minItems':
      return says(`must have at least ${params.limit} item${params.limit === 1 ? '' : 's'}`)
    case 'minProperties':
      return says(`must have at least ${params.limit} field${params.limit === 1 ? '' : 's'}`)
    case 'minimum':
      return says(`must be at least ${params.limit}, not ${show(data)}`)
    case 'maximum':
      return says(`must be at most ${params.limit}, not ${show(data)}`)
    default:
      return says(error.message ?? 'is wrong')
  }
}

/** Errors of type, put together for each value: of a union of types, each branch gives one of its own. */
const ofTypes = (errors: ErrorObject[]): Violation[] => {
  const byPointer = new Map<string, ErrorObject[]>()
  for (const error of errors) {
    if (error.keyword !== 'type') continue
    const list = byPointer.get(error.instancePath)
    if (list) list.push(error)
    else byPointer.set(error.instancePath, [error])
  }
  return [...byPointer].flatMap(([pointer, list]) => {
    const expected = new Set(list.flatMap((error) => [error.params.type].flat() as string[]))
    // The branch for null of a union whose other branch has errors of its own further down.
    if (expected.size === 1 && expected.has('null') && list[0]!.schemaPath.includes('/anyOf/')) return []
    const words = either([...expected].map((type) => articles[type] ?? type))
    const schema = list[0]!.parentSchema as SchemaNode | undefined
    return [{ pointer, message: `must be ${words}${such(schema)}, not ${show(list[0]!.data)}` }]
  })
}

/** Compares pointers part by part, numbers by value. */
const byPointer = (a: Violation, b: Violation): number => {
  const left = a.pointer.split('/')
  const right = b.pointer.split('/')
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [x, y] = [left[i]!, right[i]!]
    if (x === y) continue
    const numbers = /^\d+$/u.test(x) && /^\d+$/u.test(y)
    return numbers ? Number(x) - Number(y) : x < y ? -1 : 1
  }
  if (left.length !== right.length) return left.length - right.length
  return a.message < b.message ? -1 : a.message > b.message ? 1 : 0
}

/**
 * Ajv's errors as sentences for people: one for each thing that is wrong, in the order of the pointers, without the ones
 * that only sum up others.
 *
 * @param errors what a validator compiled with `allErrors` and `verbose` found
 * @param root the schema whose `$defs` the references lead to
 */
export const violationsOf = (errors: ErrorObject[], root: object): Violation[] => {
  const untagged = new Set(
    errors.filter(({ keyword }) => keyword === 'discriminator').map((error) => error.instancePath)
  )
  const rest = errors
    .filter(
      ({ keyword, instancePath }) => keyword !== 'type' && !(keyword === 'required' && untagged.has(instancePath))
    )
    .map((error) => inWords(error, root as SchemaNode))
  const all = [...ofTypes(errors), ...rest.filter((violation) => violation !== null)].sort(byPointer)
  return all.filter((violation, i) => {
    const before = all[i - 1]
    return before?.pointer !== violation.pointer || before.message !== violation.message
  })
}
