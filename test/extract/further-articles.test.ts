import { expect, test } from 'vitest'
import { recordOf } from './html.ts'

const own = [
  'Sau nhiều năm chỉ có y sĩ, trạm y tế xã vừa đón một bác sĩ trẻ mới tốt nghiệp về nhận công tác tại quê nhà.',
  'Bác sĩ Huỳnh Ngọc Mai cho biết chị chọn về quê vì muốn chăm sóc cho chính bà con lối xóm của mình.'
]
const other = 'Cây cầu bắc qua rạch dài 36 mét vừa được khánh thành, nối hai ấp trước nay phải qua lại bằng đò ngang.'
const entry = (heading: string, texts: string[]) =>
  `<article>${heading}${texts.map((text) => `<p>${text}</p>`).join('')}</article>`
const first = entry('<h1>Trạm y tế xã có bác sĩ trẻ</h1>', own)

test('an article that follows the page’s own, with a heading of the same rank, is left out, and noted', () => {
  const record = recordOf(
    `<main>${first}${entry('<h1>Khánh thành cầu Rạch Nhỏ</h1>', [other, `Bà con nói: ${other}`])}</main>`
  )
  expect(record.text).toBe(own.join('\n\n'))
  expect(record.notes.map(({ rule }) => rule)).toContain('further-articles')
})

test('an element for each part of one article is no further article', () => {
  const parts = `<main><h1>Trạm y tế xã</h1>${entry('<h2>Người mới</h2>', own)}${entry('<h2>Cây cầu mới</h2>', [other, `Bà con nói: ${other}`])}</main>`
  expect(recordOf(parts).text).toContain(other)
})

test('an article element with a linked headline beside the text is a teaser', () => {
  const teaser = entry('<h3><a href=/cau>Khánh thành cầu Rạch Nhỏ</a></h3>', [other])
  const record = recordOf(`<div><h1>Trạm y tế xã có bác sĩ trẻ</h1><p>${own.join('<p>')}</div><div>${teaser}</div>`)
  expect(record.text).toBe(own.join('\n\n'))
  expect(record.notes).toEqual([])
})
