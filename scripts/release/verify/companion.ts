import type { DatasetRecord } from '../../../schema/article.d.ts'
import { failureKind } from '../../emit/failure.ts'
import type { Problems } from '../problems.ts'

/** A file that is read beside `articles.jsonl`, record by record, and compared with it. */
export interface Companion {
  path: string
  /** Compares what the file has next with a record, given as canonical JSON too. Does nothing after the first problem. */
  compare: (record: DatasetRecord, canonical: string) => Promise<void>
  /**
   * Closes the file, after checking that nothing is left of it where all records were compared (`complete`); records or rows
   * found, null where it was not read to its end.
   */
  close: (complete: boolean) => Promise<number | null>
}

/** What a comparison finds wrong; null for nothing. */
export type Fault = { message: string; line?: number } | null

/** What a companion is made of. */
interface CompanionOptions<Part> {
  path: string
  /** Under which its problems are reported. */
  rule: string
  /** What the file holds, in order. */
  parts: Generator<Part, void, void> | AsyncGenerator<Part, void, void>
  /** Compares a record with what comes next; `next` gives null at the end. */
  check: (record: DatasetRecord, canonical: string, next: () => Promise<Part | null>) => Promise<Fault>
  /** What is wrong with a part that is left after all records. */
  rest: (part: Part) => Fault
}

/** A companion around a generator of parts: it stops at the first problem, for what follows would be out of step. */
export const companion = <Part>(
  { path, rule, parts, check, rest }: CompanionOptions<Part>,
  problems: Problems
): Companion => {
  let broken = false
  let count = 0
  const guarded = async (work: () => Promise<Fault>): Promise<void> => {
    if (broken) return
    try {
      const found = await work()
      if (!found) return
      problems.add(path, rule, found.message, found.line)
    } catch (error) {
      if (failureKind(error) === null) throw error
      problems.add(path, rule, (error as Error).message)
    }
    broken = true
  }
  const next = async (): Promise<Part | null> => {
    const step = await parts.next()
    if (step.done) return null
    count += 1
    return step.value
  }
  return {
    path,
    compare: (record, canonical) => guarded(() => check(record, canonical, next)),
    close: async (complete) => {
      if (complete) {
        await guarded(async () => {
          const step = await parts.next()
          return step.done ? null : rest(step.value)
        })
      }
      await parts.return()
      return broken || !complete ? null : count
    }
  }
}
