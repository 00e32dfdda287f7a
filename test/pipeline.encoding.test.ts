import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { charsetOf } from '../scripts/capture/charset/label.ts'
import { findSeeds } from '../scripts/capture/find.ts'
import { defaultLimits } from '../scripts/capture/limits.ts'
import { processSeed, type SeedContext } from '../scripts/pipeline.ts'
import { encode } from './support/encode.ts'
import { temporaryFolder, write } from './support/folder.ts'
import { river } from './support/texts.ts'

/** A seed's record, what a check would be told, and all messages. */
const process = (files: { [name: string]: string | Uint8Array }) => {
  const folder = write(temporaryFolder(), files)
  const { seeds } = findSeeds([folder], '/')
  let context: SeedContext | undefined
  const outcome = processSeed(seeds[0]!, { limits: defaultLimits, check: (_, given) => (context = given) })
  return { ...outcome, context, path: join(folder, Object.keys(files)[0]!) }
}

const title = 'Xã Phú Hòa nạo vét sông Cái trước mùa mưa'

describe.each([
  ['utf-16le', Buffer.from(`\ufeff${river}`, 'utf16le')],
  ['utf-16be', Buffer.from(`\ufeff${river}`, 'utf16le').swap16()],
  ['tcvn3', encode(river, charsetOf('tcvn3')!)!],
  ['vni', encode(river, charsetOf('vni')!)!],
  ['viscii', encode(river, charsetOf('viscii')!)!],
  ['windows-1258', encode(river, charsetOf('windows-1258')!)!]
])('a dump in %s', (name, bytes) => {
  test.each([
    ['a.txt', bytes],
    ['a.txt.gz', gzipSync(bytes)]
  ])('%s gives the article, and its spans lead to its bytes', (file, stored) => {
    const { draft, context } = process({ [file]: stored })
    expect(draft).toMatchObject({
      title,
      published_at: '2023-04-15T08:30:00+07:00',
      notes: [{ rule: 'assumed-offset' }]
    })
    expect(draft?.seed).toMatchObject({ encoding: name, content_bytes: bytes.length })
    expect(context?.uncovered).toEqual([])
    const { byte_start, byte_end } = draft!.sources['/title']!
    const slice = Buffer.from(bytes).subarray(byte_start, byte_end)
    expect(charsetOf(name)!.decode(slice).text.normalize('NFC')).toBe(title)
    const block = draft!.blocks[0]!
    const span = block.source[0]!
    const text = charsetOf(name)!.decode(Buffer.from(bytes).subarray(span.byte_start, span.byte_end)).text
    expect(text.normalize('NFC')).toBe('text' in block ? block.text : '')
  })
})

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')

describe('an HTML page', () => {
  const html = (head: string, body: string) =>
    `<html><head><title>Xa</title>${head}</head><body><h1>Tin</h1>${body}</body></html>`
  const textsOf = (page: string | Uint8Array): string[] =>
    process({ 'a.html': page }).extraction!.labelled.map(({ line }) => line.text)

  test('has runs in legacy fonts among Unicode, and each is read as its font says', () => {
    const body =
      '<p>Kính gửi các xã, <font face=".VnTime">Céng ty X©y dùng</font> và <span style="font-family: \'VNI-Times\'">Coäng hoøa</span> đã đến.</p>' +
      '<p class="cu">thµnh phè</p><p>Céng thành</p>'
    const texts = textsOf(html('<style>p.cu { font-family: .VnArial; }</style>', body))
    expect(texts.slice(1)).toEqual(['Kính gửi các xã, Cộng ty Xây dựng và Cộng hòa đã đến.', 'thành phố', 'Cộng thành'])
  })

  test('is read right where its words stand in character references', () => {
    const body =
      '<p>C&eacute;ng h&szlig;a x&middot; h&eacute;i ch&ntilde; ngh&Uuml;a Vi&Ouml;t Nam</p><p>nh&micro; n&shy;&iacute;c</p>'
    expect(textsOf(html('', body)).slice(1)).toEqual(['Cộng hòa xã hội chủ nghĩa Việt Nam', 'nhà nước'])
  })

  test('says windows-1252 and is TCVN3: overruled, with a note', () => {
    const page = html(
      '<meta charset="windows-1252">',
      '<p>Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc, c¸c ®ång chÝ ®· vÒ dù</p>'
    )
    const { draft } = process({ 'a.html': latin(page) })
    expect(draft?.seed.encoding).toBe('tcvn3')
    expect(draft?.notes).toContainEqual(expect.objectContaining({ rule: 'overruled-charset', field: '/seed/encoding' }))
    expect(JSON.stringify(draft)).toContain('Cộng hòa xã hội chủ nghĩa Việt Nam')
  })

  test('of mojibake is undone in its text, its title and its metadata', () => {
    const page = html(
      '<meta name="description" content="x"><meta property="og:title" content="NÆ°á»›c vá» Ä‘á»“ng">',
      '<p>NhÃ¢n dÃ¢n xÃ£ BÃ¬nh Minh Ä‘Ã£ sá»­a xong con Ä‘Æ°á»ng Ä‘Ãª.</p>'
    )
    const { draft } = process({ 'a.html': page })
    expect(JSON.stringify(draft)).toContain('Nhân dân xã Bình Minh đã sửa xong con')
    expect(draft?.seed.repairs.map(({ kind }) => kind)).toContain('mojibake-windows-1252')
  })
})

test('the curator names the encoding', () => {
  const bytes = Buffer.from('Nh\xe0 m\xe1y\n\nM\xb9 \xe6', 'latin1')
  const { draft } = process({ 'a.txt': bytes, 'a.yaml': 'charset: iso-8859-2\n' })
  expect(draft?.seed).toMatchObject({ encoding: 'iso-8859-2' })
})

test('a curator’s encoding that nobody knows is an error of his file', () => {
  const { files } = process({ 'a.txt': river, 'a.yaml': 'charset: klingon\n' })
  expect(files.flatMap((file) => file.messages.map(({ ruleId, fatal }) => [ruleId, fatal]))).toContainEqual([
    'unknown-charset',
    true
  ])
})

test('bytes that stand for nothing are told, with their place', () => {
  const bytes = Buffer.concat([Buffer.from(river), Buffer.from([0xff]), Buffer.from('x\n')])
  const { draft } = process({ 'a.txt': bytes })
  const note = draft?.notes.find(({ rule }) => rule === 'undecodable')
  expect(note?.source).toMatchObject({ byte_start: Buffer.byteLength(river), byte_end: Buffer.byteLength(river) + 1 })
})

test('what was lost before the capture is told, not guessed', () => {
  const bytes = Buffer.from(encode(river, charsetOf('tcvn3')!)!).filter((byte) => byte !== 0xad)
  const { draft } = process({ 'a.txt': Buffer.from(bytes) })
  expect(draft?.notes.map(({ rule }) => rule)).toContain('lost-letters')
  expect(draft?.title).toBe('Xã Phú Hòa nạo vét sông Cái trớc mùa ma')
})

test('a line that is too long is an error', () => {
  const folder = write(temporaryFolder(), { 'a.txt': `${'a'.repeat(2000)}\n` })
  const { seeds } = findSeeds([folder], '/')
  const limits = { ...defaultLimits, lineCharacters: 1999 }
  const { files } = processSeed(seeds[0]!, { limits, check: () => {} })
  expect(files[0]?.messages.map(({ ruleId }) => ruleId)).toEqual(['long-line'])
})
