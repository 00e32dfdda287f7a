import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { project } from '../support/cli.ts'
import { updating } from './page.ts'

/** What changes from release to release: it stands in the dataset's own file only, so that a release changes no page. */
const VERSIONED = ['version', 'date-released', 'repository-artifact']

test('CITATION.cff at the top, which GitHub shows, is that of the dataset without its version', () => {
  const citation = parseDocument(readFileSync(join(project, 'dist/CITATION.cff'), 'utf8'))
  for (const name of VERSIONED) citation.delete(name)
  citation.commentBefore =
    ' The dataset without its version, for GitHub: dist/CITATION.cff has it, too. Written by UPDATE=1 npm test.'
  const expected = citation.toString({ lineWidth: 0 })
  const file = join(project, 'CITATION.cff')
  if (updating) writeFileSync(file, expected)
  expect(existsSync(file) ? readFileSync(file, 'utf8') : null, 'run UPDATE=1 npm test -- test/docs').toBe(expected)
})
