import type { SQLOutputValue } from 'node:sqlite'
import type { DatasetRecord } from '../../../../schema/article.d.ts'

/** A row of the database. */
type Row = { [column: string]: SQLOutputValue }

/** The rows of a table that belong to the article at hand, in order. */
export type Children = (table: string) => Row[]

/** Some of a row's cells. */
const pick = (row: Row, names: readonly string[]): Row => Object.fromEntries(names.map((name) => [name, row[name]!]))

const span = (row: Row): Row => pick(row, ['line_start', 'line_end', 'byte_start', 'byte_end'])

/** Rows by what a column of theirs holds, in order. */
const groupedBy = (column: string, rows: Row[]): ((key: SQLOutputValue | undefined) => Row[]) => {
  const groups = Map.groupBy(rows, (row) => row[column])
  return (key) => groups.get(key) ?? []
}

/** The value of a cell that holds JSON. */
const json = (cell: SQLOutputValue | undefined): unknown => JSON.parse(String(cell))

/** The members of a block by its type, with the cells that they are in. */
const blockOf = (row: Row, figure: Row[], marks: unknown[], source: Row[]): unknown => {
  const { type } = row
  if (type === 'figure') {
    const members = pick(figure[0]!, ['file_name', 'url', 'alt', 'caption', 'credit'])
    return { type, ...members, ordinal: row.ordinal, source }
  }
  if (type === 'table') return { type, rows: json(row.rows), source }
  const text = { type, text: row.text, marks, source }
  if (type === 'heading') return { ...text, level: row.level }
  return type === 'point' ? { ...text, label: row.label, ordinal: row.ordinal } : text
}

/** An article out of its row and those that belong to it. What is not as it should be makes another record, or throws. */
export const rebuildArticle = (row: Row, children: Children): DatasetRecord => {
  const claims = children('claims')
  const claimsOf = {
    block: groupedBy('block', claims),
    dropped: groupedBy('dropped', claims),
    pointer: groupedBy('pointer', claims)
  }
  const figure = groupedBy('position', children('figures'))
  const marks = groupedBy('block', children('marks'))
  const record = {
    kind: 'article',
    ...pick(row, ['id', 'title', 'subtitle', 'section', 'language', 'published_at', 'updated_at', 'event_date']),
    authors: children('authors').map((author) => pick(author, ['name', 'affiliation'])),
    publisher: row.has_publisher === 0 ? null : publisherOf(row),
    source_credit: row.source_credit,
    rights: { notice: row.rights_notice, attribution: children('attributions').map(({ name }) => name) },
    ...pick(row, ['dateline', 'lede', 'text', 'hash']),
    blocks: children('blocks').map((block) =>
      blockOf(
        block,
        figure(block.position),
        marks(block.position).map(markOf),
        claimsOf.block(block.position).map(span)
      )
    ),
    people: children('people').map((person) => ({
      ...pick(person, ['name', 'honorific', 'role']),
      source: span(person)
    })),
    counts: pick(row, ['blocks', 'sentences', 'syllables', 'characters']),
    dropped: children('dropped').map((piece) => ({
      ...pick(piece, ['kind', 'text']),
      feeds: json(piece.feeds),
      source: claimsOf.dropped(piece.position).map(span)
    })),
    sources: Object.fromEntries(
      children('sources').map((source) => {
        const spans = claimsOf.pointer(source.pointer).map(span)
        return [
          String(source.pointer),
          { ...span(source), ...pick(source, ['raw', 'via']), claim: spans.length > 0 ? spans : null }
        ]
      })
    ),
    notes: children('notes').map((note) => ({
      ...pick(note, ['rule', 'field', 'message']),
      source: note.line_start === null ? null : span(note)
    })),
    seed: seedOf(row, children('repairs')),
    coverage: {
      characters: row.visible_characters,
      body: row.body_characters,
      fields: row.field_characters,
      dropped: row.dropped_characters,
      unexplained: row.unexplained_characters
    }
  }
  return record as unknown as DatasetRecord
}

const markOf = ({ type, start_character, end_character, url }: Row): unknown => ({
  type,
  start: start_character,
  end: end_character,
  url
})

const publisherOf = (row: Row): unknown =>
  Object.fromEntries(
    ['name', 'domain', 'address', 'phone', 'fax', 'email'].map((name) => [name, row[`publisher_${name}`]])
  )

const seedOf = (row: Row, repairs: Row[]): unknown => ({
  path: row.seed_path,
  sha256: row.seed_sha256,
  bytes: row.seed_bytes,
  ...pick(row, [
    'content_sha256',
    'content_bytes',
    'media_type',
    'encoding',
    'encoding_confidence',
    'url',
    'captured_at'
  ]),
  repairs: repairs.map((repair) => ({ ...pick(repair, ['kind', 'count']), first: span(repair) }))
})

/** A tombstone out of its row. */
export const rebuildTombstone = (row: Row): DatasetRecord =>
  pick(row, ['id', 'kind', 'since', 'hash', row.kind === 'moved' ? 'moved_to' : 'reason']) as unknown as DatasetRecord
