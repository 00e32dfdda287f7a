import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findSeeds } from '../scripts/capture/find.ts'
import { defaultLimits } from '../scripts/capture/limits.ts'
import type { Draft } from '../scripts/check/rule.ts'
import { processSeed } from '../scripts/pipeline.ts'

/**
 * Floors under what extraction reaches on corpora with truth. The corpora are no part of the project: `TULIEU_CORPORA` names a
 * folder with them and with their judge, `evaluate.mjs`; without it these tests are skipped. A floor stands a little below what
 * was measured, and moves up with it.
 */
const corpora = process.env.TULIEU_CORPORA

interface Floor {
  corpus: string
  kind: 'text' | 'html'
  /** Least scores, by the judge's names. */
  least: { [score: string]: number }
  /** The greatest share of the corpus's visible characters that no rule explains. */
  unexplained: number
}

const floors: Floor[] = [
  {
    corpus: 'vi',
    kind: 'text',
    least: { f1: 0.985, title: 1, date: 1, minute: 1, source_credit: 1, author: 1 },
    unexplained: 0.01
  },
  {
    corpus: 'vi',
    kind: 'html',
    least: { f1: 0.99, title: 1, date: 1, minute: 1, source_credit: 1, author: 1 },
    unexplained: 0.01
  },
  { corpus: 'aeb', kind: 'text', least: { f1: 0.93 }, unexplained: 0.01 },
  { corpus: 'aeb', kind: 'html', least: { f1: 0.985, exact: 0.6 }, unexplained: 0.005 },
  { corpus: 'web', kind: 'html', least: { f1: 0.955, title: 0.89, author: 0.75, date: 0.865 }, unexplained: 0.005 }
]

/** What the judge is given of a record. */
const prediction = (record: Draft) => ({
  id: record.id,
  text: record.text,
  title: record.title,
  author: record.authors.map(({ name }) => name).join('; '),
  date: record.published_at ?? record.updated_at,
  source_credit: record.source_credit
})

describe.skipIf(corpora === undefined)('extraction stays as good as it was', () => {
  for (const { corpus, kind, least, unexplained } of floors) {
    const folder = join(corpora ?? '', corpus, kind)
    test.skipIf(!existsSync(folder))(`${corpus}/${kind}`, () => {
      expect(readdirSync(folder).length).toBeGreaterThan(0)
      const sums = { characters: 0, unexplained: 0 }
      const lines: string[] = []
      for (const seed of findSeeds([folder], process.cwd()).seeds) {
        const { draft, files } = processSeed(seed, {
          limits: defaultLimits,
          // Every page of every corpus is accounted for, to the last character.
          check: (_, { uncovered }) => expect(uncovered, seed.id).toEqual([])
        })
        if (draft === null) {
          expect(files.flatMap((file) => file.messages.map((message) => message.ruleId))).not.toEqual([])
          continue
        }
        sums.characters += draft.coverage.characters
        sums.unexplained += draft.coverage.unexplained
        lines.push(JSON.stringify(prediction(draft)))
      }
      const file = join(mkdtempSync(join(tmpdir(), 'tulieu-corpora-')), 'predictions.jsonl')
      writeFileSync(file, `${lines.join('\n')}\n`)
      const judge = spawnSync(
        process.execPath,
        [join(corpora ?? '', 'evaluate.mjs'), join(corpora ?? '', corpus), file],
        { encoding: 'utf8' }
      )
      const scores = JSON.parse(judge.stdout) as { [score: string]: number }
      console.log(
        `${corpus}/${kind}: ${JSON.stringify({ ...scores, unexplained: sums.unexplained / sums.characters })}`
      )
      for (const [score, floor] of Object.entries(least)) expect(scores[score], score).toBeGreaterThanOrEqual(floor)
      expect(sums.unexplained / sums.characters).toBeLessThanOrEqual(unexplained)
    })
  }
})
