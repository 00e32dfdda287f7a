import { Command } from 'commander'
import manifest from '../package.json' with { type: 'json' }
import { addBuild } from './commands/build.ts'
import { addCheck } from './commands/check.ts'
import { addDiff } from './commands/diff.ts'
import { addExplain } from './commands/explain.ts'
import { addExtract } from './commands/extract.ts'
import { exitCodes } from './commands/outcome.ts'
import { addRelease } from './commands/release.ts'
import { addVerify } from './commands/verify.ts'

/** The command line, not yet run: the documentation's tests read its help. */
export const createProgram = (): Command => {
  const program = new Command('tulieu')
    .description('Turns captured articles (text dumps or saved HTML pages, Vietnamese first) into an open dataset.')
    .version(manifest.version)
    .addHelpText(
      'after',
      '\nExample:\n  $ tulieu build seeds/ --out dist\n\nExit codes: 0 fine, 1 the content has problems, 2 wrong usage, 3 the machine failed.'
    )
    // `release plan --version` is that command's own option.
    .enablePositionalOptions()
    .showHelpAfterError('(add --help for the options)')
    .configureHelp({ sortSubcommands: false })
    .exitOverride((error) => {
      // Commander ends every wrong call with 1, which means problems of the content here.
      process.exit(error.exitCode === 0 ? 0 : exitCodes.usage)
    })
  for (const add of [addBuild, addCheck, addExtract, addExplain, addDiff, addRelease, addVerify]) add(program)
  return program
}
