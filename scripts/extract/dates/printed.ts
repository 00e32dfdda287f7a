/** A day as printed: the shape all readers of days give. */

/** A day as printed, before anything decides between day first and month first. */
export interface Day {
  /** First token after it. */
  next: number
  shape: 'full' | 'partial' | 'month' | 'quarter' | 'year'
  /** null where the shape has none. */
  year: number | null
  /** Of a quarter, its number (1 to 4). */
  month: number
  /** 0 where the shape has none. With `order` null: the first number printed, `month` the second. */
  day: number
  order: 'dmy' | 'mdy' | 'ymd' | null
  lunar: boolean
  /** `mùng 8`: the word is the lunar calendar's, but is said of solar days too. */
  doubtful: boolean
}

/** A day in full. */
export const fullDay = (next: number, year: number, month: number, day: number, order: Day['order']): Day => ({
  next,
  shape: 'full',
  year,
  month,
  day,
  order,
  lunar: false,
  doubtful: false
})

/** What has no year, or is wider than a day. */
export const otherDay = (
  next: number,
  shape: Exclude<Day['shape'], 'full'>,
  parts: Partial<Pick<Day, 'year' | 'month' | 'day' | 'order' | 'lunar' | 'doubtful'>>
): Day => ({ next, shape, year: null, month: 0, day: 0, order: null, lunar: false, doubtful: false, ...parts })
