import type { Publisher } from '../../schema/article.d.ts'
import type { Builder } from './draft.ts'
import type { Line } from './features.ts'
import { readHolder, readImprintValues } from './imprint.ts'
import type { Labels } from './label.ts'
import { looksLikeOrganisation } from './people/organisation.ts'
import { creditsAsked, findHost } from './rights.ts'

/** A value read from an imprint's or a notice's line. */
interface Reading {
  line: Line
  value: string
  start: number
  end: number
}

type Field = keyof Publisher

/** Lines that may stand between two lines of one imprint. */
const gap = 3

/**
 * Reads the institution's imprint and the page's reuse notice, and notes on the dropped lines which fields they feed.
 * Several imprints on a page (head and foot, several offices): the one that states most speaks, the others fill its gaps.
 *
 * @param drops the dropped entry of each line, by index
 */
export const fillPublisher = (
  lines: Line[],
  labels: Labels,
  builder: Builder,
  feed: (index: number, pointer: string) => void
): void => {
  const roleOf = (line: Line) => labels.get(line.index)?.role
  fillRights(
    lines.filter((line) => line.notice && roleOf(line) === 'notice'),
    builder,
    feed
  )
  const clusters = clustersOf(lines.filter((line) => roleOf(line) === 'imprint' || roleOf(line) === 'notice'))
  const readings = clusters.map(readCluster).sort((a, b) => b.size - a.size)
  const best = new Map<Field, Reading>()
  for (const reading of readings) {
    // Values of different imprints are not mixed: only what a notice or copyright line names fills a gap.
    const fills =
      reading === readings[0] || [...reading.values()].every(({ line }) => line.notice || readHolder(line.text))
    for (const [field, value] of reading) if (fills && !best.has(field)) best.set(field, value)
  }
  if (best.size === 0) return
  const publisher: Publisher = { name: null, domain: null, address: null, phone: null, fax: null, email: null }
  for (const field of Object.keys(publisher) as Field[]) {
    const reading = best.get(field)
    if (!reading) continue
    // Host names are the same in any case (RFC 4343).
    const value = field === 'domain' ? reading.value.toLowerCase() : reading.value
    publisher[field] = value
    builder.refer(`/publisher/${field}`, reading.line.piece, reading, {
      raw: value === reading.value ? null : reading.value
    })
    feed(reading.line.index, `/publisher/${field}`)
  }
  builder.header.publisher = publisher
}

const clustersOf = (lines: Line[]): Line[][] => {
  const clusters: Line[][] = []
  for (const line of lines) {
    const last = clusters.at(-1)
    if (last && line.index - last.at(-1)!.index <= gap) last.push(line)
    else clusters.push([line])
  }
  return clusters
}

const readCluster = (cluster: Line[]): Map<Field, Reading> => {
  const found = new Map<Field, Reading>()
  const take = (field: Field, line: Line, value: string, start: number, end: number) => {
    if (!found.has(field)) found.set(field, { line, value, start, end })
  }
  for (const line of cluster) {
    const values = readImprintValues(line.text)
    // A notice may name an address of e-mail for permissions alone; with a telephone or an address it is an imprint too.
    if (line.notice && !values.some(({ field }) => field === 'address' || field === 'phone')) continue
    for (const { field, value, start, end } of values) take(field, line, value, start, end)
  }
  // The name: a line of its own above the contacts, else the holder of the copyright, else the one name a notice asks for.
  const own = cluster.find((line) => isName(line))
  if (own) take('name', own, own.text, 0, own.text.length)
  for (const line of cluster) {
    const holder = readHolder(line.text)
    if (holder) take('name', line, holder.name, holder.start, holder.end)
  }
  for (const line of cluster.filter((line) => line.notice)) {
    for (const credit of creditsAsked(line.text)) {
      const host = findHost(credit.name)
      if (host) take('domain', line, host.name, credit.start + host.start, credit.start + host.end)
      else take('name', line, credit.name, credit.start, credit.end)
    }
  }
  return found
}

const isName = (line: Line): boolean =>
  !line.notice &&
  line.furniture === null &&
  line.words <= 25 &&
  (line.upper || looksLikeOrganisation(line.text)) &&
  readImprintValues(line.text).length === 0

const fillRights = (notices: Line[], builder: Builder, feed: (index: number, pointer: string) => void): void => {
  const asking = notices.find((line) => creditsAsked(line.text).length > 0)
  const notice = asking ?? notices[0]
  if (!notice) return
  builder.header.rights.notice = notice.text
  builder.refer('/rights/notice', notice.piece, { start: 0, end: notice.text.length })
  feed(notice.index, '/rights/notice')
  for (const [i, credit] of creditsAsked(notice.text).entries()) {
    builder.header.rights.attribution.push(credit.name)
    builder.refer(`/rights/attribution/${i}`, notice.piece, credit)
    feed(notice.index, `/rights/attribution/${i}`)
  }
}
