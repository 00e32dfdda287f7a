import type { Witness } from '../piece.ts'

/**
 * Names of `meta` elements (their `property`, `name`, `itemprop` or `http-equiv`, in lower case) and what they say, the
 * most trustworthy of a field first: Open Graph, its article namespace, Dublin Core, and what newsroom systems print.
 */
export const metaNames: ReadonlyMap<string, Witness['field']> = new Map(
  Object.entries({
    title: 'og:title headline citation_title twitter:title dc.title dcterms.title parsely-title sailthru.title',
    description: 'og:description description twitter:description dc.description dcterms.description',
    author:
      'citation_author dc.creator dc:creator dcterms.creator parsely-author sailthru.author byl article:author og:article:author author ' +
      'authors shareaholic:article_author_name dc.contributor',
    published:
      'article:published_time og:article:published_time og:published_time datepublished article:published ' +
      'parsely-pub-date sailthru.date its_publication pubdate publishdate publish-date publish_date publication_date ' +
      'citation_publication_date citation_online_date dc.date.issued dcterms.issued dc.date dc:date dcterms.date dcterms.created ' +
      'dc.date.created shareaholic:article_published_time cxenseparse:recs:publishtime article.published rnews:datepublished ' +
      'uploaddate datecreated date',
    updated:
      'article:modified_time og:updated_time datemodified article:modified dc.date.modified dcterms.modified ' +
      'last-modified lastmod last-update',
    section: 'article:section articlesection parsely-section section',
    publisher: 'og:site_name publisher dc.publisher dcterms.publisher application-name',
    url: 'og:url twitter:url',
    image: 'og:image og:image:url og:image:secure_url twitter:image twitter:image:src',
    language: 'content-language dc.language dcterms.language og:locale'
  } satisfies Record<Witness['field'], string>).flatMap(([field, names]) =>
    names.split(' ').map((name): [string, Witness['field']] => [name, field as Witness['field']])
  )
)

/** What `twitter:label1` says where `twitter:data1` names the writer, in the languages of the systems that print it. */
export const writtenBy =
  /^(?:written by|author|verfasst von|geschrieben von|écrit par|escrito por|scritto da|geschreven door|napisane przez|автор|написано|skriven av|skrevet av|作者|執筆者|được viết bởi|كتب بواسطة)/iu

/** Item properties of schema.org types for articles, and what they say. */
export const itemProperties: ReadonlyMap<string, Witness['field']> = new Map([
  ['headline', 'title'],
  ['description', 'description'],
  ['author', 'author'],
  ['datepublished', 'published'],
  ['datemodified', 'updated'],
  ['datecreated', 'published'],
  ['articlesection', 'section'],
  ['publisher', 'publisher'],
  ['inlanguage', 'language']
])

/** Types of schema.org that are articles: `NewsArticle`, `BlogPosting`, `Report`… */
export const articleType = /(?:article|posting|report|story|review)$/iu
/** Other works that a page may be about as an article is: its text comes with them. */
export const workType = /(?:recipe|howto|episode|videoobject)$/iu
/** Types that describe a page; their dates and names serve where no article is described. */
export const pageType = /page$/iu
