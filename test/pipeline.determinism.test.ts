import { cpSync, lutimesSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cli, project } from './support/cli.ts'
import { datasetFile } from './support/dataset.ts'
import { temporaryFolder } from './support/folder.ts'

/** One way of building the same seeds. */
interface Variant {
  zone: string
  locale: string
  umask: string
  /** Where the command runs, below the test's folder. */
  cwd: string
  /** How the seeds are named there. */
  seeds: string
  /** The order in which the seeds' files are made. */
  order: 'forwards' | 'backwards' | 'by size'
  /** What the files' times are set to. */
  time: string
}

const variants: Variant[] = [
  { zone: 'UTC', locale: 'C', umask: '022', cwd: '.', seeds: 'seeds', order: 'forwards', time: '2020-01-01' },
  {
    zone: 'Asia/Ho_Chi_Minh',
    locale: 'vi_VN.UTF-8',
    umask: '022',
    cwd: '.',
    seeds: './seeds/',
    order: 'backwards',
    time: '2031-12-31'
  },
  {
    zone: 'America/Los_Angeles',
    locale: 'en_US.UTF-8',
    umask: '077',
    cwd: 'seeds',
    seeds: '.',
    order: 'by size',
    time: '1970-01-02'
  },
  {
    zone: 'Pacific/Kiritimati',
    locale: 'tr_TR.UTF-8',
    umask: '027',
    cwd: 'deep/down',
    seeds: '../../seeds',
    order: 'forwards',
    time: '2000-02-29'
  },
  {
    zone: 'Pacific/Pago_Pago',
    locale: 'sv_SE.UTF-8',
    umask: '000',
    cwd: '.',
    seeds: 'seeds',
    order: 'backwards',
    time: '2038-01-20'
  },
  {
    zone: 'Asia/Kathmandu',
    locale: 'ar_EG.UTF-8',
    umask: '002',
    cwd: 'deep',
    seeds: '../seeds',
    order: 'by size',
    time: '1999-12-31'
  },
  {
    zone: 'America/St_Johns',
    locale: 'POSIX',
    umask: '022',
    cwd: 'seeds',
    seeds: '../seeds',
    order: 'forwards',
    time: '2024-02-29'
  },
  {
    zone: 'Europe/Dublin',
    locale: 'ja_JP.UTF-8',
    umask: '077',
    cwd: '.',
    seeds: 'seeds',
    order: 'backwards',
    time: '2016-12-31'
  },
  {
    zone: 'Australia/Lord_Howe',
    locale: 'de_DE.UTF-8',
    umask: '022',
    cwd: 'deep/down',
    seeds: '../../seeds/',
    order: 'by size',
    time: '2020-06-15'
  },
  {
    zone: 'Antarctica/Troll',
    locale: 'hi_IN.UTF-8',
    umask: '007',
    cwd: '.',
    seeds: 'seeds',
    order: 'forwards',
    time: '2010-10-10'
  },
  {
    zone: 'Africa/Casablanca',
    locale: 'lt_LT.UTF-8',
    umask: '022',
    cwd: 'deep',
    seeds: './../seeds',
    order: 'backwards',
    time: '2007-07-07'
  },
  {
    zone: 'Nowhere/Unknown',
    locale: 'C.UTF-8',
    umask: '022',
    cwd: '.',
    seeds: 'seeds',
    order: 'by size',
    time: '1988-08-08'
  }
]

/** The two seeds, and everything that the fixtures hold. */
const captures = (): { name: string; from: string }[] => [
  ...readdirSync(join(project, 'seeds')).map((name) => ({ name, from: join(project, 'seeds', name) })),
  ...readdirSync(join(project, 'test/fixtures')).flatMap((fixture) =>
    readdirSync(join(project, 'test/fixtures', fixture))
      .filter((name) => /^seed\./u.test(name))
      .map((name) => ({ name: name.replace('seed', fixture), from: join(project, 'test/fixtures', fixture, name) }))
  )
]

const ordered = ({ order }: Variant): { name: string; from: string }[] => {
  const files = captures().sort((a, b) => (a.name < b.name ? -1 : 1))
  if (order === 'backwards') return files.reverse()
  return order === 'by size' ? files.sort((a, b) => statSync(a.from).size - statSync(b.from).size) : files
}

const sumsOf = async (variant: Variant): Promise<string> => {
  const folder = temporaryFolder()
  for (const below of ['seeds', 'deep/down']) mkdirSync(join(folder, below), { recursive: true })
  const time = new Date(variant.time)
  for (const { name, from } of ordered(variant)) {
    cpSync(from, join(folder, 'seeds', name))
    utimesSync(join(folder, 'seeds', name), time, time)
  }
  lutimesSync(join(folder, 'seeds'), time, time)
  // Half of the fixtures are bad on purpose, or of one text: the good ones are enough.
  const { code, stderr } = await cli(
    ['build', variant.seeds, '--out', join(folder, 'dist'), '--dataset', datasetFile, '--keep-going', '--quiet'],
    {
      cwd: join(folder, variant.cwd),
      env: { TZ: variant.zone, LC_ALL: variant.locale, LANG: variant.locale },
      before: ['sh', '-c', `umask ${variant.umask}; exec "$@"`, 'sh']
    }
  )
  expect([0, 1], stderr).toContain(code)
  return readFileSync(join(folder, 'dist/SHA256SUMS'), 'utf8')
}

test('twelve builds of the same seeds give the same sums', async () => {
  const sums: string[] = []
  // Two at a time: each is a process of its own.
  for (let i = 0; i < variants.length; i += 2) {
    sums.push(...(await Promise.all(variants.slice(i, i + 2).map(sumsOf))))
  }
  expect(sums).toHaveLength(12)
  expect(sums[0]!.split('\n').length).toBeGreaterThan(15)
  for (const [i, sum] of sums.entries()) expect(sum, JSON.stringify(variants[i])).toBe(sums[0])
})
