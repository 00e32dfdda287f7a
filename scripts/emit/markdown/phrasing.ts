import type { PhrasingContent } from 'mdast'
import type { Mark } from '../../../schema/article.d.ts'

/** White space that Markdown would fold, trim or read as structure. Other spaces (no-break, ideographic) are kept as they are. */
const SPACE = /[\t\n\v\f\r ]+/g

/** Characters that no character reference can name in CommonMark (a reader shows U+FFFD): the library may have to write one. */
const NAMELESS = /[[\p{Cc}\p{Noncharacter_Code_Point}]--[\t\n\v\f\r]]/gv

/** The text with characters that Markdown cannot hold everywhere as U+FFFD, one for one. */
const printable = (text: string): string => text.replace(NAMELESS, '\ufffd')

/** Text on one line, white space folded, without spaces at its ends. */
export const oneLine = (text: string): string => printable(text).replace(SPACE, ' ').replace(/^ | $/g, '')

/** As `oneLine`, but line ends stay, as single line feeds. */
const keepLines = (text: string): string =>
  printable(text)
    .replace(SPACE, (run) => (/[\n\r]/.test(run) ? '\n' : ' '))
    .replace(/^[ \n]|[ \n]$/g, '')

/** Whether an address may become a link: web and mail addresses only. Anything else (`javascript:`, `data:`, a relative path) stays text. */
const isLinkUrl = (url: string): boolean => /^(?:https?:\/\/|mailto:)/i.test(url)

/** Whether an address may become an image: web addresses only. */
export const isImageUrl = (url: string): boolean => /^https?:\/\//i.test(url)

/** A stretch of text under the same marks. */
interface Run {
  text: string
  url: string | null
  strong: boolean
  emphasis: boolean
}

/** Plain text as nodes; its line ends become hard breaks. */
const plain = (text: string): PhrasingContent[] =>
  text.split('\n').flatMap((value, index) => {
    const line: PhrasingContent[] = value === '' ? [] : [{ type: 'text', value }]
    return index === 0 ? line : [{ type: 'break' }, ...line]
  })

/**
 * Text as Markdown nodes, white space folded, line ends as hard breaks. Where marks cross each other, links hold strong
 * text and strong text holds emphasis; spaces at the ends of a mark stand outside it. Marks whose address is not safe
 * leave their text as it is.
 *
 * @param text a block's text
 * @param marks in code points of `text`
 * @param options `from`: code points to leave out at the start; `breaks`: false where there can be one line only
 */
export const phrasing = (
  text: string,
  marks: readonly Mark[],
  { from = 0, breaks = true }: { from?: number; breaks?: boolean } = {}
): PhrasingContent[] => {
  const used = marks.filter(({ type, url }) => type !== 'link' || (url !== null && isLinkUrl(url)))
  if (used.length === 0) {
    const rest = from === 0 ? text : [...text].slice(from).join('')
    return plain(breaks ? keepLines(rest) : oneLine(rest))
  }
  return nest(foldRuns(cutRuns([...printable(text)], used, from), breaks), ['url', 'strong', 'emphasis'])
}

/** Cuts the text where marks begin and end. */
const cutRuns = (points: string[], marks: readonly Mark[], from: number): Run[] => {
  const bounds = new Set([from, points.length])
  for (const { start, end } of marks) for (const at of [start, end]) if (at > from && at < points.length) bounds.add(at)
  const cuts = [...bounds].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index): Run => {
    const over = marks.filter((mark) => mark.start <= start && mark.end > start)
    return {
      text: points.slice(start, cuts[index + 1]).join(''),
      url: over.find(({ type }) => type === 'link')?.url ?? null,
      strong: over.some(({ type }) => type === 'strong'),
      emphasis: over.some(({ type }) => type === 'emphasis')
    }
  })
}

/** Folds white space, over the borders of runs too, and moves it out of the ends of marks. */
const foldRuns = (runs: Run[], breaks: boolean): Run[] => {
  const pieces: Run[] = []
  let space = ''
  // The runs that the current white space stands in.
  let over: Run[] = []
  for (const run of runs) {
    for (const text of run.text.split(/([\t\n\v\f\r ]+)/)) {
      if (text === '') continue
      if (/^[\t\n\v\f\r ]/.test(text)) {
        space += text
        over.push(run)
        continue
      }
      const last = pieces.at(-1)
      if (space !== '' && last) {
        // A space keeps the marks that hold on both sides of it, an inner mark only where the outer ones agree.
        const all = [last, ...over, run]
        const linked = all.every(({ url }) => url === last.url)
        const strong = linked && all.every((one) => one.strong === last.strong)
        pieces.push({
          text: breaks && /[\n\r]/.test(space) ? '\n' : ' ',
          url: linked ? last.url : null,
          strong: strong && last.strong,
          emphasis: strong && all.every((one) => one.emphasis)
        })
      }
      space = ''
      over = []
      pieces.push({ ...run, text })
    }
  }
  return pieces
}

/** Builds the tree: neighbours that agree in the outermost mark share its node. */
const nest = (runs: Run[], marks: ('url' | 'strong' | 'emphasis')[]): PhrasingContent[] => {
  const [mark, ...inner] = marks
  if (mark === undefined) return plain(runs.map(({ text }) => text).join(''))
  const nodes: PhrasingContent[] = []
  for (let start = 0, end = 0; start < runs.length; start = end) {
    const value = runs[start]?.[mark]
    end = start + 1
    while (end < runs.length && runs[end]?.[mark] === value) end += 1
    const children = nest(runs.slice(start, end), inner)
    if (typeof value === 'string') nodes.push({ type: 'link', title: null, url: value, children })
    else if (value) nodes.push({ type: mark === 'strong' ? 'strong' : 'emphasis', children })
    else nodes.push(...children)
  }
  return joined(nodes)
}

/** Neighbouring text nodes as one, as a reader of Markdown sees them. */
const joined = (nodes: PhrasingContent[]): PhrasingContent[] => {
  const result: PhrasingContent[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (node.type === 'text' && last?.type === 'text') last.value += node.value
    else result.push(node)
  }
  return result
}
