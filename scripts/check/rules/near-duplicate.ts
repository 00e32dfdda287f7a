import type { Span } from '../../../schema/article.d.ts'
import type { DatasetRule, Draft } from '../rule.ts'
import { type Sketch, sketchOf } from '../sketch.ts'
import { createSketches, type Match } from '../sketches.ts'

/** Words that a text has at least: what stubs and notices of a few sentences share is chance, or their form. */
const leastWords = 80

/** Of one record at most so many others are named, the most alike. */
const most = 3

/** The blocks that make up `text`, with where each begins in it. */
const textBlocks = (record: Draft): { start: number; source: Span[] }[] => {
  let start = 0
  return record.blocks.flatMap((block) => {
    if (!('text' in block)) return []
    const found = { start, source: block.source }
    start += block.text.length + '\n\n'.length
    return [found]
  })
}

/** From the first block to the last one of which half or more is shared, as far as the signature tells; null where none is. */
const sharedPart = (record: Draft, { places }: Sketch, { shared }: Match): Span | null => {
  const blocks = textBlocks(record).map((block) => ({ ...block, shared: 0, own: 0 }))
  for (const [i, place] of places.entries()) {
    const block = blocks.findLast(({ start }) => start <= place)
    if (block && shared[i]) block.shared++
    else if (block) block.own++
  }
  const common = blocks.filter((block) => block.shared > 0 && block.shared >= block.own)
  const [first, last] = [common.at(0), common.at(-1)]
  if (!first || !last) return null
  const start = first.source[0]!
  const end = last.source.at(-1)!
  return { ...end, line_start: start.line_start, byte_start: start.byte_start }
}

const linesOf = ({ line_start, line_end }: Span): string =>
  line_start === line_end ? `line ${line_start}` : `lines ${line_start} to ${line_end}`

export const nearDuplicate: DatasetRule = {
  name: 'near-duplicate',
  scope: 'dataset',
  severity: 'warning',
  summary: 'Two seeds give nearly the same text: a reprint, or a later version.',
  remedy:
    'if both are one article, keep the better capture, and leave NAME.yaml with `kind: moved` for the other; a reprint may stay',
  start: (memory) => {
    const sketches = createSketches()
    return {
      seen: (record, _context, ordinal) => {
        if (record.kind !== 'article' || record.counts.characters < leastWords) return []
        const sketch = sketchOf(record.text)
        if (sketch.words < leastWords) return []
        // The same text to the letter is what `same-content` reports.
        const matches = sketches.add(sketch, ordinal).filter(({ same }) => !same)
        return matches.slice(0, most).map((match) => {
          const span = sharedPart(record, sketch, match)
          const where = span === null ? '' : `; what both have stands in ${linesOf(span)}`
          const reason = `is about ${Math.round(100 * match.likeness)} % like ${memory.pathOf(match.ordinal)}${where}`
          return { pointer: '/text', span, reason }
        })
      }
    }
  }
}
