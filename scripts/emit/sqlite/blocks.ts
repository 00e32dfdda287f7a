import { jsonCell } from '../csv/table.ts'
import { type ArticleTable, placed, rowsOf } from './table.ts'

/** The body in order. `rows` is a JSON list of a table's rows. A figure has a row here too, for the order. */
export const blocks: ArticleTable = {
  name: 'blocks',
  columns: placed('type TEXT NOT NULL, level INTEGER, label TEXT, ordinal INTEGER, text TEXT, rows TEXT'),
  rows: (article) =>
    rowsOf(article, article.blocks, (block) => ({
      type: block.type,
      level: block.type === 'heading' ? block.level : null,
      label: block.type === 'point' ? block.label : null,
      ordinal: block.type === 'point' || block.type === 'figure' ? block.ordinal : null,
      text: 'text' in block ? block.text : null,
      rows: block.type === 'table' ? jsonCell(block.rows) : null
    }))
}

/** The figures among the blocks: `position` is that of the block. */
export const figures: ArticleTable = {
  name: 'figures',
  columns: `
  article_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  file_name TEXT, url TEXT, alt TEXT, caption TEXT, credit TEXT,
  PRIMARY KEY (article_id, position),
  FOREIGN KEY (article_id, position) REFERENCES blocks (article_id, position)`,
  rows: (article) =>
    article.blocks.flatMap((block, position) => {
      if (block.type !== 'figure') return []
      const { file_name, url, alt, caption, credit } = block
      return [{ article_id: article.id, position, file_name, url, alt, caption, credit }]
    })
}

/** Links and emphasis, in code points of the block's text: `substr(text, start_character + 1, end_character - start_character)`. */
export const marks: ArticleTable = {
  name: 'marks',
  columns: `
  article_id TEXT NOT NULL,
  block INTEGER NOT NULL,
  position INTEGER NOT NULL,
  type TEXT NOT NULL, start_character INTEGER NOT NULL, end_character INTEGER NOT NULL, url TEXT,
  PRIMARY KEY (article_id, block, position),
  FOREIGN KEY (article_id, block) REFERENCES blocks (article_id, position)`,
  rows: (article) =>
    article.blocks.flatMap((one, block) =>
      'marks' in one
        ? one.marks.map(({ type, start, end, url }, position) => ({
            article_id: article.id,
            block,
            position,
            type,
            start_character: start,
            end_character: end,
            url
          }))
        : []
    )
}
