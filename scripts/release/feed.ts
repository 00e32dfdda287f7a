import { readFileSync } from 'node:fs'
import { decodeXML, encodeXML } from 'entities'
import type { DatasetMetadata } from '../../schema/dataset.d.ts'
import type { WrittenFile } from '../emit/emitter.ts'
import { failure, orFail } from '../emit/failure.ts'
import { writeText } from '../emit/sink.ts'
import type { DatasetDiff } from './diff.ts'
import { placeLine } from './report/pretty.ts'
import { countsLine } from './report/summary.ts'

/** The feed of releases, as Atom (RFC 4287). */
export const FEED = 'changes.atom'

/** Releases that a feed keeps: readers look at the last few, and it must not grow for ever. */
const MOST_ENTRIES = 100

/** Places of each reason that an entry names. */
const MOST_PLACES = 50

/** A release in the feed. */
interface Entry {
  version: string
  title: string
  /** The day of the release, YYYY-MM-DD: feeds have no clock. */
  day: string
  /** What changed, as plain text. */
  summary: string
}

/** What XML 1.0 cannot hold, not even escaped (section 2.2): controls but tab and line ends, half pairs, noncharacters. */
const notXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** Text as XML holds it: every character that is not ASCII stays, what XML cannot hold is taken out. */
const xml = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(notXml, '')
    .replaceAll(/[&<>"'\r]/gu, (character) => encodeXML(character))

/** What a feed says of a release: a difference, or what `changes.json` says of one. */
export interface FeedSubject {
  /** null for a first release. */
  from: object | null
  level: DatasetDiff['level']
  counts: DatasetDiff['counts']
  reasons: readonly Pick<DatasetDiff['reasons'][number], 'level' | 'what' | 'count' | 'places'>[]
}

const summaryOf = ({ counts, reasons }: FeedSubject): string =>
  [
    `${countsLine(counts)}.`,
    ...reasons.map(({ level, what, count, places }) => {
      const kept = places.slice(0, MOST_PLACES).map(placeLine)
      const more = count > kept.length ? ` and ${count - kept.length} more` : ''
      return `${level}: ${what}: ${kept.join(', ')}${more}`
    })
  ].join('\n')

/**
 * The tag URI (RFC 4151) of something of the dataset: the same for ever, whatever becomes of its pages. The year is that in which the
 * scheme was chosen, and never changes.
 */
const tagUri = ({ repository, name }: DatasetMetadata, what: string): string => {
  const { host, pathname } = new URL(repository)
  return `tag:${host},2026:${pathname.replaceAll(/^\/|\/$/gu, '')}/${name}/${what}`
}

const entryXml = (metadata: DatasetMetadata, { version, title, day, summary }: Entry): string =>
  `  <entry>
    <title>${xml(title)}</title>
    <id>${xml(tagUri(metadata, version))}</id>
    <updated>${day}T00:00:00Z</updated>
    <link rel="alternate" type="text/html" href="${xml(`${metadata.repository}/releases/tag/v${version}`)}"/>
    <content type="text">${xml(summary)}</content>
  </entry>
`

/** An entry as `entryXml` writes it; nothing else is taken for one. */
const written =
  / {2}<entry>\n {4}<title>([^<]*)<\/title>\n {4}<id>[^<]*\/([^/<]*)<\/id>\n {4}<updated>(\d{4}-\d\d-\d\d)T00:00:00Z<\/updated>\n {4}<link [^<>]*\/>\n {4}<content type="text">([^<]*)<\/content>\n {2}<\/entry>\n/gu

/**
 * The entries of a feed of ours.
 *
 * @throws a `content` failure where it is none
 */
const entriesOf = (path: string): Entry[] => {
  const text = orFail('read', path, () => readFileSync(path, 'utf8'))
  const entries = [...text.matchAll(written)].map(([, title, version, day, summary]) => ({
    version: decodeXML(version!),
    title: decodeXML(title!),
    day: day!,
    summary: decodeXML(summary!)
  }))
  const count = text.split('<entry>').length - 1
  if (count !== entries.length || !text.includes('<feed xmlns="http://www.w3.org/2005/Atom"'))
    throw failure('content', `${path} is no feed that "tulieu release pack" has written: it cannot be continued`)
  return entries
}

/**
 * Writes the Atom feed of releases: one entry for this release, and those of the former feed below it.
 *
 * @param folder where it goes
 * @param diff from the former release to this one
 * @param metadata what the dataset is; `released` is the day of this release
 * @param former path of the feed that the former release published; null where there is none
 * @throws a `usage` failure for a dataset between releases, a `content` failure where `former` is no feed of ours
 */
export const writeFeed = (
  folder: string,
  diff: FeedSubject,
  metadata: DatasetMetadata,
  former: string | null = null
): WrittenFile => {
  const { version, released: day } = metadata
  if (day === null) throw failure('usage', `${version} is between releases: only a release gets into the feed`)
  const what = diff.from ? diff.level : 'the first release'
  const entry: Entry = { version, title: `${metadata.name} ${version}: ${what}`, day, summary: summaryOf(diff) }
  // Made again, a release takes its own place.
  const older = (former === null ? [] : entriesOf(former)).filter((other) => other.version !== version)
  const entries = [entry, ...older].slice(0, MOST_ENTRIES)
  const text = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <title>${xml(metadata.title.en)}</title>
  <id>${xml(tagUri(metadata, 'changes'))}</id>
  <updated>${entries.map((other) => other.day).reduce((a, b) => (a > b ? a : b))}T00:00:00Z</updated>
  <link rel="alternate" type="text/html" href="${xml(`${metadata.repository}/releases`)}"/>
  <author>
    <name>${xml(metadata.creator.name)}</name>
    <uri>${xml(metadata.creator.url)}</uri>
  </author>
${entries.map((other) => entryXml(metadata, other)).join('')}</feed>
`
  return writeText(folder, FEED, 'application/atom+xml', text)
}
