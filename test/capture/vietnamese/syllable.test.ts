import { expect, test } from 'vitest'
import { countLost } from '../../../scripts/capture/vietnamese/lost.ts'
import { syllableRank } from '../../../scripts/capture/vietnamese/syllable.ts'

const valid =
  'nghiêng khuỷu quỳnh giếng gì gìn giặt huỳnh thuở khuya ngoằn ngoèo uống ươm yêu yết hoà hòa thuý thúy quạ khoét xoong rượu ngượng chuyện ỉ ổ ghế nghề kẻ'

test.each(valid.split(' '))('%s is a syllable', (word) => {
  expect(syllableRank(word)).toBeGreaterThan(0)
})

const invalid = 'été mañana größe còng̣ hànq chàt bõc ngê ghà cì straße kà çok jà wà fí àa hoaà đuờg'

test.each(invalid.split(' '))('%s is none', (word) => {
  expect(syllableRank(word)).toBe(0)
})

test('grammatical words are frequent', () => {
  for (const word of ['và', 'của', 'được', 'những']) expect(syllableRank(word)).toBe(2)
})

test('words that lack an ư are counted where the letter is nowhere', () => {
  const text = 'bộ trởng, thủ tớng, nhà nớc, trờng học, thơng mại'
  expect(countLost([text])).toBe(5)
  expect(countLost([text, 'như vậy'])).toBe(0)
  expect(countLost(['nhà trởng'])).toBe(0)
})
