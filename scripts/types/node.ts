/** The parts of a JSON Schema (2020-12) that the generators of types and tables read. */
export interface SchemaNode {
  $id?: string
  $ref?: string
  $defs?: { [name: string]: SchemaNode }
  title?: string
  description?: string
  examples?: unknown[]
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  properties?: { [name: string]: SchemaNode }
  required?: string[]
  additionalProperties?: boolean | SchemaNode
  items?: SchemaNode
  oneOf?: SchemaNode[]
  anyOf?: SchemaNode[]
}

/** The name in a reference to a definition of the same file; null where a node is no such reference. */
export const referenceName = (node: SchemaNode): string | null => node.$ref?.match(/^#\/\$defs\/(\w+)$/u)?.[1] ?? null
