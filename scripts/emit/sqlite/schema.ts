import { fold } from '../../capture/fold.ts'
import { articles } from './articles.ts'
import { blocks, figures, marks } from './blocks.ts'
import { attributions, authors, dropped, notes, people, repairs } from './parts.ts'
import { claims, sources } from './sources.ts'
import type { ArticleTable } from './table.ts'

/** The tables of what articles hold, in an order in which each refers to those before it only. */
export const articleTables: readonly ArticleTable[] = [
  articles,
  authors,
  attributions,
  blocks,
  figures,
  marks,
  people,
  dropped,
  sources,
  claims,
  notes,
  repairs
]

/** What a search goes through, with the weight of a find in it: a title says more than a text. */
export const SEARCHED = { title: 10, subtitle: 5, text: 1 } as const

/**
 * A search index over the articles, which holds no text of its own.
 *
 * @param diacritics what its tokenizer makes of marks: 2 takes all of them off (1, the default, leaves the double ones of
 *   Vietnamese: ắ, ệ, ườ), 0 keeps them
 */
const searchIndex = (name: string, diacritics: 0 | 2): string => `
CREATE VIRTUAL TABLE ${name} USING fts5(
  ${Object.keys(SEARCHED).join(', ')},
  content='articles', content_rowid='number', tokenize='unicode61 remove_diacritics ${diacritics}'
);
INSERT INTO ${name} (${name}, rank) VALUES ('rank', 'bm25(${Object.values(SEARCHED).join(', ')})');`

/**
 * Everything in the database but rows. `articles_search` finds words whatever their marks and case, and whether they are written
 * with `i` or `y` (`kỹ`, `kĩ`): it indexes search keys, and a query must be folded the same way. `articles_exact` finds them as
 * written.
 */
export const DATABASE = `
CREATE TABLE dataset (name TEXT PRIMARY KEY, value TEXT) STRICT, WITHOUT ROWID;
${articleTables.map(({ name, columns }) => `CREATE TABLE ${name} (${columns}\n) STRICT${name === 'articles' ? '' : ', WITHOUT ROWID'};`).join('\n')}
CREATE TABLE tombstones (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  since TEXT NOT NULL,
  moved_to TEXT,
  reason TEXT,
  hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX articles_published_at ON articles (published_at);
CREATE INDEX people_name ON people (name);
CREATE INDEX dropped_kind ON dropped (kind);
CREATE VIEW records AS
  SELECT id, 'article' AS kind, hash, NULL AS moved_to FROM articles
  UNION ALL SELECT id, kind, hash, moved_to FROM tombstones;
CREATE VIEW links AS
  SELECT article_id, block, substr(text, start_character + 1, end_character - start_character) AS text, url
  FROM marks JOIN blocks USING (article_id) WHERE block = blocks.position AND marks.type = 'link';
${searchIndex('articles_search', 2)}
${searchIndex('articles_exact', 0)}
`.trim()

/** A text as `articles_search` indexes it: the search key. The tokenizer takes marks off queries, but knows neither `đ` nor `y`. */
export const foldForSearch = fold
