import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { Answer, Hello, Request } from './contender.ts'

/** After this a page counts as failed, and the process is started anew. */
const patience = 120_000

/** A contender's process. It is started when it is first asked, and again after a page that it did not survive. */
export interface Served {
  /** Its version; rejects where it cannot be loaded. */
  hello: () => Promise<Hello>
  ask: (request: Request) => Promise<Answer>
  end: () => void
}

interface Running {
  child: ChildProcess
  /** The next line that it answers; null once it has ended. */
  next: () => Promise<string | null>
  errors: () => string
}

const start = (command: string[]): Running => {
  const [program = '', ...args] = command
  const child = spawn(program, args, {
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', PYTHONUTF8: '1', PYTHONDONTWRITEBYTECODE: '1' }
  })
  let errors = ''
  child.stderr!.setEncoding('utf8').on('data', (chunk: string) => (errors = (errors + chunk).slice(-2000)))
  child.stdin!.on('error', () => {})
  const lines = createInterface({ input: child.stdio[3] as Readable })[Symbol.asyncIterator]()
  const failed = new Promise<null>((settle) => child.on('error', () => settle(null)))
  return {
    child,
    next: () => {
      const late = Promise.withResolvers<null>()
      const timer = setTimeout(() => {
        child.kill('SIGKILL')
        late.resolve(null)
      }, patience)
      const line = lines.next().then(({ value, done }) => (done ? null : value))
      return Promise.race([line, late.promise, failed]).finally(() => clearTimeout(timer))
    },
    // What a stack trace names, or else its last line: Python writes the error there.
    errors: () => {
      const lines = errors.trim().split('\n')
      return lines.find((line) => /^\w*Error\b/u.test(line)) ?? lines.at(-1) ?? ''
    }
  }
}

/** @param command program and arguments of a worker */
export const serve = (command: string[]): Served => {
  let running: Running | null = null
  let version: Hello | null = null
  const ready = async (): Promise<Running> => {
    if (running) return running
    const started = start(command)
    const line = await started.next()
    if (line === null) throw new Error(started.errors() || `${command[0]} could not be started`)
    version = JSON.parse(line) as Hello
    return (running = started)
  }
  return {
    hello: async () => {
      await ready()
      return version!
    },
    ask: async (request) => {
      const { child, next, errors } = await ready()
      ;(child.stdin as Writable).write(`${JSON.stringify(request)}\n`)
      const line = await next()
      if (line !== null) return JSON.parse(line) as Answer
      running = null
      return { id: request.id, error: `its process ended: ${errors()}` }
    },
    end: () => void running?.child.stdin?.end()
  }
}
