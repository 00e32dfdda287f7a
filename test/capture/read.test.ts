import { createHash } from 'node:crypto'
import { truncateSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { decodeContent, decodeUtf8 } from '../../scripts/capture/decode.ts'
import { defaultLimits } from '../../scripts/capture/limits.ts'
import { readCapture } from '../../scripts/capture/read.ts'
import { temporaryFolder, write } from '../support/folder.ts'
import { messagesOf } from './message.ts'

const small = { ...defaultLimits, textBytes: 1000, htmlBytes: 500 }
const sum = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const wrongSum = gzipSync('Mã số')
wrongSum.writeUInt32LE(1, wrongSum.length - 8)

const decode = (bytes: string | Uint8Array | number[], media: 'text/plain' | 'text/html' = 'text/plain') => {
  const file = new VFile({ path: 'a.txt' })
  const given = typeof bytes === 'string' ? Buffer.from(bytes) : Uint8Array.from(bytes)
  return { content: decodeContent(given, media, small, file), messages: messagesOf(file), file }
}

const read = (name: string, bytes: string | Uint8Array) => {
  const folder = write(temporaryFolder(), { [name]: bytes })
  const file = new VFile({ path: name })
  return { capture: readCapture(join(folder, name), 'text/plain', small, file), messages: messagesOf(file), file }
}

describe('what can be read', () => {
  test('UTF-8 without a byte order mark', () => {
    const { content, messages } = decode('Mã số 1')
    expect(messages).toEqual([])
    expect(content).toMatchObject({ text: 'Mã số 1', encoding: 'utf-8' })
  })

  test('a byte order mark is no text, but its bytes count', () => {
    const { content } = decode([0xef, 0xbb, 0xbf, ...Buffer.from('Mã')])
    expect(content?.text).toBe('Mã')
    expect(content?.span(0, 2)).toEqual({ line_start: 1, line_end: 1, byte_start: 3, byte_end: 6 })
  })

  test('only the first byte order mark is taken off', () => {
    expect(decode('\ufeff\ufeffa').content?.text).toBe('\ufeffa')
  })

  test.each([
    ['LF', 'một\nhai\nba'],
    ['CR LF', 'một\r\nhai\r\nba'],
    ['CR', 'một\rhai\rba'],
    ['all three', 'một\r\nhai\rba\n']
  ])('line ends of %s: text as it stands, lines counted', (_, text) => {
    const { content } = decode(text)
    expect(content?.text).toBe(text)
    expect(['một', 'hai', 'ba'].map((word) => content?.lineAt(text.indexOf(word)))).toEqual([1, 2, 3])
  })

  test('a capture knows its own bytes and sum', () => {
    const { capture } = read('a.txt', 'Mã số')
    expect(capture).toMatchObject({ bytes: 8, sha256: sum('Mã số'), contentSha256: sum('Mã số') })
  })

  test('a gzip capture knows both: what lies on disk, and what is in it', () => {
    const packed = gzipSync('Mã số')
    const { capture } = read('a.txt.gz', packed)
    expect(capture).toMatchObject({ bytes: packed.length, sha256: sum(packed), contentSha256: sum('Mã số') })
    expect(capture?.content.text).toBe('Mã số')
  })
})

describe('what cannot be read, one message each', () => {
  test.each([
    ['an empty file', '', 'error empty: is empty'],
    ['white space', ' \r\n\t\u00a0\u3000', 'error empty: has nothing but white space'],
    ['what nobody sees', '\u200b\ufeff \u00ad\n', 'error empty: has nothing but white space'],
    ['a byte order mark alone', '\ufeff', 'error empty: has nothing but white space'],
    ['a NUL', 'Mã\nsố\0', '2:3 error binary: has a NUL at byte 8: it is no text'],
    ['a NUL after astral characters', '😀😀\0', '1:5 error binary: has a NUL at byte 8: it is no text']
  ])('%s', (_, text, message) => {
    const { content, messages } = decode(text)
    expect(content).toBeNull()
    expect(messages).toEqual([message])
  })

  test('a picture is called binary, not badly encoded', () => {
    const picture = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]
    expect(decode(picture).messages).toEqual(['3:1 error binary: has a NUL at byte 8: it is no text'])
  })

  test('over the limit, to the byte, and the message says which limit', () => {
    expect(decode('a'.repeat(1000)).messages).toEqual([])
    const { content, messages, file } = decode('a'.repeat(1001))
    expect(content).toBeNull()
    expect(messages).toEqual(['error too-large: has 1001 bytes, and the limit for a text capture is 1000 bytes'])
    expect(file.messages[0]?.note).toContain('--max-text-mib')
    expect(decode('a'.repeat(501), 'text/html').file.messages[0]?.note).toContain('--max-html-mib')
  })

  test('a file of gigabytes is refused by its size, unread', () => {
    const folder = write(temporaryFolder(), { 'a.txt': '', 'b.txt.gz': '' })
    for (const name of ['a.txt', 'b.txt.gz']) {
      // A hole: it takes no room on the disk.
      truncateSync(join(folder, name), 3 * 2 ** 30)
      const file = new VFile({ path: name })
      expect(readCapture(join(folder, name), 'text/plain', small, file)).toBeNull()
      expect(messagesOf(file)).toEqual([
        'error too-large: has 3221225472 bytes, and the limit for a text capture is 1000 bytes'
      ])
    }
  })

  test('a gzip bomb is refused before it goes off', () => {
    const { capture, messages } = read(
      'a.txt.gz',
      gzipSync(Buffer.alloc(50_000_000, 'a'), { level: 9 }).subarray(0, 900)
    )
    expect(capture).toBeNull()
    expect(messages).toEqual(['error too-large: unpacks to more than 1000 bytes'])
  })

  test.each([
    ['cut off', gzipSync('Mã số 1 là một mã').subarray(0, -9)],
    ['no gzip', Buffer.from('Mã số')],
    ['with a wrong sum', wrongSum]
  ])('a gzip file that is %s', (_, bytes) => {
    const { capture, messages } = read('a.txt.gz', bytes)
    expect(capture).toBeNull()
    expect(messages).toEqual([expect.stringMatching(/^error broken-gzip: is not a whole gzip file: /u)])
  })

  test('a file that is not there', () => {
    const file = new VFile({ path: 'a.txt' })
    expect(readCapture('/nowhere/a.txt', 'text/plain', small, file)).toBeNull()
    expect(messagesOf(file)).toEqual(['error unreadable: cannot be read: no such file'])
  })
})

describe('a file of the project’s own that is not UTF-8, with line, column and byte', () => {
  const strictly = (bytes: number[]) => {
    const file = new VFile({ path: 'a.yaml' })
    return { content: decodeUtf8(Uint8Array.from(bytes), file), messages: messagesOf(file) }
  }

  test.each([
    ['at the start', [0xff, 0x61], 1, 1, 0],
    ['after text', [...Buffer.from('Mã '), 0xe3, 0x20], 1, 4, 4],
    ['after CR LF', [...Buffer.from('a\r\nb'), 0x80], 2, 2, 4],
    ['after a lone CR', [...Buffer.from('a\rb\r'), 0x80], 3, 1, 4],
    ['after a byte order mark', [0xef, 0xbb, 0xbf, 0xc3, 0x28], 1, 1, 3],
    ['after an astral character, which is two columns of UTF-16', [...Buffer.from('😀'), 0xc0, 0xaf], 1, 3, 4],
    ['after a combining character', [...Buffer.from('a\u0301'), 0xed, 0xa0, 0x80], 1, 3, 3],
    ['cut off after one byte of four', [...Buffer.from('ab'), 0xf0], 1, 3, 2],
    ['cut off after three bytes of four', [...Buffer.from('ab'), 0xf0, 0x9f, 0x98], 1, 3, 2],
    ['cut off after two bytes of three', [0xe1, 0xba], 1, 1, 0],
    ['an overlong form', [0x61, 0xe0, 0x80, 0x80], 1, 2, 1],
    ['a surrogate', [0x61, 0xed, 0xb0, 0x80], 1, 2, 1],
    ['beyond the last code point', [0xf4, 0x90, 0x80, 0x80], 1, 1, 0]
  ])('%s', (_, bytes, line, column, byte) => {
    const { content, messages } = strictly(bytes)
    expect(content).toBeNull()
    const value = bytes[byte]!.toString(16).toUpperCase().padStart(2, '0')
    expect(messages).toEqual([`${line}:${column} error not-utf-8: is not UTF-8: byte 0x${value} at byte ${byte}`])
  })
})
