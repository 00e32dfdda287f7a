import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../schema/article.d.ts'
import { validateRecord } from '../../scripts/check/schema.ts'
import { linesOf } from '../../scripts/commands/lines.ts'
import { cli, project } from '../support/cli.ts'
import { temporaryFolder, write } from '../support/folder.ts'
import { market, river, school } from '../support/texts.ts'
import { messagesIn } from './printed.ts'

const recordsIn = (stdout: string): Article[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Article)

const line = (value: object): string => `${JSON.stringify(value)}\n`

describe.concurrent('files and folders', () => {
  const folder = (): string =>
    write(temporaryFolder(), {
      'one/b.txt': river,
      'one/deep/a.txt': school,
      'two/c.txt': market,
      'two/c.yaml': 'url: https://example.vn/c\n'
    })

  test('one record a line, by id, each valid', async () => {
    const { code, stdout } = await cli(['extract', 'one', 'two/c.txt'], { cwd: folder() })
    expect(code).toBe(0)
    const records = recordsIn(stdout)
    expect(records.map(({ id, seed }) => [id, seed.path, seed.url])).toEqual([
      ['a', 'deep/a.txt', null],
      ['b', 'b.txt', null],
      ['c', 'c.txt', 'https://example.vn/c']
    ])
    for (const record of records) expect(validateRecord(record)).toEqual([])
  })

  test('are the records that a build makes', async () => {
    const { stdout } = await cli(['extract', join(project, 'seeds')])
    const cwd = temporaryFolder()
    await cli(['build', join(project, 'seeds'), '--dataset', join(project, 'schema/dataset.yaml')], { cwd })
    const { readFileSync } = await import('node:fs')
    expect(recordsIn(stdout)).toEqual(recordsIn(readFileSync(join(cwd, 'dist/articles.jsonl'), 'utf8')))
  })

  test('a page without title and body gives a record of nulls, with messages', async () => {
    const cwd = write(temporaryFolder(), { 'a.txt': 'Trang chủ\nLiên hệ\n' })
    const { code, stdout, stderr } = await cli(['extract', 'a.txt'], { cwd })
    expect(code).toBe(0)
    expect(recordsIn(stdout)).toMatchObject([{ id: 'a', title: null, lede: null, blocks: [], published_at: null }])
    expect(messagesIn(stderr).sort()).toEqual([
      'a.txt warning no-body: no body was found',
      'a.txt warning no-title: no title was found'
    ])
  })

  test('what cannot be read is named; the others come out; exit 1', async () => {
    const cwd = write(folder(), { 'one/bad.txt': 'Mã\0', 'one/photo.jpg': 'x' })
    const { code, stdout, stderr } = await cli(['extract', 'one', 'nowhere.txt'], { cwd })
    expect(code).toBe(1)
    expect(recordsIn(stdout).map(({ id }) => id)).toEqual(['a', 'b'])
    expect(messagesIn(stderr)).toEqual([
      'nowhere.txt error unreadable: cannot be read: no such file',
      'one/photo.jpg error not-a-seed: is no capture',
      'one/bad.txt:1:3 error binary: has a NUL at byte 3: it is no text'
    ])
  })
})

describe.concurrent('lines of JSON on standard input', () => {
  test('records in the order of the lines, their seed as given', async () => {
    const input = line({ id: 'b', url: 'https://example.vn/b', text: river }) + line({ id: 'a', text: school, more: 1 })
    const { code, stdout, stderr } = await cli(['extract', '-'], { input })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const records = recordsIn(stdout)
    expect(records.map(({ id, title, seed }) => [id, title, seed.url, seed.media_type])).toEqual([
      ['b', river.split('\n')[0], 'https://example.vn/b', 'text/plain'],
      ['a', school.split('\n')[0], null, 'text/plain']
    ])
    for (const record of records) expect(validateRecord(record)).toEqual([])
  })

  test('HTML', async () => {
    const body = river
      .split('\n\n')
      .slice(2, 5)
      .map((text) => `<p>${text}</p>`)
      .join('')
    const html = `<!doctype html><html lang="vi"><title>Nạo vét</title><body><article><h1>Nạo vét sông Cái</h1>${body}</article>`
    const { stdout } = await cli(['extract', '-'], { input: line({ id: 'a', html }) })
    expect(recordsIn(stdout)).toMatchObject([{ id: 'a', title: 'Nạo vét sông Cái', seed: { media_type: 'text/html' } }])
  })

  test('bad lines are named by their numbers, blank ones passed over, good ones come out; exit 1', async () => {
    const input = Buffer.concat([
      Buffer.from('{"id": "a", \n'),
      Buffer.from('\n \r\n'),
      Buffer.from(line({ id: 'good', text: river })),
      Buffer.from('null\n[]\n"text"\n'),
      Buffer.from(line({ text: river })),
      Buffer.from(line({ id: 'b' })),
      Buffer.from(line({ id: 'b', text: river, html: '<p>x' })),
      Buffer.from(line({ id: 'b', text: 5 })),
      Buffer.from(line({ id: 'b', text: river, url: 'javascript:alert(1)' })),
      Buffer.from(line({ id: '../b', text: river })),
      Buffer.from('{"id": "b", "text": "\\ud800"}\n'),
      Buffer.from(line({ id: 'b', text: '' })),
      Buffer.from([0x7b, 0xff, 0x7d, 0x0a]),
      Buffer.from(line({ id: 'last', text: market }).trimEnd())
    ])
    const { code, stdout, stderr } = await cli(['extract', '-', '--quiet'], { input })
    expect(code).toBe(1)
    expect(recordsIn(stdout).map(({ id }) => id)).toEqual(['good', 'last'])
    const lacks = 'error ndjson: has not what a line needs'
    expect(messagesIn(stderr)).toEqual([
      expect.stringMatching(/^stdin:1 error ndjson: is no JSON: /u),
      `stdin:5 ${lacks}`,
      `stdin:6 ${lacks}`,
      `stdin:7 ${lacks}`,
      `stdin:8 ${lacks}`,
      `stdin:9 ${lacks}`,
      `stdin:10 ${lacks}`,
      `stdin:11 ${lacks}`,
      'stdin:12 error ndjson: has a url that is no address: "javascript:alert(1)"',
      'stdin:13 error bad-id: gives the id "../b"',
      'stdin:14 error ndjson: has half a surrogate pair, which is no character',
      'stdin:15 error empty: is empty',
      'stdin:16 error ndjson: is not UTF-8'
    ])
  })

  test('lines end at LF, not at the line separators that JSON strings may hold', async () => {
    const input = `{"id": "a", "text": ${JSON.stringify(river).replace('Theo', '\u2028Theo')}}\r\n`
    const { code, stdout } = await cli(['extract', '-'], { input })
    expect(code).toBe(0)
    expect(recordsIn(stdout).map(({ id }) => id)).toEqual(['a'])
  })

  test('a line longer than any capture is passed over, not gathered', async () => {
    const input = `{"id": "a", "text": "${'x'.repeat(600_000)}"}\n${line({ id: 'b', text: river })}`
    const { code, stdout, stderr } = await cli(
      ['extract', '-', '--max-text-mib', '0.01', '--max-html-mib', '0.01', '--quiet'],
      { input }
    )
    expect(code).toBe(1)
    expect(recordsIn(stdout).map(({ id }) => id)).toEqual(['b'])
    expect(messagesIn(stderr)).toEqual([
      'stdin:1 error ndjson: has 600023 bytes, and the longest that is read has 128446'
    ])
  })

  test('nothing in, nothing out', async () => {
    expect(await cli(['extract', '-'])).toMatchObject({ code: 0, stdout: '', stderr: '' })
  })
})

describe.concurrent('splitting a stream into lines', () => {
  const split = async (chunks: string[], most = 100): Promise<string[]> => {
    const stream = (async function* () {
      for (const chunk of chunks) yield Buffer.from(chunk, 'latin1')
    })()
    const found: string[] = []
    for await (const line of linesOf(stream, most)) found.push('text' in line ? line.text : `! ${line.problem}`)
    return found
  }

  test.each([
    ['chunks that end anywhere', ['a\nb', 'c\n', '\nd', 'e'], ['a', 'bc', '', 'de']],
    ['CR LF, over two chunks', ['a\r', '\nb\r\n'], ['a', 'b']],
    ['a lone CR', ['a\rb\n'], ['a\rb']],
    ['a character over two chunks', ['\xe1\xba', '\xbf\n'], ['ế']],
    ['a byte order mark', ['\xef\xbb\xbfa\n'], ['a']],
    ['no bytes', [], []],
    ['bad UTF-8', ['\xff\nb'], ['! is not UTF-8', 'b']]
  ])('%s', async (_, chunks, lines) => {
    expect(await split(chunks)).toEqual(lines)
  })

  test('a line over the limit, over many chunks', async () => {
    expect(await split(['a\n', 'x'.repeat(60), 'x'.repeat(60), '\nb\n'])).toEqual([
      'a',
      '! has 120 bytes, and the longest that is read has 100',
      'b'
    ])
  })
})

describe.concurrent('formats', () => {
  const folder = (): string => write(temporaryFolder(), { 'a.txt': river, 'b.txt': school })

  test('json is one array', async () => {
    const { stdout } = await cli(['extract', '.', '--format', 'json'], { cwd: folder() })
    expect((JSON.parse(stdout) as Article[]).map(({ id }) => id)).toEqual(['a', 'b'])
  })

  test('json of nothing is an empty array', async () => {
    expect((await cli(['extract', '-', '--format', 'json'])).stdout).toBe('[]\n')
  })

  test('text is the body, records apart by a form feed', async () => {
    const { stdout } = await cli(['extract', '.', '--format', 'text'], { cwd: folder() })
    const bodies = stdout.split('\n\f\n')
    expect(bodies).toHaveLength(2)
    expect(bodies[0]).toBe(`${river.split('\n\n').slice(2, 5).join('\n\n')}\n`)
  })

  test('markdown is what a build writes', async () => {
    const cwd = folder()
    const { stdout } = await cli(['extract', 'a.txt', '--format', 'markdown'], { cwd })
    await cli(['build', 'a.txt', '--dataset', join(project, 'schema/dataset.yaml')], { cwd })
    const { readFileSync } = await import('node:fs')
    expect(stdout).toBe(readFileSync(join(cwd, 'dist/markdown/a.md'), 'utf8'))
  })

  test('a record without a title can be printed in all of them', async () => {
    const cwd = write(temporaryFolder(), { 'a.txt': 'Trang chủ\nLiên hệ\n' })
    for (const format of ['jsonl', 'json', 'markdown', 'text']) {
      expect((await cli(['extract', 'a.txt', '--format', format], { cwd })).code).toBe(0)
    }
  })
})
