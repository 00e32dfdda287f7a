import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { declarations } from '../../scripts/types/declarations.ts'
import { fieldsPage } from '../../scripts/types/fields.ts'
import { generated, stale } from '../../scripts/types.ts'

const root = join(import.meta.dirname, '../..')
const schemas = join(root, 'schema')
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tulieu-types-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test('what is generated from the schemas is current', async () => {
  expect(stale(schemas, await generated(schemas))).toEqual([])
})

test('a changed schema makes its types stale, and a missing file too', async () => {
  copyFileSync(join(schemas, 'seed.schema.json'), join(folder, 'seed.schema.json'))
  const files = await generated(folder)
  expect(stale(folder, files)).toEqual(['seed.d.ts', 'FIELDS.md'])
  for (const [name, text] of files) writeFileSync(join(folder, name), text)
  expect(stale(folder, files)).toEqual([])
  writeFileSync(join(folder, 'seed.d.ts'), `${files.get('seed.d.ts')} `)
  expect(stale(folder, files)).toEqual(['seed.d.ts'])
})

describe('the types', () => {
  const usage = `import type { Article, Block, DatasetRecord, DroppedKind } from '${schemas}/article.d.ts'
import type { SidecarFile } from '${schemas}/seed.d.ts'

export const titleOf = (record: DatasetRecord): string | null => (record.kind === 'article' ? record.title : null)
export const textOf = (block: Block): string => {
  if (block.type === 'figure') return block.caption ?? ''
  if (block.type === 'table') return block.rows.map((row) => row.join(' ')).join(' ')
  return block.type === 'point' ? \`\${block.label} \${block.text}\` : block.text
}
export const placeOf = (article: Article, pointer: string): number | undefined => article.sources[pointer]?.line_start
export const reasonOf = (file: SidecarFile): string | undefined =>
  'kind' in file ? undefined : file.overrides?.title?.reason
export const kind: DroppedKind = 'hotline'
// @ts-expect-error: a closed list
export const unknown: DroppedKind = 'banner'
// @ts-expect-error: what is absent is null, never undefined
export const absent: Article['title'] = undefined
// @ts-expect-error: no tuple of one
export const first: Article['blocks'][0] = []
`

  test('compile under strict settings, and tell blocks and records apart', () => {
    writeFileSync(join(folder, 'usage.ts'), usage)
    const own = readdirSync(schemas).filter((name) => name.endsWith('.d.ts'))
    const strict = ['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess', '--skipLibCheck', 'false']
    const flags = [
      '--noEmit',
      '--target',
      'es2024',
      '--module',
      'nodenext',
      '--types',
      '',
      '--allowImportingTsExtensions'
    ]
    const files = ['usage.ts', ...own.map((name) => join(schemas, name))]
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    const run = () =>
      execFileSync(process.execPath, [tsc, ...strict, ...flags, ...files], { cwd: folder, encoding: 'utf8' })
    expect(run()).toBe('')
  })
})

describe('declarations', () => {
  test('fold examples into the comments, and leave no noise there', async () => {
    const text = await declarations(
      {
        title: 'Thing',
        type: 'object',
        required: ['size', 'parts'],
        properties: {
          size: { type: 'integer', description: 'Size in bytes.', examples: [5, null] },
          parts: { type: 'array', items: { $ref: '#/$defs/Part' } },
          own: { $ref: '#/$defs/Part', description: 'Its own.' }
        },
        $defs: { Part: { description: 'A part.', oneOf: [{ type: 'string' }, { type: 'null' }] } }
      },
      'thing.schema.json'
    )
    expect(text).toContain('   * Size in bytes.\n   * @example 5\n   */\n  size: number\n')
    expect(text).toContain('  parts: Part[]\n')
    expect(text).toContain('  /**\n   * Its own.\n   */\n  own?: Part\n')
    expect(text).toContain('export type Part = string | null\n')
    expect(text).toMatch(/^\/\/ Generated from thing\.schema\.json .*npm run types/u)
    expect(text).not.toMatch(/referenced by|Part1|unknown/u)
  })
})

test('the fields’ page escapes what would break its tables', () => {
  const page = fieldsPage([
    {
      heading: 'Things',
      schema: {
        title: 'Thing',
        description: 'A thing.',
        properties: {
          a: { type: ['string', 'null'], description: 'This | that.\n\nOr `x|y`.', examples: [null, 'p|q'] }
        }
      }
    }
  ])
  expect(page).toContain('| `a` | string or null (optional) | This \\| that.<br>Or `x\\|y`. | `"p\\|q"` |')
})
