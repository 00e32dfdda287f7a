import { isNode, isScalar, parseDocument } from 'yaml'
import { failure } from '../emit/failure.ts'

/**
 * Writes values into the text of `dataset.yaml`. Nothing else changes, comments and line breaks included: each value is
 * replaced where it stands.
 *
 * @param values plain words, by the key that they belong to
 * @throws a `content` failure where a key is missing
 */
export const setValues = (text: string, values: { [key: string]: string }): string => {
  const document = parseDocument(text)
  const edits = Object.entries(values).map(([key, value]) => {
    const node = document.get(key, true)
    if (!isScalar(node) || !node.range) throw failure('content', `dataset.yaml has no ${key}`)
    return { start: node.range[0], end: node.range[1], value }
  })
  let result = text
  for (const { start, end, value } of edits.toSorted((a, b) => b.start - a.start))
    result = result.slice(0, start) + value + result.slice(end)
  return result
}

/** Takes the allowances out: each is for one release, and the next one refuses what it does not need. */
export const withoutAllowances = (text: string): string => {
  const allow = parseDocument(text).get('allow', true)
  const start = text.search(/^allow:/mu)
  if (start < 0 || !isNode(allow) || !allow.range) return text
  return text.slice(0, start) + text.slice(allow.range[2]).replace(/^\n/u, '')
}
