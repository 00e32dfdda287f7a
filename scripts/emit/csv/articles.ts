import type { Article } from '../../../schema/article.d.ts'
import { jsonCell, type Row, type Table } from './table.ts'

const columns = [
  'id',
  'title',
  'subtitle',
  'section',
  'language',
  'published_at',
  'updated_at',
  'event_date',
  'authors',
  'publisher_name',
  'publisher_domain',
  'publisher_address',
  'publisher_phone',
  'publisher_fax',
  'publisher_email',
  'source_credit',
  'rights_notice',
  'rights_attribution',
  'dateline',
  'lede',
  'text',
  'blocks',
  'sentences',
  'syllables',
  'characters',
  'notes',
  'url',
  'captured_at',
  'media_type',
  'seed_path',
  'seed_sha256',
  'visible_characters',
  'unexplained_characters',
  'hash'
] as const

const row = (article: Article): Row<(typeof columns)[number]> => ({
  id: article.id,
  title: article.title,
  subtitle: article.subtitle,
  section: article.section,
  language: article.language,
  published_at: article.published_at,
  updated_at: article.updated_at,
  event_date: article.event_date,
  authors: jsonCell(article.authors.map(({ name, affiliation }) => ({ name, affiliation }))),
  publisher_name: article.publisher?.name ?? null,
  publisher_domain: article.publisher?.domain ?? null,
  publisher_address: article.publisher?.address ?? null,
  publisher_phone: article.publisher?.phone ?? null,
  publisher_fax: article.publisher?.fax ?? null,
  publisher_email: article.publisher?.email ?? null,
  source_credit: article.source_credit,
  rights_notice: article.rights.notice,
  rights_attribution: jsonCell(article.rights.attribution),
  dateline: article.dateline,
  lede: article.lede,
  text: article.text,
  blocks: article.counts.blocks,
  sentences: article.counts.sentences,
  syllables: article.counts.syllables,
  characters: article.counts.characters,
  notes: jsonCell(article.notes.map(({ rule, field, message }) => ({ rule, field, message }))),
  url: article.seed.url,
  captured_at: article.seed.captured_at,
  media_type: article.seed.media_type,
  seed_path: article.seed.path,
  seed_sha256: article.seed.sha256,
  visible_characters: article.coverage.characters,
  unexplained_characters: article.coverage.unexplained,
  hash: article.hash
})

/**
 * One row an article. `authors` is a JSON list of `{name, affiliation}`, `rights_attribution` of names, `notes` of
 * `{rule, field, message}`; `blocks`, `sentences`, `syllables` and `characters` are the record's `counts`.
 */
export const articles: Table<(typeof columns)[number]> = {
  name: 'articles',
  columns,
  rows: (record) => (record.kind === 'article' ? [row(record)] : [])
}
