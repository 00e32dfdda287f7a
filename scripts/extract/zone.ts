import type { Line } from './features.ts'

/** The stretch of a page that holds the article's body: indices of its first and last line, both inclusive. */
export interface Zone {
  from: number
  to: number
}

// What a line says for or against standing in the body. A paragraph outweighs the handful of captions, subheads and in-text
// boxes that stand between two paragraphs; a list of links to other articles outweighs none of its teasers.
const proseUnit = 6
const proseMost = 10
const headlineCost = 0.9
const shortCost = 0.6
const furnitureCost = 2.5
const listCost = 4
/** What stands after the heading of a comments' list counts this much: readers write prose too. */
const commentWeight = 0.25

const weigh = (line: Line): number => {
  if (line.notice) return -furnitureCost
  if (line.furniture && !line.prose) return line.furniture.opens ? -listCost : -furnitureCost
  if (line.date) return -1
  if (line.prose) return Math.min(proseMost, line.words / proseUnit)
  if (line.text === '') return 0
  return line.words <= 5 ? -shortCost : -headlineCost
}

/**
 * Finds the body: the stretch of lines whose weights sum highest (Kadane's algorithm, linear), from its first to its last
 * line of running text.
 *
 * @returns null where the page has no running text at all
 */
export const findZone = (lines: Line[]): Zone | null => {
  let best = 0
  let zone: Zone | null = null
  let sum = 0
  let from = -1
  let commentsSince = -1
  for (const line of lines) {
    if (line.furniture?.kind === 'comments' && line.furniture.opens) commentsSince = line.index
    let weight = weigh(line)
    if (commentsSince >= 0 && weight > 0) weight *= commentWeight
    if (sum <= 0) {
      sum = 0
      from = -1
      if (!line.prose) continue
      from = line.index
    }
    sum += weight
    if (line.prose && sum > best) {
      best = sum
      zone = { from, to: line.index }
    }
  }
  return zone
}
