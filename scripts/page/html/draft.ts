import type { Charset } from '../../capture/charset/charset.ts'
import { type Change, type Cleaned, hasVisible, visibleCharacters } from '../../capture/clean.ts'
import type { FontRun } from '../../capture/repair/legacy.ts'
import { mend } from '../../capture/repair/mend.ts'
import type { Diagnosis } from '../../capture/repair/restore.ts'
import type { Piece, Run } from '../piece.ts'
import { type Alignment, offsetOf, runsOf } from './align.ts'
import { commonFrame, type Frame, pathOf } from './frame.ts'
import { type RawMark, settleMarks } from './mark.ts'
import { isSpace } from './scan.ts'

/** A stretch of the source, and the text it was decoded to. */
interface Stretch extends Run {
  value: string
  alignment: Alignment
  /** Its visible characters; null where they were not counted. */
  visible: number | null
}

/** Texts put together to one piece while a page is walked. */
export interface Draft {
  /** The texts with markup's white space collapsed: what a browser shows, before cleaning. */
  raw: string
  /** White space is due before the next text. */
  space: boolean
  /** Where the parts of `raw` come from: their starts in it, the indices in their text nodes' values, and those texts. */
  starts: number[]
  values: number[]
  alignments: Alignment[]
  stretches: Stretch[]
  marks: RawMark[]
  /** Parts of `raw` in fonts of legacy charsets. */
  fonts: FontRun[]
  /** Units of `raw` inside links. */
  linked: number
  /** The block the text stands in, and the innermost element that holds all of it. */
  block: Frame
  frame: Frame | null
  preformatted: boolean
}

export const newDraft = (block: Frame, preformatted: boolean): Draft => ({
  raw: '',
  space: false,
  starts: [],
  values: [],
  alignments: [],
  stretches: [],
  marks: [],
  fonts: [],
  linked: 0,
  block,
  frame: null,
  preformatted
})

const addChunk = (draft: Draft, value: string, from: number, to: number, alignment: Alignment): void => {
  if (draft.space && draft.raw !== '') draft.raw += ' '
  draft.space = false
  draft.starts.push(draft.raw.length)
  draft.values.push(from)
  draft.alignments.push(alignment)
  draft.raw += value.slice(from, to)
}

/** Adds a text in which runs of markup's white space count as one space. */
const addCollapsed = (draft: Draft, value: string, alignment: Alignment): void => {
  const { length } = value
  let i = 0
  while (i < length) {
    const start = i
    while (i < length && isSpace(value.charCodeAt(i))) i++
    if (i > start) draft.space = true
    if (i === length) return
    // A chunk goes on over single spaces: most texts are one chunk.
    let end = i + 1
    for (; end < length; end++) {
      if (!isSpace(value.charCodeAt(end))) continue
      if (value.charCodeAt(end) !== 32 || end + 1 === length || isSpace(value.charCodeAt(end + 1))) break
    }
    addChunk(draft, value, i, end, alignment)
    i = end
  }
}

/** Ends a line of a preformatted text, or a cell of a table, without ending the piece. */
export const addBreak = (draft: Draft): void => {
  if (draft.preformatted) draft.raw += '\n'
  else draft.space = true
}

/**
 * Adds a text node that has visible characters.
 *
 * @param visible how many
 * @param font the legacy charset that its font was made for; null where it is none
 */
export const addText = (
  draft: Draft,
  value: string,
  visible: number,
  alignment: Alignment,
  frame: Frame,
  linked: boolean,
  font: Charset | null
): void => {
  const part = draft.starts.length
  if (draft.preformatted) addChunk(draft, value, 0, value.length, alignment)
  else addCollapsed(draft, value, alignment)
  if (font !== null) addFont(draft, draft.starts[part]!, font)
  if (linked) draft.linked += draft.raw.length - draft.starts[part]!
  draft.frame = draft.frame ? commonFrame(draft.frame, frame) : frame
  let from = 0
  let to = value.length
  while (!hasVisible(value, from, from + 1) && !isSurrogate(value, from)) from++
  while (!hasVisible(value, to - 1, to) && !isSurrogate(value, to - 1)) to--
  const runs = runsOf(alignment, from, to)
  const all = runs.length === 1 ? visible : null
  for (const { start, end } of runs) draft.stretches.push({ start, end, value, alignment, visible: all })
}

/** Says of what was added last that it is in a legacy font. */
const addFont = (draft: Draft, start: number, charset: Charset): void => {
  const last = draft.fonts.at(-1)
  const end = draft.raw.length
  if (last?.charset === charset && last.end + 1 >= start) last.end = end
  else draft.fonts.push({ start, end, charset })
}

const isSurrogate = (value: string, index: number): boolean => (value.charCodeAt(index) & 0xf800) === 0xd800

/** Index of the last part that starts at or before an index of the raw text. */
const partAt = (draft: Draft, index: number): number => {
  let low = 0
  let high = draft.starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (draft.starts[middle]! <= index) low = middle
    else high = middle - 1
  }
  return low
}

/** Offset in the source of a character of the raw text. */
const offsetAt = (draft: Draft, index: number): number => {
  const part = partAt(draft, index)
  return offsetOf(draft.alignments[part]!, draft.values[part]! + index - draft.starts[part]!)
}

/** Offset in the source at which the character before an index of the raw text ends. */
const offsetAfter = (draft: Draft, index: number): number => {
  const part = partAt(draft, index - 1)
  const value = draft.values[part]! + index - draft.starts[part]!
  return runsOf(draft.alignments[part]!, value - 1, value).at(-1)!.end
}

/**
 * A preformatted text: lines and their white space as written, words mended, empty lines at both ends left out. Its words are
 * looked at one by one: fonts do not change within code.
 */
const preserve = (raw: string, diagnosis: Diagnosis): Cleaned => {
  const changes: Change[] = []
  const starts: number[] = []
  let text = ''
  let end = 0
  // Offset of the line with the first word.
  const first = raw.lastIndexOf('\n', Math.max(0, raw.search(/\S/u))) + 1
  const last = raw.trimEnd().length
  for (const { 0: part, index } of raw.slice(0, last).matchAll(/[^\S\n]+|\n|\S+/gu)) {
    if (index < first) continue
    const word = hasVisible(part)
    const cleaned = word
      ? mend({ text: part, fonts: [] }, diagnosis)
      : { text: part.replace(/[^\n\t]/gu, ' '), at: (i: number) => i, changes: [] }
    for (const change of cleaned.changes) changes.push({ kind: change.kind, at: index + change.at })
    for (let i = 0; i < cleaned.text.length; i++) starts.push(index + cleaned.at(i))
    text += cleaned.text
    if (word) end = index + cleaned.at(cleaned.text.length)
  }
  return { text, at: (index) => starts[index] ?? end, changes }
}

/** The cells of a data table, row by row, as `[start, end)` of the draft's raw text. */
export type CellRows = { start: number; end: number }[][]

const readCells = ({ raw, fonts }: Draft, rows: CellRows, diagnosis: Diagnosis): string[][] => {
  // Cells and fonts stand in the same order: no font that ended before a cell is looked at again.
  let next = 0
  const fontsOf = (from: number, to: number): FontRun[] => {
    const inside: FontRun[] = []
    while (next < fonts.length && fonts[next]!.end <= from) next++
    for (let i = next; i < fonts.length && fonts[i]!.start < to; i++) {
      const { start, end, charset } = fonts[i]!
      inside.push({ start: Math.max(0, start - from), end: Math.min(end, to) - from, charset })
    }
    return inside
  }
  const read = ({ start, end }: { start: number; end: number }): string =>
    mend({ text: raw.slice(start, end), fonts: fontsOf(start, end) }, diagnosis).text
  return rows.filter((row) => row.length > 0).map((row) => row.map(read))
}

/** By place in the source; text that was moved out of a table comes before the table, and after it in the source. */
const inOrder = (stretches: Stretch[]): Stretch[] => {
  const sorted = stretches.every((stretch, i) => i === 0 || stretches[i - 1]!.end <= stretch.start)
  return sorted ? stretches : stretches.toSorted((a, b) => a.start - b.start)
}

const joined = (stretches: Stretch[]): Run[] => {
  const runs: Run[] = []
  for (const { start, end } of stretches) {
    const last = runs.at(-1)
    if (last?.end === start) last.end = end
    else runs.push({ start, end })
  }
  return runs
}

/** Smallest index of a value that stands at or after an offset of the source. */
const indexAt = ({ value, alignment }: Stretch, offset: number): number => {
  let low = 0
  let high = value.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (offsetOf(alignment, middle) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Visible characters whose source stands in `[start, end)`. */
const visibleIn = (stretches: Stretch[], start: number, end: number): number => {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (stretches[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  let count = 0
  for (let i = low; i < stretches.length && stretches[i]!.start < end; i++) {
    const stretch = stretches[i]!
    if (stretch.visible !== null && start <= stretch.start && stretch.end <= end) {
      count += stretch.visible
      continue
    }
    const from = indexAt(stretch, Math.max(start, stretch.start))
    count += visibleCharacters(stretch.value, from, indexAt(stretch, Math.min(end, stretch.end)))
  }
  return count
}

/**
 * Finishes a draft that has text.
 *
 * @param frame the innermost element that holds all of it
 * @param lineAt the line of an offset
 * @param diagnosis what is wrong with the encoding of the page's texts
 */
export const finishDraft = (
  draft: Draft,
  tag: string,
  rows: CellRows | null,
  frame: Frame,
  lineAt: (offset: number) => number,
  diagnosis: Diagnosis
): Piece => {
  const cleaned = draft.preformatted
    ? preserve(draft.raw, diagnosis)
    : mend({ text: draft.raw, fonts: draft.fonts }, diagnosis)
  const { text } = cleaned
  const stretches = inOrder(draft.stretches)
  return {
    tag,
    text,
    at: (index) =>
      index < text.length ? offsetAt(draft, cleaned.at(index)) : offsetAfter(draft, cleaned.at(text.length)),
    runs: joined(stretches),
    changes: cleaned.changes.map(({ kind, at }) => ({ kind, at: offsetAt(draft, at) })),
    visibleIn: (start, end) => visibleIn(stretches, start, end),
    line: lineAt(stretches[0]!.start),
    blank: 0,
    marks: draft.marks.length > 0 ? settleMarks(draft.marks, text, cleaned.at) : [],
    image: null,
    rows: rows && readCells(draft, rows, diagnosis),
    linked: Math.min(1, draft.linked / draft.raw.length),
    path: pathOf(frame)
  }
}
