import type { Article } from '../../../schema/article.d.ts'
import { flatArticle } from '../flat.ts'
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
  ...flatArticle(article),
  authors: jsonCell(article.authors.map(({ name, affiliation }) => ({ name, affiliation }))),
  rights_attribution: jsonCell(article.rights.attribution),
  notes: jsonCell(article.notes.map(({ rule, field, message }) => ({ rule, field, message })))
})

/**
 * One row an article. `authors` is a JSON list of `{name, affiliation}`, `rights_attribution` of names, `notes` of
 * `{rule, field, message}`; `blocks`, `sentences`, `syllables` and `characters` are the record's `counts`.
 */
export const articles: Table<(typeof columns)[number]> = {
  name: 'articles',
  row: { en: 'an article', vi: 'một bài viết' },
  columns,
  meaning: {
    id: 'Article.id',
    title: 'Article.title',
    subtitle: 'Article.subtitle',
    section: 'Article.section',
    language: 'Article.language',
    published_at: 'Article.published_at',
    updated_at: 'Article.updated_at',
    event_date: 'Article.event_date',
    authors: 'Article.authors',
    publisher_name: 'Article.publisher.name',
    publisher_domain: 'Article.publisher.domain',
    publisher_address: 'Article.publisher.address',
    publisher_phone: 'Article.publisher.phone',
    publisher_fax: 'Article.publisher.fax',
    publisher_email: 'Article.publisher.email',
    source_credit: 'Article.source_credit',
    rights_notice: 'Article.rights.notice',
    rights_attribution: 'Article.rights.attribution',
    dateline: 'Article.dateline',
    lede: 'Article.lede',
    text: 'Article.text',
    blocks: 'Article.counts.blocks',
    sentences: 'Article.counts.sentences',
    syllables: 'Article.counts.syllables',
    characters: 'Article.counts.characters',
    notes: 'Article.notes',
    url: 'Article.seed.url',
    captured_at: 'Article.seed.captured_at',
    media_type: 'Article.seed.media_type',
    seed_path: 'Article.seed.path',
    seed_sha256: 'Article.seed.sha256',
    visible_characters: 'Article.coverage.characters',
    unexplained_characters: 'Article.coverage.unexplained',
    hash: 'Article.hash'
  },
  key: ['id'],
  references: [],
  rows: (record) => (record.kind === 'article' ? [row(record)] : [])
}
