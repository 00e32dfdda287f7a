import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { cli, cliArguments } from '../support/cli.ts'
import { datasetFile } from '../support/dataset.ts'
import { snapshot, temporaryFolder, write } from '../support/folder.ts'
import { market, river, school } from '../support/texts.ts'
import { asUser } from '../support/user.ts'

const seeds = { 'seeds/a.txt': river, 'seeds/b.txt': school }
const build = (cwd: string, ...args: string[]) => cli(['build', '--dataset', datasetFile, '--quiet', ...args], { cwd })

/** A built dataset in a folder of the test's own. */
const built = async (): Promise<string> => {
  const cwd = write(temporaryFolder(), seeds)
  expect(await build(cwd)).toMatchObject({ code: 0, stderr: '' })
  return cwd
}

const mounted: string[] = []
afterAll(() => {
  for (const folder of mounted) spawnSync('umount', ['-l', folder])
})

/** Mounts a file system of a few bytes in memory; null where that is not allowed. */
const smallDisk = (size: string): string | null => {
  const folder = temporaryFolder()
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder])
  if (status !== 0) return null
  mounted.push(folder)
  return folder
}

describe.concurrent('the machine fails: exit 3, one line that says what to do, and the old dataset stands', () => {
  test('disk full', async (context) => {
    const disk = smallDisk('400k')
    if (disk === null) return context.skip('a small disk cannot be mounted here: needs root')
    const cwd = write(temporaryFolder(), seeds)
    expect(await build(cwd, '--out', join(disk, 'dist'))).toMatchObject({ code: 0 })
    const before = snapshot(disk)
    write(
      cwd,
      Object.fromEntries(
        Array.from({ length: 60 }, (_, i) => [`seeds/c${i}.txt`, market.replace('hai nghìn', `${i} nghìn`)])
      )
    )
    const { code, stdout, stderr } = await build(cwd, '--out', join(disk, 'dist'))
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
    expect(stderr).toMatch(/^tulieu: cannot write \S+: the disk is full: free some space and try again\n$/u)
    expect(snapshot(disk)).toEqual(before)
    expect(readdirSync(disk)).toEqual(['dist'])
  })

  test('no room for anything at all', async (context) => {
    const disk = smallDisk('4k')
    if (disk === null) return context.skip('a small disk cannot be mounted here: needs root')
    writeFileSync(join(disk, 'x'), Buffer.alloc(4096))
    const { code, stderr } = await build(write(temporaryFolder(), seeds), '--out', join(disk, 'dist'))
    expect(code).toBe(3)
    expect(stderr).toContain('the disk is full')
    expect(readdirSync(disk).filter((name) => !name.startsWith('.'))).toEqual(['x'])
  })

  test('a read-only disk', async (context) => {
    const disk = smallDisk('4m')
    if (disk === null) return context.skip('a small disk cannot be mounted here: needs root')
    const cwd = write(temporaryFolder(), seeds)
    await build(cwd, '--out', join(disk, 'dist'))
    const before = snapshot(disk)
    execFileSync('mount', ['-o', 'remount,ro', disk])
    const { code, stderr } = await build(cwd, '--out', join(disk, 'dist'))
    expect(code).toBe(3)
    expect(stderr).toMatch(/^tulieu: cannot lock \S+\/dist: the file system is read-only: write somewhere else\n$/u)
    expect(snapshot(disk)).toEqual(before)
    // Reading needs no lock.
    expect((await cli(['verify', join(disk, 'dist')], { cwd })).code).toBe(0)
    expect((await build(cwd, '--check', '--out', join(disk, 'dist'))).code).toBe(0)
  })

  test.skipIf(asUser === null)(
    'a folder that may not be written (root may write everywhere: run as nobody)',
    async () => {
      const cwd = await built()
      chmodSync(cwd, 0o555)
      try {
        const before = snapshot(cwd)
        const { code, stderr } = await cli(['build', '--dataset', datasetFile, '--quiet'], { cwd, before: asUser! })
        expect(code).toBe(3)
        expect(stderr).toMatch(
          /^tulieu: cannot lock \S+\/dist: permission denied: make the folder writable, or write somewhere else\n$/u
        )
        expect(snapshot(cwd)).toEqual(before)
      } finally {
        chmodSync(cwd, 0o755)
      }
    }
  )

  test.skipIf(asUser === null)('an old dataset whose files may not be removed', async () => {
    const cwd = await built()
    if (process.getuid?.() === 0) chownSync(cwd, 65534, 65534)
    chmodSync(join(cwd, 'dist/markdown'), 0o555)
    try {
      write(cwd, { 'seeds/c.txt': market })
      const { code, stderr } = await cli(['build', '--dataset', datasetFile, '--quiet'], { cwd, before: asUser! })
      expect(stderr).not.toMatch(/^\s+at /mu)
      expect([0, 3]).toContain(code)
      expect((await cli(['verify', '--quiet'], { cwd })).code).toBe(0)
    } finally {
      for (const name of readdirSync(cwd)) spawnSync('chmod', ['-R', 'u+w', join(cwd, name)])
    }
  })

  test('a file where the dataset is to go', async () => {
    const cwd = write(temporaryFolder(), { ...seeds, dist: 'x' })
    const { code, stderr } = await build(cwd)
    expect(code).toBe(3)
    expect(stderr).toMatch(/^tulieu: \S+\/dist is not a folder: name another, or remove it\n$/u)
  })

  test('a file on the way there', async () => {
    const cwd = write(temporaryFolder(), { ...seeds, way: 'x' })
    const { code, stderr } = await build(cwd, '--out', 'way/dist')
    expect(code).toBe(3)
    expect(stderr).toMatch(/^tulieu: cannot \S+ \S+way/u)
    expect(stderr).not.toMatch(/^\s+at /mu)
  })
})

describe.concurrent('a folder that is not ours is never replaced: exit 2', () => {
  const refused = async (files: { [path: string]: string }, out = 'dist') => {
    const cwd = write(temporaryFolder(), { ...seeds, ...files })
    const before = snapshot(cwd)
    const { code, stderr } = await build(cwd, '--out', out)
    expect(code).toBe(2)
    expect(snapshot(cwd)).toEqual(before)
    return stderr
  }

  test('other files', async () => {
    expect(await refused({ 'dist/thesis.doc': 'x' })).toMatch(
      /dist is not empty and no dataset of ours: name another folder, or empty this one\n$/u
    )
  })

  test('a catalogue of somebody else’s', async () => {
    expect(await refused({ 'dist/index.json': '{}', 'dist/SHA256SUMS': '' })).toContain('no dataset of ours')
  })

  test('the working directory, the seeds', async () => {
    expect(await refused({}, '.')).toContain('no dataset of ours')
    expect(await refused({}, 'seeds')).toContain('no dataset of ours')
  })

  test('our dataset with a file more, which is named', async () => {
    const cwd = write(await built(), { 'dist/notes/mine.txt': 'x', 'dist/markdown/mine.md': 'x' })
    const before = snapshot(cwd)
    const { code, stderr } = await build(cwd)
    expect(code).toBe(2)
    expect(stderr).toMatch(
      /dist has files in it that are not the dataset's: markdown\/mine\.md, notes\/mine\.txt; move them away\n$/u
    )
    expect(snapshot(cwd)).toEqual(before)
  })

  test('a link in its place', async () => {
    const cwd = write(temporaryFolder(), { ...seeds, 'real/.keep': '' })
    rmSync(join(cwd, 'real/.keep'))
    symlinkSync('real', join(cwd, 'dist'))
    const { code, stderr } = await build(cwd)
    expect(code).toBe(2)
    expect(stderr).toContain('is a symbolic link')
    expect(readdirSync(join(cwd, 'real'))).toEqual([])
  })

  test('an empty folder is fine', async () => {
    const cwd = write(temporaryFolder(), seeds)
    mkdirSync(join(cwd, 'dist'))
    expect((await build(cwd)).code).toBe(0)
  })
})

describe('two builds at once', () => {
  test('the second is told who builds, and ends; the first goes on to its end', async () => {
    const cwd = await built()
    write(cwd, { 'seeds/c.txt': market })
    // The first build waits for its seed until the test lets it go: a named pipe in a curator's file's place would be
    // refused, so its process is stopped as soon as its lock is there.
    const [command, ...args] = cliArguments(['build', '--dataset', datasetFile, '--quiet']) as [string, ...string[]]
    const first = spawn(command, args, { cwd, stdio: 'ignore' })
    const ended = new Promise<number | null>((settle) => first.on('close', settle))
    while (!readdirSync(cwd).some((name) => name.startsWith('.dist.tulieu-lock-')))
      await new Promise((wait) => setTimeout(wait, 1))
    first.kill('SIGSTOP')
    const { code, stderr } = await build(cwd)
    const names = readdirSync(cwd)
    first.kill('SIGCONT')
    // Where the first was faster than the signal, there was nothing to wait for.
    if (names.some((name) => name.startsWith('.dist.tulieu-lock-'))) {
      expect(code).toBe(3)
      expect(stderr).toMatch(
        new RegExp(`dist is being built by process ${first.pid} on \\S+ since \\S+: wait until it has finished`, 'u')
      )
    }
    expect(await ended).toBe(0)
    expect((await cli(['verify', 'dist', '--seeds', 'seeds', '--quiet'], { cwd })).code).toBe(0)
    expect(readdirSync(join(cwd, 'dist/markdown'))).toEqual(['a.md', 'b.md', 'c.md'])
    expect(readdirSync(cwd).filter((name) => name.startsWith('.'))).toEqual([])
  })

  test('many at once: each ends well or says who builds, and the dataset is whole', async () => {
    const cwd = await built()
    write(cwd, { 'seeds/c.txt': market })
    const results = await Promise.all(Array.from({ length: 5 }, () => build(cwd)))
    for (const { code, stderr } of results) {
      expect([0, 3]).toContain(code)
      if (code === 3) expect(stderr).toContain('is being built by process')
    }
    expect(results.some(({ code }) => code === 0)).toBe(true)
    expect((await cli(['verify', 'dist', '--seeds', 'seeds', '--quiet'], { cwd })).code).toBe(0)
    expect(readdirSync(cwd).filter((name) => name.startsWith('.'))).toEqual([])
  })

  test('the lock of a dead process is taken over', async () => {
    const cwd = await built()
    write(cwd, { 'seeds/c.txt': market })
    const [command, ...args] = cliArguments(['build', '--dataset', datasetFile, '--quiet']) as [string, ...string[]]
    const first = spawn(command, args, { cwd, stdio: 'ignore' })
    const ended = new Promise((settle) => first.on('close', settle))
    while (!readdirSync(cwd).some((name) => name.startsWith('.dist.tulieu-lock-')))
      await new Promise((wait) => setTimeout(wait, 1))
    first.kill('SIGKILL')
    await ended
    expect(await build(cwd)).toMatchObject({ code: 0, stderr: '' })
    expect(readdirSync(cwd).filter((name) => name.startsWith('.'))).toEqual([])
  })
})
