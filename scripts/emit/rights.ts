import type { Format } from './emitter.ts'
import { writeText } from './sink.ts'

/** The page on rights. */
export const RIGHTS = 'RIGHTS.md'

/** `RIGHTS.md`: what may be done with the data and the texts. It goes wherever they go. */
export const rights: Format = {
  name: 'rights',
  open: (folder, context) => ({
    write: () => {},
    close: () => [writeText(folder, RIGHTS, 'text/markdown', context.rights)],
    abort: () => {}
  })
}
