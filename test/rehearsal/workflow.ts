import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

export interface Step {
  name: string
  id?: string
  if?: string
  uses?: string
  with?: { [name: string]: string | number | boolean }
  run?: string
  env?: { [name: string]: string }
}

export interface Job {
  name: string
  needs?: string | string[]
  if?: string
  permissions?: { [scope: string]: 'read' | 'write' }
  environment?: { name: string; url?: string }
  outputs?: { [name: string]: string }
  env?: { [name: string]: string }
  steps: Step[]
}

export interface Workflow {
  name: string
  on: { [event: string]: unknown }
  jobs: { [id: string]: Job }
}

/** The keys that mean something to the rehearsal, and those that it can leave aside: where, how long, beside whom. */
const known = {
  workflow: new Set(['name', 'on', 'permissions', 'concurrency', 'jobs']),
  job: new Set(
    'name needs if permissions environment outputs env steps runs-on timeout-minutes concurrency'.split(' ')
  ),
  step: new Set(['name', 'id', 'if', 'uses', 'with', 'run', 'env'])
}

const assertKnown = (place: string, value: object, kind: keyof typeof known): void => {
  for (const key of Object.keys(value))
    if (!known[kind].has(key)) throw new Error(`${place} has the key ${key}, which the rehearsal does not know`)
}

/**
 * Reads a workflow file and refuses what the rehearsal would get wrong: a key that it does not know, rights given to every
 * job, an expression in a step's shell (its value would be run as shell).
 */
export const readWorkflow = (file: string): Workflow => {
  const workflow = parse(readFileSync(file, 'utf8')) as Workflow & { permissions: object }
  assertKnown(file, workflow, 'workflow')
  if (Object.keys(workflow.permissions).length > 0) throw new Error(`${file} gives rights to every job`)
  for (const [id, job] of Object.entries(workflow.jobs)) {
    assertKnown(`${file}: ${id}`, job, 'job')
    for (const step of job.steps) {
      const place = `${file}: ${id}: ${step.name}`
      assertKnown(place, step, 'step')
      if ((step.run === undefined) === (step.uses === undefined)) throw new Error(`${place} is neither run nor uses`)
      if (step.run?.includes('${{')) throw new Error(`${place} has an expression in its shell`)
    }
  }
  return workflow
}
