import { describe, expect, test } from 'vitest'
import article from '../../../schema/article.schema.json' with { type: 'json' }
import { gatherReasons, type Level, levelOf, type RuleName, versionRules } from '../../../scripts/release/diff/rules.ts'
import { compareSchemas } from '../../../scripts/release/diff/schema.ts'

// biome-ignore lint/suspicious/noExplicitAny: edits reach into the schema as they like
type Schema = any

/** What a comparison of the schema with an edited one finds: `rule place (detail)`, in the order of the rules. */
const found = (edit: (schema: Schema) => void, old: Schema = article): { level: Level; found: string[] } => {
  const edited = structuredClone(old)
  edit(edited)
  const { note, reasons } = gatherReasons()
  compareSchemas('s', old, edited, note)
  const list = reasons()
  return {
    level: levelOf(list),
    found: list.flatMap(({ rule, places }) =>
      places.map(({ place, detail }) => `${rule} ${place.slice('s: '.length)}${detail && ` (${detail})`}`)
    )
  }
}

/** One edit for each rule about schemas. */
const cases: [string, Level, (defs: Schema, schema: Schema) => void, string[]][] = [
  ['a field goes', 'major', ({ Article }) => delete Article.properties.lede, ['property-removed Article.lede']],
  [
    'a field gets another name',
    'major',
    ({ Seed }) => {
      Seed.properties.address = Seed.properties.url
      delete Seed.properties.url
    },
    ['property-renamed Seed.url (now address)']
  ],
  [
    'a text becomes a number',
    'major',
    ({ Article }) => (Article.properties.title = { ...Article.properties.title, type: 'integer' }),
    ['property-retyped Article.title (string before, integer now)']
  ],
  [
    'a number becomes a fraction',
    'major',
    ({ Counts }) => (Counts.properties.blocks.type = 'number'),
    ['property-retyped Counts.blocks (integer before, number now)']
  ],
  [
    'a field may be null',
    'major',
    ({ Article }) => (Article.properties.title.type = ['string', 'null']),
    ['property-nullable Article.title']
  ],
  [
    'an object may be null, through a reference',
    'major',
    ({ Article }) => (Article.properties.counts = { anyOf: [{ $ref: '#/$defs/Counts' }, { type: 'null' }] }),
    ['property-nullable Counts', 'description Counts (description)']
  ],
  ['a field may be missing', 'major', ({ Author }) => Author.required.pop(), ['property-optional Author.affiliation']],
  [
    'a text may be empty',
    'major',
    ({ Author }) => delete Author.properties.name.minLength,
    ['may-be-empty Author.name']
  ],
  [
    'a list may be empty',
    'major',
    ({ Article }) => (Article.properties.blocks.minItems = 0),
    ['may-be-empty Article.blocks']
  ],
  [
    'a closed list gets shorter',
    'major',
    ({ DroppedKind }) => DroppedKind.enum.shift(),
    ['value-removed DroppedKind ("account")']
  ],
  [
    'a tag changes',
    'major',
    ({ QuoteBlock }) => (QuoteBlock.properties.type.const = 'blockquote'),
    [
      'value-removed QuoteBlock.type ("quote")',
      'variant-removed Block (quote)',
      'value-added QuoteBlock.type ("blockquote")',
      'variant-added Block (blockquote)'
    ]
  ],
  ['a block type goes', 'major', ({ Block }) => Block.oneOf.pop(), ['variant-removed Block (table)']],
  [
    'a keyword comes that is not understood',
    'major',
    ({ Article }) => (Article.not = { required: ['x'] }),
    ['schema-unclear Article (not)']
  ],
  [
    'a reference leads nowhere',
    'major',
    ({ Article }) => (Article.properties.rights = { $ref: 'https://example.vn/other.json' }),
    [
      'property-retyped Article.rights (object before, anything now)',
      'description Article.rights (description, examples)'
    ]
  ],
  [
    'another draft',
    'major',
    (_, schema) => (schema.$schema = 'https://json-schema.org/draft/2019-09/schema'),
    ['schema-unclear $schema (https://json-schema.org/draft/2019-09/schema)']
  ],
  [
    'a field comes',
    'minor',
    ({ Article }) => {
      Article.properties.keywords = { type: 'array', items: { type: 'string' } }
      Article.required.push('keywords')
    },
    ['property-added Article.keywords']
  ],
  [
    'an optional field comes',
    'minor',
    ({ Person }) => (Person.properties.url = { type: 'string' }),
    ['property-added Person.url']
  ],
  [
    'a field is never null any more',
    'minor',
    ({ Article }) => (Article.properties.language.type = 'string'),
    ['property-never-null Article.language']
  ],
  [
    'a closed list gets longer',
    'minor',
    ({ DroppedKind }) => DroppedKind.enum.push('zoom'),
    ['value-added DroppedKind ("zoom")']
  ],
  [
    'a closed list is opened',
    'minor',
    ({ DroppedKind }) => delete DroppedKind.enum,
    ['value-added DroppedKind (any value)']
  ],
  [
    'a new block type',
    'minor',
    ({ Block, ...defs }, schema) => {
      schema.$defs.VideoBlock = { ...structuredClone(defs.TableBlock), description: 'A video.' }
      schema.$defs.VideoBlock.properties.type.const = 'video'
      Block.oneOf.push({ $ref: '#/$defs/VideoBlock' })
    },
    ['variant-added Block (video)', 'definition-added VideoBlock']
  ],
  [
    'a pattern changes',
    'minor',
    ({ Moved }) => (Moved.properties.since.pattern = '^x'),
    ['limit-changed Moved.since (pattern)']
  ],
  [
    'the longest text gets shorter',
    'minor',
    ({ Author }) => (Author.properties.name.maxLength = 80),
    ['limit-changed Author.name (maxLength)']
  ],
  [
    'unknown fields are let in',
    'minor',
    ({ Author }) => delete Author.additionalProperties,
    ['limit-changed Author (additionalProperties)']
  ],
  [
    'another address',
    'minor',
    (_, schema) => (schema.$id = 'https://example.vn/schema/v1/article.schema.json'),
    ['schema-moved $id (https://example.vn/schema/v1/article.schema.json)']
  ],
  [
    'what a map holds changes',
    'major',
    ({ Article }) => (Article.properties.sources.additionalProperties = { type: 'string' }),
    ['property-retyped Article.sources{} (object before, string now)', 'description Article.sources{} (description)']
  ],
  ['words change', 'patch', ({ Author }) => (Author.description = 'Who signed.'), ['description Author (description)']],
  [
    'an example changes',
    'patch',
    ({ Article }) => (Article.properties.title.examples = ['Tin vắn']),
    ['description Article.title (examples)']
  ],
  ['members change places', 'none', ({ Article }) => Article.required.reverse(), []]
]

describe('an edit of article.schema.json', () => {
  test.each(cases)('%s: %s', (_, level, edit, expected) => {
    expect(found((schema) => edit(schema.$defs, schema))).toEqual({ level, found: expected })
  })

  test('there is one for every rule about schemas, but for those tested below', () => {
    const tested = cases.flatMap(([, , , rules]) => rules.map((rule) => rule.split(' ')[0]))
    const known = versionRules.filter(({ area }) => area === 'schema').map(({ name }) => name)
    const below: RuleName[] = ['property-required', 'definition-removed']
    expect([...new Set([...tested, ...below])].sort()).toEqual(known.toSorted())
  })

  test('backwards it is found, too', () => {
    const old = structuredClone(article) as Schema
    old.$defs.Author.required.pop()
    old.$defs.Extra = { description: 'Nobody refers to it.', type: 'string' }
    const { level, found: list } = found((schema) => {
      schema.$defs.Author.required.push('affiliation')
      delete schema.$defs.Extra
    }, old)
    expect({ level, list }).toEqual({
      level: 'major',
      list: ['definition-removed Extra', 'property-required Author.affiliation']
    })
  })
})

test('a definition that is written out where it was referred to is the same to readers', () => {
  const { found: list } = found((schema) => {
    schema.$defs.Article.properties.coverage = schema.$defs.Coverage
  })
  expect(list.filter((line) => !line.startsWith('description'))).toEqual([])
})

test('a field that went is not taken for renamed where more than one of its kind came', () => {
  const { found: list } = found(({ $defs }) => {
    const { Seed } = $defs
    Seed.properties.address = Seed.properties.url
    Seed.properties.link = Seed.properties.url
    delete Seed.properties.url
  })
  expect(list).toEqual(['property-removed Seed.url', 'property-added Seed.address', 'property-added Seed.link'])
})

test('schemas that refer to themselves come to an end', () => {
  const tree = { title: 'Tree', type: 'object', properties: { below: { type: 'array', items: { $ref: '#/$defs/T' } } } }
  const circle: Schema = { ...tree, $defs: { T: { ...tree, anyOf: [{ $ref: '#/$defs/T' }, { type: 'null' }] } } }
  expect(() => found(() => {}, circle)).not.toThrow()
  const loop: Schema = { $ref: '#/$defs/A', $defs: { A: { $ref: '#/$defs/B' }, B: { $ref: '#/$defs/A' } } }
  expect(found((schema) => (schema.$defs.A = { type: 'string' }), loop).level).toBe('major')
})
