import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { byCodePoint, findSeeds, idOf, mediaOf, seedPath, showPath } from '../../scripts/capture/find.ts'
import { project } from '../support/cli.ts'
import { temporaryFolder, write } from '../support/folder.ts'
import { asUser } from '../support/user.ts'
import { messagesOf } from './message.ts'

/** What is found, in short: seeds as `id capture sidecar`, files that are none as `path: message`. */
const found = (inputs: string[], cwd: string) => {
  const { seeds, rejected } = findSeeds(inputs, cwd)
  return {
    seeds: seeds.map(({ id, capture, sidecar }) => [id, capture, sidecar].join(' ').trim()),
    rejected: rejected.map((file) => `${file.path}: ${messagesOf(file).join('; ')}`)
  }
}

const seedsFolder = (files: { [path: string]: string }): string => {
  const folder = temporaryFolder()
  write(join(folder, 'seeds'), files)
  return folder
}

describe('seeds', () => {
  test('captures by their endings, in code-point order of ids, subfolders included', () => {
    const folder = seedsFolder({
      'b.html': '',
      'a.txt': '',
      'C.htm': '',
      'x/y/d.txt.gz': '',
      'x/a-1.HTML': '',
      'Z_9.TXT': ''
    })
    expect(found(['seeds'], folder)).toEqual({
      seeds: ['C C.htm', 'Z_9 Z_9.TXT', 'a a.txt', 'a-1 x/a-1.HTML', 'b b.html', 'd x/y/d.txt.gz'],
      rejected: []
    })
  })

  test('a sidecar goes with the capture beside it, whatever its ending', () => {
    const folder = seedsFolder({ 'a.txt': '', 'a.yaml': '', 'b.html.gz': '', 'b.yml': '', 'x/a2.txt': '' })
    expect(found(['seeds'], folder).seeds).toEqual(['a a.txt a.yaml', 'a2 x/a2.txt', 'b b.html.gz b.yml'])
  })

  test('a sidecar in another folder is not beside it', () => {
    const folder = seedsFolder({ 'x/a.txt': '', 'a.yaml': '' })
    expect(found(['seeds'], folder).seeds).toEqual(['a  a.yaml', 'a x/a.txt'])
  })

  test('a sidecar alone is a seed of its own: a tombstone', () => {
    const { seeds } = findSeeds(['seeds'], seedsFolder({ 'gone.yaml': '' }))
    expect(seeds).toMatchObject([{ id: 'gone', capture: null, sidecar: 'gone.yaml' }])
    expect(seedPath(seeds[0]!)).toBe('gone.yaml')
  })

  test('two captures with one id, or that differ only in case, are both found: the check tells', () => {
    const folder = seedsFolder({ 'a.txt': '', 'A.txt': '', 'x/a.html': '' })
    expect(found(['seeds'], folder).seeds).toEqual(['A A.txt', 'a a.txt', 'a x/a.html'])
  })

  test('hidden files and folders are passed over', () => {
    const folder = seedsFolder({ '.a.txt': '', '.git/b.txt': '', '.DS_Store': '', 'c.txt': '' })
    expect(found(['seeds'], folder)).toEqual({ seeds: ['c c.txt'], rejected: [] })
  })

  test('a capture named by itself brings its sidecar along', () => {
    const folder = seedsFolder({ 'a.txt': '', 'a.yaml': '', 'b.txt': '' })
    expect(found(['seeds/a.txt'], folder).seeds).toEqual(['a a.txt a.yaml'])
  })

  test('several inputs are one set of seeds', () => {
    const folder = write(temporaryFolder(), { 'one/b.txt': '', 'two/a.txt': '', 'c.txt': '' })
    expect(found(['one', 'two', 'c.txt'], folder).seeds).toEqual(['a a.txt', 'b b.txt', 'c c.txt'])
  })

  test('a file named twice is found once', () => {
    const folder = seedsFolder({ 'a.txt': '', 'a.yaml': '', 'x/b.txt': '' })
    expect(found(['seeds', 'seeds/a.txt', join(folder, 'seeds'), './seeds/x'], folder)).toEqual({
      seeds: ['a a.txt a.yaml', 'b x/b.txt'],
      rejected: []
    })
  })

  test('deeper folders than a stack has frames', () => {
    const folder = temporaryFolder()
    // One level a call: a path longer than the system takes (4,096 bytes) cannot be made at once.
    const deep = `${'d/'.repeat(1500)}`
    mkdirSync(join(folder, 'seeds', deep), { recursive: true })
    writeFileSync(join(folder, 'seeds', deep, 'a.txt'), '')
    expect(found(['seeds'], folder).seeds).toEqual([`a ${deep}a.txt`])
  })
})

describe('files that are no seeds, each with its message', () => {
  test.each([
    ['another kind of file', 'photo.jpg', 'not-a-seed: is no capture'],
    ['no ending', 'README', 'not-a-seed: is no capture'],
    ['a space in the id', 'my page.txt', 'bad-id: gives the id "my page"'],
    ['a letter with a tone', 'bài.txt', 'bad-id: gives the id "bài"'],
    ['a dot inside', 'a.b.txt', 'bad-id: gives the id "a.b"'],
    ['a sign first', '_a.txt', 'bad-id: gives the id "_a"'],
    ['101 characters', `${'a'.repeat(101)}.txt`, `bad-id: gives the id "${'a'.repeat(101)}"`],
    ['a sidecar with such an id', 'a b.yaml', 'bad-id: gives the id "a b"'],
    ['the name of a device on Windows', 'CON.txt', 'bad-id: gives the id "CON"'],
    ['such a sidecar', 'com1.yaml', 'bad-id: gives the id "com1"'],
    ['a line end', 'a\nb.txt', 'bad-id: gives the id "a\\nb"']
  ])('%s', (_, name, message) => {
    const folder = seedsFolder({ [name]: '', 'good.txt': '' })
    expect(found(['seeds'], folder)).toEqual({
      seeds: ['good good.txt'],
      rejected: [`seeds/${name}: error ${message}`]
    })
  })

  test('an id of 100 characters is the longest', () => {
    const id = 'a'.repeat(100)
    expect(found(['seeds'], seedsFolder({ [`${id}.txt`]: '' })).seeds).toEqual([`${id} ${id}.txt`])
  })

  test('a folder named like a capture, with what is in it', () => {
    const folder = seedsFolder({ 'x.txt/a.txt': '', 'y.html.gz/b.txt': '' })
    expect(found(['seeds'], folder)).toEqual({
      seeds: [],
      rejected: [
        'seeds/x.txt: error not-a-file: is a folder named like a capture',
        'seeds/y.html.gz: error not-a-file: is a folder named like a capture'
      ]
    })
  })

  test('two sidecars for one capture', () => {
    const folder = seedsFolder({ 'a.txt': '', 'a.yaml': '', 'a.yml': '' })
    const { seeds, rejected } = found(['seeds'], folder)
    expect(seeds).toHaveLength(1)
    expect(rejected).toEqual([
      expect.stringMatching(/^seeds\/a\.ya?ml: error duplicate-sidecar: stands beside seeds\/a\.ya?ml$/u)
    ])
  })

  test('an input that is not there', () => {
    expect(found(['seeds', 'x.txt'], temporaryFolder()).rejected).toEqual([
      'seeds: error unreadable: cannot be read: no such file',
      'x.txt: error unreadable: cannot be read: no such file'
    ])
  })
})

describe.skipIf(process.platform === 'win32')('links and other things', () => {
  test('a link to a capture inside the folder is that capture', () => {
    const folder = seedsFolder({ 'x/a.txt': '' })
    symlinkSync('x/a.txt', join(folder, 'seeds/b.txt'))
    expect(found(['seeds'], folder)).toEqual({ seeds: ['a x/a.txt', 'b b.txt'], rejected: [] })
  })

  test('links out of the folder, to a folder and to nowhere are refused', () => {
    const folder = write(temporaryFolder(), { 'secret.txt': '', 'seeds/x/a.txt': '', 'seeds-too/b.txt': '' })
    const link = (target: string, name: string): void => symlinkSync(target, join(folder, 'seeds', name))
    link('../secret.txt', 'out.txt')
    link('../seeds-too/b.txt', 'near.txt')
    link('/etc/passwd', 'far.txt')
    link('x', 'inside')
    link('..', 'up')
    link('nowhere.txt', 'lost.txt')
    link('loop.txt', 'loop.txt')
    symlinkSync('out.txt', join(folder, 'seeds/through.txt'))
    const out = 'error link-out: is a link that leads out of the folder or to a folder'
    expect(found(['seeds'], folder)).toEqual({
      seeds: ['a x/a.txt'],
      rejected: [
        `seeds/far.txt: ${out}`,
        `seeds/inside: ${out}`,
        'seeds/loop.txt: error broken-link: is a link that leads nowhere',
        'seeds/lost.txt: error broken-link: is a link that leads nowhere',
        `seeds/near.txt: ${out}`,
        `seeds/out.txt: ${out}`,
        `seeds/through.txt: ${out}`,
        `seeds/up: ${out}`
      ]
    })
  })

  test('the folder itself may be named by a link', () => {
    const folder = write(temporaryFolder(), { 'real/a.txt': '' })
    symlinkSync('real', join(folder, 'seeds'))
    expect(found(['seeds'], folder)).toEqual({ seeds: ['a a.txt'], rejected: [] })
  })

  test('a named pipe is not waited for', () => {
    const folder = seedsFolder({})
    mkdirSync(join(folder, 'seeds'), { recursive: true })
    execFileSync('mkfifo', [join(folder, 'seeds/a.txt')])
    expect(found(['seeds'], folder).rejected).toEqual(['seeds/a.txt: error not-a-file: is no regular file'])
    expect(found(['seeds/a.txt'], folder).rejected).toEqual(['seeds/a.txt: error not-a-file: is no regular file'])
  })

  test('a socket is no capture', async () => {
    const folder = write(temporaryFolder(), { 'seeds/a.txt': '' })
    const server = createServer()
    await new Promise<void>((settle) => server.listen(join(folder, 'seeds/b.txt'), settle))
    expect(found(['seeds'], folder).rejected).toEqual(['seeds/b.txt: error not-a-file: is no regular file'])
    server.close()
  })

  test('a name that is not UTF-8 is not passed over in silence', () => {
    const folder = write(temporaryFolder(), { 'seeds/a.txt': '' })
    writeFileSync(Buffer.concat([Buffer.from(join(folder, 'seeds/b')), Buffer.from([0xff]), Buffer.from('.txt')]), '')
    expect(found(['seeds'], folder).rejected).toEqual(['seeds/b\ufffd.txt: error bad-id: gives the id "b\ufffd"'])
  })

  test.skipIf(asUser === null)(
    'folders that may not be read, or not entered, are named (root cannot try: run as nobody)',
    () => {
      const folder = write(temporaryFolder(), { 'seeds/closed/a.txt': '', 'seeds/listed/b.txt': '', 'seeds/c.txt': '' })
      chmodSync(join(folder, 'seeds/closed'), 0o000)
      chmodSync(join(folder, 'seeds/listed'), 0o444)
      const program = `import { findSeeds } from '${project}scripts/capture/find.ts'
      const { seeds, rejected } = findSeeds(['seeds'], process.cwd())
      console.log(JSON.stringify([seeds.map((seed) => seed.id), rejected.map((file) => [file.path, file.messages[0].reason])]))`
      const [command, ...rest] = [...asUser!, process.execPath, '--input-type=module', '-e', program]
      try {
        const printed = execFileSync(command!, rest, { cwd: folder, encoding: 'utf8' })
        expect(JSON.parse(printed)).toEqual([
          ['c'],
          [
            ['seeds/closed', 'cannot be read: permission denied'],
            ['seeds/listed/b.txt', 'cannot be read: permission denied']
          ]
        ])
      } finally {
        for (const name of ['closed', 'listed']) chmodSync(join(folder, 'seeds', name), 0o755)
      }
    }
  )
})

describe('names', () => {
  test.each([
    ['a.txt', 'a', 'text/plain'],
    ['a.txt.gz', 'a', 'text/plain'],
    ['a.HTML', 'a', 'text/html'],
    ['a.htm.gz', 'a', 'text/html'],
    ['a.yaml', 'a', 'text/plain'],
    ['a.html.txt', 'a.html', 'text/plain']
  ])('%s gives the id %s and is %s', (name, id, media) => {
    expect([idOf(name), mediaOf(name)]).toEqual([id, media])
  })

  test('paths are shown as the user names the folder', () => {
    const place = (shown: string) => ({ root: '/s', base: '/s', shown })
    expect(showPath(place('seeds'), 'x/a.txt')).toBe('seeds/x/a.txt')
    expect(showPath(place('.'), 'a.txt')).toBe('a.txt')
  })

  test('code points sort as such, not as UTF-16', () => {
    expect(['\u{1f600}', '\uffee', 'b', 'B', 'a\u{10000}', 'a\uffee'].sort(byCodePoint)).toEqual([
      'B',
      'a\uffee',
      'a\u{10000}',
      'b',
      '\uffee',
      '\u{1f600}'
    ])
  })
})
