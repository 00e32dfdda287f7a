import { expect, test } from 'vitest'
import { writeHistory } from '../../scripts/release/history.ts'
import { filesIn, temporaryFolder } from '../emit/folder.ts'
import { article, metadata } from '../emit/sample.ts'
import { makeDataset } from './dataset.ts'

const release = (version: string) => ({ ...metadata, version, released: '2026-12-01' })
const dataset = (version: string, ...ids: string[]) =>
  makeDataset({ records: ids.map((id) => article(id)), metadata: release(version) })

test('a release has its changes, the delta and the feed; the first one has no delta', async () => {
  const [one, two] = [await dataset('1.0.0', 'a'), await dataset('1.1.0', 'a', 'b')]
  const [first, second] = [temporaryFolder(), temporaryFolder()]
  const written = writeHistory(first, one, release('1.0.0'), { folder: null, feed: null })
  expect(written.map(({ path }) => path)).toEqual(['changes.json', 'changes.atom'])
  writeHistory(second, two, release('1.1.0'), { folder: one, feed: `${first}/changes.atom` })
  const files = filesIn(second)
  expect(Object.keys(files)).toEqual(['changes.atom', 'changes.json', 'delta-from-1.0.0.jsonl'])
  expect(files['changes.atom']!.match(/<title>tulieu .*<\/title>/gu)).toEqual([
    '<title>tulieu 1.1.0: minor</title>',
    '<title>tulieu 1.0.0: the first release</title>'
  ])
})
