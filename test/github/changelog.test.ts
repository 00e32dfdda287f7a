import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { releaseChangelog } from '../../scripts/github/changelog.ts'
import { project } from '../support/cli.ts'

const repository = 'https://github.com/a/b'

const first = `# Changelog

## [Unreleased]

### Added

- A thing with [a link](README.md).

[Unreleased]: https://github.com/a/b/commits/main
`

const released = `# Changelog

## [Unreleased]

## [0.1.0] - 2026-12-01

### Added

- A thing with [a link](README.md).

[Unreleased]: https://github.com/a/b/compare/v0.1.0...main
[0.1.0]: https://github.com/a/b/releases/tag/v0.1.0
`

test('what is unreleased moves to the version, and the links follow', () => {
  expect(releaseChangelog(first, '0.1.0', '2026-12-01', repository)).toBe(released)
})

test('a release of data alone points to its notes', () => {
  const text = releaseChangelog(released, '0.1.1', '2026-12-08', repository)
  expect(text).toContain(
    `## [Unreleased]\n\n## [0.1.1] - 2026-12-08\n\nThe data changed: see the [release's notes](https://github.com/a/b/releases/tag/v0.1.1).\n\n## [0.1.0] - 2026-12-01\n`
  )
  expect(text.slice(text.indexOf('[Unreleased]: '))).toBe(
    '[Unreleased]: https://github.com/a/b/compare/v0.1.1...main\n[0.1.1]: https://github.com/a/b/releases/tag/v0.1.1\n[0.1.0]: https://github.com/a/b/releases/tag/v0.1.0\n'
  )
})

test('a changelog without links gets them', () => {
  expect(releaseChangelog('## [Unreleased]\n\n- A thing.\n', '1.0.0', '2026-12-01', repository)).toMatch(
    /^## \[Unreleased\]\n\n## \[1\.0\.0\] - 2026-12-01\n\n- A thing\.\n\n\[Unreleased\]: \S+\n\[1\.0\.0\]: \S+\n$/u
  )
})

test('a version is released once, and only what is unreleased is', () => {
  expect(() => releaseChangelog(released, '0.1.0', '2026-12-08', repository)).toThrow('a section for 0.1.0 already')
  expect(() => releaseChangelog('# Changelog\n', '0.1.0', '2026-12-08', repository)).toThrow('[Unreleased]')
})

test('the project’s own changelog can be released', () => {
  const text = readFileSync(join(project, 'CHANGELOG.md'), 'utf8')
  expect(releaseChangelog(text, '999.0.0', '2026-12-01', repository)).toContain('## [999.0.0] - 2026-12-01\n\n')
})
