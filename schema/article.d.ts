/* PROVISIONAL, hand-written: replaced by the file generated from article.schema.json with these very names. */

/** A record of the dataset. */
export type DatasetRecord = Article | Moved | Removed

/** A half-open range of the seed's content, in bytes, with its lines (from 1, both inclusive). */
export interface Span {
  line_start: number
  line_end: number
  byte_start: number
  byte_end: number
}

/** Where a header value was read (a reference), and what it claims. */
export interface Reference extends Span {
  /** The wording, where value and wording differ (dates, joined or expanded values); else null. */
  raw: string | null
  /** The attribute or metadata it comes from (`meta[property="og:title"]`, `img@alt`, `jsonld:datePublished`, `seed.yaml`); null for visible text. */
  via: string | null
  /** The ranges this value takes of the seed's visible text, its label and separators included; null where the text belongs to a block or a dropped piece, or is not visible. */
  claim: Span[] | null
}

export interface Author {
  name: string
  affiliation: string | null
}

export interface Publisher {
  name: string | null
  domain: string | null
  address: string | null
  phone: string | null
  fax: string | null
  email: string | null
}

export interface Rights {
  notice: string | null
  attribution: string[]
}

export interface Mark {
  type: 'link' | 'emphasis' | 'strong'
  start: number
  end: number
  /** null for emphasis and strong */
  url: string | null
}

export interface ParagraphBlock { type: 'paragraph'; text: string; marks: Mark[]; source: Span[] }
export interface HeadingBlock { type: 'heading'; level: number; text: string; marks: Mark[]; source: Span[] }
export interface PointBlock { type: 'point'; label: string; ordinal: number; text: string; marks: Mark[]; source: Span[] }
export interface ListItemBlock { type: 'list_item'; text: string; marks: Mark[]; source: Span[] }
export interface QuoteBlock { type: 'quote'; text: string; marks: Mark[]; source: Span[] }
export interface CodeBlock { type: 'code'; text: string; marks: Mark[]; source: Span[] }
export interface FigureBlock {
  type: 'figure'
  file_name: string | null
  url: string | null
  alt: string | null
  caption: string | null
  credit: string | null
  ordinal: number | null
  source: Span[]
}
export interface TableBlock { type: 'table'; rows: string[][]; source: Span[] }
export type Block =
  | ParagraphBlock | HeadingBlock | PointBlock | ListItemBlock | QuoteBlock | CodeBlock | FigureBlock | TableBlock

export interface Person {
  name: string
  honorific: string | null
  role: string
  /** a reference: where the statement is read (name and role) */
  source: Span
}

export type DroppedKind =
  | 'advert' | 'clock' | 'comments' | 'counter' | 'hotline' | 'imprint' | 'links' | 'navigation' | 'notice' | 'placeholder'
  | 'poll' | 'related' | 'repeated_title' | 'repeated_text' | 'separator' | 'share' | 'tags' | 'widget' | 'unexplained'

export interface Dropped {
  kind: DroppedKind
  text: string
  source: Span[]
  /** JSON Pointers of the fields that this text also filled. */
  feeds: string[]
}

export interface Note {
  rule: string
  /** JSON Pointer of the field it is about; null for the record as a whole. */
  field: string | null
  message: string
  source: Span | null
}

export interface Repair {
  kind: string
  count: number
  first: Span
}

export interface Seed {
  path: string
  sha256: string
  bytes: number
  content_sha256: string
  content_bytes: number
  media_type: 'text/plain' | 'text/html'
  encoding: string
  url: string | null
  captured_at: string | null
  repairs: Repair[]
}

export interface Counts { blocks: number; sentences: number; syllables: number; characters: number }
export interface Coverage { characters: number; body: number; fields: number; dropped: number; unexplained: number }

export interface Article {
  kind: 'article'
  id: string
  title: string
  subtitle: string | null
  section: string | null
  language: string | null
  published_at: string | null
  updated_at: string | null
  event_date: string | null
  authors: Author[]
  publisher: Publisher | null
  source_credit: string | null
  rights: Rights
  dateline: string | null
  lede: string | null
  blocks: Block[]
  people: Person[]
  text: string
  counts: Counts
  dropped: Dropped[]
  sources: { [pointer: string]: Reference }
  notes: Note[]
  seed: Seed
  coverage: Coverage
  hash: string
}

export interface Moved { kind: 'moved'; id: string; since: string; moved_to: string; hash: string }
export interface Removed { kind: 'removed'; id: string; since: string; reason: string; hash: string }
