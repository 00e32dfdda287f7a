import { expect, test } from 'vitest'
import { recordOf } from './html.ts'

const paragraphs = [
  'Khi sương vừa tan, chị Giàng Thị Mỷ đã địu con nhỏ vượt hai cây số đường dốc để kịp giờ vào lớp học xóa mù chữ.',
  'Lớp có 27 học viên, người lớn tuổi nhất đã sáu mươi, người trẻ nhất mới mười tám, đều là phụ nữ trong bản.'
]
const box =
  '<div class=lien-quan><h4>Tin liên quan</h4><ul><li><a href=/a>Điểm trường mới ở Nậm Sỏ</a><li><a href=/b>Những lớp học đêm trên núi</a></ul></div>'
const page = (end: string) =>
  `<div class=ct><h1>Lớp học xóa mù chữ trên bản</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}${box}${end}</div>`

test.each([
  ['a sentence in a paragraph like the others', '<p>Cô giáo nói, mai lớp lại học.</p>', true],
  ['one in a paragraph of another name', '<p class=ghi-chu>Cô giáo nói, mai lớp lại học.</p>', false],
  ['a question to readers', '<p>Bạn nghĩ gì về lớp học này?</p>', false]
])('beyond a box of other articles: %s', (_, end, taken) => {
  const { text } = recordOf(page(end))
  expect(text.split('\n\n').length > 2).toBe(taken)
})
