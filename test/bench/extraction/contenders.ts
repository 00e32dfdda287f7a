import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Corpus } from './corpus.ts'

const project = join(import.meta.dirname, '..', '..', '..')
const sources = join(project, 'test/bench/peers')
/** Peers are copied and installed here: the project's own dependencies stay as they are. */
const peers = join(project, 'build/peers')
const environment = join(project, 'build/python-peers')
const python = join(environment, 'bin/python')

/** One that is measured, and how its worker is started. */
export interface Entry {
  name: string
  kind: Corpus['kind']
  /** Whether the others' times are given as multiples of its own. */
  yardstick: boolean
  command: string[]
  /** Makes it ready; says what is amiss where that cannot be done. */
  prepare: () => string | null
}

const run = (program: string, args: string[], cwd: string): string | null => {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 26 })
  return status === 0 ? null : (`${stdout ?? ''}${stderr ?? ''}`.trim().split('\n').at(-1) ?? String(error))
}

/** Does something once for each content of a file: a copy of it, left behind, says that it was done. */
const once = (file: string, copy: string, steps: () => string | null): string | null => {
  const wanted = readFileSync(file, 'utf8')
  if (existsSync(copy) && readFileSync(copy, 'utf8') === wanted) return null
  const amiss = steps()
  if (amiss === null) writeFileSync(copy, wanted)
  return amiss
}

const prepareNode = (): string | null => {
  mkdirSync(peers, { recursive: true })
  cpSync(sources, peers, { recursive: true })
  cpSync(join(project, '.npmrc'), join(peers, '.npmrc'))
  return once(join(sources, 'package-lock.json'), join(peers, 'node_modules/.installed'), () =>
    run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], peers)
  )
}

// Every package is listed: none but those is looked for.
const preparePython = (): string | null =>
  once(join(sources, 'requirements.txt'), join(environment, 'requirements.txt'), () => {
    const quiet = ['--quiet', '--disable-pip-version-check', '--no-input', '--no-deps']
    return (
      run('python3', ['-m', 'venv', '--clear', environment], project) ??
      run(python, ['-m', 'pip', 'install', ...quiet, '-r', 'requirements.txt'], sources)
    )
  })

/** One core for everything a contender does, its garbage collector too, where the system lets itself be told (Linux does). */
export const pinned = spawnSync('taskset', ['-c', '0', 'true']).status === 0
const onOneCore = (command: string[]): string[] => (pinned ? ['taskset', '-c', '0', ...command] : command)

const worker = join(import.meta.dirname, 'worker.ts')
const inNode = (module: string): string[] => onOneCore([process.execPath, worker, module])

const own = (name: string, module: string, kind: Corpus['kind'], yardstick: boolean): Entry => ({
  name,
  kind,
  yardstick,
  command: inNode(join(import.meta.dirname, module)),
  prepare: () => null
})

const nodePeer = (name: string): Entry => ({
  name,
  kind: 'html',
  yardstick: false,
  command: inNode(join(peers, `${name}.mjs`)),
  prepare: prepareNode
})

const pythonPeer = (name: string): Entry => ({
  name,
  kind: 'html',
  yardstick: false,
  command: onOneCore([python, join(sources, 'worker.py'), name]),
  prepare: preparePython
})

/** All that are measured, in the order of the table. */
export const entries: Entry[] = [
  own('rehype-parse', 'rehype-parse.ts', 'html', true),
  own('tulieu', 'tulieu.ts', 'html', false),
  ...['readability-jsdom', 'readability-linkedom', 'defuddle'].map(nodePeer),
  ...['trafilatura', 'newspaper4k', 'resiliparse', 'readability-lxml'].map(pythonPeer),
  own('words', 'words.ts', 'text', true),
  own('tulieu', 'tulieu-text.ts', 'text', false)
]
