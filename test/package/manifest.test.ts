import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { article, full } from '../emit/sample.ts'
import { buildDataset, pack, read } from './packed.ts'

const folder = mkdtempSync(join(tmpdir(), 'tulieu-packed-'))
let tarball: Buffer

beforeAll(async () => {
  tarball = readFileSync(pack(await buildDataset(join(folder, 'dist')), join(folder, 'packed')))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('publint finds nothing wrong', async () => {
  const { buffer, byteOffset, byteLength } = tarball
  const bytes = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer
  const { messages, pkg } = await publint({ strict: true, pack: { tarball: bytes } })
  expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([])
})

test('types are what is there, for every way to import it', async () => {
  const result = await checkPackage(createPackageFromTarballData(new Uint8Array(tarball)))
  if (!result.types) throw new Error('the package has no types')
  expect(Object.keys(result.entrypoints)).toEqual(
    expect.arrayContaining(['.', './articles.json', './index.json', './package.json'])
  )
  expect(result.problems).toEqual([])
})

test('says nothing that installs or runs anything', () => {
  const manifest = JSON.parse(read(folder, 'dist/package.json')) as object
  for (const name of ['scripts', 'bin', 'dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'])
    expect(manifest).not.toHaveProperty(name)
})

test('packing it again gives the same bytes', async () => {
  const again = pack(await buildDataset(join(folder, 'again')), join(folder, 'packed-again'))
  const sum = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
  expect(sum(readFileSync(again))).toBe(sum(tarball))
})

test('the tarball of many articles is smaller than their JSON', async () => {
  const text = 'Sáng nay, xã Bình Minh khai giảng lớp học bơi cho bốn mươi trẻ em. '
  const many = Array.from({ length: 200 }, (_, i) =>
    article(String(1000 + i), { blocks: [{ type: 'paragraph', text: `${i} ${text.repeat(1 + (i % 30))}`, marks: [] }] })
  )
  const dist = await buildDataset(join(folder, 'many'), [...many, full('a')])
  const size = (path: string): number => statSync(path).size
  expect(size(pack(dist, join(folder, 'packed-many')))).toBeLessThan(1.2 * size(join(dist, 'articles.json')))
})
