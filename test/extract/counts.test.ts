import { describe, expect, test } from 'vitest'
import type { Block } from '../../schema/article.d.ts'
import { count, countSentences, countSyllables } from '../../scripts/extract/counts.ts'

describe('countSentences', () => {
  test.each([
    ['Nước đã rút. Chợ họp lại.', 2],
    ['Nước đã rút chưa? Rồi! Chợ họp lại…', 3],
    ['Nước đã rút', 1],
    ['“Nước đã rút.” Ông nói vậy.', 2],
    ['Đoàn về TP. Huế từ sáng.', 1],
    ['GS.TS. Lê Thị Sen mở đầu. PGS. Đỗ Hà nói tiếp.', 2],
    ['Ông N.V. Hà kể lại.', 1],
    ['Có lúa, ngô, v.v. Mọi nhà đều vui.', 1],
    ['Giá tăng 1.500 đồng. Dân mừng.', 2],
    ['Nước lên... rồi lại rút.', 1],
    ['Mr. Roe saw the U.S. Capitol.', 1],
    ['Bến đò nằm ở P. 5, Q. 8.', 1],
    ['水退了。市场开了。', 2],
    ['...', 0],
    ['', 0]
  ])('%s', (text, sentences) => {
    expect(countSentences(text)).toBe(sentences)
  })
})

describe('countSyllables', () => {
  test.each([
    ['Nước đã rút.', 3],
    ['Nước – theo ông – đã rút', 5],
    ['  Nước\n\nđã\u00a0rút ', 3],
    ['Năm 2023 có 1.500 hộ', 5],
    ['— … !', 0],
    ['', 0]
  ])('%s', (text, syllables) => {
    expect(countSyllables(text)).toBe(syllables)
  })
})

describe('count', () => {
  const blocks: Block[] = [
    { type: 'heading', level: 2, text: 'Nước rút.', marks: [], source: [] },
    { type: 'paragraph', text: 'Chợ họp lại. Dân mừng.', marks: [], source: [] }
  ]

  test('takes a heading for no sentence', () => {
    expect(count(blocks, 'Nước rút.\n\nChợ họp lại. Dân mừng.')).toEqual({
      blocks: 2,
      sentences: 2,
      syllables: 7,
      characters: 33
    })
  })

  test('counts a character outside the basic plane once, and a combining mark by itself', () => {
    expect(count([], '🌾𠮷').characters).toBe(2)
    expect(count([], 'e\u0301').characters).toBe(2)
  })
})
