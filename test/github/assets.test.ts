import { createHash } from 'node:crypto'
import { appendFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readAssets } from '../../scripts/github/assets.ts'
import { temporaryFolder, write } from '../support/folder.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const release = (): string =>
  write(temporaryFolder(), {
    'a.json': '{}',
    'b.csv': 'id\r\n',
    'bundle.jsonl': 'signed',
    SHA256SUMS: `${sha256('{}')}  a.json\n${sha256('id\r\n')}  b.csv\n`
  })

test('a release’s files are those that its sums list, the sums, and what is made from them', () => {
  expect(Object.keys(readAssets(release(), ['bundle.jsonl']))).toEqual([
    'SHA256SUMS',
    'a.json',
    'b.csv',
    'bundle.jsonl'
  ])
})

test('each file that is changed, missing or not listed is named', () => {
  const folder = release()
  appendFileSync(join(folder, 'a.json'), ' ')
  rmSync(join(folder, 'b.csv'))
  expect(() => readAssets(folder, [])).toThrow(
    'a.json is missing or changed, b.csv is missing or changed, bundle.jsonl is not listed'
  )
})
