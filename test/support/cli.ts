import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const project = fileURLToPath(new URL('../../', import.meta.url))

const entry = `${project}scripts/tulieu.ts`

/** What the project's dataset is, at this moment. Tests have `dataset.ts`, which no release changes. */
export const datasetFile = `${project}schema/dataset.yaml`

/** Node keeps compiled modules here: a command starts in two thirds of the time. */
const compileCache = `${tmpdir()}/tulieu-test-compile-cache-${process.getuid?.() ?? 'user'}`

export interface CliOptions {
  /** The project's folder by default. */
  cwd?: string
  /** Added to an environment that has nothing of this process's own but `PATH`. */
  env?: { [name: string]: string }
  /** Given on standard input. */
  input?: string | Uint8Array
  /** Commands put before Node, such as `setpriv …`. */
  before?: string[]
}

export interface CliResult {
  code: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
}

/** The command line's arguments for a child process of this process's own Node. */
export const cliArguments = (args: string[]): string[] => [process.execPath, entry, ...args]

const environment = (env: { [name: string]: string } = {}): { [name: string]: string } => ({
  PATH: process.env.PATH ?? '',
  TZ: 'UTC',
  LC_ALL: 'C.UTF-8',
  NODE_COMPILE_CACHE: compileCache,
  ...env
})

/** Runs the real command line as a child process and waits for its end. */
export const cli = (args: string[], options: CliOptions = {}): Promise<CliResult> =>
  new Promise((settle, fail) => {
    const [command, ...rest] = [...(options.before ?? []), ...cliArguments(args)] as [string, ...string[]]
    const child = spawn(command, rest, { cwd: options.cwd ?? project, env: environment(options.env) })
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
    child.on('error', fail)
    child.on('close', (code, signal) =>
      settle({ code, signal, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() })
    )
    // A command that ends without reading its input closes the pipe.
    child.stdin.on('error', () => {})
    child.stdin.end(options.input ?? '')
  })

/** Runs a line of POSIX shell in which `tulieu` is the command line. */
export const shell = (line: string, options: CliOptions = {}): Promise<CliResult> =>
  new Promise((settle, fail) => {
    const quoted = cliArguments([])
      .map((part) => `'${part}'`)
      .join(' ')
    const child = spawn('sh', ['-c', `tulieu() { ${quoted} "$@"; }\n${line}`], {
      cwd: options.cwd ?? project,
      env: environment(options.env),
      stdio: ['ignore', 'pipe', 'pipe']
    })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk))
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk))
    child.on('error', fail)
    child.on('close', (code, signal) => settle({ code, signal, stdout, stderr }))
  })
