/**
 * `node test/bench/kill.ts [KILLS]`: kills `tulieu build` without notice at random moments, again and again, a third of them once
 * the dataset is staged and a third within the swap, while it alternates between two versions of the seeds. After each, `tulieu verify` must bring the
 * dataset to rest and pass, with the sums of one of the two versions. Exits 1 where it ever does not.
 */

import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeCapture } from '../support/captures.ts'
import { cliArguments, datasetFile } from '../support/cli.ts'
import { runChild } from './child.ts'
import { table } from './table.ts'

const kills = Number(process.argv[2] ?? 90)
const folder = mkdtempSync(join(tmpdir(), 'tulieu-kill-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const versions = ['one', 'two'] as const
type Version = (typeof versions)[number]
for (const [v, version] of versions.entries()) {
  mkdirSync(join(folder, version))
  for (let i = 0; i < 120; i++) {
    const { id, text } = makeCapture(v === 0 ? i : 2 * i, 8_000)
    writeFileSync(join(folder, version, `${id}.txt`), text)
  }
}

const buildArguments = (version: Version, out: string): string[] => [
  'build',
  version,
  '--out',
  out,
  '--dataset',
  datasetFile,
  '--quiet'
]
const sumsOf = (out: string): string => readFileSync(join(folder, out, 'SHA256SUMS'), 'utf8')

const sums = new Map<string, Version>()
let longest = 0
for (const version of versions) {
  const { code, seconds, stderr } = await runChild(buildArguments(version, `whole-${version}`), folder)
  if (code !== 0) throw new Error(`the build of ${version} failed: ${stderr}`)
  sums.set(sumsOf(`whole-${version}`), version)
  longest = Math.max(longest, seconds)
}
if (sums.size !== 2) throw new Error('the two versions give one dataset')
await runChild(buildArguments('one', 'dist'), folder)

/** Where a build stood when it was killed, by what stands beside the dataset. */
const phaseOf = (): string => {
  const names = readdirSync(folder).filter((name) => name.startsWith('.dist.tulieu-'))
  const has = (what: string): boolean => names.some((name) => name.startsWith(`.dist.tulieu-${what}`))
  if (has('old')) return existsSync(join(folder, 'dist')) ? 'swapped, old one still there' : 'between the two renames'
  if (has('trash')) return 'clearing up'
  if (has('stage')) return existsSync(join(folder, '.dist.tulieu-stage', 'SHA256SUMS')) ? 'staged whole' : 'staging'
  return has('lock') || has('new') ? 'locked' : 'before its lock, or at its end'
}

const modes = ['at random', 'staged', 'swapping'] as const

/** Waits for the moment to kill. */
const moment = async (mode: (typeof modes)[number], ended: () => boolean): Promise<void> => {
  if (mode === 'at random') return void (await sleep(Math.random() * longest * 1000))
  const sign = mode === 'staged' ? join('.dist.tulieu-stage', 'SHA256SUMS') : '.dist.tulieu-old'
  const begun = Date.now()
  // Once its sums are there, the stage is whole: syncing and the renames follow. The renames take less time than a timer
  // does, so this looks without sleeping; every thousandth look lets the child's end be heard.
  for (let look = 1; !existsSync(join(folder, sign)) && !ended(); look++) {
    if (Date.now() - begun > 60_000) return
    if (look % 1000 === 0) await sleep(0)
  }
  if (mode === 'staged') await sleep(Math.random() * 100)
}

const phases = new Map<string, { kills: number; old: number; new: number; wrong: number }>()
const wrong: string[] = []
let finished = 0
let standing: Version = 'one'
for (let kill = 1; kill <= kills; kill++) {
  const next: Version = standing === 'one' ? 'two' : 'one'
  const [command, ...args] = cliArguments(buildArguments(next, 'dist')) as [string, ...string[]]
  const child = spawn(command, args, { cwd: folder, stdio: 'ignore' })
  let over = false
  const ended = new Promise<NodeJS.Signals | null>((settle) =>
    child.on('close', (_, signal) => {
      over = true
      settle(signal)
    })
  )
  await moment(modes[kill % modes.length]!, () => over || child.exitCode !== null)
  child.kill('SIGKILL')
  if ((await ended) === null) finished++
  const phase = phaseOf()
  const { code, stderr } = await runChild(['verify', 'dist', '--quiet'], folder)
  const found = existsSync(join(folder, 'dist/SHA256SUMS')) ? sums.get(sumsOf('dist')) : undefined
  const left = readdirSync(folder).filter((name) => name.startsWith('.'))
  const count = phases.get(phase) ?? { kills: 0, old: 0, new: 0, wrong: 0 }
  count.kills++
  if (code !== 0 || found === undefined || left.length > 0) {
    count.wrong++
    wrong.push(
      `kill ${kill} (${phase}): verify exits ${code}, dist is ${found ?? 'neither'}, left ${left.join(' ') || 'nothing'}: ${stderr}`
    )
  } else if (found === standing) count.old++
  else count.new++
  phases.set(phase, count)
  if (found) standing = found
}

writeFileSync(join(folder, 'done'), '')
console.log(
  table(
    ['killed', 'times', 'old stands', 'new stands', 'wrong'],
    [...phases].sort().map(([phase, count]) => [phase, count.kills, count.old, count.new, count.wrong])
  )
)
console.log(`\n${kills} kills (${finished} came after the build’s end), ${wrong.length} wrong`)
for (const line of wrong) console.log(line)
process.exitCode = wrong.length > 0 ? 1 : 0
