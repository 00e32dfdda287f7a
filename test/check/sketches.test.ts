import { expect, test } from 'vitest'
import { sketchOf } from '../../scripts/check/sketch.ts'
import { createSketches } from '../../scripts/check/sketches.ts'
import { makeCapture } from '../support/captures.ts'

/** Paragraphs of a made-up article of some 8 kB. */
const articleOf = (index: number): string => makeCapture(index, 8000).text

/** How alike two texts are said to be; null where they are not. */
const likenessOf = (a: string, b: string): number | null => {
  const sketches = createSketches()
  sketches.add(sketchOf(a), 0)
  return sketches.add(sketchOf(b), 1)[0]?.likeness ?? null
}

/** Every n-th word another one. */
const edited = (text: string, n: number): string =>
  text
    .split(' ')
    .map((word, i) => (i % n === n - 1 ? 'khác' : word))
    .join(' ')

test('a text is like itself, whatever its case, tones and marks', () => {
  const text = articleOf(1)
  expect(likenessOf(text, text)).toBe(1)
  expect(likenessOf(text, text.toUpperCase().replaceAll('.', ' ;'))).toBe(1)
})

test.each([1, 2, 3, 4, 5])('article %s is like its reprints, and the less the more was changed', (index) => {
  const text = articleOf(index)
  const little = likenessOf(text, edited(text, 60))
  const more = likenessOf(text, edited(text, 25))
  expect(little).toBeGreaterThan(0.75)
  expect(more).toBeGreaterThan(0.6)
  expect(little).toBeGreaterThan(more!)
  const cut = likenessOf(text, text.slice(0, text.length * 0.75))
  expect(cut).toBeGreaterThan(0.6)
  expect(cut).toBeLessThan(0.9)
  expect(likenessOf(text, `${text}\n\n${articleOf(index + 50).slice(0, 900)}`)).toBeGreaterThan(0.7)
  expect(likenessOf(edited(text, 60), text)).toBe(little)
})

test('different articles are not alike', () => {
  const sketches = createSketches()
  for (let i = 0; i < 300; i++) expect(sketches.add(sketchOf(articleOf(i)), i)).toEqual([])
})

test('pages of one form with numbers of their own are not alike', () => {
  const report = (day: number): string =>
    `Bản tin giá nông sản ngày ${day} tháng ${1 + (day % 12)}: cà phê nhân xô ${41_000 + 137 * day} đồng một ki-lô-gam, hồ tiêu ${
      78_000 + 211 * day
    } đồng, điều khô ${29_000 + 97 * day} đồng, cao su mủ tạp ${11_000 + 53 * day} đồng. So với phiên trước thị trường biến động nhẹ, lượng hàng về các kho ước ${
      300 + 7 * day
    } tấn, trong đó ${90 + 3 * day} tấn chờ xuất. Thương lái cho biết sức mua chưa có nhiều thay đổi, người trồng nên theo dõi sát diễn biến để bán ra hợp lý. Bản tin do ban thị trường tổng hợp từ các đại lý trong vùng, giá thực tế tùy chất lượng và cự ly vận chuyển.`
  const sketches = createSketches()
  const found = Array.from({ length: 100 }, (_, day) => sketches.add(sketchOf(report(day)), day)).flat()
  expect(found).toEqual([])
  expect(sketches.add(sketchOf(edited(report(40), 40)), 100).map(({ ordinal }) => ordinal)).toEqual([40])
})

test('texts are found again among thousands, the most alike first', () => {
  const sketches = createSketches()
  const count = 5000
  for (let i = 0; i < count; i++) sketches.add(sketchOf(makeCapture(i, 1200).text), i)
  for (const i of [0, 17, 4095, 4096, 4999]) {
    const text = makeCapture(i, 1200).text
    sketches.add(sketchOf(edited(text, 30)), count + i)
    const matches = sketches.add(sketchOf(text.toLowerCase()), 2 * count + i)
    expect(matches.map(({ ordinal }) => ordinal)).toEqual([i, count + i])
    expect(matches[0]).toMatchObject({ likeness: 1, same: false })
  }
})

test('the same text to the letter is told from the same words', () => {
  const sketches = createSketches()
  sketches.add(sketchOf(articleOf(1)), 0)
  expect(sketches.add(sketchOf(articleOf(1)), 1)[0]).toMatchObject({ likeness: 1, same: true })
  expect(sketches.add(sketchOf(`${articleOf(1)}!`), 2)).toMatchObject([{ same: false }, { same: false }])
})

test('texts without words are like nothing', () => {
  const sketches = createSketches()
  for (const text of ['', '…', 'một hai ba']) expect(sketches.add(sketchOf(text), 0)).toEqual([])
})
