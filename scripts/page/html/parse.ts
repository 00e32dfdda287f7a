import type { Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'

const processor = unified().use(rehypeParse, { fragment: false }).freeze()

const parse = (source: string): Root => processor.parse(new VFile(source))

/**
 * A source that the tree conversion does not stumble over, of the same length, so that offsets stay. The conversion takes
 * a tag name for a selector: an unknown element `template.x` becomes a `template` without content, on which it throws.
 */
export const parseable = (source: string): string => source.replace(/(<\/?template)[.#]/giu, '$1-')

/**
 * Parses a whole HTML page to a hast tree with positions. Measure the page first (`limits.ts`): the conversion recurses.
 *
 * @param source the decoded text; offsets of the tree are offsets of it
 */
export const parseTree = (source: string): Root => {
  try {
    return parse(source)
  } catch (error) {
    const other = parseable(source)
    if (!(error instanceof TypeError) || other === source) throw error
    return parse(other)
  }
}
