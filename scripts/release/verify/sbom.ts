import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Base } from '../pack/base.ts'
import { type Sbom, sbomName, serialNumberOf } from '../pack/sbom.ts'
import type { Problems } from '../problems.ts'

/** Checks the bill of materials: it is one, of this release's day, and its serial number is made of what it says. */
export const checkSbom = (folder: string, base: Base, problems: Problems): void => {
  const name = sbomName(base)
  const text = readFileSync(join(folder, name), 'utf8')
  const fault = faultOf(text, base.day)
  if (fault !== null) problems.add(name, 'sbom', fault)
}

const faultOf = (text: string, day: string): string | null => {
  let sbom: Sbom & { bomFormat?: unknown }
  try {
    sbom = JSON.parse(text)
  } catch (error) {
    return `it is not JSON: ${(error as Error).message}`
  }
  if (sbom.bomFormat !== 'CycloneDX') return 'it is no CycloneDX document'
  if (sbom.metadata?.timestamp !== `${day}T12:00:00Z`) return `its timestamp is not the release’s, ${day}`
  return sbom.serialNumber === serialNumberOf(sbom)
    ? null
    : 'its serial number is not made of what it says: it was changed'
}
