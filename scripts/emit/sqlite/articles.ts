import type { Article } from '../../../schema/article.d.ts'
import { flatArticle } from '../flat.ts'
import type { ArticleTable, Row } from './table.ts'

const row = (article: Article): Row => ({
  ...flatArticle(article),
  has_publisher: article.publisher ? 1 : 0,
  encoding: article.seed.encoding,
  encoding_confidence: article.seed.encoding_confidence,
  seed_bytes: article.seed.bytes,
  content_sha256: article.seed.content_sha256,
  content_bytes: article.seed.content_bytes,
  body_characters: article.coverage.body,
  field_characters: article.coverage.fields,
  dropped_characters: article.coverage.dropped
})

/** One row an article. `number` is its place among the articles, from 1: the search indexes go by it. */
export const articles: ArticleTable = {
  name: 'articles',
  columns: `
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  subtitle TEXT,
  section TEXT,
  language TEXT,
  published_at TEXT,
  updated_at TEXT,
  event_date TEXT,
  has_publisher INTEGER NOT NULL,
  publisher_name TEXT,
  publisher_domain TEXT,
  publisher_address TEXT,
  publisher_phone TEXT,
  publisher_fax TEXT,
  publisher_email TEXT,
  source_credit TEXT,
  rights_notice TEXT,
  dateline TEXT,
  lede TEXT,
  text TEXT NOT NULL,
  blocks INTEGER NOT NULL,
  sentences INTEGER NOT NULL,
  syllables INTEGER NOT NULL,
  characters INTEGER NOT NULL,
  url TEXT,
  captured_at TEXT,
  media_type TEXT NOT NULL,
  encoding TEXT NOT NULL,
  encoding_confidence REAL NOT NULL,
  seed_path TEXT NOT NULL,
  seed_sha256 TEXT NOT NULL,
  seed_bytes INTEGER NOT NULL,
  content_sha256 TEXT NOT NULL,
  content_bytes INTEGER NOT NULL,
  visible_characters INTEGER NOT NULL,
  body_characters INTEGER NOT NULL,
  field_characters INTEGER NOT NULL,
  dropped_characters INTEGER NOT NULL,
  unexplained_characters INTEGER NOT NULL,
  hash TEXT NOT NULL`,
  rows: (article) => [row(article)]
}
