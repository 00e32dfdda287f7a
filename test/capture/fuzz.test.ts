import { expect, test } from 'vitest'
import { charsetOf } from '../../scripts/capture/charset/label.ts'
import { encode } from '../support/encode.ts'
import { fuzzed, problemOf } from '../support/fuzz.ts'
import { shortParagraph } from '../support/paragraphs.ts'

test('broken texts in all encodings: no crash, and every visible character is covered', () => {
  for (let index = 0; index < 2000; index++) {
    const { bytes, html } = fuzzed(7, index)
    const problem = problemOf(bytes, html)
    expect(problem && `input ${index}: ${problem}`).toBeNull()
  }
})

test.each(['utf-8', 'tcvn3', 'vni', 'windows-1258', 'viscii'])('a text in %s, cut off at every byte', (name) => {
  const text = shortParagraph(2)
  const bytes = name === 'utf-8' ? Buffer.from(text) : encode(text, charsetOf(name)!)!
  for (let end = 0; end <= bytes.length; end++) {
    const problem = problemOf(bytes.subarray(0, end), false)
    expect(problem && `cut at ${end}: ${problem}`).toBeNull()
  }
})
