import { writeChangesTo } from '../changes.ts'
import type { DiffReport } from './pretty.ts'

/** For machines: a document as `changes.json` is one, with the values before and after of each field. */
export const json: DiffReport = (diff, _, write) => writeChangesTo(diff, true, write)
