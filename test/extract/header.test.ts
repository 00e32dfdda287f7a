import { expect, test } from 'vitest'
import { article, recordOf } from './html.ts'

test('a link to another article between headline and text is none of the text', () => {
  const link = 'Warum die alten Fischer am Nordufer der Stadt seit Jahren auf ein neues Haus warten müssen'
  const { text, dropped } = recordOf(article({ below: `<div><h3><a href="/fischer">${link}</a></h3></div>` }))
  expect(text).not.toContain('Fischer')
  expect(dropped.map((piece) => piece.text)).toContain(link)
})

test('neither a writer’s name that runs on to the date nor an item of a summary is the section', () => {
  const text =
    'Sau một tuần nghỉ học vì lũ quét, gần bốn trăm học sinh trường bán trú đã trở lại lớp trong sáng nay, thầy hiệu trưởng cho biết.'
  const page = (below: string) =>
    recordOf(`<article><h1>Học sinh vùng lũ trở lại trường</h1>${below}<p>${text}<p>${text} Ai cũng vui.</article>`)
  const named = '<div><span class=author>Lò Văn Pâng</span><span>Thứ Hai, 11/09/2023 | 10:20</span></div>'
  expect(page(named)).toMatchObject({ section: null, authors: [{ name: 'Lò Văn Pâng' }] })
  const summary = '<p>11/09/2023<ul><li>Lũ cuốn hai phòng học<li>Trường còn thiếu chăn ấm</ul>'
  expect(page(summary).section).toBeNull()
})
