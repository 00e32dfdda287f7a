import { expect, test } from 'vitest'
import { extractionOf } from './page.ts'

const article = `Hội làng bên sông mở sau mùa gặt
Ngày 14/7/2011
Sau mùa gặt, hội làng bên sông lại mở, con cháu đi làm ăn xa rủ nhau về đông đủ như mọi năm.
Năm nay, ban tổ chức thêm phần thi nấu cơm trên thuyền, và mỗi giáp cử một đội gồm sáu người.
Khi trời tối, đèn lồng thắp dọc bến, tiếng trống còn vang đến tận khuya.
`

const publisherOf = (foot: string) => extractionOf(`${article}\n${foot}\n`).draft.publisher

test('a notice with an address and a telephone is an imprint, too', () => {
  expect(publisherOf('Bản quyền thuộc UBND huyện Bãi Sậy. Địa chỉ: Thị trấn Bến Sậy. ĐT: 0241.3860.111')).toMatchObject(
    {
      name: 'UBND huyện Bãi Sậy',
      address: 'Thị trấn Bến Sậy',
      phone: '0241.3860.111'
    }
  )
})

test('an e-mail address in a notice alone is whom to ask, not the publisher’s', () => {
  expect(publisherOf('Bản quyền thuộc UBND huyện Bãi Sậy. Xin phép đăng lại: quyen@bai-say.example.vn')).toMatchObject({
    name: 'UBND huyện Bãi Sậy',
    email: null
  })
})
