import { spawn } from 'node:child_process'
import { cliArguments } from '../support/cli.ts'

/** How a run of the command line ended, and what it took. */
export interface ChildResult {
  code: number | null
  seconds: number
  /** Peak resident memory in MB (10^6 bytes); null where the system does not tell (Linux does). */
  peak: number | null
  stderr: string
}

// At its end the child tells its peak on a pipe of its own. `VmHWM` and not getrusage: that counts the parent's memory from
// before the program was loaded, too.
const tellPeak = `data:text/javascript,${encodeURIComponent(`
  import { readFileSync, writeSync } from 'node:fs'
  process.on('exit', () => {
    const kib = /^VmHWM:\\s+(\\d+) kB$/mu.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
    writeSync(3, kib ?? '')
  })
`)}`

/**
 * Runs the command line as users do, without a cache of compiled modules.
 *
 * @param flags for Node, e.g. `--cpu-prof`
 */
export const runChild = (args: string[], cwd: string, flags: string[] = []): Promise<ChildResult> =>
  new Promise((settle, fail) => {
    const [command, ...rest] = cliArguments(args) as [string, ...string[]]
    const watch = process.platform === 'linux' ? ['--import', tellPeak] : []
    const begun = performance.now()
    const child = spawn(command, [...flags, ...watch, ...rest], {
      cwd,
      env: { PATH: process.env.PATH ?? '' },
      stdio: ['ignore', 'ignore', 'pipe', 'pipe']
    })
    let stderr = ''
    let told = ''
    child.stderr!.setEncoding('utf8').on('data', (chunk: string) => (stderr = (stderr + chunk).slice(-2000)))
    child.stdio[3]!.on('data', (chunk: Buffer) => (told += chunk.toString()))
    child.on('error', fail)
    child.on('close', (code) =>
      settle({
        code,
        seconds: (performance.now() - begun) / 1000,
        peak: told === '' ? null : (Number(told) * 1024) / 1e6,
        stderr
      })
    )
  })

/** The middle one of an odd number of values. */
export const median = (values: number[]): number => values.toSorted((a, b) => a - b)[(values.length - 1) >> 1]!
