import type { Furniture } from './furniture.ts'
import { readBullet, readMarker } from './points.ts'

/** What is asked of a line here. */
interface Doubtful {
  text: string
  furniture: Furniture | null
}

/** Lines on both sides among which another phrase of the kind bears a word out. */
const reach = 8

/** Whether a line announces points of the text itself: `Kết quả:` above `- Thu gom 3 tấn rác;`. */
const announces = (line: Doubtful, next: Doubtful | undefined): boolean =>
  next !== undefined &&
  (line.text.endsWith(':') || line.text.endsWith('：')) &&
  (readBullet(next.text) !== null || readMarker(next.text) !== null)

const isBorneOut = (lines: readonly Doubtful[], index: number, kind: Furniture['kind']): boolean => {
  const end = Math.min(lines.length, index + reach + 1)
  for (let i = Math.max(0, index - reach); i < end; i++) {
    const other = lines[i]!.furniture
    if (other?.kind === kind && !other.ordinary) return true
  }
  return false
}

/**
 * Takes back furniture that the lines around it show to be the text's own: the heading of a list that announces points, and
 * words that are a heading of any text (`Kết quả`) where nothing else of their kind stands near.
 */
export const takeBackFurniture = (lines: readonly Doubtful[]): void => {
  for (const [i, line] of lines.entries()) {
    const { furniture } = line
    if (!furniture?.opens) continue
    if (announces(line, lines[i + 1]) || (furniture.ordinary && !isBorneOut(lines, i, furniture.kind)))
      line.furniture = null
  }
}
