import type { Command } from 'commander'
import { addNotes } from './release/notes.ts'
import { addPack } from './release/pack.ts'
import { addPlan } from './release/plan.ts'

/** `tulieu release`: what a release needs, one command each. */
export const addRelease = (program: Command): void => {
  const release = program.command('release').description('make a release of the dataset')
  for (const add of [addPlan, addNotes, addPack]) add(release)
}
