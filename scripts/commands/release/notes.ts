import { existsSync, readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { orFail } from '../../emit/failure.ts'
import { releaseNotes } from '../../release/notes.ts'
import { planRelease } from '../../release/plan.ts'
import { endOf, exitCodes } from '../outcome.ts'
import { type FormerOptions, withBoth, withFormer } from './former.ts'

interface NotesOptions extends FormerOptions {
  changelog: string
}

/** `tulieu release notes`: what a release's page says. */
export const addNotes = (release: Command): void => {
  const command = release
    .command('notes')
    .description('print the notes of the next release as Markdown: schema changes apart from data changes')
  withFormer(command)
    .option('--changelog <file>', 'what people wrote: the section of the version, or [Unreleased]', 'CHANGELOG.md')
    .addHelpText('after', '\nExample:\n  $ tulieu release notes > build/notes.md')
    .action(async (options: NotesOptions) => {
      try {
        process.exitCode = await run(options)
      } catch (error) {
        process.exitCode = endOf(error)
      }
    })
}

const run = async ({ changelog, ...former }: NotesOptions): Promise<number> => {
  const text = existsSync(changelog) ? orFail('read', changelog, () => readFileSync(changelog, 'utf8')) : ''
  await withBoth(former, 'made', (before, after) => {
    process.stdout.write(releaseNotes(planRelease(before, after, { allow: [] }), text))
  })
  return exitCodes.fine
}
