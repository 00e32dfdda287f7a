import { expect, test } from 'vitest'
import { generators, readGeneratedPage } from './generated.ts'
import { regionsOf } from './page.ts'

const page = readGeneratedPage('VERSIONING.md')

test('every reason for a version to grow and every guard is documented, and nothing else', () => {
  const regions = regionsOf(page)
  expect(regions.map(({ name }) => name)).toEqual(['reasons', 'guards'])
  for (const region of regions) expect(region.text, 'run UPDATE=1 npm test').toBe(generators[region.name]!())
})
