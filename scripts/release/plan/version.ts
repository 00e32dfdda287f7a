import semver from 'semver'
import { failure } from '../../emit/failure.ts'
import { type Level, levels } from '../diff/rules.ts'

/** A version of a release: three numbers and nothing else. */
const released = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/u

/** Whether a text is the version of a release: no prerelease, no `v`, no number that is too large to be counted on. */
export const isRelease = (version: string): boolean => released.test(version) && semver.valid(version) !== null

/** The release that a version leads to: `1.2.0` of `1.2.0-dev`. */
export const releaseOf = (version: string): string => version.replace(/-dev$/u, '')

/** The later of two releases. */
export const later = (a: string, b: string): string => (semver.gte(a, b) ? a : b)

/** Whether the first release comes before the second. */
export const isBefore = (a: string, b: string): boolean => semver.lt(a, b)

/** The greatest release; null where there is none. */
export const latest = (versions: readonly string[]): string | null => versions.toSorted(semver.rcompare)[0] ?? null

/**
 * The release after another one. Before 1.0.0 a major change makes the minor number grow, as a minor one does: 1.0.0 is a promise,
 * and only a human gives it.
 */
export const grow = (version: string, level: Level): string => {
  if (level === 'none') return version
  const step = level === 'major' && semver.major(version) === 0 ? 'minor' : level
  return semver.inc(version, step)!
}

/** What a human asks for: at least this level, or just this version. */
export interface Wish {
  level?: Level
  version?: string
}

/**
 * The version that a human's wish leads to.
 *
 * @param former the release before; null for none
 * @param computed what the rules lead to
 * @param level the level that they give
 * @throws a `usage` failure for a wish that is no version, or lower than what the rules lead to
 */
export const raise = (former: string | null, computed: string, level: Level, wish: Wish): string => {
  if (wish.version !== undefined) {
    if (!isRelease(wish.version))
      throw failure('usage', `${wish.version} is not the version of a release: give one such as 1.2.0`)
    if (isBefore(wish.version, computed))
      throw failure(
        'usage',
        `${wish.version} is lower than the changes allow: the next version is at least ${computed} (${level})`
      )
    return wish.version
  }
  if (wish.level === undefined) return computed
  if (levels.indexOf(wish.level) < levels.indexOf(level))
    throw failure('usage', `the changes are ${level}: --level may raise that, never lower it to ${wish.level}`)
  return former === null ? computed : later(computed, grow(former, wish.level))
}
