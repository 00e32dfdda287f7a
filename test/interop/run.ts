/**
 * Reads datasets with the programs that people use (`npm run test:interop`): each must find the records of `articles.jsonl`, or what
 * its format states of them. Makes Python environments in `build/` and installs what `requirements.txt` names; where there is no
 * `python3`, or packages cannot be installed, it says so and skips. The last line is `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DatasetRecord } from '../../schema/article.d.ts'
import { emitDataset } from '../../scripts/emit/build.ts'
import { projectRows } from '../../scripts/emit/csv/table.ts'
import { alsoFormats, tables } from '../../scripts/emit/index.ts'
import { readLines } from '../../scripts/emit/lines.ts'
import { sourceOf } from '../emit/sample.ts'
import { captureRecords } from './captures.ts'
import { trickyRecords } from './tricky.ts'

const project = join(import.meta.dirname, '..', '..')
const build = join(project, 'build')

/** An environment: its folder in `build/`, and the packages that it has. */
interface Environment {
  folder: string
  requirements: string
}

/** The README's examples use it, too. */
const common: Environment = { folder: 'python', requirements: 'requirements.txt' }
const cffconvert: Environment = { folder: 'python-cffconvert', requirements: 'cffconvert.txt' }

/** The consumers, each a file `with_NAME.py`. */
const consumers: { name: string; environment: Environment }[] = [
  ...['pandas', 'pyarrow', 'duckdb', 'polars', 'datasets', 'sqlite3', 'frictionless', 'mlcroissant'].map((name) => ({
    name,
    environment: common
  })),
  { name: 'cffconvert', environment: cffconvert }
]

const run = (program: string, args: string[]): { ok: boolean; output: string } => {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: import.meta.dirname,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    env: {
      ...process.env,
      PYTHONUTF8: '1',
      PYTHONDONTWRITEBYTECODE: '1',
      HF_HUB_OFFLINE: '1',
      HF_HOME: join(build, 'interop/hf')
    }
  })
  return { ok: status === 0, output: `${stdout ?? ''}${stderr ?? ''}${error ? String(error) : ''}` }
}

const pythonOf = ({ folder }: Environment): string => join(build, folder, 'bin/python')

/** Makes an environment with its packages, unless it is there as they are named now; false where that cannot be done. */
const prepare = (environment: Environment): boolean => {
  const wanted = readFileSync(join(import.meta.dirname, environment.requirements), 'utf8')
  const stamp = join(build, environment.folder, 'requirements.txt')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true
  const steps = [
    ['python3', '-m', 'venv', '--clear', join(build, environment.folder)],
    [
      pythonOf(environment),
      '-m',
      'pip',
      'install',
      '--quiet',
      '--disable-pip-version-check',
      '--no-input',
      '-r',
      environment.requirements
    ]
  ]
  for (const [program = '', ...args] of steps) {
    const { ok, output } = run(program, args)
    if (ok) continue
    console.log(`skipped: ${environment.requirements} could not be installed: ${output.trim().split('\n').at(-1)}`)
    return false
  }
  writeFileSync(stamp, wanted)
  return true
}

/** Builds a dataset with every format, and beside it the rows that its tables must have; where both are. */
const makeDataset = async (name: string, records: DatasetRecord[]): Promise<{ folder: string; expected: string }> => {
  const folder = join(build, 'interop', name)
  rmSync(folder, { recursive: true, force: true })
  await emitDataset({ ...sourceOf(records), also: alsoFormats }, folder)
  const written = [...readLines(join(folder, 'articles.jsonl'))].map((line) => JSON.parse(line) as DatasetRecord)
  const rows = tables.map((table) => [table.name, written.flatMap((record) => projectRows(table, record))])
  const expected = join(build, 'interop', `${name}.json`)
  writeFileSync(expected, JSON.stringify(Object.fromEntries(rows)))
  return { folder, expected }
}

mkdirSync(join(build, 'interop'), { recursive: true })
let [passed, failed] = [0, 0]
const only = process.argv.slice(2)
const ready = new Map([common, cffconvert].map((environment) => [environment, prepare(environment)]))
if (!only.includes('--prepare')) {
  const datasets = { captures: await captureRecords(project), tricky: trickyRecords }
  for (const [dataset, records] of Object.entries(datasets)) {
    const { folder, expected } = await makeDataset(dataset, records)
    for (const { name, environment } of consumers) {
      if (!ready.get(environment) || (only.length > 0 && !only.includes(name))) continue
      const { ok, output } = run(pythonOf(environment), [
        join(import.meta.dirname, `with_${name}.py`),
        folder,
        expected
      ])
      console.log(`\n== ${dataset}, ${name}: ${ok ? 'passed' : 'failed'}\n${output.trim()}`)
      if (ok) passed += 1
      else failed += 1
    }
  }
  console.log(`\n${passed} passed, ${failed} failed`)
  if (failed > 0) process.exitCode = 1
}
