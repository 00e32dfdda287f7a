import { failure } from '../emit/failure.ts'

const heading = '## [Unreleased]'

/** What stands under a heading: up to the next one of its level, or to the links at the end. */
const bodyFrom = (text: string, start: number): { body: string; end: number } => {
  const rest = text.slice(start)
  const end = rest.search(/^(?:## |\[[^\]\n]+\]: )/mu)
  return { body: end < 0 ? rest : rest.slice(0, end), end: end < 0 ? text.length : start + end }
}

/**
 * Moves what is unreleased in a changelog (keepachangelog.com) to a version, and brings the links at its end up to date.
 * Where nothing was written down, the section points to the release's notes.
 *
 * @param repository address of the repository, such as `https://github.com/tulieu/tulieu`
 * @param date day of the release, YYYY-MM-DD
 * @throws a `content` failure where the file has no section for what is unreleased, or has the version already
 */
export const releaseChangelog = (text: string, version: string, date: string, repository: string): string => {
  const at = text.indexOf(`${heading}\n`)
  if (at < 0) throw failure('content', `CHANGELOG.md has no "${heading}": write one above the newest version`)
  if (text.includes(`\n## [${version}]`)) throw failure('content', `CHANGELOG.md has a section for ${version} already`)
  const { body, end } = bodyFrom(text, at + heading.length)
  const notes = `${repository}/releases/tag/v${version}`
  const written = body.trim() === '' ? `The data changed: see the [release's notes](${notes}).` : body.trim()
  const moved = `${text.slice(0, at)}${heading}\n\n## [${version}] - ${date}\n\n${written}\n\n${text.slice(end)}`
  const links = `[Unreleased]: ${repository}/compare/v${version}...main\n[${version}]: ${notes}`
  const old = /^\[Unreleased\]: .*$/mu
  return old.test(moved) ? moved.replace(old, () => links) : `${moved.trimEnd()}\n\n${links}\n`
}
