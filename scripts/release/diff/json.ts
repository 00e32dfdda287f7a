/** A JSON value of a dataset that may be of another version than this program: nothing of its shape is taken for granted. */
export type Json = null | boolean | number | string | Json[] | JsonObject

/** A JSON object. */
export interface JsonObject {
  [name: string]: Json
}

/** Whether a value is a JSON object. */
export const isObject = (value: unknown): value is JsonObject =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** An own member of a value; undefined where it has none. */
export const memberOf = (value: unknown, name: string): Json | undefined =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined

/** An own member that is a string; null where it is none. */
export const textOf = (value: unknown, name: string): string | null => {
  const member = memberOf(value, name)
  return typeof member === 'string' ? member : null
}

/** A JSON Pointer (RFC 6901) with one more part. */
export const pointerTo = (pointer: string, part: string | number): string =>
  `${pointer}/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`

/**
 * A value as text that is equal for equal values, whatever the order of their members.
 *
 * @param without the name of members that are left out, at any depth
 */
export const keyOf = (value: unknown, without?: string): string => JSON.stringify(value, sorted(without))

const sorted =
  (without?: string) =>
  (_: string, value: unknown): unknown => {
    if (!isObject(value)) return value
    const members = Object.entries(value).filter(([name]) => name !== without)
    // A list of pairs, not an object: objects put names that look like numbers first.
    return { '': members.sort(([a], [b]) => (a < b ? -1 : 1)).flat() }
  }
