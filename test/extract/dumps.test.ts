import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { defaultLimits } from '../../scripts/capture/limits.ts'
import { processContent } from '../../scripts/pipeline.ts'

/**
 * Text dumps of articles in many languages, with what portals print around them. Each line of `dumps/LANGUAGE.txt` or
 * `dumps/LANGUAGE-KIND.txt` says before its text what it is: `T` title, `B` body, `S` subtitle, `A` author, `D` date, `-` furniture;
 * lines with `@` say what must be read.
 */
const folder = join(import.meta.dirname, 'dumps')

const read = (file: string) => {
  const lines = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n')
  const facts = new Map(
    lines.filter((line) => line.startsWith('@')).map((line) => line.slice(1).split(/ (.*)/su) as [string, string])
  )
  const dump = lines.filter((line) => !line.startsWith('@'))
  const of = (mark: string) => dump.filter((line) => line.startsWith(`${mark} `)).map((line) => line.slice(2))
  return { facts, title: of('T').join(' '), body: of('B'), text: dump.map((line) => line.slice(2)).join('\n') }
}

describe.each(readdirSync(folder))('%s', (file) => {
  const { facts, title, body, text } = read(file)
  const { draft } = processContent(
    { id: 'a', url: null, media: 'text/plain', value: text },
    { limits: defaultLimits, check: () => {} },
    new VFile()
  )
  test('has its title', () => expect(draft!.title).toBe(title))
  test('has its body, whole and alone', () => expect(draft!.text.split('\n\n')).toEqual(body))
  test('has its date', () => expect((draft!.published_at ?? draft!.updated_at)?.slice(0, 10)).toBe(facts.get('date')))
  test('has its author', () =>
    expect(draft!.authors.map(({ name }) => name).join('; ')).toBe(facts.get('author') ?? ''))
  test('is in its language', () => expect(draft!.language).toBe(file.slice(0, 2)))
})
