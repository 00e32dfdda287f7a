import { expect, test } from 'vitest'
import { article } from '../../emit/sample.ts'
import { makeDataset } from '../../release/dataset.ts'
import { makeRepository } from '../../release/repository.ts'
import { cli } from '../../support/cli.ts'
import { write } from '../../support/folder.ts'

const dataset = (version: string, ...ids: string[]) =>
  makeDataset({ records: ids.map((id) => article(id)), metadata: { version, released: '2026-12-01' } })

test('tulieu release notes tells what changed since the former release, also once the release has its tag', async () => {
  const repository = makeRepository()
  repository.commit(await dataset('0.1.0', 'a'), ['v0.1.0'])
  repository.commit(await dataset('0.2.0', 'a', 'b'))
  write(repository.folder, { 'CHANGELOG.md': '# Changelog\n\n## [0.2.0] - 2026-12-01\n\nMột bài mới.\n' })
  const notes = () => cli(['release', 'notes'], { cwd: repository.folder })
  const expected = {
    code: 0,
    stderr: '',
    stdout: `Một bài mới.

## What the data says

0.1.0 -> 0.2.0: minor; schema 0.1.0. 1 added, 1 the same.

### Data changes

- **minor**, a new article: \`b\`

\`delta-from-0.1.0.jsonl\` turns the \`articles.jsonl\` of 0.1.0 into that of this version; \`changes.json\` names every value that changed.
`
  }
  expect(await notes()).toMatchObject(expected)
  repository.git('tag', 'v0.2.0')
  repository.git('tag', 'next')
  expect(await notes()).toMatchObject(expected)
})
