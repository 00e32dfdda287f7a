import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { walk } from '../../scripts/emit/walk.ts'
import { unpack } from '../../scripts/release/archive/unpack.ts'
import { differenceOf } from '../../scripts/release/verify/alike.ts'

/**
 * Builds and packs the same seeds on two patch versions of Node 24, in two time zones, languages and umasks, in two folders, and
 * where this is root by two users; compares every file. Needs the network: it installs the other Node. Run it by hand:
 *
 *     node test/bench/two-nodes.ts [VERSION]
 */
const project = join(import.meta.dirname, '../..')
const other = process.argv[2] ?? '24.11.0'
const place = mkdtempSync(join(tmpdir(), 'tulieu-two-nodes-'))
chmodSync(place, 0o755)

const platform = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`

/** The binary of a Node, as npm carries it. */
const install = (version: string): string => {
  const folder = join(place, `node-${version}`)
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n')
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', `${platform}@${version}`], { cwd: folder })
  return join(folder, 'node_modules', platform, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

interface Circumstances {
  node: string
  folder: string
  zone: string
  language: string
  umask: string
  /** Another user, where this one may become another. */
  nobody: boolean
}

const asNobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups']

/** Builds and packs in a copy of the seeds; what `process.versions` says. */
const release = ({ node, folder, zone, language, umask, nobody }: Circumstances): { [library: string]: string } => {
  mkdirSync(join(folder, 'schema'), { recursive: true })
  for (const name of ['seeds', 'RIGHTS.md']) cpSync(join(project, name), join(folder, name), { recursive: true })
  const metadata = readFileSync(join(project, 'schema/dataset.yaml'), 'utf8')
    .replace(/^version: .*$/mu, 'version: 9.9.9')
    .replace(/^released: .*$/mu, 'released: 2026-11-20')
  writeFileSync(join(folder, 'schema/dataset.yaml'), metadata)
  const home = join(folder, 'home')
  mkdirSync(home)
  const become = nobody && process.getuid?.() === 0 ? asNobody : []
  if (become.length > 0) execFileSync('chown', ['-R', '65534:65534', folder])
  const env = {
    PATH: `${join(node, '..')}:${process.env.PATH}`,
    HOME: home,
    TZ: zone,
    LC_ALL: language,
    LANG: language
  }
  const run = (...args: string[]): string => {
    const [command, ...rest] = [...become, 'sh', '-c', `umask ${umask}; exec "$@"`, 'sh', node, ...args] as [
      string,
      ...string[]
    ]
    return execFileSync(command, rest, { cwd: folder, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  }
  const tulieu = join(project, 'scripts/tulieu.ts')
  run(tulieu, 'build', '--quiet')
  run(tulieu, 'release', 'pack', '--quiet')
  return JSON.parse(run('-p', 'JSON.stringify(process.versions)'))
}

/** What differs between two folders, file by file; archives are unpacked where their bytes differ. */
const compare = async (a: string, b: string): Promise<{ same: number; alike: string[]; different: string[] }> => {
  const found = { same: 0, alike: [] as string[], different: [] as string[] }
  const names = new Set([...walk(a), ...walk(b)].map(({ path }) => path))
  for (const name of [...names].sort()) {
    const files = [join(a, name), join(b, name)] as const
    const bytes = files.map((file) => readFileSync(file))
    if (bytes[0]!.equals(bytes[1]!)) found.same += 1
    else if (name === 'SHA256SUMS') found.alike.push(`${name} (as its files do)`)
    else if (/\.(?:tar\.gz|tgz|zip)$/u.test(name)) {
      const tops = []
      for (const file of files) tops.push(await unpack(file, mkdtempSync(join(place, 'unpacked-'))))
      const inside = await compare(tops[0]!, tops[1]!)
      if (inside.different.length === 0 && inside.alike.length === 0) found.alike.push(`${name} (the same unpacked)`)
      else found.different.push(`${name}: ${[...inside.different, ...inside.alike].join(', ')}`)
    } else if (differenceOf(...files) === null) found.alike.push(`${name} (but for SQLite’s version)`)
    else found.different.push(name)
  }
  return found
}

try {
  const all: Circumstances[] = [
    {
      node: process.execPath,
      folder: join(place, 'one'),
      zone: 'UTC',
      language: 'C.UTF-8',
      umask: '022',
      nobody: false
    },
    {
      node: install(other),
      folder: join(place, 'two/deeper'),
      zone: 'Pacific/Kiritimati',
      language: 'tr_TR.UTF-8',
      umask: '077',
      nobody: true
    }
  ]
  const versions = all.map(release)
  for (const name of ['node', 'zlib', 'zstd', 'sqlite', 'icu', 'unicode'])
    console.log(`${name.padEnd(8)} ${versions.map((each) => each[name] ?? '-').join('  ')}`)
  let failed = false
  for (const part of ['dist', 'build/release']) {
    const { same, alike, different } = await compare(join(all[0]!.folder, part), join(all[1]!.folder, part))
    console.log(`\n${part}: ${same} files have the same bytes`)
    for (const name of alike) console.log(`  alike: ${name}`)
    for (const name of different) console.log(`  DIFFERENT: ${name}`)
    failed ||= different.length > 0 || (part === 'dist' && alike.length > 0)
  }
  process.exitCode = failed ? 1 : 0
} finally {
  rmSync(place, { recursive: true, force: true })
}
