/**
 * The Gregorian calendar by arithmetic on numbers: no `Date`, so no time zone and no guessing parser gets near a date.
 */

/** Years that a page can mean: before 1800 Vietnamese dates are lunar, after 2199 a number is no year. */
export const FIRST_YEAR = 1800
export const LAST_YEAR = 2199

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Number of days of a month (1 to 12). */
export function monthLength(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0)
}

/** Whether the day exists: 31 February and month 13 do not. */
export function isRealDay(year: number, month: number, day: number): boolean {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return false
  return day >= 1 && day <= monthLength(year, month)
}

/** Whether a day and month exist in some year. */
export function isRealMonthDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(2000, month)
}

/** Days since 1970-01-01, by counting from March so that leap days come last (Richards' algorithm). */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const m = month <= 2 ? month + 9 : month - 3
  const ofYears = 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)
  return ofYears + Math.floor((153 * m + 2) / 5) + day - 1 - 719468
}

/** The inverse of `dayNumber`: `[year, month, day]`. */
export function dayOf(number: number): [number, number, number] {
  const z = number + 719468
  const era = Math.floor(z / 146097)
  const inEra = z - era * 146097
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36524) - Math.floor(inEra / 146096)) / 365
  )
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const m = Math.floor((5 * inYear + 2) / 153)
  const month = m < 10 ? m + 3 : m - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return [year, month, inYear - Math.floor((153 * m + 2) / 5) + 1]
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekdayOf(year: number, month: number, day: number): number {
  return ((((dayNumber(year, month, day) + 3) % 7) + 7) % 7) + 1
}

/** Two digits. */
export const pad = (value: number): string => String(value).padStart(2, '0')

/** `YYYY-MM-DD`. */
export const isoDay = (year: number, month: number, day: number): string => `${year}-${pad(month)}-${pad(day)}`

/** Reads `YYYY-MM-DD…` back to a day number; null where that is no real day. */
export function readIsoDay(value: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(value)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return isRealDay(year, month, day) ? dayNumber(year, month, day) : null
}

/** `YYYY-MM-DD` of a day number. */
export const isoOf = (number: number): string => isoDay(...dayOf(number))

/** A two-digit year by the POSIX rule (strptime `%y`): 69 to 99 are 1969 to 1999, 00 to 68 are 2000 to 2068. */
export const fullYear = (year: number): number => (year > 99 ? year : year >= 69 ? 1900 + year : 2000 + year)
