import { median } from '../child.ts'
import type { Served } from './child.ts'
import type { Corpus } from './corpus.ts'
import { type PageScore, scorePage } from './score.ts'

/** What came out for one contender on one corpus. */
export interface Measured {
  scores: { id: string; score: PageScore }[]
  /** Pages that it threw on, died of, or took too long for, with the reason; they are scored as empty. */
  failures: Map<string, string>
  /** Milliseconds of each page that did not fail, one value a pass. */
  times: Map<string, number[]>
}

/**
 * Runs contenders over a corpus: once to warm up and to be scored, then `passes` times for the clock. Passes take turns, so
 * that what else the machine does meets all of them.
 */
export const measure = async (
  corpus: Corpus,
  contenders: { name: string; served: Served }[],
  passes: number,
  progress: (what: string) => void
): Promise<Map<string, Measured>> => {
  const results = new Map(
    contenders.map(({ name }): [string, Measured] => [name, { scores: [], failures: new Map(), times: new Map() }])
  )
  for (let pass = 0; pass <= passes; pass++) {
    for (const { name, served } of contenders) {
      progress(`${corpus.name}, ${pass === 0 ? 'warming up' : `pass ${pass} of ${passes}`}: ${name}`)
      const measured = results.get(name)!
      for (const { id, path, url, truth } of corpus.pages) {
        if (measured.failures.has(id)) continue
        const answer = await served.ask({ id, path, url, predict: pass === 0 })
        const failed = 'error' in answer
        if (failed) measured.failures.set(id, answer.error)
        if (pass === 0) measured.scores.push({ id, score: scorePage(truth, failed ? {} : (answer.prediction ?? {})) })
        else if (!failed) measured.times.set(id, [...(measured.times.get(id) ?? []), answer.ms])
      }
    }
  }
  return results
}

/** Milliseconds a page of some pages: the middle pass. */
export const timeOf = ({ times }: Measured, ids: string[]): number => {
  const passes = Math.min(...ids.map((id) => times.get(id)?.length ?? 0))
  if (!Number.isFinite(passes) || passes === 0) return Number.NaN
  const sums = Array.from({ length: passes }, (_, pass) => ids.reduce((sum, id) => sum + times.get(id)![pass]!, 0))
  return median(sums) / ids.length
}

/** The pages that neither of two failed on: what their times are compared over. */
export const shared = (a: Measured, b: Measured): string[] => [...a.times.keys()].filter((id) => b.times.has(id))
