/**
 * Writes what is generated from the schemas: `schema/NAME.d.ts` of each `schema/NAME.schema.json`, and `schema/FIELDS.md`.
 *
 * `node scripts/types.ts` writes; `node scripts/types.ts --check` writes nothing, names what is not current and exits 1.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { declarations } from './types/declarations.ts'
import { fieldsPage } from './types/fields.ts'
import type { SchemaNode } from './types/node.ts'

/** The schemas that FIELDS.md describes, in its order, with the headings of their parts. */
const documented: [name: string, heading: string][] = [
  ['article', 'Records'],
  ['index', 'The catalogue, `index.json`'],
  ['changes', 'What changed, `changes.json`'],
  ['seed', "A curator's file, `NAME.yaml`"]
]

/** Everything that is generated from the schemas in a folder: file names and their texts. */
export const generated = async (folder: string): Promise<Map<string, string>> => {
  const files = new Map<string, string>()
  const schemas = new Map<string, SchemaNode>()
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.schema.json')) continue
    const schema = JSON.parse(readFileSync(join(folder, name), 'utf8')) as SchemaNode
    schemas.set(name.replace('.schema.json', ''), schema)
    files.set(name.replace('.schema.json', '.d.ts'), await declarations(schema, `schema/${name}`))
  }
  const parts = documented.flatMap(([name, heading]) => {
    const schema = schemas.get(name)
    return schema ? [{ heading, schema }] : []
  })
  files.set('FIELDS.md', fieldsPage(parts))
  return files
}

/** The names of generated files whose text on disk is another, or missing. */
export const stale = (folder: string, files: Map<string, string>): string[] =>
  [...files].filter(([name, text]) => onDisk(join(folder, name)) !== text).map(([name]) => name)

const onDisk = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

if (import.meta.main) {
  const folder = join(import.meta.dirname, '..', 'schema')
  const files = await generated(folder)
  const names = stale(folder, files)
  if (process.argv.includes('--check')) {
    for (const name of names) console.error(`schema/${name} is not what its schema says: run \`npm run types\``)
    if (names.length > 0) process.exitCode = 1
  } else for (const name of names) writeFileSync(join(folder, name), files.get(name)!)
}
