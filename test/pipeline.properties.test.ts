import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import type { Span } from '../schema/article.d.ts'
import { windows1252Controls } from '../scripts/capture/charset/windows-1252.ts'
import { defaultLimits } from '../scripts/capture/limits.ts'
import type { Draft } from '../scripts/check/rule.ts'
import { validateRecord } from '../scripts/check/schema.ts'
import { processContent } from '../scripts/pipeline.ts'
import { project } from './support/cli.ts'

/**
 * Whatever becomes of a dump on its way to us, what is said of it stays true. Nothing here calls the code that made the
 * record: claims are counted and slices read again from the bytes alone.
 */

/** Runs of each property; `TULIEU_RUNS` asks for more. */
const numRuns = Number(process.env.TULIEU_RUNS ?? 300)

const fixtures = join(project, 'test/fixtures')
const dumps = [
  ...readdirSync(join(project, 'seeds')).map((name) => join(project, 'seeds', name)),
  ...readdirSync(fixtures).map((name) => join(fixtures, name, 'seed.txt'))
]
  .filter((path) => path.endsWith('.txt'))
  .flatMap((path) => {
    try {
      return [readFileSync(path, 'utf8')]
    } catch {
      // A fixture of HTML.
      return []
    }
  })

const recordOf = (text: string): Draft | null => {
  const file = new VFile({ path: 'a.txt' })
  const given = { id: 'a', url: null, media: 'text/plain', value: text } as const
  return processContent(given, { limits: defaultLimits, check: () => {} }, file).draft
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const unseen = /[\s\u0085\p{Default_Ignorable_Code_Point}]/gu
/** Letters in the forms that a repair gives them: C1 controls as windows-1252, full-width ones and ligatures as plain ones. */
const plain = (text: string): string =>
  text
    .replace(/[\u0080-\u0084\u0086-\u009f]/gu, (control) => windows1252Controls[control.charCodeAt(0) - 0x80]!)
    .replace(/[\ufb00-\ufb06\uff21-\uff3a\uff41-\uff5a]/gu, (form) => form.normalize('NFKC'))
    .normalize('NFC')
const folded = (text: string): string =>
  plain(text.replace(/[\s\u0085\p{Default_Ignorable_Code_Point}]+/gu, ' ')).trim()
/** Without any white space: for texts between whose parts something invisible may have stood. */
const squeezed = (text: string): string => plain(text.replace(unseen, ''))

const claimsOf = (record: Draft): Span[] =>
  [
    ...record.blocks.flatMap((block) => block.source),
    ...record.dropped.flatMap((dropped) => dropped.source),
    ...Object.values(record.sources).flatMap((reference) => reference.claim ?? [])
  ].sort((a, b) => a.byte_start - b.byte_start)

/** What is wrong with a record, by the bytes of its dump; empty where every promise holds. */
const broken = (record: Draft, bytes: Buffer): string[] => {
  const wrong: string[] = []
  const slice = (from: number, to: number): string => decoder.decode(bytes.subarray(from, to))
  const lineOf = (byte: number): number => slice(0, byte).split(/\r\n|\r|\n/u).length
  /** The line of the character before a byte: a line end belongs to the line that it ends. */
  const lineOfLast = (byte: number): number =>
    slice(0, byte)
      .replace(/(?:\r\n|\r|\n)$/u, '')
      .split(/\r\n|\r|\n/u).length
  const claims = claimsOf(record)
  let at = 0
  let visible = 0
  for (const claim of claims) {
    if (claim.byte_start < at) wrong.push(`claims overlap at byte ${claim.byte_start}`)
    if (claim.byte_start >= claim.byte_end || claim.byte_end > bytes.length)
      wrong.push(`impossible claim ${JSON.stringify(claim)}`)
    const gap = slice(Math.min(at, claim.byte_start), claim.byte_start)
    if (squeezed(gap) !== '') wrong.push(`nobody claims ${JSON.stringify(gap)}`)
    visible += [...slice(claim.byte_start, claim.byte_end).replace(unseen, '')].length
    at = Math.max(at, claim.byte_end)
  }
  if (squeezed(slice(at, bytes.length)) !== '') wrong.push(`nobody claims ${JSON.stringify(slice(at, bytes.length))}`)
  const { characters, body, fields, dropped, unexplained } = record.coverage
  if (characters !== visible) wrong.push(`coverage says ${characters} characters, claims hold ${visible}`)
  if (body + fields + dropped + unexplained !== characters) wrong.push('coverage does not add up')
  const holds = (what: string, text: string, spans: Span[]): void => {
    const found = spans.map((span) => slice(span.byte_start, span.byte_end)).join(' ')
    const same = folded(found).includes(folded(text)) || squeezed(found).includes(squeezed(text))
    if (!same) wrong.push(`${what}: ${JSON.stringify(text)} is not in ${JSON.stringify(found)}`)
    for (const span of spans) {
      const lines = [lineOf(span.byte_start), lineOfLast(span.byte_end)]
      if (lines[0] !== span.line_start || lines[1] !== span.line_end)
        wrong.push(`${what}: lines are ${lines}, not ${JSON.stringify(span)}`)
    }
  }
  for (const [i, block] of record.blocks.entries()) if ('text' in block) holds(`/blocks/${i}`, block.text, block.source)
  for (const [i, piece] of record.dropped.entries()) holds(`/dropped/${i}`, piece.text, piece.source)
  for (const [i, person] of record.people.entries()) {
    for (const text of [person.name, person.role, person.honorific]) {
      if (text !== null) holds(`/people/${i}`, text, [person.source])
    }
  }
  for (const [pointer, reference] of Object.entries(record.sources)) {
    const value = pointer
      .slice(1)
      .split('/')
      .reduce<unknown>((node, key) => (node as { [key: string]: unknown } | null)?.[key], record)
    const texts = reference.raw !== null ? [reference.raw] : Array.isArray(value) ? value : [value]
    for (const text of texts) {
      if (typeof text === 'string') holds(pointer, text, [reference])
      else wrong.push(`${pointer} leads to ${JSON.stringify(value)}`)
    }
  }
  for (const note of record.notes) if (note.source) holds(`note ${note.rule}`, '', [note.source])
  for (const { first } of record.seed.repairs) holds('repair', '', [first])
  return wrong
}

/** Where a record breaks its schema, but for a title or a body that was not found: a build refuses those. */
const invalid = (record: Draft): string[] =>
  validateRecord(record)
    .filter(({ pointer }) => !(pointer === '/title' && record.title === null))
    .filter(({ pointer }) => !(pointer === '/blocks' && record.blocks.length === 0))
    .filter(({ pointer }) => !(pointer === '/text' && record.blocks.every((block) => !('text' in block))))
    .map(({ pointer, message }) => `${pointer} ${message}`)

const check = (text: string): void => {
  const record = recordOf(text)
  // Nothing was left that anybody could see.
  if (record === null) return void expect(squeezed(text)).toBe('')
  expect(broken(record, Buffer.from(text))).toEqual([])
  expect(invalid(record)).toEqual([])
}

const linesOf = (text: string): string[] => text.split('\n')
const dump = fc.constantFrom(...dumps)

/** Wraps every line at a width, as mail programs do. */
const wrapped = (text: string, width: number): string =>
  linesOf(text)
    .flatMap((line) => {
      const lines = ['']
      for (const word of line.split(' ')) {
        const last = lines.at(-1)!
        if (last !== '' && last.length + 1 + word.length > width) lines.push(word)
        else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
      }
      return lines
    })
    .join('\n')

/** A change that something on the way may make. */
const mutation: fc.Arbitrary<(text: string) => string> = fc.oneof(
  fc.array(fc.nat(), { minLength: 1, maxLength: 6 }).map((picks) => (text: string) => {
    const lines = linesOf(text)
    for (const pick of picks) lines.splice(pick % (lines.length || 1), 1)
    return lines.join('\n')
  }),
  fc.tuple(fc.nat(), fc.nat()).map(([from, to]) => (text: string) => {
    const lines = linesOf(text)
    lines.splice(to % (lines.length + 1), 0, lines[from % lines.length]!)
    return lines.join('\n')
  }),
  fc.infiniteStream(fc.nat()).map((stream) => (text: string) => {
    const lines = linesOf(text)
    for (let i = lines.length - 1; i > 0; i--) {
      const j = (stream.next().value as number) % (i + 1)
      ;[lines[i], lines[j]] = [lines[j]!, lines[i]!]
    }
    return lines.join('\n')
  }),
  fc.integer({ min: 30, max: 120 }).map((width) => (text: string) => wrapped(text, width)),
  fc.nat().map((at) => (text: string) => text.slice(0, at % (text.length + 1)).toWellFormed()),
  fc.nat().map((at) => (text: string) => text.slice(at % (text.length + 1)).toWellFormed()),
  fc.constantFrom(
    (text: string) => text.replaceAll('\n', '\r\n'),
    (text: string) => text.replaceAll('\n', '\r'),
    (text: string) => text.normalize('NFD'),
    (text: string) => `\ufeff${text}`,
    (text: string) => text.replaceAll('\n\n', '\n'),
    (text: string) => text.replaceAll('\n', ' '),
    (text: string) => text.replaceAll(' ', '\u00a0'),
    (text: string) => text.toUpperCase(),
    (text: string) => text.toLowerCase(),
    (text: string) => `${text}\n${text}`
  ),
  fc
    .tuple(
      fc.nat(),
      fc.oneof(
        fc.constantFrom(
          '\u200b',
          '\u00ad',
          '\u202e',
          '\u0301',
          '😀',
          '\u2028',
          '\t',
          ':',
          '-',
          '“',
          '(',
          '12/06/2022',
          '1. ',
          'Ảnh: ',
          'Tác giả: ',
          'Nguồn: '
        ),
        fc.string({ unit: 'binary', maxLength: 3 })
      )
    )
    .map(([at, noise]) => (text: string) => {
      const place = at % (text.length + 1)
      return (text.slice(0, place) + noise + text.slice(place)).toWellFormed().replaceAll('\0', '')
    })
)

test('there are dumps to begin with', () => {
  expect(dumps.length).toBeGreaterThan(10)
})

describe('every promise holds', () => {
  test.each(dumps.map((text) => [text.slice(0, 40).replaceAll('\n', ' '), text]))(
    'of the dump as it is: %s',
    (_, text) => {
      check(text)
    }
  )

  test('of dumps that were changed on their way', () => {
    fc.assert(
      fc.property(dump, fc.array(mutation, { minLength: 1, maxLength: 4 }), (text, mutations) => {
        check(mutations.reduce((changed, mutate) => mutate(changed), text))
      }),
      { numRuns: numRuns * 4 }
    )
  })

  test('of dumps put together from lines of many', () => {
    const lines = dumps.flatMap(linesOf)
    const line = fc.nat({ max: lines.length - 1 }).map((i) => lines[i]!)
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (picked) => check(picked.join('\n'))),
      { numRuns: numRuns * 2 }
    )
  })

  test('of any text at all', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '\n',
        '\r\n',
        '\r',
        ' ',
        '\u00a0',
        '\u200b',
        'e\u0301',
        '😀',
        '12/06/2022',
        '22:43',
        ':',
        '- ',
        '1.',
        'Thứ nhất:',
        'Theo',
        'Ảnh',
        '“',
        '”',
        '(',
        ')',
        '.',
        ',',
        ';',
        'Nguyễn',
        'Văn',
        'An',
        'xã',
        'của',
        'và'
      ),
      fc.string({ unit: 'binary', maxLength: 6 })
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 80 }), (parts) =>
        check(parts.join('').toWellFormed().replaceAll('\0', ''))
      ),
      { numRuns: numRuns * 3 }
    )
  })
})

describe('what must not matter', () => {
  /** The record without places, sums and counts of bytes. */
  const content = (text: string) => {
    const record = recordOf(text)
    return record && { hash: record.hash, title: record.title, text: record.text, coverage: record.coverage.body === 0 }
  }

  test.each([
    ['CR LF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['CR', (text: string) => text.replaceAll('\n', '\r')],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['NFD', (text: string) => text.normalize('NFD')],
    ['space at the ends of lines', (text: string) => text.replaceAll('\n', ' \n')],
    ['no line end at the end', (text: string) => text.replace(/\n+$/u, '')]
  ])('%s: the same content, the same hash', (_, change) => {
    for (const text of dumps) {
      const plain = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
      expect(content(change(plain))).toEqual(content(plain))
    }
  })
})
