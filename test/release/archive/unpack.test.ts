import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { walk } from '../../../scripts/emit/walk.ts'
import { archiveLimits } from '../../../scripts/release/archive/limits.ts'
import { unpack } from '../../../scripts/release/archive/unpack.ts'
import { temporaryFolder } from '../../emit/folder.ts'
import { makeTarGz, makeZip, patch, tarEntry } from './made.ts'

const good = { path: 'd-1.0.0/a.txt', body: 'một' }

/** How unpacking fails; nothing may lie beside the folder that it was given. */
const refusal = async (archive: string, limits = archiveLimits): Promise<string> => {
  const place = temporaryFolder()
  writeFileSync(join(place, 'a.txt'), 'beside')
  const folder = temporaryFolder()
  let message = 'nothing was refused'
  await unpack(archive, folder, limits).catch((error: Error & { failure?: string }) => {
    expect(error).toMatchObject({ failure: 'content' })
    message = error.message
  })
  for (const { path } of walk(folder)) expect(path).toMatch(/^d-1\.0\.0\//u)
  return message
}

describe('a .tar.gz is refused', () => {
  const entries: [string, Parameters<typeof tarEntry>[0][], string][] = [
    ['an absolute path', [{ path: '/etc/x' }], '"/etc/x": its name is an absolute path'],
    ['a path out of its folder', [{ path: 'd-1.0.0/../../x' }], 'its name leads out of its folder'],
    ['a dot', [{ path: 'd-1.0.0/./x' }], 'its name leads out of its folder'],
    ['an empty part', [{ path: 'd-1.0.0//x' }], 'its name has an empty part'],
    ['a backslash', [{ path: 'd-1.0.0/..\\x' }], 'not safe on every system'],
    ['a control character', [{ path: 'd-1.0.0/a\nb' }], 'not safe on every system'],
    ['a drive', [{ path: 'd-1.0.0/c:x' }], 'not safe on every system'],
    ['a part that Windows shortens', [{ path: 'd-1.0.0/a.txt.' }], 'ends in a dot or a space'],
    ['a device of Windows', [{ path: 'd-1.0.0/records/NUL.json' }], 'that of a device on Windows'],
    ['a symbolic link', [{ path: 'd-1.0.0/l', type: 'SymbolicLink', linkpath: '/etc' }], 'it is a symbolic link'],
    ['a hard link', [{ path: 'd-1.0.0/l', type: 'Link', linkpath: 'd-1.0.0/a.txt' }], 'it is a hard link'],
    ['a device', [{ path: 'd-1.0.0/dev', type: 'CharacterDevice' }], 'it is a device'],
    ['a pipe', [{ path: 'd-1.0.0/p', type: 'FIFO' }], 'it is a pipe'],
    ['a sparse file', [{ path: 'd-1.0.0/s', type: 'SparseFile' }], 'an entry of the kind SparseFile'],
    ['the same file twice', [good], '"d-1.0.0/a.txt": it is there twice'],
    ['names that differ in case', [{ path: 'd-1.0.0/A.TXT' }], 'differs from d-1.0.0/a.txt in case'],
    [
      'folders that differ in case',
      [{ path: 'd-1.0.0/b/x' }, { path: 'd-1.0.0/B/y' }],
      'differs from d-1.0.0/b in case'
    ],
    ['a file for a folder', [{ path: 'd-1.0.0/a.txt/x' }], 'it lies in d-1.0.0/a.txt, which is a file'],
    ['a second top folder', [{ path: 'e/x' }], 'it does not lie in d-1.0.0/'],
    ['a file beside its folder', [{ path: 'd-1.0.0' }], 'it is there twice|in case|not lie in a folder']
  ]

  test.each(entries)('%s', async (_, made, message) => {
    const archive = makeTarGz([good, ...made].map(tarEntry))
    // A first entry decides the top folder: what is no name at all is refused before that.
    expect(await refusal(archive)).toMatch(new RegExp(`^made\\.tar\\.gz: .*(?:${message.replaceAll('.', '\\.')})`, 'u'))
  })

  test('one that is cut off, anywhere', async () => {
    const archive = makeTarGz([tarEntry(good), tarEntry({ path: 'd-1.0.0/b.txt', body: 'hai'.repeat(5000) })])
    const whole = readFileSync(archive)
    for (let size = 20; size < whole.length; size += 7) {
      writeFileSync(archive, whole.subarray(0, size))
      expect(await refusal(archive), `${size} bytes`).toMatch(/^made\.tar\.gz: /u)
    }
  })

  test('one without an end mark, with a wrong size, with a broken header, with no file', async () => {
    expect(await refusal(makeTarGz([tarEntry(good)], Buffer.alloc(0)))).toContain('without an end mark')
    expect(await refusal(makeTarGz([tarEntry({ ...good, size: 900 })], Buffer.alloc(0)))).toContain('cut off')
    const broken = tarEntry(good)
    broken[0] = 0x65
    expect(await refusal(makeTarGz([broken]))).toContain('checksum failure')
    expect(await refusal(makeTarGz([]))).toMatch(/^made\.tar\.gz: /u)
  })

  test('a flipped bit of what is packed', async () => {
    const archive = makeTarGz([tarEntry(good)])
    const bytes = readFileSync(archive)
    bytes[bytes.length - 6]! ^= 1
    writeFileSync(archive, bytes)
    expect(await refusal(archive)).toContain('it cannot be unpacked')
  })
})

describe('a bomb is refused before it is unpacked', () => {
  test('zeros', async () => {
    const archive = makeTarGz([tarEntry({ path: 'd-1.0.0/z', body: Buffer.alloc(1 << 25) })])
    expect(await refusal(archive)).toMatch(/times its size|ratio/u)
  })

  test('one bomb in the other', async () => {
    const inner = gzipSync(Buffer.alloc(1 << 25))
    const archive = join(temporaryFolder(), 'made.tar.gz')
    writeFileSync(archive, gzipSync(inner))
    expect(await refusal(archive)).toMatch(/^made\.tar\.gz: /u)
  })

  test('too many files, too many bytes', async () => {
    const archive = makeTarGz([tarEntry(good), tarEntry({ path: 'd-1.0.0/b', body: 'hai' })])
    expect(await refusal(archive, { ...archiveLimits, entries: 1 })).toContain('more than 1 files')
    expect(await refusal(archive, { ...archiveLimits, bytes: 6 })).toContain('more than 6 bytes')
  })

  test('headers without end', async () => {
    const header = tarEntry({ path: 'x', type: 'ExtendedHeader', size: 1 << 30 })
    expect(await refusal(makeTarGz([tarEntry(good), header, Buffer.alloc(1 << 20)]))).toMatch(/^made\.tar\.gz: /u)
  })
})

describe('a .zip is refused', () => {
  const name = 'd-1.0.0/a.txt'
  const body = 'một hai ba một hai ba một hai ba'
  const one = (mode?: number): Promise<string> => makeZip([{ name, body, ...(mode === undefined ? {} : { mode }) }])

  test('names that lead out, or are absolute', async () => {
    expect(await refusal(patch(await one(), name, 'd-1.0.0/../xy'))).toContain('made.zip: ')
    expect(await refusal(patch(await one(), name, '/etc/passwd..'))).toContain('made.zip: ')
    expect(await refusal(patch(await one(), name, 'd-1.0.0\\..\\xy'))).toContain('made.zip: ')
  })

  test('a file called differently in the two directories', async () => {
    expect(await refusal(patch(await one(), name, 'd-1.0.0/b.txt', 0))).toContain(
      'it is called "d-1.0.0/b.txt" in another place'
    )
  })

  test('links, devices and pipes', async () => {
    expect(await refusal(await one(0o120777))).toContain('it is a symbolic link')
    expect(await refusal(await one(0o020644))).toContain('it is a device')
    expect(await refusal(await one(0o010644))).toContain('it is a pipe')
    expect(await refusal(await one(0o140644))).toContain('it is something else')
  })

  test('names twice, or the same but for case', async () => {
    expect(
      await refusal(
        await makeZip([
          { name, body },
          { name, body: '' }
        ])
      )
    ).toContain('it is there twice')
    expect(
      await refusal(
        await makeZip([
          { name, body },
          { name: 'd-1.0.0/A.txt', body: '' }
        ])
      )
    ).toContain('in case')
  })

  test('an encrypted file, an unknown compression', async () => {
    const archive = await one()
    const bytes = readFileSync(archive)
    const central = bytes.indexOf('PK\u0001\u0002', 0, 'latin1')
    bytes.writeUInt16LE(bytes.readUInt16LE(central + 8) | 1, central + 8)
    writeFileSync(archive, bytes)
    expect(await refusal(archive)).toContain('it is encrypted')
    bytes.writeUInt16LE(bytes.readUInt16LE(central + 8) & ~1, central + 8)
    bytes.writeUInt16LE(12, central + 10)
    writeFileSync(archive, bytes)
    expect(await refusal(archive)).toContain('it is compressed by method 12')
  })

  test('a size that is not the file’s, a sum that is not', async () => {
    const archive = await one()
    const whole = readFileSync(archive)
    const central = whole.indexOf('PK\u0001\u0002', 0, 'latin1')
    const changed = (at: number, value: number): string => {
      const bytes = Buffer.from(whole)
      bytes.writeUInt32LE(value, central + at)
      writeFileSync(archive, bytes)
      return archive
    }
    expect(await refusal(changed(24, 5))).toMatch(/^made\.zip: /u)
    expect(await refusal(changed(24, 500))).toMatch(/^made\.zip: /u)
    expect(await refusal(changed(24, 0xffffffff))).toMatch(/^made\.zip: /u)
    expect(await refusal(changed(16, 7))).toContain('the CRC-32 differs')
  })

  test('one that is cut off, and a bomb', async () => {
    const archive = await one()
    const size = readFileSync(archive).length
    for (let cut = 1; cut < size - 4; cut += 5) {
      truncateSync(archive, size - cut)
      expect(await refusal(archive), `${cut} bytes`).toMatch(/^made\.zip: /u)
    }
    expect(await refusal(await makeZip([{ name, body: '\0'.repeat(1 << 25) }]))).toContain('times its size')
  })
})

test('what is no archive is wrong usage', async () => {
  const path = join(temporaryFolder(), 'x.tar.gz')
  writeFileSync(path, 'x')
  await expect(unpack(path, temporaryFolder())).rejects.toMatchObject({ failure: 'usage' })
})
