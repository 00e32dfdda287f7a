import { parse as splitCommas } from 'comma-separated-tokens'
import type { Properties } from 'hast'
import { html as namespaces, type Token } from 'parse5'
import { find, html, type Info, type Schema, svg } from 'property-information'
import { parse as splitSpaces } from 'space-separated-tokens'

/** Names that are kept: pages have few, but nobody keeps a hostile one from making them up. */
const mostNames = 2_000

/** Looks properties up by the names of attributes, each once; null for what every object has (`constructor`). */
const memory = (schema: Schema): ((name: string) => Info | null) => {
  const known = new Map<string, Info | null>()
  return (name) => {
    const found = known.get(name)
    if (found !== undefined) return found
    // A copy: a slice would keep the whole page alive that it was cut from.
    const copy = Buffer.from(name, 'utf16le').toString('utf16le')
    const info = copy in Object.prototype ? null : find(schema, copy)
    if (known.size < mostNames) known.set(copy, info)
    return info
  }
}

const inHtml = memory(html)
const inSvg = memory(svg)

const fold = (text: string): string => text.toLowerCase()

const primitive = (info: Info, value: string): string | number | boolean => {
  if (info.number && value !== '' && !Number.isNaN(Number(value))) return Number(value)
  if ((info.boolean || info.overloadedBoolean) && (value === '' || fold(value) === fold(info.property))) return true
  return value
}

const list = (info: Info, values: string[]): (string | number)[] =>
  info.number ? values.map((value) => primitive(info, value) as string | number) : values

const parsed = (info: Info, value: string): Properties[string] => {
  if (info.spaceSeparated) return list(info, splitSpaces(value))
  if (info.commaSeparated) return list(info, splitCommas(value))
  if (info.commaOrSpaceSeparated) return list(info, splitSpaces(splitCommas(value).join(' ')))
  return primitive(info, value)
}

/** The properties of an element with these attributes, by hast's names and types. */
export const propertiesOf = (attributes: readonly Token.Attribute[], namespace: namespaces.NS): Properties => {
  const lookUp = namespace === namespaces.NS.SVG ? inSvg : inHtml
  const properties: Properties = {}
  for (const { name, prefix, value } of attributes) {
    const info = lookUp(prefix ? `${prefix}:${name}` : name)
    if (info === null) continue
    // Two names may mean one property (`class`, `classname`): the first is kept.
    properties[info.property] ??= parsed(info, value)
  }
  return properties
}
