/** A schema of a released dataset. */
export interface ReleasedSchema {
  /** Its text, as it was released. */
  text: string
  /** The version of the shape that it was released with, such as `1.2.0`. */
  schemaVersion: string
}

/** The place of an address on the site: what stands from `schema/` on, as in `https://…/schema/v0/article.schema.json`. */
const placeOf = (id: string): { path: string; name: string } => {
  const match = /\/(schema\/v\d+\/([\w-]+\.schema\.json))$/u.exec(new URL(id).pathname)
  if (!match) throw new Error(`the schema's $id has no place on the site: ${id}`)
  return { path: match[1]!, name: match[2]! }
}

/**
 * Where schemas go on the site: each at its `$id`, where the newest of a major version is, and each full version at a place that
 * never changes.
 *
 * @param schemas of all releases, the oldest first
 * @returns text by path
 */
export const placeSchemas = (schemas: Iterable<ReleasedSchema>): Map<string, string> => {
  const files = new Map<string, string>()
  for (const { text, schemaVersion } of schemas) {
    const { path, name } = placeOf((JSON.parse(text) as { $id: string }).$id)
    files.set(path, text)
    const full = `schema/${schemaVersion}/${name}`
    if (!files.has(full)) files.set(full, text)
  }
  return files
}
