/**
 * Whether a date or date-time names a day that exists. The schemas' patterns check its form; that February has 28 days,
 * and 29 in leap years of the Gregorian calendar, they cannot say.
 *
 * @param date an RFC 3339 full date or date-time; of anything else the answer is false
 */
export const isRealDay = (date: string): boolean => {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})(?:T|$)/u.exec(date) ?? []).map(Number)
  if (year === undefined || month === undefined || day === undefined) return false
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day >= 1 && day <= (days[month - 1] ?? 0)
}
