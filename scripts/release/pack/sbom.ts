import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { failure } from '../../emit/failure.ts'
import { writeText } from '../../emit/sink.ts'
import { type Base, releaseName } from './base.ts'
import { npmCommand } from './npm.ts'

/** The parts of a CycloneDX document (https://cyclonedx.org/docs/1.5/json/) that are rewritten. */
export interface Sbom {
  serialNumber?: string
  metadata: { timestamp?: string; tools?: unknown; component: { name: string } }
  components: { externalReferences?: { type: string }[] }[]
}

/** The asset that lists what the program is made of that built the release. */
export const sbomName = (base: Pick<Base, 'catalogue'>): string => `${releaseName(base.catalogue)}.cdx.json`

/** A UUID of version 8 (RFC 9562, 5.8: its bits are the maker's own) from a text. */
const uuidOf = (text: string): string => {
  const hex = createHash('sha256').update(text).digest('hex')
  const variant = ((Number.parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The serial number of a bill: made of all else that it says, so that two bills have one only if they are the same. */
export const serialNumberOf = ({ serialNumber: _, ...rest }: Sbom): string => `urn:uuid:${uuidOf(JSON.stringify(rest))}`

/**
 * Writes the software bill of materials of the program: `npm sbom` of its lock file, with what differs from run to run and from
 * machine to machine made the same: its serial number, its time, npm's own version, and where packages were fetched.
 *
 * @param project the program's folder
 * @returns false where it has no lock file: it was installed as a package, and what it runs with is somebody else's to list
 */
export const writeSbom = (folder: string, base: Base, project: string): boolean => {
  if (!existsSync(join(project, 'package-lock.json'))) return false
  const sbom = JSON.parse(billOf(project)) as Sbom
  sbom.metadata.timestamp = `${base.day}T12:00:00Z`
  sbom.metadata.tools = [{ vendor: 'npm', name: 'cli' }]
  // npm takes the name of the folder.
  sbom.metadata.component.name = 'tulieu'
  for (const component of sbom.components) {
    component.externalReferences = component.externalReferences?.filter(({ type }) => type !== 'distribution') ?? []
  }
  sbom.serialNumber = serialNumberOf(sbom)
  writeText(folder, sbomName(base), 'application/vnd.cyclonedx+json', `${JSON.stringify(sbom, null, 2)}\n`)
  return true
}

/**
 * What `npm sbom` says of the packages that the program runs with. npm 11 leaves out of `--omit=dev` what a package for
 * development needs as well, so the lock file is given to it without those.
 */
const billOf = (project: string): string => {
  const [command, ...first] = npmCommand()
  const folder = mkdtempSync(join(tmpdir(), 'tulieu-sbom-'))
  try {
    const lock = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')) as Lock
    const packages = Object.entries(lock.packages).filter(([, { dev }]) => dev !== true)
    const { devDependencies: _, ...root } = lock.packages['']!
    writeFileSync(join(folder, 'package.json'), JSON.stringify(root))
    writeFileSync(
      join(folder, 'package-lock.json'),
      JSON.stringify({ ...lock, packages: { ...Object.fromEntries(packages), '': root } })
    )
    return execFileSync(command!, [...first, 'sbom', '--sbom-format=cyclonedx', '--package-lock-only'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore']
    })
  } catch (error) {
    throw failure('machine', `npm sbom failed for the lock file of ${project}`, error)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What is read of npm's lock file, version 3: packages by their folders, the program itself by ''. */
interface Lock {
  packages: { [folder: string]: { dev?: boolean; devDependencies?: object } }
}
