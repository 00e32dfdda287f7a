import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import article from '../../schema/article.schema.json' with { type: 'json' }
import seed from '../../schema/seed.schema.json' with { type: 'json' }
import { strictly } from '../../scripts/capture/violations.ts'

interface Node {
  $ref?: string
  type?: string | string[]
  description?: string
  examples?: unknown[]
  pattern?: string
  properties?: { [name: string]: Node }
  required?: string[]
  additionalProperties?: unknown
  items?: Node
  oneOf?: Node[]
  anyOf?: Node[]
  $defs?: { [name: string]: Node }
}

const schemas: [name: string, schema: Node & { $id: string }][] = [
  ['article', article as unknown as Node & { $id: string }],
  ['seed', seed as unknown as Node & { $id: string }]
]

/** Every node of a schema with the JSON Pointer to it. */
function* nodes(node: Node, pointer = ''): Generator<[pointer: string, node: Node]> {
  yield [pointer, node]
  for (const [name, child] of Object.entries(node)) {
    if (name === 'properties' || name === '$defs') {
      for (const [key, member] of Object.entries(child as { [key: string]: Node }))
        yield* nodes(member, `${pointer}/${name}/${key}`)
    } else if (name === 'oneOf' || name === 'anyOf') {
      for (const [i, branch] of (child as Node[]).entries()) yield* nodes(branch, `${pointer}/${name}/${i}`)
    } else if (name === 'items' || (name === 'additionalProperties' && typeof child === 'object')) {
      yield* nodes(child as Node, `${pointer}/${name}`)
    }
  }
}

describe.each(schemas)('%s.schema.json', (_, schema) => {
  const all = [...nodes(schema)]
  const ajv = new Ajv2020({ ...strictly, validateSchema: true, meta: true })

  test('is a valid and strict schema of its draft', () => {
    expect(ajv.validateSchema(schema)).toBe(true)
    expect(() => ajv.compile(schema)).not.toThrow()
  })

  test('describes every field and definition', () => {
    const fields = all.filter(([pointer]) => /\/(properties|\$defs)\/\w+$/u.test(pointer))
    expect(
      fields
        .filter(([, node]) => !node.description?.endsWith('.') && !node.description?.includes('\n- '))
        .map(([pointer]) => pointer)
    ).toEqual([])
  })

  test('gives every field an example, its own or that of its definition', () => {
    const lacking = all.filter(([pointer, node]) => {
      if (!/\/properties\/\w+$/u.test(pointer)) return false
      const definition = schema.$defs?.[node.$ref?.split('/').at(-1) ?? '']
      return !node.examples?.length && !definition?.examples?.length
    })
    expect(lacking.map(([pointer]) => pointer)).toEqual([])
  })

  test('has only examples that it accepts', () => {
    const wrong = all
      .filter(([, node]) => node.examples)
      .flatMap(([pointer, node]) => {
        const validate = ajv.compile({ $ref: `${schema.$id}#${pointer}` })
        return node.examples!.filter((example) => !validate(example)).map((example) => [pointer, example])
      })
    expect(wrong).toEqual([])
  })

  test('allows no unknown field anywhere, and no empty string where null is meant', () => {
    for (const [pointer, node] of all) {
      if (node.properties) expect([pointer, node.additionalProperties]).toEqual([pointer, false])
      const nullable = Array.isArray(node.type) && node.type.includes('string')
      if (nullable) expect([pointer, ajv.compile({ $ref: `${schema.$id}#${pointer}` })('')]).toEqual([pointer, false])
    }
  })

  test('uses what other validators and type generators understand: no tuples, no look-around', () => {
    for (const [pointer, node] of all) {
      expect(
        Object.keys(node).filter((key) => /prefixItems|unevaluated|format|\bif\b/u.test(key)),
        pointer
      ).toEqual([])
      expect(node.pattern ?? '', pointer).not.toMatch(/\(\?/u)
    }
  })

  test('refers to every definition, and to none that is not there', () => {
    const used = new Set(all.flatMap(([, node]) => (node.$ref ? [node.$ref.split('/').at(-1)!] : [])))
    expect([...used].sort()).toEqual(Object.keys(schema.$defs ?? {}).sort())
  })
})

test('a record has every field: what is not known is null or empty', () => {
  for (const [pointer, node] of nodes(schemas[0]![1])) {
    if (node.properties) expect([pointer, node.required]).toEqual([pointer, Object.keys(node.properties)])
  }
})

test('every dropped kind is described', () => {
  const { enum: kinds, description } = article.$defs.DroppedKind
  expect(kinds).toEqual([...kinds].sort())
  expect(description.match(/^- `(\w+)`/gmu)?.map((line) => line.slice(3, -1))).toEqual(kinds)
})

test('a curator’s values have the forms that a record’s have', () => {
  const fields = article.$defs.Article.properties as { [field: string]: Node }
  const overrides = seed.$defs.Overrides.properties as { [field: string]: Node }
  const definitions = seed.$defs as { [name: string]: Node }
  const form = ({ type, pattern }: Node) => ({ type, pattern })
  for (const [field, { $ref }] of Object.entries(overrides)) {
    const value = definitions[$ref!.split('/').at(-1)!]!.properties!.value!
    expect([field, form(value)]).toEqual([field, form(fields[field]!)])
  }
  for (const [ours, theirs] of [
    ['SidecarAuthor', 'Author'],
    ['SidecarPublisher', 'Publisher'],
    ['SidecarRights', 'Rights']
  ] as const) {
    const mine = Object.entries(definitions[ours]!.properties!).map(([name, node]) => [name, form(node)])
    const other = Object.entries(article.$defs[theirs].properties as { [field: string]: Node })
    expect(mine).toEqual(other.map(([name, node]) => [name, form(node)]))
  }
  const captured = article.$defs.Seed.properties.captured_at.pattern
  expect(seed.$defs.SidecarFacts.properties.captured_at.pattern).toBe(captured)
})
