import { failure } from '../../emit/failure.ts'
import { askGit } from '../open/git.ts'
import { isBefore, isRelease, latest } from './version.ts'

/**
 * The tag of the last release: the greatest by Semantic Versioning of those named `vX.Y.Z`. A tag that moves (`next`), a prerelease
 * (`v1.0.0-rc.1`) and anything else is none. null where there is no release, or no repository.
 *
 * @param below only releases before this version; null for all
 * @throws a `usage` failure in a shallow clone without such a tag: tags may be missing there
 */
export const formerTag = (below: string | null): string | null => {
  const names = (askGit(['tag', '--list', 'v*']) ?? '').split('\n')
  const releases = names.map((name) => name.slice(1)).filter(isRelease)
  const version = latest(below === null ? releases : releases.filter((release) => isBefore(release, below)))
  if (version !== null) return `v${version}`
  if (releases.length > 0) return null
  if (askGit(['rev-parse', '--is-shallow-repository'])?.trim() === 'true')
    throw failure(
      'usage',
      'this clone is shallow and has no tag of a release: fetch tags and history (git fetch --tags --unshallow), or name the former release with --from (none for the first)'
    )
  return null
}
