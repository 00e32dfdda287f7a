import type { Article, Span } from '../../../schema/article.d.ts'
import { type ArticleTable, placed, type Row, SPAN, spanCells } from './table.ts'

/** Where each header value was read. */
export const sources: ArticleTable = {
  name: 'sources',
  columns: `
  article_id TEXT NOT NULL REFERENCES articles (id),
  pointer TEXT NOT NULL,
  ${SPAN},
  raw TEXT, via TEXT,
  PRIMARY KEY (article_id, pointer)`,
  rows: (article) =>
    Object.entries(article.sources).map(([pointer, { raw, via, ...span }]) => ({
      article_id: article.id,
      pointer,
      ...spanCells(span),
      raw,
      via
    }))
}

/** The spans that parts of an article claim, with their owner: a block, a dropped piece or a header value. */
const claimsOf = ({ blocks, dropped, sources }: Article): Row[] => {
  const owned = (owner: Row, spans: readonly Span[]): Row[] => spans.map((span) => ({ ...owner, ...spanCells(span) }))
  return [
    ...blocks.flatMap(({ source }, block) => owned({ block }, source)),
    ...dropped.flatMap(({ source }, piece) => owned({ dropped: piece }, source)),
    ...Object.entries(sources).flatMap(([pointer, { claim }]) => owned({ pointer }, claim ?? []))
  ]
}

/**
 * The partition of each capture: which stretch belongs to which block, dropped piece or header value (one of the three is
 * not null). Together they cover every visible character.
 */
export const claims: ArticleTable = {
  name: 'claims',
  columns: `${placed(`block INTEGER, dropped INTEGER, pointer TEXT,\n  ${SPAN}`)},
  FOREIGN KEY (article_id, block) REFERENCES blocks (article_id, position),
  FOREIGN KEY (article_id, dropped) REFERENCES dropped (article_id, position),
  FOREIGN KEY (article_id, pointer) REFERENCES sources (article_id, pointer)`,
  rows: (article) => claimsOf(article).map((claim, position) => ({ article_id: article.id, position, ...claim }))
}
