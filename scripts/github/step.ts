import { appendFileSync } from 'node:fs'
import { endOf } from '../commands/outcome.ts'
import { failure, machineFailure } from '../emit/failure.ts'

/** Runs a script that a workflow's step calls: what it dies of is said in words and decides its exit code, as in `tulieu`. */
export const runStep = async (main: () => void | Promise<void>): Promise<void> => {
  try {
    await main()
  } catch (error) {
    const { path } = error as NodeJS.ErrnoException
    process.exitCode = endOf(path === undefined ? error : machineFailure('use', path, error))
  }
}

/**
 * Gives a step's outputs to the steps and jobs after it, in the form `NAME=VALUE` of the file that `GITHUB_OUTPUT` names;
 * prints them, too, for people.
 *
 * @throws a `usage` failure for a value with a line's end, which could set another output
 */
export const setOutputs = (outputs: { [name: string]: string }): void => {
  for (const [name, value] of Object.entries(outputs)) {
    if (/[\r\n]/u.test(value)) throw failure('usage', `the output ${name} has more than one line`)
    console.log(`${name}=${value}`)
    if (process.env.GITHUB_OUTPUT) appendFileSync(process.env.GITHUB_OUTPUT, `${name}=${value}\n`)
  }
}

/**
 * The value of an environment variable that a workflow sets.
 *
 * @throws a `usage` failure where it is missing or not of the form that it must have
 */
export const variable = (name: string, form: RegExp): string => {
  const value = process.env[name] ?? ''
  if (!form.test(value)) throw failure('usage', `the environment variable ${name} is not as it must be: ${form.source}`)
  return value
}

/** Forms of what workflows hand on. */
export const forms = {
  commit: /^[0-9a-f]{40}$/u,
  repository: /^[\w.-]+\/[\w.-]+$/u,
  version: /^\d+\.\d+\.\d+$/u
} as const
