import type { Allowance } from '../../schema/dataset.d.ts'
import { failure } from '../emit/failure.ts'
import { type Level, levelOf } from './diff/rules.ts'
import { type DatasetDiff, diff } from './diff.ts'
import { guards } from './plan/guards.ts'
import { type Measure, startMeasure } from './plan/measure.ts'
import { grow, isBefore, isRelease, later, raise, releaseOf, type Wish } from './plan/version.ts'

/** Something that stops a release. */
export interface Stop {
  rule: string
  message: string
}

/** The next release, with its proof. */
export interface ReleasePlan {
  diff: DatasetDiff
  level: Level
  /** The version that the rules lead to; null where nothing changed. */
  computed: string | null
  /** The version of the next release: what was computed, or more where a human wants it; null where there is nothing to release. */
  version: string | null
  /** The version of its schema. */
  schema_version: string
  /** What stops it; empty for a release that may go out. */
  stops: Stop[]
  /** What would stop it, and was allowed. */
  allowed: Allowance[]
}

/** What a plan is made from besides the datasets. */
export interface PlanOptions extends Wish {
  /** What is allowed, from `dataset.yaml`. */
  allow: readonly Allowance[]
}

/**
 * Plans the next release: its version by the rules of VERSIONING.md, never lower, and what stops it.
 *
 * The version is that which the changes lead to; or a greater one that the dataset asks for (as `X.Y.Z-dev`, or as the `X.Y.Z` of a
 * release that is being made), or `options` do.
 *
 * @param before folder of the former release; null for the first
 * @param after folder of the dataset to be released
 * @throws a `usage` failure where the former one is no release or a wish is lower than the rules allow, a `content` failure where a
 *   dataset has what is no version, and as `diff` does
 */
export const planRelease = (before: string | null, after: string, { allow, ...wish }: PlanOptions): ReleasePlan => {
  const { add, measure } = startMeasure()
  const found = diff(before, after, add)
  const { from, to, level } = found
  if (from && !isRelease(from.version))
    throw failure(
      'usage',
      `the former dataset has version ${from.version}: it must be that of a release, such as 1.2.0`
    )
  const own = releaseOf(to.version)
  for (const version of [own, to.schema_version, from?.schema_version ?? own])
    if (!isRelease(version))
      throw failure('content', `${JSON.stringify(version)} in a catalogue is no version: build that dataset again`)
  const claimed = isRelease(to.version) && to.version !== from?.version
  const wished = wish.level !== undefined || wish.version !== undefined
  const schemaVersion = nextSchemaVersion(found)
  if (level === 'none' && !wished && !claimed)
    return { diff: found, level, computed: null, version: null, schema_version: schemaVersion, stops: [], allowed: [] }
  const computed = from ? grow(from.version, level) : own
  const wanted = raise(from?.version ?? null, computed, level, wish)
  const version = wish.version ?? later(wanted, own)
  const stops: Stop[] = [...lostIds(found), ...loweredVersions(found, computed, schemaVersion)]
  const { stopped, allowed } = guarded(measure, found, version, allow)
  return {
    diff: found,
    level,
    computed,
    version,
    schema_version: schemaVersion,
    stops: [...stops, ...stopped],
    allowed
  }
}

/** The version of the schema, by the same rules, without regard to the records. */
const nextSchemaVersion = ({ from, to, reasons }: DatasetDiff): string => {
  if (!from) return to.schema_version
  const shape = reasons.filter(({ area }) => area === 'schema' || area === 'tables')
  return later(to.schema_version, grow(from.schema_version, levelOf(shape)))
}

const lostIds = ({ reasons }: DatasetDiff): Stop[] => {
  const lost = reasons.find(({ rule }) => rule === 'lost-id')
  if (!lost) return []
  const [first] = lost.places
  const ids = lost.places.map(({ place }) => place).slice(0, 5)
  const more = lost.count > ids.length ? ` and ${lost.count - ids.length} more` : ''
  return [
    {
      rule: 'lost-id',
      message:
        `${ids.join(', ')}${more}: published, and gone without a tombstone. Bring the capture back, or write ` +
        `${first!.place}.yaml beside the others, with "kind: moved", "moved_to" and "since", or with "kind: removed", "reason" and "since"`
    }
  ]
}

/** A dataset that already carries a version of a release must not claim less than its changes are. */
const loweredVersions = ({ from, to }: DatasetDiff, computed: string, schemaVersion: string): Stop[] => {
  if (!isRelease(to.version) || !from) return []
  const stops: Stop[] = []
  if (isBefore(to.version, computed) || to.version === from.version)
    stops.push({
      rule: 'version',
      message: `the dataset says ${to.version}, and its changes since ${from.version} make it ${computed} at least: write that into dataset.yaml`
    })
  if (isBefore(to.schema_version, schemaVersion))
    stops.push({
      rule: 'schema-version',
      message: `the dataset says schema_version ${to.schema_version}, and its changes make it ${schemaVersion} at least: write that into dataset.yaml`
    })
  return stops
}

/** What the guards find, less what is allowed for this version; an allowance that allows nothing stops the release, too. */
const guarded = (
  measure: Measure,
  { from, reasons }: DatasetDiff,
  version: string,
  allow: readonly Allowance[]
): { stopped: Stop[]; allowed: Allowance[] } => {
  const stopped: Stop[] = []
  const allowed: Allowance[] = []
  const unused = new Set(allow)
  for (const { name, what, find } of guards) {
    const found = from ? find(measure, reasons) : null
    if (found === null) continue
    const allowance = allow.find((entry) => entry.rule === name && entry.version === version)
    if (allowance) {
      unused.delete(allowance)
      allowed.push(allowance)
    } else {
      stopped.push({
        rule: name,
        message: `${what}: ${found}. If that is right, say why in dataset.yaml: allow: [{ version: ${version}, rule: ${name}, reason: … }]`
      })
    }
  }
  for (const entry of unused)
    stopped.push({
      rule: 'allowance',
      message:
        entry.version === version
          ? `dataset.yaml allows ${entry.rule} for ${version}, and nothing of the kind was found: delete the entry`
          : `dataset.yaml allows ${entry.rule} for ${entry.version}, and the next release is ${version}: delete the entry, or put its version right`
    })
  return { stopped, allowed }
}
