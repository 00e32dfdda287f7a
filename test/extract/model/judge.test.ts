import { expect, test } from 'vitest'
import { contextOf } from '../../../scripts/extract/dates/context.ts'
import { measure } from '../../../scripts/extract/features.ts'
import { blockModel, explainBlocks, judgeBlocks } from '../../../scripts/extract/model/judge.ts'
import { pageOf } from '../../page/html-page.ts'

const read = (html: string) => {
  const page = pageOf(html)
  return { page, lines: measure(page, contextOf('vi')) }
}

/** First words of the blocks that the model takes for the article's. */
const taken = (html: string): string[] => {
  const { page, lines } = read(html)
  const verdicts = judgeBlocks(page, lines, 'vi', blockModel)
  return lines.filter((line) => verdicts[line.index]).map(({ text }) => text.split(' ')[0]!)
}

const sentence = 'bà con trong xã, từ đầu mùa đến nay, đã cùng nhau dọn kênh và đắp lại bờ ruộng cho kịp vụ mới.'
const paragraphs = (...words: string[]) => words.map((word) => `<p>${word} ${sentence}</p>`).join('')
const card = (word: string) =>
  `<div class="x7"><h3><a href="/${word}">${word} là tin khác trong ngày</a></h3><p>${word} ${sentence}</p></div>`

test('teasers below the article are none of it, whatever their boxes are called', () => {
  const teasers = ['Sáu', 'Bảy', 'Tám', 'Chín', 'Mười'].map(card).join('')
  expect(
    taken(`<div><h1>Vụ mới</h1><div>${paragraphs('Một', 'Hai', 'Ba', 'Bốn', 'Năm')}</div><div>${teasers}</div></div>`)
  ).toEqual(['Một', 'Hai', 'Ba', 'Bốn', 'Năm'])
})

test('readers’ comments are told by the names of their elements', () => {
  const comments = ['Lan', 'Cúc'].map((name) => `<div class="cmt comment-item">${paragraphs(name)}</div>`).join('')
  expect(
    taken(`<h1>Vụ mới</h1><div class="noi-dung">${paragraphs('Một', 'Hai', 'Ba')}</div><div>${comments}</div>`)
  ).toEqual(['Một', 'Hai', 'Ba'])
})

test('a page of menus has no text of an article', () => {
  const entries = ['Tin tức', 'Văn bản', 'Liên hệ'].map((name) => `<li><a href="/x">${name}</a></li>`).join('')
  expect(taken(`<ul>${entries}</ul><div class="footer"><a href="/">Trang chủ</a></div>`)).toEqual([])
})

test('explanations tell score and strongest features of each block that was asked about', () => {
  const { page, lines } = read(`<h1>Vụ mới</h1><div>${paragraphs('Một', 'Hai', 'Ba')}</div><nav>Trang chủ</nav>`)
  const words = explainBlocks(page, lines, 'vi', blockModel)
  expect(words.get(1)).toMatch(/^block model \+\d+\.\d: .+ [+−]\d\.\d(?:, .+ [+−]\d\.\d){3}$/u)
  expect([...words.keys()]).toEqual([0, 1, 2, 3])
})
