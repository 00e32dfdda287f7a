import { mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { project } from '../support/cli.ts'
import { buildDataset, install, MARK, pack, read, records, run } from './packed.ts'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tulieu-consumers-')))
const app = join(folder, 'app')
const installed = join(app, 'node_modules/tulieu-data')

beforeAll(async () => {
  const tarball = pack(await buildDataset(join(folder, 'dist')), join(folder, 'packed'))
  install(app, [tarball], ['main.mts', 'json.mts', 'main.cts', 'one.mjs', 'one.cjs', 'app.js'])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the programs print of the packed records. */
const titles = ['Bài số 9', 'Bài số a', 'Bài số constructor']
const names = ['Trần Thị Thử', 'Ngô Mẫu']
const esm = {
  version: '0.1.0-dev',
  ids: ['9', 'a', 'constructor'],
  title: 'Bài số a',
  same: true,
  removed: 'article "c" was removed on 2026-11-20: theo yêu cầu',
  unknown: 'there is no article "nowhere": see ids',
  gone: 'c',
  kinds: ['b -> a', 'c: theo yêu cầu'],
  figures: 2
}
const cjs = { version: esm.version, ids: esm.ids, title: esm.title, removed: esm.removed, titles, names }
const json = { titles, names, version: true, schema: 'object' }

describe('TypeScript', () => {
  // The project's own compiler, and an old one, which another package brings.
  const beside = createRequire(createRequire(import.meta.url).resolve('@arethetypeswrong/core'))
  const compilers = [
    ['the project', join(project, 'node_modules/typescript/bin/tsc')],
    ['version 5.6', join(beside.resolve('typescript/package.json'), '../bin/tsc')]
  ] as const
  const settings = [
    // Node16 has no import attributes: JSON comes through `require` there.
    ['node16', { module: 'node16' }, ['main.mts', 'main.cts']],
    ['nodenext', { module: 'nodenext' }, ['main.mts', 'json.mts', 'main.cts']],
    ['bundler', { module: 'esnext', moduleResolution: 'bundler' }, ['main.mts', 'json.mts']]
  ] as const

  test.for(compilers.flatMap(([age, tsc]) => settings.map(([name, ...rest]) => [age, name, tsc, ...rest] as const)))(
    'of %s, %s',
    ([age, name, tsc, options, files]) => {
      const config = {
        compilerOptions: {
          ...options,
          target: 'es2022',
          lib: ['es2023', 'dom'],
          types: [],
          strict: true,
          resolveJsonModule: true,
          skipLibCheck: false,
          rootDir: '.',
          outDir: `out-${age.at(-1)}-${name}`
        },
        files
      }
      writeFileSync(join(app, 'tsconfig.json'), JSON.stringify(config))
      run(app, process.execPath, [tsc, '-p', '.'])
      const out = (file: string): unknown =>
        JSON.parse(
          run(app, process.execPath, ['--no-experimental-require-module', `out-${age.at(-1)}-${name}/${file}`])
        )
      expect(out('main.mjs')).toEqual(esm)
      if ((files as readonly string[]).includes('main.cts')) expect(out('main.cjs')).toEqual(cjs)
      if ((files as readonly string[]).includes('json.mts')) expect(out('json.mjs')).toEqual(json)
    }
  )

  test('an editor strikes out an id that moved, and no other', () => {
    const ts = beside(
      'typescript'
    ) as typeof import('../../node_modules/@arethetypeswrong/core/node_modules/typescript/lib/typescript.d.ts')
    const path = join(app, 'main.mts')
    const host = {
      getCompilationSettings: () => ({ module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2022 }),
      getScriptFileNames: () => [path],
      getScriptVersion: () => '1',
      getScriptSnapshot: (name: string) => {
        const text = ts.sys.readFile(name)
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text)
      },
      getCurrentDirectory: () => app,
      getDefaultLibFileName: ts.getDefaultLibFilePath,
      fileExists: ts.sys.fileExists,
      readFile: ts.sys.readFile
    }
    const struck = ts
      .createLanguageService(host)
      .getSuggestionDiagnostics(path)
      .filter(({ reportsDeprecated }) => reportsDeprecated)
    expect(struck.map(({ start, length }) => read(path).slice(start, start! + length! + 5))).toEqual(["get('b')"])
  })
})

describe('one record is loaded, and nothing of the others is read', () => {
  /** Runs a program that may read these files and no others: Node itself refuses the rest. */
  const confined = (program: string, id: string, files: string[]): string => {
    const readable = [join(app, program), join(app, 'package.json'), ...files.map((file) => join(installed, file))]
    const allowed = readable.map((path) => `--allow-fs-read=${path}`)
    return run(app, process.execPath, ['--permission', ...allowed, program, id])
  }

  test.each([
    ['one.mjs', 'index.js'],
    ['one.cjs', 'index.cjs']
  ])('%s', (program, main) => {
    const files = ['package.json', main, 'records/a.json']
    expect(confined(program, 'a', files)).toBe('Bài số a\n')
    expect(() => confined(program, '9', files)).toThrow(/ERR_ACCESS_DENIED/u)
  })
})

describe('a bundler', () => {
  const out = (): string => join(app, 'bundle')

  beforeAll(() => {
    const config = {
      root: app,
      logLevel: 'error',
      build: {
        outDir: out(),
        modulePreload: false,
        lib: { entry: join(app, 'app.js'), formats: ['es'], fileName: 'app' }
      }
    }
    writeFileSync(join(app, 'vite.config.json'), JSON.stringify(config))
    // In a process of its own: tests have a clock that stands still.
    const script = `import { build } from ${JSON.stringify(import.meta.resolve('vite'))}
      import config from './vite.config.json' with { type: 'json' }
      await build({ ...config, configFile: false })`
    writeFileSync(join(app, 'bundle.mjs'), script)
    run(app, process.execPath, ['bundle.mjs'])
  })

  test('splits off every article, so that a page loads only what it asks for', () => {
    const chunks = readdirSync(out()).filter((name) => /\.m?js$/u.test(name))
    const [entry, ...rest] = chunks.toSorted((a, b) => Number(b.startsWith('app.')) - Number(a.startsWith('app.')))
    expect(entry).toMatch(/^app\.m?js$/u)
    expect(chunks.filter((name) => read(out(), name).includes(MARK))).toHaveLength(1)
    expect(read(out(), entry!)).not.toContain('Bài số')
    expect(rest).toHaveLength(records.filter(({ kind }) => kind === 'article').length)
    const page = join(out(), 'page.mjs')
    writeFileSync(page, `import './${entry}'\nconsole.log(await show('b'), ids.length)\n`)
    const chunk = rest.find((name) => read(out(), name).includes('Bài số a'))!
    const allowed = [page, join(app, 'package.json'), ...[entry!, chunk].map((name) => join(out(), name))]
    const args = ['--permission', ...allowed.map((path) => `--allow-fs-read=${path}`), page]
    expect(run(out(), process.execPath, args)).toBe('Bài số a 3\n')
  })
})

test('every file of the package is one that its readers need', () => {
  const files = readdirSync(installed, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(installed.length + 1))
  expect(files.filter((name) => !name.startsWith('schema/')).sort()).toEqual(
    expect.arrayContaining(['RIGHTS.md', 'articles.json', 'index.cjs', 'index.js', 'package.json', 'records/c.json'])
  )
  expect(files.filter((name) => /\.(?:csv|jsonl|parquet|sqlite)$|^markdown|SHA256SUMS/u.test(name))).toEqual([])
})
