import { jsonCell } from '../csv/table.ts'
import { type ArticleTable, placed, rowsOf, SPAN, spanCells } from './table.ts'

/** The parts of articles that are lists of plain things. */

export const authors: ArticleTable = {
  name: 'authors',
  columns: placed('name TEXT NOT NULL, affiliation TEXT'),
  rows: (article) => rowsOf(article, article.authors, ({ name, affiliation }) => ({ name, affiliation }))
}

/** The names that a page's reuse notice accepts as credit. */
export const attributions: ArticleTable = {
  name: 'attributions',
  columns: placed('name TEXT NOT NULL'),
  rows: (article) => rowsOf(article, article.rights.attribution, (name) => ({ name }))
}

export const people: ArticleTable = {
  name: 'people',
  columns: placed(`name TEXT NOT NULL, honorific TEXT, role TEXT NOT NULL,\n  ${SPAN}`),
  rows: (article) =>
    rowsOf(article, article.people, ({ name, honorific, role, source }) => ({
      name,
      honorific,
      role,
      ...spanCells(source)
    }))
}

/** `feeds` is a JSON list of JSON Pointers. */
export const dropped: ArticleTable = {
  name: 'dropped',
  columns: placed('kind TEXT NOT NULL, text TEXT NOT NULL, feeds TEXT NOT NULL'),
  rows: (article) =>
    rowsOf(article, article.dropped, ({ kind, text, feeds }) => ({ kind, text, feeds: jsonCell(feeds) }))
}

export const notes: ArticleTable = {
  name: 'notes',
  columns: placed(`rule TEXT NOT NULL, field TEXT, message TEXT NOT NULL,\n  ${SPAN.replaceAll(' NOT NULL', '')}`),
  rows: (article) =>
    rowsOf(article, article.notes, ({ rule, field, message, source }) => ({
      rule,
      field,
      message,
      ...(source && spanCells(source))
    }))
}

export const repairs: ArticleTable = {
  name: 'repairs',
  columns: placed(`kind TEXT NOT NULL, count INTEGER NOT NULL,\n  ${SPAN}`),
  rows: (article) =>
    rowsOf(article, article.seed.repairs, ({ kind, count, first }) => ({ kind, count, ...spanCells(first) }))
}
