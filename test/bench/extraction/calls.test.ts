import type { Profiler } from 'node:inspector/promises'
import { expect, test } from 'vitest'
import { type CallNode, callTree } from './calls.ts'

const shown = (node: CallNode): unknown => [
  node.name,
  node.time,
  node.own,
  [...node.calls.values()].map((call) => shown(call))
]

test('time is told by the project’s functions, with what they call', () => {
  let id = 0
  const frame = (functionName: string, url: string, ...children: number[]) => ({
    id: ++id,
    callFrame: { functionName, url, scriptId: '', lineNumber: 0, columnNumber: 0 },
    children
  })
  const inner = frame('push', 'node:internal/array')
  const tokenize = frame('tokenize', 'file:///p/node_modules/parse5/dist/tokenizer.js', inner.id)
  const parse = frame('parse', 'file:///p/scripts/page/parse.ts', tokenize.id)
  const nameless = frame('', 'file:///p/scripts/page/parse.ts', parse.id)
  const entry = frame('run', 'file:///p/test/bench/extraction/tulieu.ts', nameless.id)
  const other = frame('main', 'file:///p/test/bench/profile.ts', entry.id)
  const garbage = frame('(garbage collector)', '')
  const root = frame('(root)', '', other.id, garbage.id)
  const samples = [inner.id, tokenize.id, parse.id, nameless.id, other.id, garbage.id]
  const profile: Profiler.Profile = {
    nodes: [root, other, entry, nameless, parse, tokenize, inner, garbage],
    startTime: 0,
    endTime: 63,
    samples,
    timeDeltas: [1, 2, 4, 8, 16, 32]
  }
  expect(shown(callTree(profile, 'extraction/tulieu.ts'))).toEqual([
    'all',
    47,
    8,
    [
      ['parse', 7, 4, [['(package)', 3, 3, []]]],
      ['collecting garbage', 32, 32, []]
    ]
  ])
})
