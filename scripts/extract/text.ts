import type { Block } from '../../schema/article.d.ts'

/** The text of a block: of a table a line a row, its cells parted by tabs; of a figure, whose caption is no text, null. */
const textOfBlock = (block: Block): string | null =>
  'text' in block ? block.text : block.type === 'table' ? block.rows.map((row) => row.join('\t')).join('\n') : null

/** The text of an article: that of its blocks, joined by blank lines. */
export const textOf = (blocks: Block[]): string =>
  blocks
    .map(textOfBlock)
    .filter((text) => text !== null)
    .join('\n\n')
