import { oneLine } from '../check/reporters/messages.ts'
import { failureKind } from '../emit/failure.ts'

/** How a command ends. Results go to stdout, messages to stderr. */
export const exitCodes = { fine: 0, content: 1, usage: 2, machine: 3 } as const

/** Says on stderr what a command died of, and gives the exit code that belongs to it. */
export const endOf = (error: unknown): number => {
  const kind = failureKind(error)
  if (kind === null) throw error
  const lines = (error as Error).message.split('\n')
  console.error(`tulieu: ${lines.map(oneLine).join('\n')}`)
  return exitCodes[kind]
}
