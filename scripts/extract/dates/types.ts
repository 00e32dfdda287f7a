/** What the date readers give back. All offsets are UTF-16 indices into the line that was read, end exclusive. */

/** A stretch of a line, `[start, end)` in UTF-16 units. */
export interface Stretch {
  start: number
  end: number
}

/** A stretch with its wording. */
export interface Wording extends Stretch {
  text: string
}

/** What is not printed but has to be known to read a date: it depends on the page's language (see `context.ts`). */
export interface DateContext {
  /** Offset of a clock that prints none, `+07:00`; null where none may be assumed: the value is then the day alone. */
  zone: string | null
  /** Which number comes first in `03/04/2021`; null where both are usual: the date is then ambiguous. */
  order: 'dmy' | 'mdy' | null
}

/** How much of a moment the wording states. `partial` is a day without its year, `range` more than one day. */
export type Precision = 'second' | 'minute' | 'hour' | 'day' | 'month' | 'quarter' | 'year' | 'partial' | 'range'

/** Part of the day, as Vietnamese names it. */
export type DayPart = 'sáng' | 'trưa' | 'chiều' | 'tối' | 'đêm'

/** A date, or a date with a clock, as a line prints it. */
export interface FoundDate extends Stretch {
  /**
   * `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM:SS±HH:MM` (RFC 3339); null unless one day is stated in full and without doubt.
   */
  value: string | null
  /**
   * The same in ISO 8601, where something other than one full day is stated: `2021-04`, `2020`, `--10-23`,
   * `2022-06-05/2022-06-07`. Equal to `value` where that is set; null for lunar and ambiguous dates.
   */
  iso: string | null
  precision: Precision
  /** The printed clock on 24 hours, `HH:MM` or `HH:MM:SS`, whether or not it could go into `value`. */
  clock: string | null
  /** Whether the offset in `value` is printed; null where `value` has no clock. */
  offset: 'explicit' | 'assumed' | null
  /** The order of the numbers where something proves it, else `assumed`; null where no day is stated. */
  order: 'dmy' | 'mdy' | 'ymd' | 'assumed' | null
  /**
   * The printed weekday (1 = Monday … 7 = Sunday) and whether it is the date's; `matches` is null without a full date.
   */
  weekday: { stated: number; matches: boolean | null } | null
  part: DayPart | null
  /** `khoảng`, `about`: the clock is approximate. */
  approximate: boolean
  /** The date is in the lunar calendar: it has no ISO value. */
  lunar: boolean
  /** More than one reading is possible; `candidates` has them, `value` is null. */
  ambiguous: boolean
  candidates: string[]
}
