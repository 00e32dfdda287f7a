import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { vietnamese } from '../../scripts/capture/charset/label.ts'
import { decodeContent } from '../../scripts/capture/decode.ts'
import { defaultLimits } from '../../scripts/capture/limits.ts'
import { mend } from '../../scripts/capture/repair/mend.ts'
import { diagnose, legacyCharset } from '../../scripts/capture/repair/restore.ts'
import { encode } from '../support/encode.ts'
import { languages } from '../support/languages.ts'
import { misread, readings } from '../support/misread.ts'
import { topicTexts } from '../support/topics.ts'

/** A text of several lines, mended as a page of them. */
const mendLines = (text: string, encoding = 'utf-8'): string => {
  const raws = text.split('\n').map((line) => ({ text: line, fonts: [] }))
  const diagnosis = diagnose(raws, legacyCharset(encoding))
  return raws.map((raw) => mend(raw, diagnosis).text).join('\n')
}

describe.each(vietnamese)('in $name', (charset) => {
  test.each(topicTexts)('$kind: the right text, or one that is called unsure', ({ text }) => {
    const same = (given: string): string => (charset.name === 'tcvn3' ? given.toLowerCase() : given)
    const bytes = encode(text, charset)
    if (bytes === null) return
    const content = decodeContent(bytes, 'text/plain', defaultLimits, new VFile())!
    if (content.confidence >= 0.7) expect(same(mendLines(content.text, content.encoding))).toBe(same(text))
  })
})

test.each(topicTexts)('$kind in Unicode stays as it is, and is composed', ({ text }) => {
  expect(mendLines(text)).toBe(text)
  expect(mendLines(text.normalize('NFD'))).toBe(text)
})

describe.each(readings)('UTF-8 read as $name', (reading) => {
  test.each(topicTexts)('$kind', ({ text }) => {
    const broken = misread(text, reading)
    if (broken !== null) expect(mendLines(broken)).toBe(text)
  })
})

test.each(languages)('$language that was read wrongly is put right whole, or left alone', ({ text }) => {
  for (const reading of readings.filter(({ name }) => !name.includes('lost'))) {
    const broken = misread(text, reading)
    if (broken !== null) expect([text, broken]).toContain(mendLines(broken))
  }
})
