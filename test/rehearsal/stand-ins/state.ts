import { readFileSync, writeFileSync } from 'node:fs'

export interface Pull {
  number: number
  head: string
  /** From a fork, whose branches may have any name. */
  fork: boolean
  title: string
  body: string
  state: 'open' | 'closed' | 'merged'
  comments: string[]
  /** The commit that it came to main with; null before. */
  merged: string | null
}

export interface Release {
  tag: string
  draft: boolean
  /** The commit that the tag is put on when the draft is published. */
  target: string
  title: string
  notes: string
  latest: boolean
  /** SHA-256 of each asset, by its name; the files are below the state's folder. */
  assets: { [name: string]: string }
}

/** What GitHub and the registry know. */
export interface State {
  pulls: Pull[]
  releases: Release[]
  /** Integrity of each version of each package. */
  packages: { [name: string]: { [version: string]: string } }
  /** Workflows that were asked to run, as `FILE REF`. */
  dispatched: string[]
  /** The site's files, once it is deployed: path and SHA-256. */
  site: { [path: string]: string }
  /** Every call that changed something, in order. */
  changes: string[]
  /** Beginnings of changes that shall fail, each once: `gh release upload`; behind `after `, when they have done their work. */
  faults: string[]
}

export const emptyState: State = {
  pulls: [],
  releases: [],
  packages: {},
  dispatched: [],
  site: {},
  changes: [],
  faults: []
}

const file = (): string => `${process.env.REHEARSAL_STATE}/state.json`

export const readState = (path = file()): State => JSON.parse(readFileSync(path, 'utf8'))

export const writeState = (state: State, path = file()): void => writeFileSync(path, JSON.stringify(state, null, 2))

/** Ends a stand-in as the real program would: a sentence on stderr, and exit code 1. */
export const refuse = (message: string): never => {
  console.error(message)
  process.exit(1)
}

/** Refuses what the job's token may not do. */
export const need = (scope: string, level: 'read' | 'write'): void => {
  const rights = JSON.parse(process.env.REHEARSAL_PERMISSIONS ?? '{}') as { [scope: string]: string }
  if (rights[scope] !== 'write' && rights[scope] !== level)
    refuse(`HTTP 403: Resource not accessible by integration (needs ${scope}: ${level})`)
}

/** Does a change to the state, and fails before or after it where the test wants that. */
export const change = (name: string, details: string, work: (state: State) => void): void => {
  const state = readState()
  const strike = (moment: string): void => {
    const at = state.faults.findIndex((fault) => moment.startsWith(fault))
    if (at < 0) return
    state.faults.splice(at, 1)
    writeState(state)
    refuse(`${name}: HTTP 502: Bad Gateway`)
  }
  strike(`${name} ${details}`)
  work(state)
  state.changes.push(`${name} ${details}`)
  strike(`after ${name} ${details}`)
  writeState(state)
}
