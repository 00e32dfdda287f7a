import type { Note, Seed } from '../../schema/article.d.ts'
import type { Content } from '../capture/content.ts'
import { countLost } from '../capture/vietnamese/lost.ts'
import type { Page } from '../page/piece.ts'
import { assemble } from './assemble.ts'
import { fillWriters, nameWriters } from './authors.ts'
import { takeBeyondBoxes } from './beyond.ts'
import { labelBody } from './body.ts'
import { count } from './counts.ts'
import { readDateline } from './dateline.ts'
import { contextOf } from './dates/context.ts'
import { findEventDate } from './dates/event.ts'
import type { DateContext } from './dates/types.ts'
import { type Builder, type Draft, makeBuilder } from './draft.ts'
import { type Line, measure } from './features.ts'
import { leaveFurtherArticles } from './further-articles.ts'
import { labelAnnounced, labelGallery } from './gallery.ts'
import { labelHeader } from './header.ts'
import { belowHeadline, firstProse, judgedZone } from './judged.ts'
import { type Label, type Labels, makeLabels } from './label.ts'
import { detectLanguage } from './language.ts'
import { letters } from './letters.ts'
import { isListing, listedOn } from './listing.ts'
import { blockModel, explainBlocks, judgeBlocks } from './model/judge.ts'
import type { Trees } from './model/trees.ts'
import { fillMoments } from './moments/fill.ts'
import { findMoments } from './moments/find.ts'
import { labelStamps } from './moments/label.ts'
import { findPeople } from './people/find.ts'
import { mergePeople } from './people/merge.ts'
import { serialNotes } from './phrases/forms.ts'
import { isKnownSection } from './phrases/sections.ts'
import { isCaptionsOnly, pictureZone } from './pictures.ts'
import type { Point } from './points.ts'
import { repairsOf } from './repairs.ts'
import { siteNamesOf, titleEndsOf } from './sites.ts'
import { type StandInPage, standInKinds, standInLines, standInNames, standInOf } from './stand-in.ts'
import { labelSurroundings } from './surroundings.ts'
import { labelSignOff } from './tail.ts'
import { textOf } from './text.ts'
import { findTitle } from './title.ts'
import { leadsHome } from './title-evidence.ts'
import { fillFromWitnesses } from './witnesses.ts'
import { namesOf } from './writers/claim.ts'
import { findWriters, type Writers } from './writers/find.ts'
import { labelBylines } from './writers/label.ts'
import { findZone, type Zone } from './zone.ts'

/** What is known of a seed before its page is read. */
export type SeedFacts = Pick<
  Seed,
  'path' | 'sha256' | 'bytes' | 'content_sha256' | 'content_bytes' | 'url' | 'captured_at'
>

/** A page understood: its record without title check and hash, and what each piece was taken for. */
export interface Extraction {
  draft: Draft
  labelled: { line: Line; label: Label }[]
  /** What moved the block model's word on lines, by their index, for explanations: it is found out when asked for. */
  evidence: () => ReadonlyMap<number, string>
}

/**
 * Understands a page: labels every piece, fills the record, accounts for every visible character.
 *
 * @param id the seed's id
 * @param language the curator's word on the language, by which dates are read; null lets the text decide
 * @param model what tells the blocks of an HTML page that are the article's text
 */
export const extractArticle = (
  id: string,
  page: Page,
  content: Content,
  facts: SeedFacts,
  language: string | null,
  model: Trees = blockModel
): Extraction => {
  const declared = page.witnesses.flatMap(({ field, value }) => (field === 'language' ? [value] : []))
  const detected = detectLanguage(page.pieces, declared)
  const context = contextOf(language ?? detected)
  const lines = measure(page, context)
  const labels = makeLabels(lines.length)
  const html = page.media === 'text/html'
  if (html) {
    judge(page, lines, language ?? detected, model)
    takeBeyondBoxes(page, lines)
  }
  const further = html ? leaveFurtherArticles(page, lines) : 0
  const zone = html ? judgedZone(lines) : findZone(lines)
  const builder = makeBuilder(content)
  noteEncoding(page, content, builder)
  const { points, writers, moments, sites, standIn, listed, headline } = labelLines(
    lines,
    zone,
    page,
    labels,
    context,
    language ?? detected
  )
  builder.writers = writers
  builder.moments = moments
  builder.headline = headline
  if (standIn)
    builder.note('no-body', '/blocks', `the page is ${standInNames[standIn.kind]}, no article: ${standIn.why}`, null)
  if (further > 0)
    builder.note('further-articles', '/blocks', `the page holds ${further} further articles, which are left out`, null)
  if (listed > 0)
    builder.note(
      'no-body',
      '/blocks',
      `the page lists ${listed} articles under their headlines, and is none itself`,
      null
    )
  nameWriters(builder)
  assemble(lines, labels, points, builder)
  fillWriters(lines, builder)
  fillMoments(lines, builder)
  fillFromWitnesses(page, sites, builder)
  fillFromText(lines, labels, builder)
  const coverage = builder.settle()
  const text = textOf(builder.blocks)
  const { header } = builder
  // In the order of the schema's fields.
  const draft: Draft = {
    kind: 'article',
    id,
    title: header.title,
    subtitle: header.subtitle,
    section: header.section,
    language: detected,
    published_at: header.published_at,
    updated_at: header.updated_at,
    event_date: header.event_date,
    authors: header.authors,
    publisher: header.publisher,
    source_credit: header.source_credit,
    rights: header.rights,
    dateline: header.dateline,
    lede: header.lede,
    blocks: builder.blocks,
    people: builder.people,
    text,
    counts: count(builder.blocks, text),
    dropped: builder.dropped,
    sources: Object.fromEntries(builder.sources),
    notes: sortNotes(builder.notes),
    seed: {
      ...facts,
      media_type: page.media,
      encoding: content.encoding,
      encoding_confidence: content.confidence,
      repairs: repairsOf(page.pieces, content)
    },
    coverage
  }
  return {
    draft,
    labelled: lines.map((line) => ({ line, label: labels.get(line.index)! })),
    evidence: () => (html ? explainBlocks(page, lines, language ?? detected, model) : new Map())
  }
}

/** Notes the block model's word on each line. Text that it was not asked about is none of the article's. */
const judge = (page: Page, lines: Line[], language: string | null, model: Trees): void => {
  const verdicts = judgeBlocks(page, lines, language, model)
  for (const line of lines) {
    const verdict = verdicts[line.index]!
    if (line.text === '' || line.piece.rows !== null) continue
    line.judged = verdict
    line.inRegion = verdict === true
  }
}

const labelLines = (
  lines: Line[],
  taken: Zone | null,
  page: Page,
  labels: Labels,
  context: DateContext,
  language: string | null
) => {
  const html = page.media === 'text/html'
  const standIn = standInOf(lines, taken, page)
  if (standIn) labelStandIn(standInLines(lines, taken), standIn, labels)
  const sites = siteNamesOf(page.witnesses, lines)
  const prose = html && taken ? { ...taken, from: firstProse(lines, taken) } : taken
  const found = findTitle(lines, prose, page.witnesses, sites)
  const listing = html && found && taken && isListing(lines, lines[found.index]!, taken)
  const shown = html && found && !listing && !standIn && (!taken || isCaptionsOnly(lines, taken))
  const text = (shown && pictureZone(page, lines, found.index, sites)) || (listing || standIn ? null : taken)
  // Where a page has no article, only its own heading says what it is called: another line would be a guess.
  const guessed = text === null && html && found && lines[found.index]!.piece.tag !== 'h1'
  const title = guessed || standIn ? null : found
  const zone = html && text && title ? belowHeadline(lines, text, title.index) : text
  const titleText = title ? lines[title.index]!.text : null
  if (title) {
    labels.set(title.index, 'title', 'title-evidence', title.why)
    for (const index of title.more)
      labels.set(index, 'title', 'title-line', 'it is another line of the title, in capitals like it')
  }
  let points = new Map<number, Point>()
  if (zone) {
    if (title && title.index < zone.from) labelHeader(lines, title.index, zone, labels)
    points = labelBody(lines, zone, titleText, labels)
    labelAnnounced(lines, zone, labels)
    labelSignOff(lines, zone, labels)
  }
  const listed = html && !zone && !standIn ? listedOn(lines) : 0
  // What stands below the heading of a list is the first article's.
  const around = { title: listed > 0 ? -1 : (title?.index ?? -1), zone }
  const moments = findMoments(lines, labels, around, page.witnesses, context, language)
  labelStamps(lines, moments, labels)
  const ends = titleEndsOf(page.witnesses)
  const writers = findWriters({ lines, labels, ...around, language }, page.witnesses, new Set([...sites, ...ends]))
  clearSections(lines, new Set([...sites, ...ends]), writers, labels)
  labelBylines(lines, writers, labels)
  if (zone) labelGallery(lines, zone, labels)
  labelSurroundings(lines, zone, titleText, labels)
  if (standIn) labelStandIn(unexplained(lines, labels), standIn, labels)
  for (const { index } of listed > 0 ? unexplained(lines, labels) : [])
    labels.replace(index, 'related', 'listed', `the page lists ${listed} articles, and is none itself`)
  return { points, writers, moments, sites, standIn, listed, headline: title?.part ?? null }
}

const unexplained = (lines: Line[], labels: Labels): Line[] =>
  lines.filter(({ index }) => labels.get(index)?.role === 'unexplained')

const labelStandIn = (lines: Line[], { kind, why }: StandInPage, labels: Labels): void => {
  for (const { index } of lines)
    labels.replace(index, standInKinds[kind], 'stand-in', `the page is ${standInNames[kind]}: ${why}`)
}

/** The site's name above the title is no section, nor is a line that names the writer; sections that many sites have may end a title. */
const clearSections = (lines: Line[], sites: ReadonlySet<string>, writers: Writers | null, labels: Labels): void => {
  const names = namesOf(writers?.list ?? [])
  for (const line of lines) {
    const { index, text } = line
    if (labels.get(index)?.role !== 'section') continue
    const said = letters(text)
    if (leadsHome(line)) labels.clear(index)
    if ((sites.has(said) && !isKnownSection(text)) || names.some((name) => said.includes(name))) labels.clear(index)
  }
}

/** What the text itself states: lede, dateline, the day of the event, people with their roles. */
const fillFromText = (lines: Line[], labels: Labels, builder: Builder): void => {
  const { header } = builder
  const first = lines.find((line) => labels.get(line.index)?.role === 'paragraph' && !serialNotes.test(line.text))
  if (first) {
    const dateline = readDateline(first.text)
    const start = dateline?.rest ?? 0
    header.lede = first.text.slice(start) || null
    if (header.lede !== null) builder.refer('/lede', first.piece, { start, end: first.text.length })
    if (dateline) {
      header.dateline = dateline.name
      builder.refer('/dateline', first.piece, dateline)
    }
    const event = header.lede === null ? null : findEventDate(header.lede, header.published_at)
    if (event) {
      header.event_date = event.value
      builder.refer(
        '/event_date',
        first.piece,
        { start: start + event.start, end: start + event.end },
        { raw: event.raw }
      )
    }
  }
  const mentions = lines.flatMap((line) => {
    const role = labels.get(line.index)?.role
    const speaks =
      role === 'paragraph' || role === 'point' || role === 'caption' || role === 'list_item' || role === 'quote'
    return speaks ? findPeople(line.text).map((mention) => ({ ...mention, line })) : []
  })
  for (const person of mergePeople(mentions)) {
    builder.addPerson({ name: person.name, honorific: person.honorific, role: person.role }, person.line.piece, person)
  }
}

/** Notes what a reader should know about the encoding: how it was found out, and what was lost before the capture. */
const noteEncoding = (page: Page, content: Content, builder: Builder): void => {
  for (const { rule, message, bytes } of content.notes) {
    const source = bytes && content.span(content.offsetAt(bytes.start), content.offsetAt(bytes.end))
    builder.notes.push({ rule, field: '/seed/encoding', message, source })
  }
  const tcvn3 =
    content.encoding === 'tcvn3' ||
    page.pieces.some(({ changes }) => changes.some(({ kind }) => kind === 'legacy-tcvn3'))
  const lost = tcvn3 ? countLost(page.pieces.map(({ text }) => text)) : 0
  if (lost > 0) {
    const message = `${lost} words lack a letter, probably ư: its byte (0xAD) was lost before the capture, and is not guessed`
    builder.note('lost-letters', null, message, null)
  }
}

const sortNotes = (notes: Note[]): Note[] =>
  notes.sort(
    (a, b) =>
      (a.source?.byte_start ?? 0) - (b.source?.byte_start ?? 0) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  )
