import { describe, expect, test } from 'vitest'
import { claimsOf, uncoveredOf } from '../../scripts/extract/accounting.ts'
import { river } from '../support/texts.ts'
import { extractionOf } from './page.ts'

/** The stretches that nothing claims, as the bytes that the spans name. */
const holesOf = ({ page, draft, content }: ReturnType<typeof extractionOf>): string[] =>
  uncoveredOf(page, draft, content).map((span) =>
    Buffer.from(content.bytes.slice(span.byte_start, span.byte_end)).toString()
  )

describe('uncoveredOf', () => {
  test('finds nothing where every visible character is claimed', () => {
    expect(holesOf(extractionOf(river))).toEqual([])
  })

  test('finds the paragraph that a lost block held', () => {
    const extraction = extractionOf(river)
    const [lost] = extraction.draft.blocks.splice(1, 1)
    expect(holesOf(extraction)).toEqual([lost && 'text' in lost ? lost.text : ''])
  })

  test('finds the title where nothing but its claim is gone', () => {
    const extraction = extractionOf(river)
    extraction.draft.sources['/title']!.claim = null
    expect(holesOf(extraction)).toEqual(['Xã Phú Hòa nạo vét sông Cái trước mùa mưa'])
  })

  test('finds a hole inside a line, to the character', () => {
    const extraction = extractionOf(river)
    const { source } = extraction.draft.blocks[0]!
    const { byte_start, byte_end } = source[0]!
    const text = Buffer.from(extraction.content.bytes.slice(byte_start, byte_end)).toString()
    const [before, after] = text.split('Ủy ban nhân dân')
    extraction.draft.blocks[0]!.source = [
      { ...source[0]!, byte_end: byte_start + Buffer.byteLength(before!) },
      { ...source[0]!, byte_start: byte_end - Buffer.byteLength(after!) }
    ]
    expect(holesOf(extraction)).toEqual(['Ủy ban nhân dân'])
  })

  test('does not mind blanks between claims', () => {
    const extraction = extractionOf('Nước rút\n\n\n   \nChợ họp\n')
    expect(holesOf(extraction)).toEqual([])
  })

  test('fails the whole page where the sums do not hold', () => {
    const extraction = extractionOf(river)
    extraction.draft.coverage.characters--
    expect(holesOf(extraction)).toEqual([river])
  })
})

describe('claimsOf', () => {
  test('are in order of their place', () => {
    const starts = claimsOf(extractionOf(river).draft).map((span) => span.byte_start)
    expect(starts.length).toBeGreaterThan(4)
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
  })
})
