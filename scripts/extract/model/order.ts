import type { Line } from '../features.ts'
import { stepsBetween } from './markup.ts'
import type { Row } from './row.ts'
import { isBeside, type Survey } from './survey.ts'

/** Neighbours with text whose length and links are looked at, and those right beside, of which more is asked. */
const neighbours = [-1, 1, -2, 2, -3, 3]
const nearest = [-1, 1]

/** What stands before and after a block. It holds for text dumps, too. */
export const orderFeatures: readonly string[] = [
  'place on the page',
  'below the headline',
  'lines from the headline',
  'running text before it',
  'running text after it',
  'lines to running text before',
  'lines to running text after',
  'steps to running text before',
  'steps to running text after',
  'stamps since the headline',
  'stamps before running text',
  ...neighbours.flatMap((step) => [`words at ${step}`, `links at ${step}`]),
  ...nearest.flatMap((step) => [`end of a sentence at ${step}`, `same element at ${step}`]),
  'furniture above',
  'furniture below',
  'image before',
  'lines from a heading of a list',
  'kind of that heading',
  'furniture since running text',
  'headings since running text',
  'sharing or tags since running text'
]

/** Farther lines are all alike. */
const mostLines = 30
const fromHeadline = 20
const mostSteps = 20
/** Lines below the headline among which dates and bylines are counted, and the most that count. */
const headerLines = 40
const mostStamps = 3

/** What has been passed when a line is come to, from the page's top. */
interface Passed {
  list: number
  listKind: number
  furniture: number
  headings: number
  sharing: number
}

/** The order of a page's lines. */
export interface Order {
  /** Index of the headline; -1 for none. */
  headline: number
  /** Characters of running text before each line, and all of it at the end. */
  before: Float64Array
  /** The lines of running text next to each line; -1 for none. */
  previous: Int32Array
  next: Int32Array
  /** The lines with text, and the place of each line among them. */
  texts: Line[]
  place: Int32Array
  passed: Passed[]
  /** Dates and bylines between the headline and each line; no more are counted far below it. */
  stamps: Int32Array
}

/**
 * @param counts whether a line of running text may be the article's
 * @param headlineScore how much speaks for a line as the headline; 0 for nothing
 * @param isStamp whether a line is a date or a byline
 */
export const surveyOrder = (
  lines: Line[],
  counts: (line: Line) => boolean,
  headlineScore: (line: Line) => number,
  isStamp: (line: Line) => boolean
): Order => {
  const { length } = lines
  const before = new Float64Array(length + 1)
  const previous = new Int32Array(length).fill(-1)
  const next = new Int32Array(length).fill(-1)
  const place = new Int32Array(length)
  const texts: Line[] = []
  const passed: Passed[] = []
  let state: Passed = { list: -mostLines, listKind: 0, furniture: 0, headings: 0, sharing: 0 }
  let headline = -1
  let best = 0
  let last = -1
  for (let i = 0; i < length; i++) {
    const line = lines[i]!
    previous[i] = last
    passed.push(state)
    place[i] = texts.length
    const running = line.prose && counts(line)
    before[i + 1] = before[i]! + (running ? line.text.length : 0)
    if (running) last = i
    if (line.text !== '') texts.push(line)
    state = passLine(state, line, running)
    const score = headlineScore(line)
    if (score > best) {
      best = score
      headline = i
    }
  }
  last = -1
  for (let i = length - 1; i >= 0; i--) {
    next[i] = last
    if (before[i + 1]! > before[i]!) last = i
  }
  return { headline, before, previous, next, texts, place, passed, stamps: countStamps(lines, headline, isStamp) }
}

const countStamps = (lines: Line[], headline: number, isStamp: (line: Line) => boolean): Int32Array => {
  const stamps = new Int32Array(lines.length + 1)
  if (headline < 0) return stamps
  for (let i = headline + 1; i < lines.length; i++) {
    stamps[i + 1] = stamps[i]! + Number(i <= headline + headerLines && lines[i]!.text !== '' && isStamp(lines[i]!))
  }
  return stamps
}

const passLine = (state: Passed, line: Line, running: boolean): Passed => {
  const { furniture } = line
  const heading = /^h[1-6]$/u.test(line.piece.tag)
  if (!furniture && !heading && !running) return state
  const next = { ...state }
  if (furniture) {
    next.furniture++
    if (furniture.opens) {
      next.list = line.index
      next.listKind = furniture.kind === 'related' ? 1 : 2
    }
    if (furniture.kind === 'share' || furniture.kind === 'tags') next.sharing++
  }
  if (heading) next.headings++
  if (running) next.furniture = next.headings = next.sharing = 0
  return next
}

export const addOrder = (row: Row, lines: Line[], line: Line, order: Order, survey: Survey | null): void => {
  const { add } = row
  const { index } = line
  const { headline, before, texts, place } = order
  const all = before[lines.length]! + 1
  add(index / lines.length)
  add(headline < 0 ? -1 : Number(index > headline))
  add(headline < 0 ? 0 : Math.max(-fromHeadline, Math.min(fromHeadline, index - headline)))
  add(before[index]! / all)
  add((before[lines.length]! - before[index + 1]!) / all)
  const previous = order.previous[index]!
  const next = order.next[index]!
  add(previous < 0 ? mostLines : Math.min(mostLines, index - previous))
  add(next < 0 ? mostLines : Math.min(mostLines, next - index))
  for (const other of [previous, next]) {
    add(other < 0 || !survey ? -1 : stepsBetween(survey.frames[index]!, survey.frames[other]!, mostSteps))
  }
  const { stamps } = order
  add(headline < 0 || index < headline ? -1 : Math.min(mostStamps, stamps[index]!))
  add(next < 0 ? 0 : Math.min(mostStamps, stamps[next]! - stamps[index + 1]!))
  for (const step of neighbours) {
    const other = texts[place[index]! + step]
    add(other ? Math.log2(1 + other.words) : -1)
    add(other ? other.piece.linked : -1)
  }
  for (const step of nearest) {
    const other = texts[place[index]! + step]
    add(other ? Number(other.stops) : -1)
    add(other ? Number(other.piece.tag === line.piece.tag) : -1)
  }
  add(Number(texts[place[index]! - 1]?.furniture != null))
  add(Number(texts[place[index]! + 1]?.furniture != null))
  add(Number(lines[index - 1]?.text === ''))
  const passed = order.passed[index]!
  add(Math.min(mostLines, index - passed.list))
  add(passed.listKind)
  add(Math.min(10, passed.furniture))
  add(Math.min(5, passed.headings))
  add(Math.min(5, passed.sharing))
}

/** Running text that may be the article's: of a text dump all, of a page what stands in the container. */
export const inContainer =
  (survey: Survey | null) =>
  (line: Line): boolean =>
    survey === null || (!isBeside(line) && survey.above[survey.frames[line.index]!.index] === 0)
