import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import type { Article, DatasetRecord, Span } from '../schema/article.d.ts'
import type { Charset } from './capture/charset/charset.ts'
import { charsetOf } from './capture/charset/label.ts'
import { utf8 } from './capture/charset/unicode.ts'
import type { Content } from './capture/content.ts'
import { decodeContent, decodeUtf8 } from './capture/decode.ts'
import { locate, mediaOf, type SeedFile, seedPath, showPath } from './capture/find.ts'
import type { Limits } from './capture/limits.ts'
import { addMessage, severityOf } from './capture/message.ts'
import { type Capture, ioReason, readCapture } from './capture/read.ts'
import { type Facts, type OverrideField, readSidecar, type Sidecar } from './capture/sidecar.ts'
import type { Draft as CheckedArticle } from './check/rule.ts'
import { uncoveredOf } from './extract/accounting.ts'
import { type Extraction, extractArticle, type SeedFacts } from './extract/extract.ts'
import { recordHash } from './extract/hash.ts'
import { applyOverrides } from './extract/override.ts'
import { readPage } from './page/page.ts'
import type { Page } from './page/piece.ts'

/** What became of one seed. */
export interface Outcome {
  seed: SeedFile
  /** The record; null where the seed has errors. */
  record: DatasetRecord | null
  /** The record as extracted, whatever it lacks; null where nothing could be read. */
  draft: CheckedArticle | null
  extraction: Extraction | null
  /** The files with their messages: the capture, then the sidecar where there is one. */
  files: VFile[]
  /** The curator's file as read; null where there is none or it is not valid. */
  sidecar: Sidecar | null
  /** SHA-256 and path of each file of the seed, for the sum over all seeds. */
  sums: { sha256: string; path: string }[]
  /** Visible characters that an HTML page hides. */
  hidden: number
}

/** What a check must know of a seed besides its record. */
export interface SeedContext {
  content: Content
  file: VFile
  sidecar: Sidecar | null
  sidecarFile: VFile | null
  /** The language that detection found, whatever the curator says. */
  detected: string | null
  /** Fields whose override changed nothing. */
  unchanged: OverrideField[]
  /** Stretches of visible text that nothing claims. */
  uncovered: Span[]
}

export interface ProcessOptions {
  limits: Limits
  /** Checks a record and adds messages to its files. */
  check: (record: CheckedArticle, context: SeedContext) => void
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Takes one seed through all stages: read, decode, parse, extract, override, check, hash. Errors become messages. */
export const processSeed = (seed: SeedFile, options: ProcessOptions): Outcome => {
  const outcome: Outcome = {
    seed,
    record: null,
    draft: null,
    extraction: null,
    files: [],
    sidecar: null,
    sums: [],
    hidden: 0
  }
  const file = new VFile({ path: showPath(seed.place, seedPath(seed)) })
  const sidecarFile =
    seed.sidecar === null
      ? null
      : seed.capture === null
        ? file
        : new VFile({ path: showPath(seed.place, seed.sidecar) })
  outcome.files.push(file, ...(sidecarFile && sidecarFile !== file ? [sidecarFile] : []))
  const sidecar = sidecarFile && readSidecarFile(seed, sidecarFile, outcome)
  outcome.sidecar = sidecar
  if (seed.capture === null) {
    outcome.record = sidecar && tombstone(seed, sidecar, file)
    return outcome
  }
  const media = mediaOf(seed.capture)
  const facts = factsOf(sidecar, sidecarFile)
  const charset = facts && sidecar && sidecarFile && knownCharset(facts, sidecar, sidecarFile)
  const capture = readCapture(locate(seed.place, seed.capture), media, options.limits, file, charset)
  if (capture === null) return outcome
  outcome.sums.push({ sha256: capture.sha256, path: seed.capture })
  extractInto(outcome, capture, facts, sidecar, options, file, sidecarFile)
  const failed = outcome.files.some((each) => each.messages.some((message) => severityOf(message) === 'error'))
  // A record without errors has a title: the rule `no-title` sees to that.
  if (outcome.draft && !failed) outcome.record = outcome.draft as Article
  return outcome
}

/** A decoded capture understood: what stands in its page, and its record without hash. */
export interface Understood {
  page: Page
  extraction: Extraction
}

/**
 * Parses a decoded capture and extracts its record, claims included. Nothing is checked, hashed or overridden.
 *
 * @param known the record's `seed`; where it has no `url`, the address that the page gives as its own is taken
 * @param language the curator's word on the language; null lets the text decide
 * @returns null after an error message on `file`
 */
export const understand = (
  id: string,
  content: Content,
  media: 'text/plain' | 'text/html',
  known: SeedFacts,
  language: string | null,
  limits: Limits,
  file: VFile
): Understood | null => {
  const page = readPage(content, media, file, limits, known.url)
  if (page === null) return null
  const facts = { ...known, url: known.url ?? ownUrl(page) }
  return { page, extraction: extractArticle(id, page, content, facts, language) }
}

const extractInto = (
  outcome: Outcome,
  capture: Capture,
  facts: Facts | null,
  sidecar: Sidecar | null,
  options: ProcessOptions,
  file: VFile,
  sidecarFile: VFile | null
): void => {
  const { seed } = outcome
  const path = seed.capture!
  const { content } = capture
  const known: SeedFacts = {
    path,
    sha256: capture.sha256,
    bytes: capture.bytes,
    content_sha256: capture.contentSha256,
    content_bytes: content.bytes.length,
    url: facts?.url ?? null,
    captured_at: facts?.captured_at ?? null
  }
  const language = facts?.overrides.language?.value ?? null
  const understood = understand(seed.id, content, mediaOf(path), known, language, options.limits, file)
  if (understood === null) return
  const { page, extraction } = understood
  outcome.hidden = page.hidden
  const { draft } = extraction
  const detected = draft.language
  const unchanged = facts && sidecar ? applyOverrides(draft, facts.overrides, sidecar.spanOf) : []
  const record = { ...draft, hash: recordHash(draft as Article) }
  outcome.extraction = extraction
  outcome.draft = record
  options.check(record, {
    content,
    file,
    sidecar,
    sidecarFile,
    detected,
    unchanged,
    uncovered: uncoveredOf(page, draft, content)
  })
}

/** A capture that comes from no file: a line of JSON. */
export interface GivenContent {
  id: string
  url: string | null
  media: 'text/plain' | 'text/html'
  value: string
}

/** Takes a capture given as a string through all stages. */
export const processContent = (given: GivenContent, options: ProcessOptions, file: VFile): Outcome => {
  const seed: SeedFile = {
    id: given.id,
    place: { root: '', base: '', shown: '.' },
    capture: `${given.id}.${given.media === 'text/html' ? 'html' : 'txt'}`,
    sidecar: null
  }
  const outcome: Outcome = {
    seed,
    record: null,
    draft: null,
    extraction: null,
    files: [file],
    sidecar: null,
    sums: [],
    hidden: 0
  }
  const bytes = Buffer.from(given.value, 'utf8')
  const content = decodeContent(bytes, given.media, options.limits, file, utf8)
  if (content === null) return outcome
  const sum = sha256(bytes)
  const facts: Facts = { kind: 'facts', url: given.url, captured_at: null, charset: null, overrides: {} }
  extractInto(
    outcome,
    { sha256: sum, bytes: bytes.length, contentSha256: sum, content },
    facts,
    null,
    options,
    file,
    null
  )
  return outcome
}

/** The address that a page gives as its own: the first absolute one. */
const ownUrl = (page: Page): string | null => {
  for (const { field, value } of page.witnesses) {
    const url = field === 'url' ? URL.parse(value) : null
    if (url && /^https?:$/u.test(url.protocol)) return url.href
  }
  return null
}

const readSidecarFile = (seed: SeedFile, file: VFile, outcome: Outcome): Sidecar | null => {
  let bytes: Buffer
  try {
    bytes = readFileSync(locate(seed.place, seed.sidecar!))
  } catch (error) {
    addMessage(file, {
      rule: 'unreadable',
      severity: 'error',
      reason: `cannot be read: ${ioReason(error)}`,
      fix: 'make the file readable'
    })
    return null
  }
  outcome.sums.push({ sha256: sha256(bytes), path: seed.sidecar! })
  const content = decodeUtf8(bytes, file)
  return content && readSidecar(content.text, file)
}

/** The charset that the curator names; null where there is none, or none is known by that name. */
const knownCharset = (facts: Facts, sidecar: Sidecar, file: VFile): Charset | null => {
  if (facts.charset === null) return null
  const charset = charsetOf(facts.charset)
  if (charset === null) {
    addMessage(file, {
      rule: 'unknown-charset',
      severity: 'error',
      reason: `charset names an encoding that is not known: ${JSON.stringify(facts.charset)}`,
      place: sidecar.placeOf('/charset'),
      expected: 'a label of the WHATWG Encoding Standard, or tcvn3, vni, viscii, vps, bkhcm1, bkhcm2, vietware-x',
      fix: 'write another name, or leave charset out'
    })
  }
  return charset
}

const factsOf = (sidecar: Sidecar | null, file: VFile | null): Facts | null => {
  if (sidecar === null || file === null) return null
  if (sidecar.content.kind === 'facts') return sidecar.content
  addMessage(file, {
    rule: 'sidecar',
    severity: 'error',
    reason: `is a tombstone (kind: ${sidecar.content.kind}), but the capture is still there`,
    place: sidecar.placeOf('/kind'),
    fix: 'delete the capture, or take "kind" out of the sidecar'
  })
  return null
}

const tombstone = (seed: SeedFile, sidecar: Sidecar, file: VFile): DatasetRecord | null => {
  const { content } = sidecar
  if (content.kind === 'facts') {
    addMessage(file, {
      rule: 'sidecar',
      severity: 'error',
      reason: 'has no capture beside it, and is no tombstone',
      fix: 'put the capture beside it under the same name, or say kind: moved or kind: removed'
    })
    return null
  }
  const record =
    content.kind === 'moved'
      ? { kind: content.kind, id: seed.id, since: content.since, moved_to: content.moved_to }
      : { kind: content.kind, id: seed.id, since: content.since, reason: content.reason }
  return { ...record, hash: recordHash(record) } as DatasetRecord
}
