import { createHash } from 'node:crypto'
import type { Article, Block, Dropped, Moved, Removed, Span } from '../../schema/article.d.ts'
import type { DatasetMetadata } from '../../schema/dataset.d.ts'
import type { DatasetSource } from '../../scripts/emit/build.ts'
import type { EmitContext } from '../../scripts/emit/emitter.ts'
import { findSchemaFolder, readContext } from '../../scripts/emit/metadata.ts'
import { recordHash } from '../../scripts/extract/hash.ts'
import { textOf } from '../../scripts/extract/text.ts'
import { development } from '../support/development.ts'

/** Leaves out the spans, which `article` gives. */
type Unplaced<T> = T extends { source: unknown } ? Omit<T, 'source'> : never

export type SampleBlock = Unplaced<Block>

export interface Sample extends Partial<Omit<Article, 'blocks' | 'dropped' | 'hash'>> {
  blocks?: SampleBlock[]
  dropped?: Unplaced<Dropped>[]
}

const sum = (text: string): string => createHash('sha256').update(text).digest('hex')

const shown = (block: SampleBlock): string =>
  'text' in block ? block.text : ('caption' in block && block.caption) || 'x'

/** A whole article around what a test gives: its claims follow each other, one line each, and its sums hold. */
export const article = (id: string, sample: Sample = {}): Article => {
  const title = sample.title ?? `Bài số ${id}`
  let at = 0
  let line = 0
  const claim = (text: string): Span => {
    const start = at
    line += 1
    at = start + Math.max(1, Buffer.byteLength(text)) + 1
    return { line_start: line, line_end: line, byte_start: start, byte_end: at - 1 }
  }
  const headline = claim(title)
  const blocks = (sample.blocks ?? [{ type: 'paragraph', text: 'Một đoạn văn.', marks: [] }]).map(
    (block) => ({ ...block, source: [claim(shown(block))] }) as Block
  )
  const dropped = (sample.dropped ?? []).map((piece): Dropped => ({ ...piece, source: [claim(piece.text)] }))
  const text = textOf(blocks)
  const record = {
    kind: 'article' as const,
    subtitle: null,
    section: null,
    language: 'vi',
    published_at: '2022-06-12T22:43:00+07:00',
    updated_at: null,
    event_date: null,
    authors: [{ name: 'Lê Văn Mẫu', affiliation: null }],
    publisher: null,
    source_credit: null,
    rights: { notice: null, attribution: [] },
    dateline: null,
    lede: null,
    people: [],
    text,
    counts: { blocks: blocks.length, sentences: 1, syllables: 3, characters: [...text].length },
    sources: { '/title': { ...headline, raw: null, via: null, claim: [headline] } },
    notes: [],
    seed: {
      path: `${id}.txt`,
      sha256: sum(id),
      bytes: at,
      content_sha256: sum(id),
      content_bytes: at,
      media_type: 'text/plain' as const,
      encoding: 'utf-8',
      encoding_confidence: 1,
      url: null,
      captured_at: null,
      repairs: []
    },
    coverage: { characters: 10, body: 6, fields: 3, dropped: 1, unexplained: 0 },
    ...sample,
    id,
    title,
    blocks,
    dropped
  }
  return { ...record, hash: recordHash(record) }
}

export const moved = (id: string, to: string): Moved => {
  const record = { kind: 'moved' as const, id, since: '2026-11-20', moved_to: to }
  return { ...record, hash: recordHash(record) }
}

export const removed = (id: string, reason: string): Removed => {
  const record = { kind: 'removed' as const, id, since: '2026-11-20', reason }
  return { ...record, hash: recordHash(record) }
}

export const schemaFolder = findSchemaFolder()
const own = readContext(`${schemaFolder}/dataset.yaml`, schemaFolder)
export const metadata: DatasetMetadata = { ...own.metadata, ...development }
export const context: EmitContext = { ...own, metadata }

export const totals = { seeds_sha256: sum('seeds'), hidden_characters: 0 }

/** A source of these records. */
export const sourceOf = (records: DatasetSource['records']): DatasetSource => ({
  records,
  context,
  totals: () => totals
})

/** An article with every kind of block, a person, a dropped piece and a credit. */
export const full = (id: string): Article =>
  article(id, {
    subtitle: 'Dòng phụ',
    section: 'Xã hội',
    event_date: '2022-06-08',
    authors: [
      { name: 'Trần Thị Thử', affiliation: 'Đài Ví dụ' },
      { name: 'Ngô Mẫu', affiliation: null }
    ],
    publisher: {
      name: 'Đài Ví dụ',
      domain: 'vidu.example',
      address: 'Số 1, phố Mẫu',
      phone: '0200000000',
      fax: null,
      email: 'toasoan@vidu.example'
    },
    rights: { notice: 'Ghi rõ nguồn “Đài Ví dụ”', attribution: ['Đài Ví dụ', 'vidu.example'] },
    people: [
      {
        name: 'Phạm Thử',
        honorific: 'ông',
        role: 'Giám đốc Đài Ví dụ',
        source: { line_start: 2, line_end: 2, byte_start: 30, byte_end: 40 }
      }
    ],
    blocks: [
      {
        type: 'paragraph',
        text: 'Ông Phạm Thử nói: xem trang này.',
        marks: [
          { type: 'strong', start: 0, end: 12, url: null },
          { type: 'link', start: 18, end: 31, url: 'https://vidu.example/a_(b)' }
        ]
      },
      { type: 'heading', level: 2, text: 'Ba việc', marks: [] },
      { type: 'point', label: 'Thứ nhất', ordinal: 1, text: 'Thứ nhất: đọc.', marks: [] },
      { type: 'point', label: 'Thứ hai', ordinal: 2, text: 'Thứ hai: viết.', marks: [] },
      {
        type: 'figure',
        file_name: null,
        url: 'https://vidu.example/1.jpg',
        alt: 'Ảnh 1',
        caption: 'Lớp học',
        credit: 'Ảnh: PV',
        ordinal: 1
      },
      {
        type: 'figure',
        file_name: 'anh 2.jpg',
        url: null,
        alt: null,
        caption: 'Sân trường',
        credit: null,
        ordinal: null
      },
      { type: 'list_item', text: 'bút', marks: [] },
      { type: 'quote', text: 'Học, học nữa.', marks: [] },
      { type: 'code', text: 'a = 1\n  b = "2"', marks: [] },
      {
        type: 'table',
        rows: [
          ['Tên', 'Tuổi'],
          ['An', '9']
        ]
      }
    ],
    dropped: [{ kind: 'share', text: 'Chia sẻ', feeds: [] }]
  })
