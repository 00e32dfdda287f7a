import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { cli, shell } from '../support/cli.ts'
import { datasetFile } from '../support/dataset.ts'
import { temporaryFolder, write } from '../support/folder.ts'
import { market, river, school } from '../support/texts.ts'

const commands = ['build', 'check', 'extract', 'explain', 'release pack', 'verify']

describe.concurrent('help', () => {
  test('lists the commands with an example and the exit codes', async () => {
    const { code, stdout, stderr } = await cli(['--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const command of commands) expect(stdout).toMatch(new RegExp(`^ {2}${command.split(' ')[0]} .*\\S`, 'mu'))
    expect(stdout).toMatch(/^Example:\n {2}\$ tulieu build /mu)
    expect(stdout).toMatch(/Exit codes: 0 fine, 1 .*, 2 .*, 3 /u)
  })

  test.each(commands)('of %s has an example', async (command) => {
    const { code, stdout, stderr } = await cli([...command.split(' '), '--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(new RegExp(`^Usage: tulieu ${command} `, 'u'))
    expect(stdout).toMatch(new RegExp(`^Example:\\n {2}\\$ tulieu ${command} `, 'mu'))
  })

  test('the version is the package’s', async () => {
    expect(await cli(['--version'])).toMatchObject({ code: 0, stdout: `${manifest.version}\n`, stderr: '' })
  })
})

describe.concurrent('wrong usage exits 2, says what is wrong on stderr and prints nothing on stdout', () => {
  test.each([
    ['an unknown command', ['bild'], "unknown command 'bild'"],
    ['an unknown option', ['build', '--fast'], "unknown option '--fast'"],
    ['a missing argument', ['extract'], "missing required argument 'inputs'"],
    ['a missing value', ['build', '--out'], "option '--out <folder>' argument missing"],
    ['a limit that is no number', ['build', '--max-text-mib', 'many'], 'It must be a number above 0.'],
    ['a limit of nothing', ['check', '--max-depth', '0'], 'It must be a number above 0.'],
    ['a part of a node', ['check', '--max-nodes', '1.5'], 'It must be a whole number above 0.'],
    ['an unknown format of check', ['check', '--format', 'xml'], 'unknown format xml: pretty, json, github, sarif'],
    [
      'an unknown format of extract',
      ['extract', '--format', 'xml', '-'],
      'unknown format xml: jsonl, json, markdown, text'
    ],
    ['an unknown format of explain', ['explain', '--format', 'xml', 'a.txt'], 'unknown format xml: pretty or json'],
    ['two captures to explain', ['explain', 'a.txt', 'b.txt'], 'too many arguments'],
    ['a folder to explain', ['explain', 'seeds'], 'name one capture, not a folder'],
    ['a dataset that is not there', ['verify', '--rebuild'], 'dist is not there: name the folder of a dataset']
  ])('%s', async (_, args, message) => {
    const folder = write(temporaryFolder(), { 'seeds/a.txt': river, 'seeds/b.txt': school })
    const { code, stdout, stderr } = await cli(args, { cwd: folder })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('    at ')
  })

  test('no command at all: the help, on stderr', async () => {
    const { code, stdout, stderr } = await cli([])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('Usage: tulieu ')
  })
})

describe.concurrent('results go to stdout, messages to stderr', () => {
  const folder = (): string => write(temporaryFolder(), { 'seeds/a.txt': river })

  test('build', async () => {
    const { stdout, stderr } = await cli(['build', '--dataset', datasetFile], { cwd: folder() })
    expect(stdout).toMatch(/^dist: 1 articles, 0 tombstones, \d+ entries, \d+ bytes\n$/u)
    expect(stderr).toContain('assumed-offset')
  })

  test('build --quiet says nothing where nothing is wrong', async () => {
    const args = ['build', '--dataset', datasetFile, '--quiet']
    expect(await cli(args, { cwd: folder() })).toMatchObject({ code: 0, stdout: '', stderr: '' })
  })

  test('check', async () => {
    const { code, stdout, stderr } = await cli(['check'], { cwd: folder() })
    expect(code).toBe(0)
    expect(stdout).toContain('assumed-offset')
    expect(stderr).toBe('tulieu: 1 of 1 seeds are fine\n')
  })

  test('check --quiet', async () => {
    expect(await cli(['check', '--quiet'], { cwd: folder() })).toMatchObject({ code: 0, stderr: '' })
  })

  test('extract', async () => {
    const { code, stdout, stderr } = await cli(['extract', 'seeds'], { cwd: folder() })
    expect(code).toBe(0)
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).id)
    ).toEqual(['a'])
    expect(stderr).toBe('')
  })
})

describe.concurrent('colour', () => {
  // `script` gives a command a terminal.
  const inTerminal = (line: string, env: { [name: string]: string }) =>
    shell(`command -v script >/dev/null || { echo no script; exit 77; }; script -qec "$(cat line)" /dev/null`, {
      cwd: write(temporaryFolder(), { 'seeds/a.txt': river, line }),
      env: { TERM: 'xterm-256color', ...env }
    })
  const explain = (): string =>
    [process.execPath, join(import.meta.dirname, '../../scripts/tulieu.ts'), 'explain', 'seeds/a.txt'].join(' ')

  test('on a terminal, unless NO_COLOR says no (skipped where there is no script(1))', async (context) => {
    const coloured = await inTerminal(explain(), {})
    if (coloured.code === 77) context.skip('there is no script(1) to make a terminal with')
    expect(coloured.stdout).toContain('\u001b[')
    expect((await inTerminal(explain(), { NO_COLOR: '1' })).stdout).not.toContain('\u001b[')
    expect((await inTerminal(explain(), { TERM: 'dumb' })).stdout).not.toContain('\u001b[')
  })

  test('never in a pipe', async () => {
    const cwd = write(temporaryFolder(), { 'seeds/a.txt': river, 'seeds/b.txt': '' })
    for (const args of [['explain', 'seeds/a.txt'], ['check'], ['build', '--dataset', datasetFile]]) {
      const { stdout, stderr } = await cli(args, { cwd, env: { TERM: 'xterm-256color', FORCE_COLOR: '1' } })
      expect(stdout + stderr).not.toContain('\u001b[')
    }
  })

  test('a seed cannot send controls to the terminal', async () => {
    const cwd = write(temporaryFolder(), { 'seeds/a.txt': `${river}\nMã \u001b[31mđỏ\u001b[0m \u009b1m \u202egiấu\n` })
    for (const args of [['explain', 'seeds/a.txt'], ['check']]) {
      const { stdout, stderr } = await cli(args, { cwd })
      expect(stdout + stderr).not.toMatch(/[\u001b\u009b\u202e]/u)
    }
  })
})

describe.concurrent('a reader that has seen enough', () => {
  const seeds = Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [`seeds/a${i + 10}.txt`, [river, school, market][i % 3]!.repeat(20)])
  )

  test.each([
    ['extract', 'tulieu extract seeds'],
    ['extract as JSON', 'tulieu extract seeds --format json'],
    ['check', 'tulieu check seeds --format json'],
    ['explain', 'tulieu explain seeds/a10.txt']
  ])('%s | head -1 is no failure', async (_, line) => {
    const cwd = write(temporaryFolder(), seeds)
    const { code, stderr } = await shell(`{ ${line}; echo "code $?" >&2; } | head -1 >/dev/null`, { cwd })
    expect(code).toBe(0)
    expect(stderr).not.toMatch(/EPIPE|^\s+at /mu)
    expect(stderr).toMatch(/^code [01]$/mu)
  })

  test('messages too: 2>&1 | head -1', async () => {
    const cwd = write(
      temporaryFolder(),
      Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`seeds/a b${i}.txt`, '']))
    )
    const { stdout } = await shell(
      '{ tulieu check seeds 2>&1 >/dev/null; echo $? >code; } | head -1; sleep 0.2; cat code',
      { cwd }
    )
    expect(stdout).not.toMatch(/EPIPE|^\s+at /mu)
  })

  test('ends extract at once, not after the last capture', async () => {
    const cwd = write(temporaryFolder(), { ...seeds, 'seeds/zz.txt': 'Trang chủ\n' })
    const { stderr } = await shell('tulieu extract seeds | head -1 >/dev/null', { cwd })
    expect(stderr).not.toContain('seeds/zz.txt')
  })
})
