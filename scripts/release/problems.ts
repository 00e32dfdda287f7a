/** Something that is wrong with a dataset. */
export interface Problem {
  /** The file that is wrong, relative to the dataset's folder. */
  file: string
  /** Its line, from 1, where it is one line's problem. */
  line?: number
  /** What was checked: `sums`, `catalogue`, `schema`, `hash`, `claims`, … */
  rule: string
  message: string
}

/** Problems as they are found. */
export interface Problems {
  list: Problem[]
  add: (file: string, rule: string, message: string, line?: number) => void
}

/** A dataset that is wrong everywhere is named often enough by these. */
const MOST = 1000

/** An empty list of problems. It stops growing at a thousand, and says so. */
export const newProblems = (): Problems => {
  const list: Problem[] = []
  return {
    list,
    add: (file, rule, message, line) => {
      if (list.length < MOST) list.push(line === undefined ? { file, rule, message } : { file, line, rule, message })
      else if (list.length === MOST) list.push({ file: '', rule: 'more', message: `only the first ${MOST} are named` })
    }
  }
}
