import type { Prediction } from './score.ts'

/**
 * What is measured: tulieu itself, a yardstick, or a peer. A module of its own, loaded by `worker.ts` in a process of its own.
 * `run` is timed, from a page's bytes to the contender's own result; `predict` is not.
 */
export interface Contender<Result = unknown> {
  /** npm packages whose versions name it; empty for what the project itself has. */
  packages: string[]
  run: (bytes: Buffer, url: string | null) => Result | Promise<Result>
  /** What the scorer is given of a result; null where it found no article. A yardstick has none. */
  predict?: (result: Result) => Prediction | null
}

/** One page to be run, a line of JSON on a worker's standard input. */
export interface Request {
  id: string
  path: string
  url: string | null
  /** Whether the answer is to have a prediction. */
  predict: boolean
}

/** A worker's first line on descriptor 3. */
export interface Hello {
  version: string
}

/** A worker's answer to a request; `ms` are milliseconds of processor time, which other programs on the machine add little to. */
export type Answer = { id: string; ms: number; prediction: Prediction | null } | { id: string; error: string }
