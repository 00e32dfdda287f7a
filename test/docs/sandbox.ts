import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { project } from '../support/cli.ts'
import { developmentText } from '../support/development.ts'

/** A folder that looks like a clone in which `npm ci && npm run build` was run: readers are there when they try a snippet. */
export interface Sandbox {
  folder: string
  /** Runs a program there; stdout as text. Fails where the program does. */
  run: (program: string, args: string[], input?: string) => string
  remove: () => void
}

export const startSandbox = (): Sandbox => {
  const folder = mkdtempSync(join(tmpdir(), 'tulieu-docs-'))
  symlinkSync(join(project, 'scripts'), join(folder, 'scripts'))
  for (const name of ['RIGHTS.md', 'package.json', 'schema', 'seeds'])
    cpSync(join(project, name), join(folder, name), { recursive: true })
  writeFileSync(join(folder, 'schema/dataset.yaml'), developmentText())
  // What `npm ci` installs, and what `npm install tulieu-data` would.
  mkdirSync(join(folder, 'node_modules'))
  for (const name of readdirSync(join(project, 'node_modules')))
    symlinkSync(join(project, 'node_modules', name), join(folder, 'node_modules', name))
  symlinkSync('../dist', join(folder, 'node_modules', 'tulieu-data'))
  const run = (program: string, args: string[], input = ''): string => {
    const { status, stdout, stderr, error } = spawnSync(program, args, {
      cwd: folder,
      input,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', PYTHONUTF8: '1' }
    })
    if (status !== 0) throw new Error(`${program} ended with ${status ?? error?.message}:\n${stderr}${stdout}`)
    return stdout
  }
  run('npm', ['run', '--silent', 'build', '--', '--quiet'])
  return { folder, run, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

const separator = '\u001e'

/** Runs blocks of bash one after the other in one shell, as a reader does; what each prints. */
export const runBash = (sandbox: Sandbox, blocks: string[]): string[] => {
  const script = blocks.map((block) => `${block}\nprintf '${separator}'`).join('\n')
  return sandbox.run('bash', ['-eu', '-c', script]).split(separator).slice(0, -1)
}

/** Type-checks a block of TypeScript under the project's own settings and runs it; what it prints. */
export const runTypeScript = (sandbox: Sandbox, code: string): string => {
  writeFileSync(join(sandbox.folder, 'snippet.ts'), code)
  const config = { extends: join(project, 'tsconfig.json'), include: ['snippet.ts'], exclude: [] }
  writeFileSync(join(sandbox.folder, 'tsconfig.json'), JSON.stringify(config))
  sandbox.run(process.execPath, [join(project, 'node_modules/typescript/bin/tsc'), '-p', '.'])
  return sandbox.run(process.execPath, ['snippet.ts'])
}

/** The Python that has the packages which the pages name, or the machine's own. */
const python = process.env.TULIEU_PYTHON ?? 'python3'

const succeeds = (program: string, args: string[]): boolean => {
  try {
    execFileSync(program, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Why a block cannot be run on this machine; null where it can. */
export const missingFor = (language: string, code: string): string | null => {
  if (language !== 'python' && language !== 'sql') return null
  if (!succeeds(python, ['--version'])) return `there is no ${python}`
  const modules =
    language === 'sql' ? ['duckdb'] : ['pandas', 'duckdb'].filter((name) => code.includes(`import ${name}`))
  const missing = modules.filter((name) => !succeeds(python, ['-c', `import ${name}`]))
  return missing.length > 0 ? `${python} has no ${missing.join(', no ')}` : null
}

/** Runs a block of Python; what it prints. */
export const runPython = (sandbox: Sandbox, code: string): string => sandbox.run(python, ['-'], code)

/** Runs a block of SQL in DuckDB; the table that it prints. */
export const runSql = (sandbox: Sandbox, code: string): string =>
  sandbox.run(python, ['-c', 'import duckdb, sys; print(duckdb.sql(sys.stdin.read()))'], code)
