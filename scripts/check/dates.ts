/** The stretch of time that a date of unknown exactness may mean, in milliseconds since 1970. */
export interface Stretch {
  earliest: number
  latest: number
}

const hour = 3_600_000
/** Civil time is at most 14 hours ahead of UTC and 12 behind it (Kiribati, Baker Island). */
const mostAhead = 14 * hour
const mostBehind = 12 * hour

/**
 * What an RFC 3339 full date or date-time may mean: a date-time one instant, a date the whole day in whatever zone.
 *
 * @returns null for anything else
 */
export const stretchOf = (date: string): Stretch | null => {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2})(\.\d+)?(?:Z|([+-])(\d{2}):(\d{2})))?$/u.exec(date)
  if (!match) return null
  const [year, month, day, hours, minutes, seconds] = match.slice(1, 7).map((part) => Number(part ?? 0))
  const start = Date.UTC(year!, month! - 1, day!, hours, minutes, seconds)
  if (match[4] === undefined) return { earliest: start - mostAhead, latest: start + 24 * hour - 1 + mostBehind }
  const offset = (Number(match[9] ?? 0) * 60 + Number(match[10] ?? 0)) * 60_000
  const instant = start + Number(match[7] ?? 0) * 1000 - (match[8] === '-' ? -offset : offset)
  return { earliest: instant, latest: instant }
}

/** Whether one date is certainly later than another, whatever the zones of bare dates. */
export const surelyLater = (a: string, b: string): boolean => {
  const [later, earlier] = [stretchOf(a), stretchOf(b)]
  return later !== null && earlier !== null && later.earliest > earlier.latest
}

/**
 * Whether one date of a page is later than another of the same page: both in the page's own zone, so bare dates compare as
 * they are printed.
 */
export const printedLater = (a: string, b: string): boolean =>
  a.length > 10 && b.length > 10 ? surelyLater(a, b) : a.slice(0, 10) > b.slice(0, 10)
