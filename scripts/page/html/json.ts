/**
 * A JSON reader that knows where each string stands, for JSON-LD: a value taken from it must be traced back to its place.
 *
 * It forgives what pages get wrong without doubt as to what was meant: line ends inside strings and commas before a closing
 * bracket. Everything else that is not JSON gives null.
 */
export type Json =
  | { kind: 'string'; value: string /** Offsets of what stands between the quotes. */; start: number; end: number }
  | { kind: 'array'; items: Json[] }
  | { kind: 'object'; entries: Map<string, Json> }
  | { kind: 'other' }

/** Nested arrays and objects, and characters, at most: what is larger is no description of an article. */
const deepest = 32
const longest = 512 * 1024

const space = /[\s\ufeff]*/uy
const plainRun = /[^"\\]*/uy
const scalar = /(?:-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null)/iuy
const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

/** Matches a sticky pattern; returns the offset after it. */
const skip = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

interface Read {
  json: Json
  end: number
}

const readString = (text: string, quote: number): { value: string; end: number } | null => {
  let value = ''
  for (let at = quote + 1; at < text.length; ) {
    const end = skip(plainRun, text, at)
    value += text.slice(at, end)
    // An escape may give half a surrogate pair, which is no character and can be neither hashed nor written.
    if (text[end] === '"') return { value: value.toWellFormed(), end }
    const sign = text[end + 1] ?? ''
    if (sign === 'u') {
      const code = text.slice(end + 2, end + 6)
      if (!/^[\da-f]{4}$/iu.test(code)) return null
      value += String.fromCharCode(Number.parseInt(code, 16))
      at = end + 6
    } else {
      value += escapes[sign] ?? sign
      at = end + 2
    }
  }
  return null
}

const readValue = (text: string, from: number, depth: number): Read | null => {
  const at = skip(space, text, from)
  if (text[at] === '"') {
    const string = readString(text, at)
    if (!string) return null
    return { json: { kind: 'string', value: string.value, start: at + 1, end: string.end }, end: string.end + 1 }
  }
  if (text[at] === '[') return depth < deepest ? readArray(text, at + 1, depth + 1) : null
  if (text[at] === '{') return depth < deepest ? readObject(text, at + 1, depth + 1) : null
  const end = skip(scalar, text, at)
  return end > at ? { json: { kind: 'other' }, end } : null
}

/** After a member: past the comma, or at the closing bracket. */
const afterMember = (text: string, from: number, close: string): number | null => {
  const at = skip(space, text, from)
  if (text[at] === close) return at
  return text[at] === ',' ? skip(space, text, at + 1) : null
}

const readArray = (text: string, from: number, depth: number): Read | null => {
  const items: Json[] = []
  let at: number | null = skip(space, text, from)
  while (at !== null && text[at] !== ']') {
    const item = readValue(text, at, depth)
    if (!item) return null
    items.push(item.json)
    at = afterMember(text, item.end, ']')
  }
  return at === null ? null : { json: { kind: 'array', items }, end: at + 1 }
}

const readObject = (text: string, from: number, depth: number): Read | null => {
  const entries = new Map<string, Json>()
  let at: number | null = skip(space, text, from)
  while (at !== null && text[at] !== '}') {
    const key = text[at] === '"' ? readString(text, at) : null
    if (!key) return null
    const colon = skip(space, text, key.end + 1)
    const member = text[colon] === ':' ? readValue(text, colon + 1, depth) : null
    if (!member) return null
    entries.set(key.value, member.json)
    at = afterMember(text, member.end, '}')
  }
  return at === null ? null : { json: { kind: 'object', entries }, end: at + 1 }
}

/**
 * Reads the first JSON array or object of a text; comment and CDATA marks around it are passed over.
 *
 * @returns null where it is broken, too large or too deep
 */
export const readJson = (text: string): Json | null => {
  if (text.length > longest) return null
  const start = text.search(/[[{]/u)
  // `//<![CDATA[` has a bracket of its own.
  const cdata = text.indexOf('<![CDATA[')
  const from = cdata >= 0 && cdata < start ? cdata + 9 : start
  return from < 0 ? null : (readValue(text, from, 0)?.json ?? null)
}
