import { compile, type JSONSchema } from 'json-schema-to-typescript'
import { referenceName, type SchemaNode } from './node.ts'

/** Longer examples (whole records) would drown the comment that they stand in. */
const longestExample = 100
const width = 120

/** Keywords that say nothing to TypeScript; some of them would only leave noise in the comments. */
const untyped = new Set(['$id', '$schema', '$comment', '$defs', 'title', 'examples', 'propertyNames', 'discriminator'])
const unsupported = new Set([
  'if',
  'then',
  'else',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minLength',
  'pattern',
  'format'
])

/** The examples of a schema node that are worth a line in an editor's tooltip. */
const exampleLines = (node: SchemaNode): string[] =>
  (node.examples ?? [])
    .filter((example) => example !== null && node.const === undefined)
    .map((example) => JSON.stringify(example))
    .filter((line) => line.length <= longestExample && line !== '[]')
    .map((line) => `@example ${line}`)

/** Breaks a text at spaces so that no line is wider than a comment should be; its own line ends stay. */
const wrap = (text: string, columns: number): string =>
  text
    .split('\n')
    .map((line) => {
      const lines: string[] = ['']
      for (const word of line.split(' ')) {
        const last = lines.at(-1)!
        if (last !== '' && last.length + word.length >= columns) lines.push(word)
        else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
      }
      return lines.join('\n')
    })
    .join('\n')

/** The type's name of a definition: json-schema-to-typescript writes it in Pascal case, so references must, too. */
const typeName = (definition: string): string => definition[0]!.toUpperCase() + definition.slice(1)

const mapValues = <A, B>(members: { [name: string]: A }, change: (value: A) => B): { [name: string]: B } =>
  Object.fromEntries(Object.entries(members).map(([name, value]) => [name, change(value)]))

/**
 * A schema as json-schema-to-typescript wants it: examples folded into the descriptions (it leaves them out), references
 * as names of types (it would copy a definition wherever a reference has a description of its own).
 */
const prepare = (node: SchemaNode): JSONSchema => {
  const comment = [node.description && wrap(node.description, width - 8), ...exampleLines(node)].filter(Boolean)
  const description = comment.length > 0 ? { description: comment.join('\n') } : {}
  const name = referenceName(node)
  if (name !== null) return { ...description, tsType: typeName(name) }
  const prepared: JSONSchema = {}
  for (const [key, value] of Object.entries(node)) {
    if (untyped.has(key) || unsupported.has(key)) continue
    if (key === 'properties') prepared.properties = mapValues(value as { [name: string]: SchemaNode }, prepare)
    else if (key === 'oneOf' || key === 'anyOf') prepared[key] = (value as SchemaNode[]).map(prepare)
    else if (typeof value === 'object' && !Array.isArray(value)) prepared[key] = prepare(value as SchemaNode)
    else prepared[key] = value
  }
  return { ...prepared, ...description }
}

/**
 * TypeScript declarations of a schema: one exported type for the schema itself, named by its `title` (`Dataset metadata`
 * gives `DatasetMetadata`), and one for each of its definitions.
 *
 * @param schema a JSON Schema 2020-12 without tuples, whose references all lead to its own `$defs`
 * @param file where it lies, for the banner
 * @returns the text of a `.d.ts` file
 */
export const declarations = async (schema: SchemaNode, file: string): Promise<string> => {
  if (schema.title === undefined) throw new Error(`${file}: give the schema a title: its type is named by it`)
  const parts = [`// Generated from ${file} by scripts/types.ts: change the schema, then run \`npm run types\`.\n`]
  // One by one: compiled as one, definitions carry comments on who refers to them.
  for (const [name, node] of [[schema.title, schema] as const, ...Object.entries(schema.$defs ?? {})]) {
    parts.push(
      await compile(prepare(node), name, {
        additionalProperties: false,
        bannerComment: '',
        style: { singleQuote: true, semi: false, printWidth: width }
      })
    )
  }
  return parts.join('\n')
}
