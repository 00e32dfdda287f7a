import type { Article } from '../../schema/article.d.ts'

/** The values of an article that stand alone, by the names that columns of tables have for them. */
export const flatArticle = (article: Article) => ({
  id: article.id,
  title: article.title,
  subtitle: article.subtitle,
  section: article.section,
  language: article.language,
  published_at: article.published_at,
  updated_at: article.updated_at,
  event_date: article.event_date,
  publisher_name: article.publisher?.name ?? null,
  publisher_domain: article.publisher?.domain ?? null,
  publisher_address: article.publisher?.address ?? null,
  publisher_phone: article.publisher?.phone ?? null,
  publisher_fax: article.publisher?.fax ?? null,
  publisher_email: article.publisher?.email ?? null,
  source_credit: article.source_credit,
  rights_notice: article.rights.notice,
  dateline: article.dateline,
  lede: article.lede,
  text: article.text,
  ...article.counts,
  url: article.seed.url,
  captured_at: article.seed.captured_at,
  media_type: article.seed.media_type,
  seed_path: article.seed.path,
  seed_sha256: article.seed.sha256,
  visible_characters: article.coverage.characters,
  unexplained_characters: article.coverage.unexplained,
  hash: article.hash
})
