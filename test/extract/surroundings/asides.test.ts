import { expect, test } from 'vitest'
import { extractionOf } from '../page.ts'

const article = `Chợ nổi họp lại

Sáng 9/1/2023, chợ nổi Vàm Tre họp lại lần đầu sau ba năm tạm dừng, với hơn bốn mươi ghe bán trái cây và hoa tết.

Bà con cho biết giá năm nay cao hơn năm trước một chút, nhưng khách đến từ tờ mờ sáng và mua hết trước chín giờ.
`

const menu = [
  'Trang chủ',
  'Thời sự',
  'Nông thôn',
  'Văn hóa',
  'Thể thao',
  'Bạn đọc',
  'Ảnh',
  'Phim',
  'Rao vặt',
  'Liên hệ',
  'Sơ đồ trang'
]

/** What a line below the article, and below a menu, is taken for. */
const labelOf = (line: string) => {
  const { labelled } = extractionOf(`${article}\n${menu.join('\n')}\n\n${line}\n`)
  return labelled.find(({ line: { text } }) => text === line)!.label
}

test.each([
  ['Whoever goes on reading here gives consent to our use of cookies, and may take that back on any day.', 'notice'],
  ['Prices of shares on this page are delayed by at least twenty minutes and are provided by the exchange.', 'notice'],
  ['Mara Lind is an award-winning reporter who has covered rivers and boats for twelve years.', 'credit'],
  ['The Vam Tre Courier is a member of the Delta Media Group, which runs papers in nine provinces.', 'imprint']
])('“%s” is its site’s, not the article’s', (line, kind) => {
  expect(labelOf(line)).toMatchObject({ role: kind, rule: 'aside' })
})

test('the same words inside the article are its text', () => {
  const sentence =
    'The market’s new website uses cookies to remember what its visitors bought on their last visit, sellers say.'
  const { draft } = extractionOf(`${article}\n${sentence}\n\n${article.split('\n\n')[2]} Ai cũng vui.\n`)
  expect(draft.text).toContain(sentence)
})
