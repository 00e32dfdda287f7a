import { execFileSync } from 'node:child_process'
import { errorCode, failure } from '../emit/failure.ts'

/** Most bytes that a program may print: lists of releases and pull requests are far below. */
const maxBuffer = 64 * 1024 * 1024

/**
 * Runs a program with a list of arguments, never through a shell.
 *
 * @returns what it printed on stdout, without the last line's end
 * @throws a `machine` failure with what it said on stderr
 */
export const run = (program: string, args: string[]): string => {
  try {
    return execFileSync(program, args, { encoding: 'utf8', maxBuffer, stdio: ['ignore', 'pipe', 'pipe'] }).trimEnd()
  } catch (error) {
    const said = (error as { stderr?: string }).stderr?.trim()
    const reason = said || errorCode(error) || (error as Error).message
    throw failure('machine', `${program} ${args.slice(0, 2).join(' ')} failed: ${reason}`, error)
  }
}

/** Runs a program; null where it fails with an answer that says that the thing is not there. */
export const runUnless = (missing: RegExp, program: string, args: string[]): string | null => {
  try {
    return run(program, args)
  } catch (error) {
    if (error instanceof Error && missing.test(error.message)) return null
    throw error
  }
}
