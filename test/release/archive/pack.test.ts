import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { entriesOf } from '../../../scripts/release/archive/entries.ts'
import { writeTarGz } from '../../../scripts/release/archive/tar.ts'
import { unpack } from '../../../scripts/release/archive/unpack.ts'
import { writeZip } from '../../../scripts/release/archive/zip.ts'
import { filesIn, temporaryFolder } from '../../emit/folder.ts'
import { write } from '../../support/folder.ts'

const writers = { 'tar.gz': writeTarGz, zip: writeZip }
const kinds = ['tar.gz', 'zip'] as const

/** Packs files below `d-1.0.0/`; the archive's path. */
const packed = async (kind: keyof typeof writers, files: { [path: string]: string }): Promise<string> => {
  const folder = write(temporaryFolder(), files)
  const archive = join(temporaryFolder(), `d.${kind}`)
  await writers[kind](archive, entriesOf(folder, 'd-1.0.0'), '2026-11-20')
  return archive
}

const unpacked = async (archive: string): Promise<{ [path: string]: string }> => {
  const top = await unpack(archive, temporaryFolder())
  expect(top).toMatch(/d-1\.0\.0$/u)
  return filesIn(top)
}

const files = {
  'a.txt': 'một\n',
  empty: '',
  'markdown/b.md': 'hai\n'.repeat(50_000),
  [`markdown/${'x'.repeat(100)}.md`]: 'ba',
  [`${'y'.repeat(120)}/${'z'.repeat(120)}/Tiếng Việt.txt`]: 'bốn'
}

describe.each(kinds)('%s', (kind) => {
  test('gives back what was packed', async () => {
    expect(await unpacked(await packed(kind, files))).toEqual(files)
  })

  test('whatever the names and texts', async () => {
    const part = fc.stringMatching(/^[a-z0-9_ế-]{1,120}$/u)
    const name = fc
      .array(part, { minLength: 1, maxLength: 3 })
      .map((parts) => parts.map((p) => `n${p.normalize('NFC')}`).join('/'))
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(name, fc.string({ maxLength: 2000 })), { maxLength: 6, minLength: 1 }),
        async (pairs) => {
          // A name may not be a folder of another.
          const chosen = pairs.filter(
            ([a], i) => !pairs.some(([b], j) => i !== j && (b === a || b.startsWith(`${a}/`)))
          )
          fc.pre(chosen.length > 0)
          const wanted = Object.fromEntries(chosen.map(([path, text]) => [path, text.toWellFormed()]))
          expect(await unpacked(await packed(kind, wanted))).toEqual(wanted)
        }
      ),
      { numRuns: 30 }
    )
  })

  test('has the same bytes in every zone, whatever the files’ own times and modes', async () => {
    const before = process.env.TZ
    onTestFinished(() => {
      process.env.TZ = before
    })
    const first = readFileSync(await packed(kind, files))
    for (const zone of ['UTC', 'Asia/Ho_Chi_Minh', 'Pacific/Kiritimati', 'America/Havana']) {
      process.env.TZ = zone
      const folder = write(temporaryFolder(), files)
      utimesSync(join(folder, 'a.txt'), 5, 5)
      const archive = join(temporaryFolder(), 'other')
      await writers[kind](archive, entriesOf(folder, 'd-1.0.0'), '2026-11-20')
      expect(readFileSync(archive).equals(first), zone).toBe(true)
    }
  })

  test('cannot hold a link, or a name that could not be unpacked everywhere', async () => {
    const folder = write(temporaryFolder(), { a: '' })
    symlinkSync('a', join(folder, 'b'))
    await expect(writers[kind](join(temporaryFolder(), 'x'), entriesOf(folder, 'd'), '2026-11-20')).rejects.toThrow(
      /b cannot be packed: it is not a plain file/u
    )
    await expect(packed(kind, { 'a:b': '' })).rejects.toThrow(/cannot be packed: .*not safe/u)
  })

  test('is not written over a file', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'there'))
    await expect(writers[kind](join(folder, 'there'), [], '2026-11-20')).rejects.toMatchObject({ failure: 'machine' })
  })
})

describe('other programs', () => {
  test.for([
    ['tar.gz', 'tar', ['-tvzf']],
    ['zip', 'unzip', ['-Zs']]
  ] as const)(
    '%s: %s lists the names in bytewise order, with one mode and one date',
    async ([kind, program, options], { skip }) => {
      const archive = await packed(kind, { 'b.txt': 'x', 'a/c.txt': 'x', 'a-b.txt': 'x' })
      let listing: string
      try {
        listing = execFileSync(program, [...options, archive], { encoding: 'utf8', env: { ...process.env, TZ: 'UTC' } })
      } catch {
        return skip(`there is no ${program}`)
      }
      const lines = listing.split('\n').filter((line) => line.includes('d-1.0.0/'))
      expect(lines.map((line) => line.trim().split('d-1.0.0/')[1])).toEqual(['a-b.txt', 'a/c.txt', 'b.txt'])
      for (const line of lines) expect(line).toMatch(/^-rw-r--r-- .*(?:2026-11-20 12:00|26-Nov-20 12:00)/u)
    }
  )
})
