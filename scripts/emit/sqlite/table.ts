import type { Article, Span } from '../../../schema/article.d.ts'

/** What a cell of SQLite holds here. */
export type Cell = string | number | null

/** A row: its cells by column. */
export type Row = { [column: string]: Cell }

/** A table of what articles hold. */
export interface ArticleTable {
  name: string
  /** What stands between the brackets of `CREATE TABLE`. */
  columns: string
  /** The rows of an article, in order. A column that a row does not name is null. */
  rows: (article: Article) => Row[]
}

/** Columns of a table whose rows belong to an article, by their place in a list of the record, from 0. */
export const placed = (columns: string): string => `
  article_id TEXT NOT NULL REFERENCES articles (id),
  position INTEGER NOT NULL,
  ${columns.trim()},
  PRIMARY KEY (article_id, position)`

/** Columns of a span. */
export const SPAN = `
  line_start INTEGER NOT NULL,
  line_end INTEGER NOT NULL,
  byte_start INTEGER NOT NULL,
  byte_end INTEGER NOT NULL`.trim()

/** A span's cells. */
export const spanCells = ({ line_start, line_end, byte_start, byte_end }: Span): Row => ({
  line_start,
  line_end,
  byte_start,
  byte_end
})

/** A list's rows: each item's cells, with its place. */
export const rowsOf = <Item>(article: Article, items: readonly Item[], cells: (item: Item) => Row): Row[] =>
  items.map((item, position) => ({ article_id: article.id, position, ...cells(item) }))
