import { describe, expect, test } from 'vitest'
import { foldOf, overFolds } from './folds.ts'
import { type PageScore, scorePage, summarize } from './score.ts'

const body = 'Trời hôm nay nắng đẹp\nchợ quê đông người'

describe('a body', () => {
  test('is right word for word, whatever its line breaks', () => {
    const score = scorePage({ articleBody: body }, { text: body.replaceAll('\n', '\n\n') })
    expect(score.body).toEqual({ hits: 6, wrong: 0, missed: 0, exact: true })
    expect(summarize([score])).toMatchObject({ f1: 1, precision: 1, recall: 1, exact: 1 })
  })

  test('counts the runs of four words that are too many or missing', () => {
    const { body: score } = scorePage({ articleBody: 'a b c d e f' }, { text: 'b c d e f g' })
    expect(score).toEqual({ hits: 2, wrong: 1, missed: 1, exact: false })
  })

  test('is judged by the reading that fits better', () => {
    const truth = { articleBody: `${body}\nchú thích của một bức ảnh`, articleBodyStrict: body }
    expect(scorePage(truth, { text: body }).body).toMatchObject({ exact: true })
  })

  test('that is not there misses everything, and says nothing wrong', () => {
    expect(scorePage({ articleBody: body }, {}).body).toEqual({ hits: 0, wrong: 0, missed: 6, exact: false })
  })
})

test('segments must and must not appear, white space folded', () => {
  const truth = { with: ['nắng đẹp', 'mưa to'], without: ['Đăng ký', 'Chia sẻ'] }
  const score = scorePage(truth, { text: 'trời nắng\n đẹp. Chia sẻ' })
  expect(score.segments).toEqual({ hits: 1, wrong: 1, missed: 1 })
  expect(summarize([score])).toMatchObject({ f1: 0.5, precision: 0.5, recall: 0.5 })
})

describe('fields', () => {
  const fields = (truth: object, prediction: object) => Object.fromEntries(scorePage(truth, prediction).fields)

  test('are right whatever their case, and by any accepted answer', () => {
    const truth = { title: 'Một Tựa', author: ['An', 'Bình'], accept: { title: ['tựa khác'] } }
    expect(fields(truth, { title: 'tựa  khác', author: 'an; bình' })).toEqual({ title: true, author: true })
    expect(fields(truth, { title: 'Một' })).toEqual({ title: false, author: false })
  })

  test('are not judged where the truth does not say', () => {
    expect(fields({ author: '' }, { author: 'An', title: 'Một' })).toEqual({})
  })

  test('a date is right by its day, and to the minute where that is known', () => {
    expect(fields({ date: '2024-05-20T09:30:00+07:00' }, { date: '2024-05-20' })).toEqual({ date: true, minute: false })
    expect(fields({ date: '2024-05-20' }, { date: '2024-05-20T23:00:00Z' })).toEqual({ date: true })
  })
})

test('folds are by the id alone, and tell how much scores differ between them', () => {
  const ids = Array.from({ length: 200 }, (_, i) => `page-${i}`)
  const sizes = Array.from({ length: 5 }, (_, fold) => ids.filter((id) => foldOf(id, 5) === fold).length)
  expect(Math.min(...sizes)).toBeGreaterThan(20)
  const pages = ids.map((id) => {
    const fields: PageScore['fields'] = new Map([['title', foldOf(id, 5) > 0]])
    return { id, score: { body: null, segments: null, fields } }
  })
  const { mean, spread } = overFolds(pages, 5)
  expect(mean.title).toBeCloseTo(0.8)
  expect(spread.title).toBeCloseTo(0.4)
})
