import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkClaims, claimsOf, uncovered } from '../../scripts/check/claims.ts'
import type { Draft } from '../../scripts/check/rule.ts'
import { article } from './sample.ts'

const reasons = (change: (record: Draft) => void) => {
  const record = article()
  change(record)
  return checkClaims(record).map(({ reason }) => reason)
}

test('a sound record has nothing to find', () => {
  expect(reasons(() => {})).toEqual([])
  expect(claimsOf(article()).map(({ pointer }) => pointer)).toEqual([
    '/title',
    '/published_at',
    '/authors/0/name',
    '/blocks/0',
    '/blocks/1',
    '/dropped/0'
  ])
})

describe('overlaps', () => {
  test('by one byte are found, and both claimants named', () => {
    expect(
      reasons(({ blocks }) => {
        blocks[1]!.source[0]!.byte_start = blocks[0]!.source[0]!.byte_end - 1
      })
    ).toEqual([expect.stringMatching(/^bytes \d+ to \d+ are claimed by \/blocks\/0 and by \/blocks\/1$/u)])
  })

  test('inside a long claim are found, also after a short one', () => {
    const found = reasons(({ sources, seed }) => {
      sources['/title']!.claim![0]!.byte_end = seed.content_bytes
    })
    expect(found).toHaveLength(5)
    expect(found.every((reason) => reason.includes('/title and by'))).toBe(true)
  })

  test('of a value with itself are found', () => {
    expect(
      reasons(({ blocks }) => {
        blocks[0]!.source.push({ ...blocks[0]!.source[0]! })
      })
    ).toEqual([expect.stringContaining('/blocks/0 twice')])
  })

  test('of references are nobody’s business', () => {
    expect(
      reasons(({ sources }) => {
        Object.assign(sources['/event_date']!, { byte_start: 0, byte_end: 220, line_start: 1, line_end: 11 })
      })
    ).toEqual([])
  })
})

describe('places', () => {
  test('beyond the end, empty or turned round are impossible', () => {
    expect(
      reasons(({ people, seed }) => {
        const byte_end = seed.content_bytes + 1
        const source = { line_start: 1, line_end: 1, byte_start: 0, byte_end }
        people.push({ name: 'A', honorific: null, role: 'B', source })
      })
    ).toEqual([expect.stringContaining('/people/0 has an impossible place')])
    expect(
      reasons(({ notes }) => {
        notes[0]!.source!.byte_end = notes[0]!.source!.byte_start
      })
    ).toEqual([expect.stringContaining('/notes/0')])
    expect(
      reasons(({ notes }) => {
        notes[0]!.source!.line_end = 1
      })
    ).toEqual([expect.stringContaining('/notes/0')])
  })

  test('in the curator’s file are not measured by the capture', () => {
    expect(
      reasons(({ sources }) => {
        Object.assign(sources['/event_date']!, { via: 'seed.yaml', byte_start: 5000, byte_end: 5010 })
      })
    ).toEqual([])
  })

  test('go down the page with the bytes', () => {
    expect(
      reasons(({ dropped }) => {
        Object.assign(dropped[0]!.source[0]!, { line_start: 2, line_end: 2 })
      })
    ).toEqual([expect.stringContaining('/dropped/0 claims a later place on an earlier line')])
  })
})

describe('sums', () => {
  test('add up', () => {
    expect(
      reasons(({ coverage }) => {
        coverage.characters += 2
      })
    ).toEqual(['the capture has 146 visible characters, and 144 are accounted for'])
  })

  test('a body of pictures alone counts no characters', () => {
    expect(
      reasons((record) => {
        const figure = { file_name: null, url: '/a.jpg', alt: 'Sông Cái', caption: null, credit: null, ordinal: null }
        const { coverage, blocks } = record
        record.blocks = [{ type: 'figure', ...figure, source: blocks[0]!.source }]
        coverage.characters -= coverage.body
        coverage.body = 0
      })
    ).toEqual([])
  })

  test('count what there is claims of', () => {
    expect(
      reasons(({ coverage }) => {
        coverage.unexplained = coverage.dropped
        coverage.dropped = 0
      })
    ).toHaveLength(2)
  })
})

describe('what no claim covers', () => {
  const range = (byte_start: number, byte_end: number) => ({ byte_start, byte_end })

  test('is the rest of each visible stretch', () => {
    const visible = [range(0, 10), range(20, 30), range(40, 50)]
    expect(uncovered([range(25, 45), range(0, 4), range(6, 8)], visible)).toEqual([
      range(4, 6),
      range(8, 10),
      range(20, 25),
      range(45, 50)
    ])
  })

  test('is, byte for byte, what is visible and not claimed', () => {
    const ranges = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 12 })), { maxLength: 8 })
    const apart = (list: [number, number][]) => {
      let end = 0
      return list.map(([gap, length]) => {
        const start = end + (gap % 7)
        end = start + length
        return range(start, end)
      })
    }
    const bytes = (list: { byte_start: number; byte_end: number }[]) =>
      new Set(
        list.flatMap(({ byte_start, byte_end }) =>
          Array.from({ length: byte_end - byte_start }, (_, i) => byte_start + i)
        )
      )
    fc.assert(
      fc.property(ranges, ranges, (claims, visible) => {
        const claimed = claims.map(([start, length]) => range(start, start + length))
        const seen = apart(visible)
        const found = uncovered(claimed, seen)
        expect(bytes(found)).toEqual(bytes(seen).difference(bytes(claimed)))
      })
    )
  })
})
