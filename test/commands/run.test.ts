import { describe, expect, test } from 'vitest'
import { defaultLimits } from '../../scripts/capture/limits.ts'
import { startRun } from '../../scripts/commands/run.ts'
import { temporaryFolder, write } from '../support/folder.ts'
import { market, river, school } from '../support/texts.ts'

/** Three articles whose offset is assumed, which is a note, and one that cannot be read. */
const seeds = {
  'a.txt': river,
  'b.txt': school.replace('Ngày 02/09/2022', '02/09/2022 07:00'),
  'c.txt': market.replace('Ngày 10/01/2023', '10/01/2023 09:15'),
  'd.txt': ''
}

const ran = (notes: number) => {
  const folder = write(temporaryFolder(), seeds)
  const run = startRun([folder], { limits: defaultLimits, quiet: true, notes, released: null, languages: null })
  const ids = [...run.records()].map(({ id }) => id)
  const kept = run.files.map((file) => [file.path.slice(-5), ...file.messages.map(({ ruleId }) => ruleId)])
  return { ids, kept, unkept: run.unkept(), counts: run.counts }
}

describe('a run keeps', () => {
  const counts = { seeds: 4, rejected: 1, errors: 1, warnings: 0, infos: 3 }

  test('all notes where they will be read', () => {
    expect(ran(Number.POSITIVE_INFINITY)).toEqual({
      ids: ['a', 'b', 'c'],
      kept: [
        ['a.txt', 'assumed-offset'],
        ['b.txt', 'assumed-offset'],
        ['c.txt', 'assumed-offset'],
        ['d.txt', 'empty']
      ],
      unkept: 0,
      counts
    })
  })

  test('the first so many, every problem, and counts the rest', () => {
    expect(ran(1)).toMatchObject({
      kept: [
        ['a.txt', 'assumed-offset'],
        ['d.txt', 'empty']
      ],
      unkept: 2,
      counts
    })
  })

  test('none where nobody will see them', () => {
    expect(ran(0)).toMatchObject({ kept: [['d.txt', 'empty']], counts })
  })
})
