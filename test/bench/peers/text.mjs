import { parseHTML } from 'linkedom'

const breaking = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CAPTION DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TD TH TR UL'.split(
    ' '
  )
)

/**
 * The text of an extracted piece of HTML, a line break around every block, so that no two blocks run into one word.
 *
 * @param {string | null | undefined} html
 */
export const textOf = (html) => {
  const parts = []
  const walk = (node) => {
    if (node.nodeType === 3) parts.push(node.data)
    if (node.nodeType !== 1) return
    const breaks = breaking.has(node.tagName)
    if (breaks) parts.push('\n')
    for (const child of node.childNodes) walk(child)
    if (breaks) parts.push('\n')
  }
  walk(parseHTML(`<html><body>${html ?? ''}</body></html>`).document.body)
  return parts.join('')
}
