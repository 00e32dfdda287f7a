import type { VFile } from 'vfile'
import type { Limits } from './limits.ts'
import { addMessage } from './message.ts'

/** A limit as a user sets it. */
export const shownLimit = (bytes: number): string => {
  const mib = bytes / 1024 / 1024
  return mib * 100 === Math.round(mib * 100) ? `${mib} MiB` : `${bytes} bytes`
}

/** The bytes that a capture of a kind may have. */
export const limitOf = (media: 'text/plain' | 'text/html', limits: Limits): number =>
  media === 'text/html' ? limits.htmlBytes : limits.textBytes

/** What to do about a capture that is too large. */
export const sizeFix = (media: 'text/plain' | 'text/html'): string =>
  `split the capture, or raise the limit with ${media === 'text/html' ? '--max-html-mib' : '--max-text-mib'}`

/** Says that a capture is too large. */
export const tooLarge = (bytes: number, media: 'text/plain' | 'text/html', limits: Limits, file: VFile): null => {
  const what = media === 'text/html' ? 'an HTML page' : 'a text capture'
  addMessage(file, {
    rule: 'too-large',
    severity: 'error',
    reason: `has ${bytes} bytes, and the limit for ${what} is ${shownLimit(limitOf(media, limits))}`,
    fix: sizeFix(media)
  })
  return null
}
