/** The value that a JSON Pointer (RFC 6901, as the schema restricts it) leads to; undefined where it leads nowhere. */
export const valueAt = (root: unknown, pointer: string): unknown => {
  let value = root
  for (const name of pointer.split('/').slice(1)) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, name)) return undefined
    value = (value as { [name: string]: unknown })[name]
  }
  return value
}

/** The pointer itself and those around it, innermost first, without the whole record's. */
export const upwards = (pointer: string): string[] => {
  const names = pointer.split('/').slice(1)
  return names.map((_, i) => `/${names.slice(0, names.length - i).join('/')}`)
}
