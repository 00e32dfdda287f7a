import { parse as splitCommas } from 'comma-separated-tokens'
import type { Properties } from 'hast'
import { html as namespaces, type Token } from 'parse5'
import { find, html, type Info, type Schema, svg } from 'property-information'
import { parse as splitSpaces } from 'space-separated-tokens'
import { remembering } from '../../capture/remember.ts'

/** What a name of an attribute stands for; null for what every object has (`constructor`). */
const lookUpIn = (schema: Schema) =>
  remembering((name): Info | null => (name in Object.prototype ? null : find(schema, name)))

const inHtml = lookUpIn(html)
const inSvg = lookUpIn(svg)

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
