import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cli, project } from '../support/cli.ts'
import { temporaryFolder, write } from '../support/folder.ts'
import { river } from '../support/texts.ts'

const seeds = ['000_8793b973273cb7b5.txt', '001_dc34ba8873e93297.txt']
const linesOf = (text: string): string[] => text.replace(/\r?\n$/u, '').split(/\r?\n/u)
const squeezed = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** Rows as printed: the lines, the label, the text; and below, fields and dropped kinds, rule, why. */
const rowsIn = (stdout: string) => {
  const printed = stdout.trimEnd().split('\n')
  const rows: { from: number; to: number; label: string; text: string; became: string[]; rule: string; why: string }[] =
    []
  for (const [i, row] of printed.entries()) {
    const head = /^ *(\d+)(?:–(\d+))? {2}(\S+) *(.*)$/u.exec(row)
    if (!head) continue
    const [, from, to, label, text] = head as unknown as [string, string, string | undefined, string, string]
    const reason = /^ +(.*) · ([a-z-]+): (.+)$/u.exec(printed[i + 1] ?? '')
    rows.push({
      from: Number(from),
      to: Number(to ?? from),
      label,
      text,
      became: reason?.[1]?.split(' ') ?? [],
      rule: reason?.[2] ?? '',
      why: reason?.[3] ?? ''
    })
  }
  return rows
}

describe.concurrent.each(seeds)('every line of %s', (name) => {
  const lines = linesOf(readFileSync(join(project, 'seeds', name), 'utf8'))

  test('is there, once, in order, with its text, what it became, the rule, and why', async () => {
    const { code, stdout } = await cli(['explain', join('seeds', name)])
    expect(code).toBe(0)
    const rows = rowsIn(stdout)
    expect(rows.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i))).toEqual(
      lines.map((_, i) => i + 1)
    )
    for (const { from, to, label, text, became, rule, why } of rows) {
      if (label === 'blank') {
        for (let line = from; line <= to; line++) expect(lines[line - 1]!.trim()).toBe('')
        continue
      }
      const whole = squeezed(lines[from - 1]!)
      expect(whole.startsWith(text.replace(/…$/u, '')) || text === whole).toBe(true)
      expect(became.every((pointer) => /^\/[a-z_]+/u.test(pointer)) && became.length > 0).toBe(true)
      expect(rule).not.toBe('')
      expect(why).not.toBe('')
    }
  })

  test('is in the JSON, too, with the same label and the whole text', async () => {
    const { stdout } = await cli(['explain', join('seeds', name), '--format', 'json'])
    const pretty = rowsIn((await cli(['explain', join('seeds', name)])).stdout).filter(({ label }) => label !== 'blank')
    const { id, coverage, lines: explained } = JSON.parse(stdout)
    expect(id).toBe(name.replace('.txt', ''))
    expect(coverage.characters).toBe(squeezed(lines.join('')).replaceAll(' ', '').length)
    expect(
      explained.map((row: { line_start: number; label: string; text: string; rule: string }) => [
        row.line_start,
        row.label,
        row.text,
        row.rule
      ])
    ).toEqual(pretty.map((row) => [row.from, row.label, squeezed(lines[row.from - 1]!), row.rule]))
  })
})

test.concurrent('names the fields that a line filled, and those that it feeds', async () => {
  const { stdout } = await cli(['explain', join('seeds', seeds[0]!), '--format', 'json'])
  const became = new Map(
    JSON.parse(stdout).lines.map((row: { line_start: number; became: string[] }) => [row.line_start, row.became])
  )
  expect(became.get(1)).toEqual(['/title'])
  expect(became.get(3)).toEqual(['/blocks/0'])
  expect([became.get(10), became.get(11)]).toEqual([['/blocks/3'], ['/blocks/3']])
  expect(became.get(36)).toEqual([
    expect.stringMatching(/^\/dropped\/\d+$/u),
    '/publisher/phone',
    '/publisher/fax',
    '/publisher/email'
  ])
})

test.concurrent('a line break at the end makes no line more', async () => {
  const cwd = write(temporaryFolder(), { 'a.txt': river, 'b.txt': river.trimEnd(), 'c.txt': `${river}\n\n` })
  const last = async (name: string) => rowsIn((await cli(['explain', name], { cwd })).stdout).at(-1)!.to
  expect([await last('a.txt'), await last('b.txt'), await last('c.txt')]).toEqual([11, 11, 13])
})

test.concurrent('what nothing explains is called so, and is red on a terminal', async () => {
  const cwd = write(temporaryFolder(), { 'a.txt': `${river}\nBa bốn năm sáu bảy\n` })
  const { code, stdout } = await cli(['explain', 'a.txt'], { cwd })
  expect(code).toBe(0)
  expect(rowsIn(stdout).find(({ from }) => from === 13)).toMatchObject({ label: 'unexplained', rule: 'fallback' })
})

describe.concurrent('what cannot be explained', () => {
  test('a capture that cannot be read: the message of a build, exit 1', async () => {
    const cwd = write(temporaryFolder(), { 'a.txt': 'Mã\0' })
    const { code, stdout, stderr } = await cli(['explain', 'a.txt'], { cwd })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('has a NUL at byte 3')
  })

  test('a capture that is not there: exit 2', async () => {
    const { code, stdout, stderr } = await cli(['explain', 'nowhere.txt'], { cwd: temporaryFolder() })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('no such file')
  })

  test('a tombstone: exit 2', async () => {
    const cwd = write(temporaryFolder(), { 'a.yaml': 'kind: removed\nsince: 2024-01-01\nreason: theo yêu cầu\n' })
    const { code, stdout, stderr } = await cli(['explain', 'a.yaml'], { cwd })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toBe('tulieu: a.yaml has no capture beside it: there is nothing to explain\n')
  })
})
