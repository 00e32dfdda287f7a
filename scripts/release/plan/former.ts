import { failure } from '../../emit/failure.ts'
import { askGit } from '../open/git.ts'
import { isRelease, latest } from './version.ts'

/**
 * The tag of the last release: the greatest by Semantic Versioning of those named `vX.Y.Z`. A tag that moves (`next`), a prerelease
 * (`v1.0.0-rc.1`) and anything else is none. null where there is no release, or no repository.
 *
 * @throws a `usage` failure in a shallow clone without such a tag: tags may be missing there
 */
export const formerTag = (): string | null => {
  const names = (askGit(['tag', '--list', 'v*']) ?? '').split('\n')
  const version = latest(names.map((name) => name.slice(1)).filter(isRelease))
  if (version !== null) return `v${version}`
  if (askGit(['rev-parse', '--is-shallow-repository'])?.trim() === 'true')
    throw failure(
      'usage',
      'this clone is shallow and has no tag of a release: fetch tags and history (git fetch --tags --unshallow), or name the former release with --from (none for the first)'
    )
  return null
}
