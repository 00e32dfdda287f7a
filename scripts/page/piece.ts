/**
 * A piece: one visible block of a page in reading order, with its place in the seed. The seam between `page/`, which cuts
 * pieces from the tree, and `extract/`, which says what each of them is. Text dumps and HTML pages give the same pieces.
 *
 * Offsets are UTF-16 offsets into the seed's decoded text (`Content.text`); bytes and lines are computed at the end.
 */

import type { Change } from '../capture/clean.ts'
import type { Name } from './html/name.ts'

/** A half-open stretch `[start, end)` of the decoded text that holds visible characters and nothing else's. */
export interface Run {
  start: number
  end: number
}

/** A link or an emphasis inside a piece: `[start, end)` in UTF-16 units of `Piece.text`. */
export interface PieceMark {
  type: 'link' | 'emphasis' | 'strong'
  start: number
  end: number
  url: string | null
}

/** An image: its address resolved against the page's base, its `alt` as written, and where its tag stands. */
export interface PieceImage extends Run {
  url: string | null
  /** The attribute that the address was read from, such as `img@src` or `img@data-src`; null where there is no address. */
  attribute: string | null
  alt: string | null
  /** Offsets of the alt attribute's value; null where there is none. */
  altRun: Run | null
  /** Width or height attribute where one is given, in CSS pixels: tells icons and counters from photographs. */
  width: number | null
  height: number | null
}

export interface Piece {
  /** The block element it was cut from: `p`, `h1`…`h6`, `li`, `blockquote`, `pre`, `figcaption`, `td`, `table`, `img`, `div`… Text dumps have `p` only. */
  tag: string
  /** What a reader sees: NFC, white space collapsed and trimmed, invisible noise gone. "" for an image. */
  text: string
  /** UTF-16 index in `text` (0…length) to its offset in the decoded text. */
  at: (index: number) => number
  /** The source text it is made of, in source order; empty for an image. */
  runs: Run[]
  /** What cleaning its text changed, at offsets of the decoded text. */
  changes: Change[]
  /** Visible characters, before any repair, whose source stands in `[start, end)` of the decoded text. */
  visibleIn: (start: number, end: number) => number
  /** Physical line on which it starts, from 1. */
  line: number
  /** Text dumps: blank lines before it. HTML: 0. */
  blank: number
  marks: PieceMark[]
  image: PieceImage | null
  /** A data table's cells; its text is the cells' texts joined. */
  rows: string[][] | null
  /** Share of the text's characters that stand inside links, 0 to 1. Text dumps: 0. */
  linked: number
  /** Ancestor elements from the body down. Text dumps: empty. */
  path: readonly Name[]
}

/** What a page says of itself outside its visible text: the witnesses that extraction weighs. */
export interface Witness {
  /** What it speaks of. */
  field:
    | 'title'
    | 'description'
    | 'author'
    | 'published'
    | 'updated'
    | 'section'
    | 'publisher'
    | 'url'
    | 'image'
    | 'language'
  value: string
  /** What stands there word for word, where `value` tells its parts apart by signs of its own; else null. */
  printed: string | null
  /** How it was found, e.g. `title`, `meta[property="og:title"]`, `jsonld:datePublished`, `time@datetime`, `html@lang`. */
  via: string
  /** Where it stands in the decoded text. */
  run: Run
  /** Whether it is an element among others of its kind, so that its place decides if it speaks of the article. */
  placed: boolean
}

/**
 * What an HTML page says outside its text that pages without an article say: a robot must not keep it (`noindex`), it goes on to
 * another page by itself (`redirect`), it has `frames` in place of a body, or it asks for a password.
 */
export type PageSign = 'noindex' | 'redirect' | 'frames' | 'password'

export interface Page {
  media: 'text/plain' | 'text/html'
  pieces: Piece[]
  witnesses: Witness[]
  /** Visible characters of the whole page, counted over its text and not over its pieces: the sum that claims must reach. */
  visible: number
  /** Characters under `body` that are left out because they are hidden (`hidden`, `display:none`). */
  hidden: number
  /** Empty for text dumps. */
  signs: ReadonlySet<PageSign>
}
