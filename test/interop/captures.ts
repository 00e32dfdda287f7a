import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import type { DatasetRecord } from '../../schema/article.d.ts'
import { readLines } from '../../scripts/emit/lines.ts'

/** The records of the project's own captures, of those of all fixtures, and of two tombstones, built by the command itself. */
export const captureRecords = (project: string): DatasetRecord[] => {
  const folder = join(project, 'build/interop/seeds')
  const out = join(project, 'build/interop/built')
  for (const path of [folder, out]) rmSync(path, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const path of globSync('seeds/*', { cwd: project }))
    copyFileSync(join(project, path), join(folder, basename(path)))
  for (const path of globSync('test/fixtures/*/seed.{txt,html,yaml}', { cwd: project }))
    copyFileSync(join(project, path), join(folder, `${basename(dirname(path))}${extname(path)}`))
  writeFileSync(join(folder, 'removed.yaml'), 'kind: removed\nreason: Theo yêu cầu của tòa soạn.\nsince: 2026-11-20\n')
  writeFileSync(join(folder, 'moved.yaml'), 'kind: moved\nmoved_to: interview\nsince: 2026-11-20\n')
  // A fixture without a body is left out, and named: that is what it is for.
  const { stderr } = spawnSync(
    process.execPath,
    [join(project, 'scripts/tulieu.ts'), 'build', folder, '--out', out, '--keep-going', '--quiet'],
    { cwd: project, encoding: 'utf8' }
  )
  const records = join(out, 'articles.jsonl')
  if (!existsSync(records)) throw new Error(`the captures were not built:\n${stderr}`)
  return [...readLines(records)].map((line) => JSON.parse(line) as DatasetRecord)
}
