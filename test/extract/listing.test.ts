import { expect, test } from 'vitest'
import { recordOf } from './html.ts'

const post = (name: string) =>
  `<div class=bai><h2><a href=/${name}>Một ngày ở làng ${name}</a></h2><p>Sáng sớm, tiếng người làm nghề ${name} đã rộn khắp xóm, nhà nào cũng mở cửa để lấy ánh sáng trời.<p>Người già nhất xóm học nghề từ năm mười hai tuổi, nay đã ngoài bảy mươi mà tay vẫn nhanh.</div>`

test('a page of posts under headlines that lead to them is no article, and says so', () => {
  const record = recordOf(`<h1><a href=/>Nhật ký làng nghề</a></h1>${['lụa', 'gốm', 'nón'].map(post).join('')}`)
  expect(record).toMatchObject({ text: '', published_at: null, coverage: { unexplained: 0 } })
  expect(record.notes).toMatchObject([{ rule: 'no-body', message: expect.stringContaining('3 articles') }])
})
