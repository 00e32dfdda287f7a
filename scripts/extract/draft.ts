import type {
  Article,
  Block,
  Coverage,
  Dropped,
  DroppedKind,
  Note,
  Person,
  Reference,
  Span
} from '../../schema/article.d.ts'
import type { Content } from '../capture/content.ts'
import type { Piece, Run } from '../page/piece.ts'
import { type Ledger, makeLedger, spanOf } from './ledger.ts'
import type { Moments } from './moments/find.ts'
import type { Writers } from './writers/find.ts'

/** An article's record before it is known to be whole: the title may be missing, and there is no hash yet. */
export type Draft = Omit<Article, 'title' | 'hash'> & { title: string | null }

/** The header fields of a draft, as they are filled. */
export type Header = Pick<
  Draft,
  | 'title'
  | 'subtitle'
  | 'section'
  | 'published_at'
  | 'updated_at'
  | 'event_date'
  | 'authors'
  | 'publisher'
  | 'source_credit'
  | 'rights'
  | 'dateline'
  | 'lede'
>

/** A header value that takes visible text of its own; owner of that text in the ledger. */
interface FieldOwner {
  pointer: string
}

/** A record under construction: fields, blocks and ledger entries are added, spans are computed at the end. */
export interface Builder {
  header: Header
  blocks: Block[]
  dropped: Dropped[]
  people: Person[]
  notes: Note[]
  sources: Map<string, Reference>
  content: Content
  /** Who wrote the article, as the page as a whole says; null where nothing but a line's own wording does. */
  writers: Writers | null
  /** When it was published and updated, as the page as a whole says. */
  moments: Moments
  /** The headline's place in the title's line, where that begins or ends with something else; null for all of it. */
  headline: { start: number; end: number } | null
  /** Adds a block that takes `[start, end)` of a piece (all of it by default) and returns it. */
  addBlock: (block: Block, piece: Piece) => Block
  /** Gives more text to a block. */
  extendBlock: (block: Block, piece: Piece) => void
  /** Drops `[start, end)` of a piece's text, or all of it. */
  drop: (kind: DroppedKind, piece: Piece, start?: number, end?: number) => Dropped
  /** Says that a header value stands at `[start, end)` of a piece's text; and which part of the piece goes with it, if any. */
  refer: (pointer: string, piece: Piece, value: { start: number; end: number }, options?: ReferOptions) => void
  /** Gives more of a piece's text to a header value. */
  extendClaim: (pointer: string, piece: Piece, claim: { start: number; end: number }) => void
  /** Says that a value was read from `run` of the decoded text, outside any piece: an attribute, metadata. */
  referRun: (pointer: string, run: Run, via: string, raw?: string | null) => void
  /** Widens a reference to take in a further piece, which may stand before it in the source: a table's stray text does. */
  stretch: (pointer: string, piece: Piece) => void
  note: (
    rule: string,
    field: string | null,
    message: string,
    at: { piece: Piece; start: number; end: number } | null
  ) => void
  /** Notes what was read from `run` of the decoded text, outside any piece. */
  noteRun: (rule: string, field: string, message: string, run: Run | null) => void
  /** Adds a person whom `[start, end)` of a piece's text gives a role. */
  addPerson: (person: Omit<Person, 'source'>, piece: Piece, at: { start: number; end: number }) => void
  /** Computes every `source` and `claim`, and returns how many visible characters went where. */
  settle: () => Coverage
}

export interface ReferOptions {
  raw?: string | null
  via?: string | null
  /** The part of the piece's text that the value takes, label and separators included; left out for mere references. */
  claim?: { start: number; end: number }
}

/** The span that reaches over two. */
const united = (a: Span, b: Span): Span => ({
  line_start: Math.min(a.line_start, b.line_start),
  line_end: Math.max(a.line_end, b.line_end),
  byte_start: Math.min(a.byte_start, b.byte_start),
  byte_end: Math.max(a.byte_end, b.byte_end)
})

export const makeBuilder = (content: Content): Builder => {
  const ledger: Ledger<Block | Dropped | FieldOwner> = makeLedger(content)
  const owners = new Map<string, FieldOwner>()
  const ownerOf = (pointer: string): FieldOwner => {
    const owner = owners.get(pointer) ?? { pointer }
    owners.set(pointer, owner)
    return owner
  }
  const builder: Builder = {
    header: {
      title: null,
      subtitle: null,
      section: null,
      published_at: null,
      updated_at: null,
      event_date: null,
      authors: [],
      publisher: null,
      source_credit: null,
      rights: { notice: null, attribution: [] },
      dateline: null,
      lede: null
    },
    blocks: [],
    dropped: [],
    people: [],
    notes: [],
    sources: new Map(),
    content,
    writers: null,
    moments: { published: null, updated: null, rival: null },
    headline: null,
    addBlock: (block, piece) => {
      builder.blocks.push(block)
      ledger.claim(piece, block)
      return block
    },
    extendBlock: (block, piece) => ledger.claim(piece, block),
    drop: (kind, piece, start = 0, end = piece.text.length) => {
      const dropped: Dropped = { kind, text: piece.text.slice(start, end).trim(), source: [], feeds: [] }
      builder.dropped.push(dropped)
      ledger.claim(piece, dropped, start, end)
      return dropped
    },
    refer: (pointer, piece, value, options = {}) => {
      const span = spanOf(content, piece, value.start, value.end)
      builder.sources.set(pointer, { ...span, raw: options.raw ?? null, via: options.via ?? null, claim: null })
      if (options.claim) ledger.claim(piece, ownerOf(pointer), options.claim.start, options.claim.end)
    },
    extendClaim: (pointer, piece, claim) => ledger.claim(piece, ownerOf(pointer), claim.start, claim.end),
    referRun: (pointer, run, via, raw = null) => {
      builder.sources.set(pointer, { ...content.span(run.start, run.end), raw, via, claim: null })
    },
    stretch: (pointer, piece) => {
      const reference = builder.sources.get(pointer)
      if (reference) builder.sources.set(pointer, { ...reference, ...united(reference, spanOf(content, piece)) })
    },
    note: (rule, field, message, at) => {
      builder.notes.push({ rule, field, message, source: at && spanOf(content, at.piece, at.start, at.end) })
    },
    noteRun: (rule, field, message, run) => {
      builder.notes.push({ rule, field, message, source: run && content.span(run.start, run.end) })
    },
    addPerson: (person, piece, at) => {
      builder.people.push({ ...person, source: spanOf(content, piece, at.start, at.end) })
    },
    settle: () => {
      const spans = ledger.spans()
      for (const block of builder.blocks) block.source = spans.get(block) ?? []
      for (const dropped of builder.dropped) dropped.source = spans.get(dropped) ?? []
      for (const [pointer, owner] of owners) {
        const reference = builder.sources.get(pointer)
        if (reference) reference.claim = spans.get(owner) ?? null
      }
      const at = (item: Block | Dropped) => item.source[0]?.byte_start ?? 0
      builder.dropped.sort((a, b) => at(a) - at(b))
      const sum = (list: (Block | Dropped | FieldOwner)[]) =>
        list.reduce((total, owner) => total + ledger.visible(owner), 0)
      const coverage = {
        characters: 0,
        body: sum(builder.blocks),
        fields: sum([...owners.values()]),
        dropped: sum(builder.dropped.filter((dropped) => dropped.kind !== 'unexplained')),
        unexplained: sum(builder.dropped.filter((dropped) => dropped.kind === 'unexplained'))
      }
      coverage.characters = coverage.body + coverage.fields + coverage.dropped + coverage.unexplained
      return coverage
    }
  }
  return builder
}
