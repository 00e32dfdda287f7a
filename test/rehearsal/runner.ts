import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { project } from '../support/cli.ts'
import { runAction } from './actions.ts'
import { type Contexts, holds, interpolate } from './expression.ts'
import { type Job, readWorkflow, type Step } from './workflow.ts'
import type { World } from './world.ts'

/** What started a run. */
export interface Event {
  name: 'push' | 'pull_request' | 'workflow_dispatch'
  sha: string
  ref: string
  /** The branch that a pull request comes from: its author chose the name. */
  headRef?: string
}

export interface JobResult {
  result: 'success' | 'failure' | 'skipped'
  outputs: { [name: string]: string }
  /** What its steps printed. */
  log: string
  /** What they wrote for people to read. */
  summary: string
}

export interface RunOptions {
  /** An earlier attempt: jobs that succeeded then are not run again, as with "Re-run failed jobs". */
  before?: Run | undefined
  /** Names of steps that need the network, and say nothing about what is rehearsed. */
  without?: string[]
}

export interface Run {
  jobs: { [id: string]: JobResult }
  /** Whether no job failed. */
  success: boolean
}

const listOf = (value: string | string[] | undefined): string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value

/** Reads a file of `NAME=VALUE` lines and `NAME<<END` blocks, as steps write outputs and variables. */
const valuesIn = (file: string): { [name: string]: string } => {
  const values: { [name: string]: string } = {}
  const lines = readFileSync(file, 'utf8').split('\n')
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    const block = /^([^=<]+)<<(.+)$/u.exec(line)
    if (block) {
      const end = lines.indexOf(block[2]!)
      if (end < 0) throw new Error(`the end ${block[2]} is missing`)
      values[block[1]!] = lines
        .splice(0, end + 1)
        .slice(0, -1)
        .join('\n')
    } else if (line.includes('=')) values[line.slice(0, line.indexOf('='))] = line.slice(line.indexOf('=') + 1)
    else if (line !== '') throw new Error(`no value is given in ${line}`)
  }
  return values
}

/** The path by which the real npm is started from the stand-in. */
const realNpm = (process.env.PATH ?? '')
  .split(':')
  .filter((folder) => !folder.includes('node_modules'))
  .map((folder) => join(folder, 'npm'))
  .find(existsSync)!

/** Runs the shell of a step as GitHub does, with nothing of this process's environment; the exit code and what it printed. */
const runShell = (
  script: string,
  cwd: string,
  env: { [name: string]: string }
): Promise<{ code: number; log: string }> =>
  new Promise((settle, fail) => {
    const child = spawn('bash', ['-e', script], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let log = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk: string) => (log += chunk))
    child.on('error', fail)
    child.on('close', (code) => settle({ code: code ?? 1, log }))
  })

/**
 * Runs a workflow of the repository at an event's commit: its jobs one after the other, each in a folder of its own, with the
 * rights that it asks for.
 *
 * @param file name of the workflow's file
 */
export const runWorkflow = async (world: World, file: string, event: Event, options: RunOptions = {}): Promise<Run> => {
  const { before, without = [] } = options
  const folder = mkdtempSync(join(world.folder, `${file}-`))
  const path = join(folder, file)
  writeFileSync(path, world.git('show', `${event.sha}:.github/workflows/${file}`))
  const workflow = readWorkflow(path)
  if (!Object.hasOwn(workflow.on, event.name)) return { jobs: {}, success: true }
  const artifacts = join(world.folder, 'artifacts', `${file}-${event.sha}`)
  mkdirSync(artifacts, { recursive: true })
  const github = {
    event_name: event.name,
    sha: event.sha,
    ref: event.ref,
    head_ref: event.headRef ?? '',
    repository: 'tulieu/tulieu',
    token: 'token-of-this-job'
  }
  const names = Object.values(workflow.jobs).flatMap(({ steps }) => steps.map(({ name }) => name))
  for (const name of without) if (!names.includes(name)) throw new Error(`${file} has no step ${name}`)
  const jobs: Run['jobs'] = {}

  const runJob = async (id: string, job: Job): Promise<JobResult> => {
    const needs = Object.fromEntries(listOf(job.needs).map((name) => [name, jobs[name]!]))
    const status = { failed: Object.values(needs).some(({ result }) => result !== 'success'), cancelled: false }
    const result: JobResult = { result: 'skipped', outputs: {}, log: '', summary: '' }
    if (!holds(job.if, { github, needs }, status)) return result
    const workspace = join(folder, id, 'workspace')
    mkdirSync(workspace, { recursive: true })
    const rights = job.permissions ?? {}
    const steps: { [id: string]: { outcome: string; outputs: { [name: string]: string } } } = {}
    const exported: { [name: string]: string } = {}
    const progress = { failed: false, cancelled: false }
    const contexts: Contexts = { github, needs, steps, env: exported }
    const written = (name: string): string => join(folder, id, name)

    const runStep = async (step: Step): Promise<{ [name: string]: string }> => {
      const values = (given: object = {}): { [name: string]: string } =>
        Object.fromEntries(Object.entries(given).map(([name, value]) => [name, interpolate(String(value), contexts)]))
      if (step.uses !== undefined) {
        const call = { world, workspace, artifacts, sha: event.sha, ref: event.ref, rights, inputs: values(step.with) }
        return runAction(step.uses, call)
      }
      const files = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STEP_SUMMARY']
      for (const name of files) writeFileSync(written(name), '')
      writeFileSync(written('step.sh'), step.run!)
      const { code, log } = await runShell(written('step.sh'), workspace, {
        PATH: `${world.bin}:${dirname(process.execPath)}:${process.env.PATH}`,
        HOME: join(world.folder, 'home'),
        CI: 'true',
        NO_COLOR: '1',
        GITHUB_ACTIONS: 'true',
        GITHUB_EVENT_NAME: event.name,
        GITHUB_REF: event.ref,
        GITHUB_REPOSITORY: github.repository,
        GITHUB_RUN_ID: '1',
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_SHA: event.sha,
        ...Object.fromEntries(files.map((name) => [name, written(name)])),
        REHEARSAL_ENVIRONMENT: job.environment?.name ?? '',
        REHEARSAL_NPM: realNpm,
        REHEARSAL_ORIGIN: world.origin,
        REHEARSAL_PERMISSIONS: JSON.stringify(rights),
        REHEARSAL_PROJECT: project,
        REHEARSAL_STATE: world.folder,
        npm_config_offline: 'true',
        npm_config_cache: join(world.folder, 'npm-cache'),
        ...exported,
        ...values(job.env),
        ...values(step.env)
      })
      result.log += log
      result.summary += readFileSync(written('GITHUB_STEP_SUMMARY'), 'utf8')
      Object.assign(exported, valuesIn(written('GITHUB_ENV')))
      const outputs = valuesIn(written('GITHUB_OUTPUT'))
      if (code !== 0) throw new Error(`exit code ${code}`)
      return outputs
    }

    for (const [i, step] of job.steps.entries()) {
      const key = step.id ?? String(i)
      steps[key] = { outcome: 'skipped', outputs: {} }
      if (without.includes(step.name) || !holds(step.if, contexts, progress)) continue
      result.log += `\n== ${id}: ${step.name}\n`
      try {
        steps[key] = { outcome: 'success', outputs: await runStep(step) }
      } catch (error) {
        result.log += `${(error as Error).message}\n`
        steps[key] = { outcome: 'failure', outputs: {} }
        progress.failed = true
      }
    }
    for (const [name, value] of Object.entries(job.outputs ?? {})) result.outputs[name] = interpolate(value, contexts)
    return { ...result, result: progress.failed ? 'failure' : 'success' }
  }

  const visit = async (id: string): Promise<void> => {
    if (jobs[id]) return
    const job = workflow.jobs[id]
    if (!job) throw new Error(`${file} has no job ${id}`)
    for (const name of listOf(job.needs)) await visit(name)
    const earlier = before?.jobs[id]
    jobs[id] = earlier?.result === 'success' ? earlier : await runJob(id, job)
  }
  for (const id of Object.keys(workflow.jobs)) await visit(id)
  return { jobs, success: Object.values(jobs).every(({ result }) => result !== 'failure') }
}

/** What all jobs of a run printed. */
export const logOf = (run: Run): string =>
  Object.values(run.jobs)
    .map(({ log }) => log)
    .join('')
