import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, globSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { snapshot } from '../support/folder.ts'
import type { Step } from './workflow.ts'
import type { World } from './world.ts'

/** What an action's stand-in is given. */
export interface ActionCall {
  world: World
  workspace: string
  /** Artifacts of this run: a folder each. */
  artifacts: string
  sha: string
  ref: string
  rights: { [scope: string]: string }
  /** The step's inputs, their expressions evaluated. */
  inputs: { [name: string]: string }
}

/** Does what an action would, and gives its outputs. */
type Action = (call: ActionCall) => { [output: string]: string }

const need = ({ rights }: ActionCall, scope: string, level: 'read' | 'write'): void => {
  if (rights[scope] !== 'write' && rights[scope] !== level) throw new Error(`the job has no right to ${level} ${scope}`)
}

/** A clone as `actions/checkout` makes it: one commit deep and without tags, unless all is asked for. */
const checkout: Action = (call) => {
  const { world, workspace, sha, ref, inputs } = call
  need(call, 'contents', 'read')
  if (inputs['persist-credentials'] !== 'false') throw new Error('a checkout keeps its credentials')
  const git = (...args: string[]): void =>
    void execFileSync('git', ['-C', workspace, ...args], {
      stdio: 'pipe',
      env: { ...process.env, HOME: join(world.folder, 'home') }
    })
  const depth = inputs['fetch-depth'] ?? '1'
  git('init', '--quiet')
  git('remote', 'add', 'origin', `file://${world.origin}`)
  if (depth === '0') git('fetch', '--quiet', '--tags', 'origin', '+refs/heads/*:refs/remotes/origin/*')
  else git('fetch', '--quiet', '--no-tags', `--depth=${depth}`, 'origin', sha)
  git(
    'checkout',
    '--quiet',
    ...(ref.startsWith('refs/heads/') ? ['-B', ref.slice('refs/heads/'.length)] : ['--detach']),
    sha
  )
  return {}
}

const upload: Action = ({ workspace, artifacts, inputs }) => {
  const target = join(artifacts, inputs.name!)
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  const source = join(workspace, inputs.path!)
  if (!existsSync(source)) {
    if (inputs['if-no-files-found'] === 'error') throw new Error(`there is nothing to upload at ${inputs.path}`)
    return {}
  }
  cpSync(source, statSync(source).isDirectory() ? target : join(target, basename(source)), { recursive: true })
  return {}
}

const download: Action = ({ workspace, artifacts, inputs }) => {
  const source = join(artifacts, inputs.name!)
  if (!existsSync(source)) throw new Error(`there is no artifact ${inputs.name}`)
  cpSync(source, join(workspace, inputs.path!), { recursive: true })
  return {}
}

/** Writes a bundle that names what was attested, where the real action has signatures. */
const attest: Action = (call) => {
  need(call, 'id-token', 'write')
  need(call, 'attestations', 'write')
  const subjects = globSync(call.inputs['subject-path']!.split(/\s+/u).filter(Boolean), { cwd: call.workspace })
  if (subjects.length === 0) throw new Error('there is nothing to attest')
  const bundle = join(dirname(call.workspace), 'attestation.jsonl')
  writeFileSync(
    bundle,
    `${JSON.stringify({ commit: call.sha, subjects: subjects.map((path) => basename(path)).sort() })}\n`
  )
  return { 'bundle-path': bundle, 'attestation-url': 'https://example.org/attestation' }
}

const deployPages: Action = (call) => {
  need(call, 'pages', 'write')
  need(call, 'id-token', 'write')
  const site = snapshot(join(call.artifacts, 'github-pages'))
  call.world.change((state) => {
    state.site = site
    state.changes.push('deploy pages')
  })
  return { page_url: 'https://example.org/' }
}

const actions: { [name: string]: Action } = {
  'actions/checkout': checkout,
  // Every job has the Node that the tests run on.
  'actions/setup-node': () => ({}),
  'actions/upload-artifact': upload,
  'actions/upload-pages-artifact': (call) => upload({ ...call, inputs: { ...call.inputs, name: 'github-pages' } }),
  'actions/download-artifact': download,
  'actions/attest': attest,
  // Asks GitHub what is known of new dependencies.
  'actions/dependency-review-action': () => ({}),
  'actions/deploy-pages': deployPages
}

/** Runs the stand-in for an action, which must be pinned by commit. */
export const runAction = (uses: NonNullable<Step['uses']>, call: ActionCall): { [output: string]: string } => {
  const [, name] = /^([\w-]+\/[\w-]+)@[0-9a-f]{40}$/u.exec(uses) ?? []
  if (name === undefined) throw new Error(`${uses} is not pinned by commit`)
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined
  if (!action) throw new Error(`the rehearsal does not know the action ${name}`)
  return action(call)
}
