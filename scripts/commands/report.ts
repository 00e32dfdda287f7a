import type { VFile } from 'vfile'
import manifest from '../../package.json' with { type: 'json' }
import { severityOf } from '../capture/message.ts'
import { pretty } from '../check/reporters/pretty.ts'
import { hasColour } from './terminal.ts'

/**
 * Prints files' messages on stderr, if there are any.
 *
 * @param infos whether notes are shown besides warnings and errors
 */
export const printMessages = (files: VFile[], infos = true): void => {
  const spoken = files.some((file) => file.messages.some((message) => infos || severityOf(message) !== 'info'))
  if (!spoken) return
  process.stderr.write(pretty(files, { colour: hasColour(process.stderr), infos, version: manifest.version }))
}
