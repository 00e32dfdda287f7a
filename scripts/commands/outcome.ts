import { failureKind } from '../emit/failure.ts'

/** How a command ends. Results go to stdout, messages to stderr. */
export const exitCodes = { fine: 0, content: 1, usage: 2, machine: 3 } as const

/** Says on stderr what a command died of, and gives the exit code that belongs to it. */
export const endOf = (error: unknown): number => {
  const kind = failureKind(error)
  if (kind === null) throw error
  console.error(`tulieu: ${(error as Error).message}`)
  return exitCodes[kind]
}
