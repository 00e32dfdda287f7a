import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { charsetOf, vietnamese } from '../../scripts/capture/charset/label.ts'
import { detectCharset } from '../../scripts/capture/detect.ts'
import { encode } from '../support/encode.ts'
import { languages, minorities } from '../support/languages.ts'
import { longParagraph, shortParagraph } from '../support/paragraphs.ts'

const detect = (bytes: Uint8Array, html = false, given: string | null = null) => {
  const { charset, skip, confidence, overruled } = detectCharset(bytes, html, given === null ? null : charsetOf(given))
  return { name: charset.name, skip, confidence, overruled: overruled?.label ?? null }
}

const accented = (text: string): number => text.match(/[^\p{ASCII}\P{L}]/gu)?.length ?? 0

describe.each(vietnamese)('Vietnamese in $name', (charset) => {
  test.each([
    ['long', longParagraph],
    ['short', shortParagraph]
  ])('is read right, or is unsure: %s texts', (_, make) => {
    const small = (text: string): string => (charset.name === 'tcvn3' ? text.toLowerCase() : text)
    for (let seed = 0; seed < 60; seed++) {
      const text = make(seed)
      const bytes = accented(text) < 10 ? null : encode(text, charset)
      if (bytes === null) continue
      const found = detectCharset(bytes, false, null)
      const read = found.charset.decode(bytes).text.normalize('NFC')
      expect({ read: small(read), sure: found.confidence > 0.2 }).toEqual({ read: small(text), sure: true })
    }
  })
})

describe.each(languages)('$language', ({ text, charsets }) => {
  test.each(charsets)('in %s is never taken for Vietnamese', (charset) => {
    const { name, confidence } = detect(iconv.encode(text, charset))
    expect(['windows-1252', 'windows-1250']).toContain(name)
    // What nothing but the shape of words speaks for is not certain.
    expect(confidence).toBeLessThan(0.7)
  })

  test.each(charsets)('in %s is read as the page says', (charset) => {
    const page = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body><p>${text}</p></body></html>`
    const bytes = iconv.encode(page, charset)
    const { name, overruled } = detect(bytes, true)
    expect({ name, overruled }).toEqual({ name: charsetOf(charset)!.name, overruled: null })
    expect(charsetOf(name)!.decode(bytes).text).toBe(iconv.decode(bytes, name))
  })

  test('in UTF-8 is UTF-8', () => {
    expect(detect(Buffer.from(text))).toEqual({ name: 'utf-8', skip: 0, confidence: 1, overruled: null })
  })
})

test('words of minority languages are UTF-8 like others', () => {
  expect(detect(Buffer.from(minorities)).name).toBe('utf-8')
})

describe('what is declared', () => {
  const text = longParagraph(1)
  const page = (charset: string) =>
    `<html><head><meta charset="${charset}"><title>${text.slice(0, 30)}</title></head><body><p>${text}</p></body></html>`

  test('a byte order mark goes before all', () => {
    expect(detect(Buffer.from(`\ufeff${text}`), false, 'tcvn3')).toMatchObject({
      name: 'utf-8',
      skip: 3,
      confidence: 1
    })
    expect(detect(Buffer.from(`\ufeff${text}`, 'utf16le'))).toMatchObject({ name: 'utf-16le', skip: 2 })
  })

  test('wide characters are known by their zeros', () => {
    const little = Buffer.from(text, 'utf16le')
    expect(detect(little)).toMatchObject({ name: 'utf-16le', skip: 0 })
    expect(detect(Buffer.from(little).swap16())).toMatchObject({ name: 'utf-16be', skip: 0 })
    expect(detect(iconv.encode(text, 'utf-32le', { addBOM: false }))).toMatchObject({ name: 'utf-32le', skip: 0 })
  })

  test('the curator is believed', () => {
    expect(detect(encode(text, charsetOf('viscii')!) ?? Buffer.from('ð'), false, 'viscii').name).toBe('viscii')
    expect(detect(Buffer.from([0xe9, 0x74, 0xe9]), false, 'iso-8859-2').name).toBe('iso-8859-2')
  })

  test('what is UTF-8 is UTF-8, whatever the page says', () => {
    expect(detect(Buffer.from(page('iso-8859-1')), true)).toMatchObject({ name: 'utf-8', overruled: 'iso-8859-1' })
    expect(detect(Buffer.from('<meta charset="iso-8859-1"><p>plain'), true)).toMatchObject({ overruled: null })
  })

  test('a page that calls TCVN3 or VNI something else is overruled', () => {
    for (const name of ['tcvn3', 'vni']) {
      const bytes = encode(page('iso-8859-1').replaceAll('“', '"').replaceAll('”', '"'), charsetOf(name)!)!
      expect(detect(bytes, true)).toMatchObject({ name, overruled: 'iso-8859-1' })
    }
  })

  test('UTF-8 with a few broken bytes is UTF-8, less surely', () => {
    const broken = Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0x20]), Buffer.from(text)])
    const { name, confidence } = detect(broken)
    expect(name).toBe('utf-8')
    expect(confidence).toBeLessThan(1)
    expect(confidence).toBeGreaterThan(0.9)
  })

  test('a charset in a comment is none', () => {
    const bytes = Buffer.from('<!-- <meta charset="koi8-r"> --><p>caf\xe9</p>', 'latin1')
    expect(detect(bytes, true).name).toBe('windows-1252')
  })
})

test('ISO-2022-JP is told by its escape sequences, though all of its bytes are ASCII', () => {
  const bytes = Buffer.from('<meta charset=utf-8><p>\x1b$B$3$s\x1b(B', 'latin1')
  expect(detectCharset(bytes, true, null)).toMatchObject({
    charset: { name: 'iso-2022-jp' },
    overruled: { label: 'utf-8' }
  })
  expect(detectCharset(Buffer.from('a \x1b[1mbold\x1b[0m word'), false, null).charset.name).toBe('utf-8')
})
