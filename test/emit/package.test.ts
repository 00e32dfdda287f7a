import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Article, DatasetRecord, Moved, Removed } from '../../schema/article.d.ts'
import { emitDataset } from '../../scripts/emit/build.ts'
import { indexTypes, MOST_IDS, type TypedId } from '../../scripts/emit/package/types.ts'
import { openPackage } from '../../scripts/emit/package.ts'
import { filesIn, temporaryFolder } from './folder.ts'
import { article, full, metadata, moved, removed, sourceOf } from './sample.ts'

/** What the package exports. */
interface Package {
  version: string
  ids: readonly string[]
  tombstones: readonly (Moved | Removed)[]
  has: (id: string) => boolean
  get: (id: string) => Promise<Article>
  articles: () => AsyncGenerator<Article>
}

// Numbers first: an object would put them in another order.
const records: DatasetRecord[] = [
  article('10'),
  article('9'),
  full('a'),
  moved('b', 'a'),
  removed('c', 'theo yêu cầu </script><script>'),
  article('constructor'),
  article('hasOwnProperty')
]

const built = async (from: DatasetRecord[]): Promise<string> => {
  const out = join(temporaryFolder(), 'dist')
  await emitDataset(sourceOf(from), out)
  return out
}

const load = {
  import: (folder: string): Promise<Package> => import(pathToFileURL(join(folder, 'index.js')).href),
  require: async (folder: string): Promise<Package> => createRequire(import.meta.url)(join(folder, 'index.cjs'))
}

describe.each(['import', 'require'] as const)('the code for %s', (system) => {
  test('has the ids in their order, the tombstones, and the version', async () => {
    const { version, ids, tombstones } = await load[system](await built(records))
    expect(version).toBe(metadata.version)
    expect(ids).toEqual(['10', '9', 'a', 'constructor', 'hasOwnProperty'])
    expect(tombstones).toEqual(records.filter(({ kind }) => kind !== 'article'))
    expect(Object.isFrozen(ids)).toBe(true)
  })

  test('gives one record, follows what moved, and goes through all', async () => {
    const { get, articles } = await load[system](await built(records))
    expect(await get('a')).toEqual(full('a'))
    expect(await get('b')).toEqual(full('a'))
    expect((await get('constructor')).id).toBe('constructor')
    expect((await Array.fromAsync(articles())).map(({ id }) => id)).toEqual([
      '10',
      '9',
      'a',
      'constructor',
      'hasOwnProperty'
    ])
  })

  test('knows no id but its own, and says why one is gone', async () => {
    const { get, has } = await load[system](await built(records))
    expect(['a', 'constructor', 'b', 'c', '__proto__', 'toString', ''].map(has)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false
    ])
    for (const id of ['__proto__', 'toString', '../a', ''])
      await expect(get(id)).rejects.toThrow(`there is no article ${JSON.stringify(id)}`)
    await expect(get('c')).rejects.toThrow('article "c" was removed on 2026-11-20: theo yêu cầu')
  })

  test('of a dataset of nothing has nothing', async () => {
    const { ids, tombstones, articles } = await load[system](await built([]))
    expect([ids, tombstones, await Array.fromAsync(articles())]).toEqual([[], [], []])
  })
})

test('code ends no script around it, whatever a reason says', async () => {
  const files = filesIn(await built(records))
  expect(files['index.js']! + files['index.cjs']).not.toContain('</script')
})

test('a record’s own file is its line of articles.jsonl, tombstones’ too', async () => {
  const files = filesIn(await built(records))
  const lines = records.map(({ id }) => files[`records/${id}.json`])
  expect(lines.join('')).toBe(files['articles.jsonl'])
})

describe('types', () => {
  const ids = (count: number): TypedId[] =>
    Array.from({ length: count }, (_, i) => ({ id: `a${i}`, kind: 'article' as const }))

  test('name every id, and strike out those that moved', () => {
    const types = indexTypes([...ids(2), { id: 'b', kind: 'moved', since: '2026-11-20', moved_to: 'a0' }], '.d.ts')
    expect(types).toContain('type ArticleId =\n  | "a0"\n  | "a1"\n')
    expect(types).toContain('type RemovedId = never\n')
    expect(types).toContain(
      '/** @deprecated moved on 2026-11-20: use "a0" */\nexport declare function get(id: "b"): Promise<Article>\n'
    )
  })

  test('are plain strings where there are too many ids for a compiler', () => {
    const folder = temporaryFolder()
    const typesOf = (name: string, count: number): string => {
      const out = join(folder, name)
      mkdirSync(out)
      const emitter = openPackage(out, metadata)
      for (const { id } of ids(count)) emitter.write(moved(id, 'x'))
      emitter.close()
      return filesIn(out)['index.d.ts']!
    }
    expect(typesOf('most', MOST_IDS)).toContain('  | "a9999"\n')
    const more = typesOf('more', MOST_IDS + 1)
    expect(more).toContain('type ArticleId = string\n')
    expect(more).toContain('has(id: string): boolean\n')
    expect(more).not.toContain('"a1"')
  })
})
