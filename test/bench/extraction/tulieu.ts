import { VFile } from 'vfile'
import { decodeContent } from '../../../scripts/capture/decode.ts'
import { defaultLimits } from '../../../scripts/capture/limits.ts'
import type { Draft } from '../../../scripts/check/rule.ts'
import { understand } from '../../../scripts/pipeline.ts'
import type { Prediction } from './score.ts'

/** From a page's bytes to its record, without schema validation, hashing and serialising. */
const runAs =
  (media: 'text/html' | 'text/plain') =>
  (bytes: Buffer, url: string | null): Draft => {
    const file = new VFile()
    const content = decodeContent(bytes, media, defaultLimits, file)
    const known = {
      path: 'page',
      sha256: '',
      bytes: bytes.length,
      content_sha256: '',
      content_bytes: bytes.length,
      url,
      captured_at: null
    }
    const understood = content && understand('page', content, media, known, null, defaultLimits, file)
    if (!understood) throw new Error(file.messages.map(({ reason }) => reason).join('; '))
    return { ...understood.extraction.draft, hash: '' }
  }

export const packages: string[] = []

export const run = runAs('text/html')
export const runText = runAs('text/plain')

/** A record as it is judged. */
export const predict = (record: Draft): Prediction => ({
  text: record.text,
  title: record.title,
  author: record.authors.map(({ name }) => name).join('; '),
  date: record.published_at ?? record.updated_at,
  source_credit: record.source_credit
})
