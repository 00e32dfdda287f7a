/** Markup: text that needs no more escaping. */
export interface Markup {
  markup: string
}

const escapes: { [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const markupOf = (value: string | number | Markup | Markup[]): string => {
  if (Array.isArray(value)) return value.map(({ markup }) => markup).join('')
  if (typeof value === 'object') return value.markup
  return String(value).replaceAll(/[&<>"']/gu, (character) => escapes[character]!)
}

/** HTML with values in it: texts and numbers are escaped, for contents and for quoted attributes. */
export const html = (parts: TemplateStringsArray, ...values: (string | number | Markup | Markup[])[]): Markup => ({
  markup: parts.map((part, i) => (i === 0 ? part : markupOf(values[i - 1]!) + part)).join('')
})

/** JSON for a `script` element: no text in it can end the element. */
export const jsonScript = (type: string, json: string): Markup => ({
  markup: `<script type="${type}">\n${json.replaceAll('<', '\\u003c')}</script>`
})
