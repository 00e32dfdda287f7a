import { describe, expect, test } from 'vitest'
import {
  findCredit,
  isImageFile,
  numberedAlt,
  saysCaption,
  startsCut,
  titleOrdinal
} from '../../scripts/extract/figures.ts'
import { recordOf } from './html.ts'

describe('numberedAlt', () => {
  test.each([
    ['Làng nghề vào vụ Tết - Ảnh 1.', 'Làng nghề vào vụ Tết', 1],
    ['Làng nghề vào vụ tháng 3/2026- Ảnh 12.', 'Làng nghề vào vụ tháng 3/2026', 12],
    ['Giá cà phê – Hình ảnh 2', 'Giá cà phê', 2],
    ['Bốn mùa - hoa - Ảnh 3.', 'Bốn mùa - hoa', 3],
    ['Fishing village - Photo 4.', 'Fishing village', 4]
  ])('%s', (text, subject, ordinal) => {
    expect(numberedAlt(text)).toEqual({ subject, ordinal })
  })

  test.each([
    'Làng nghề vào vụ Tết',
    'Làng nghề vào vụ Tết - Ảnh: Minh Tú',
    'Triển lãm khai mạc với 45 bức - Ảnh 1. Khách tham quan đông.',
    'Đội nhà thắng 2 - 1',
    'Ảnh 1.'
  ])('no numbered image text: %s', (text) => {
    expect(numberedAlt(text)).toBeNull()
  })
})

describe('titleOrdinal', () => {
  const title = 'Mùa nước nổi về sớm'

  test.each([
    [`${title} 3`, 3],
    [`${title} - 3`, 3],
    [`${title} (3)`, 3],
    [`${title} 3.`, 3]
  ])('%s', (text, ordinal) => {
    expect(titleOrdinal(text, title)).toBe(ordinal)
  })

  test.each([title, `${title} 3 tuần`, `${title} 2023`, 'Mùa khô đến muộn 3'])('none: %s', (text) => {
    expect(titleOrdinal(text, title)).toBeNull()
  })
})

describe('isImageFile', () => {
  test.each(['IMG_0423.JPG', '20230415 lễ hội làng 2.jpg', 'so-do.webp', 'ảnh bìa.png'])('%s', (text) => {
    expect(isImageFile(text)).toBe(true)
  })

  test.each(['bao-cao.pdf', 'Tải tệp so-do.png về máy.', 'anh/so-do.png', 'https://vi-du.vn/a.jpg', '.jpg', 'jpg'])(
    'no image file: %s',
    (text) => {
      expect(isImageFile(text)).toBe(false)
    }
  )
})

describe('findCredit', () => {
  test.each([
    ['Bến đò lúc rạng sáng. Ảnh: Minh Tú', 'Minh Tú'],
    ['Bến đò lúc rạng sáng - Ảnh: H.Y.T', 'H.Y.T'],
    ['Bến đò lúc rạng sáng (Ảnh: Đỗ Quang Hà)', 'Đỗ Quang Hà'],
    ['Bến đò lúc rạng sáng. Ảnh: Quang Vũ/TTXVN', 'Quang Vũ/TTXVN'],
    ['Đồ họa: Hải Đăng', 'Hải Đăng'],
    ['Bến đò lúc rạng sáng. Nguồn ảnh: NVCC', 'NVCC'],
    ['Bến đò lúc rạng sáng. Ảnh Minh Tú', 'Minh Tú'],
    ['The ferry at dawn. Photo: Jane Roe', 'Jane Roe'],
    ['The ferry at dawn. Photo by Jane Roe', 'Jane Roe'],
    ['The ferry at dawn (Photo courtesy of River Museum)', 'River Museum'],
    ['The ferry at dawn. (Image credit: River Museum)', 'River Museum'],
    ['Die Fähre am Morgen. Foto: Lena Brandt', 'Lena Brandt'],
    ['Die Fähre am Morgen | Bild: Stadtarchiv', 'Stadtarchiv'],
    ['Die Fähre am Morgen © Lena Brandt', 'Lena Brandt'],
    ["Le bac à l'aube (Crédit photo : Luc Morel)", 'Luc Morel'],
    ['El transbordador al alba. Fotografía: Ana Prado', 'Ana Prado'],
    ['Il traghetto all’alba - Foto di repertorio: Museo del fiume', 'Museo del fiume'],
    ['Prom o świcie, fot. Jan Malec', 'Jan Malec'],
    ['Паром на рассвете. Фото: Олег Седов', 'Олег Седов'],
    ['清晨的渡船。摄影：何平', '何平'],
    ['夜明けの渡し船＝写真提供：川の資料館', '川の資料館']
  ])('%s', (text, name) => {
    const credit = findCredit(text)
    expect(credit?.name).toBe(name)
    expect(text.slice(credit!.start, credit!.end)).toBe(name)
  })

  test('gives the place of the credit, not of the same word before it', () => {
    const text = 'Minh Tú bên bến đò. Ảnh: Minh Tú'
    expect(findCredit(text)?.start).toBe(text.lastIndexOf('Minh Tú'))
  })

  test.each([
    'Bến đò lúc rạng sáng',
    'Triển lãm ảnh mở cửa từ thứ hai.',
    'Ảnh: sau nhiều năm chờ đợi người dân hai bên bờ sông đã có cầu mới',
    `${'Bến đò '.repeat(120)}Ảnh: Minh Tú`,
    'Sie zeigte ihm ein Foto: Darauf war die Fähre zu sehen, wie sie im Nebel verschwand, und am Ufer ein Hund.',
    '© 2024 Stadtarchiv'
  ])('no credit: %.40s', (text) => {
    expect(findCredit(text)).toBeNull()
  })
})

describe('saysCaption', () => {
  test.each([
    'Bến đò lúc rạng sáng. Ảnh: Minh Tú',
    'Bến đò lúc rạng sáng (Ảnh minh họa)',
    'Bến đò lúc rạng sáng. Ảnh minh hoạ.',
    'Ảnh tư liệu',
    'Hình 2: Sơ đồ tuyến kênh',
    'Ảnh 3. Bến đò nhìn từ bờ nam',
    'Chú thích ảnh: bến đò',
    'Bến đò lúc rạng sáng (TTXVN)',
    'The ferry at dawn. [Reuters]',
    'Jane Roe | AP',
    'Image 2 of 5',
    'Bild 3 von 12',
    'Image caption The ferry at dawn',
    'FILE - The ferry leaves the north bank at dawn',
    'In this May 2, 2019, file photo, the ferry leaves the north bank',
    '图片来源：何平'
  ])('%s', (text) => {
    expect(saysCaption(text)).toBe(true)
  })

  test.each([
    'Bến đò lúc rạng sáng',
    'Hình 2 bên bờ sông',
    'Theo TTXVN, bến đò sẽ mở lại vào mùa xuân năm sau.',
    'Ảnh minh họa cho bài thơ được vẽ bằng mực tàu trên giấy dó.',
    'Image makers met in the old ferry house',
    'He took one photo of five',
    'Bild der Woche'
  ])('says nothing: %s', (text) => {
    expect(saysCaption(text)).toBe(false)
  })
})

describe('startsCut', () => {
  test.each(['nh ảnh bến đò', 'ng dân hai bên bờ', ', bến đò lúc rạng sáng', '” bến đò', ') bến đò'])('%s', (text) => {
    expect(startsCut(text)).toBe(true)
  })

  test.each(['bến đò lúc rạng sáng', 'ở bến đò', 'ý kiến', 'HTX Bến Đò', 'Bến đò', '“Bến đò”', '3 chiếc thuyền', ''])(
    'whole: %s',
    (text) => {
      expect(startsCut(text)).toBe(false)
    }
  )
})

test('a caption of two lines reaches over both, where a table threw the second out before the first', () => {
  const captions = '<figcaption>Sông Cái mùa khô nhìn từ cầu.</figcaption></td></tr><figcaption>Ảnh: Lê Hạnh'
  const html =
    '<article><h1>Xã Phú Hòa nạo vét sông Cái</h1>' +
    '<p>Ủy ban nhân dân xã Phú Hòa cho biết sẽ nạo vét sông Cái trước mùa mưa lũ năm nay, theo kế hoạch đã duyệt.</p>' +
    `<img src=a.jpg><table><tr><td>${captions}</figcaption></table>` +
    '<p>Người dân hai bên bờ sông sẽ được báo trước ba ngày để dời ghe thuyền, theo lời ông chủ tịch xã.</p>' +
    '<p>Việc nạo vét kéo dài hai tháng và tốn gần ba tỷ đồng, lấy từ tiền của tỉnh và của xã.</p></article>'
  const { blocks, sources } = recordOf(html)
  expect(blocks[1]).toMatchObject({ type: 'figure', caption: 'Ảnh: Lê Hạnh Sông Cái mùa khô nhìn từ cầu.' })
  const { byte_start, byte_end } = sources['/blocks/1/caption']!
  expect(Buffer.from(html).toString('utf8', byte_start, byte_end)).toBe(captions.slice('<figcaption>'.length))
})

test('a line below a picture that ends in who made it is its caption, and one that an element calls so', () => {
  const text = 'Sáng sớm, bà con ra bến bãi mua cá từ những chiếc ghe vừa về sau một đêm đánh lưới ngoài cửa sông.'
  const html =
    `<article><h1>Bến cá sớm mai</h1><p>${text}<img src=1.jpg><p>Bến cá lúc năm giờ sáng. Ảnh: Hồng Thắm<p>${text} Ai cũng vội.` +
    `<div class=video><video src=a.mp4></video><div class=Video_Caption><p>Ghe về bến</div></div><p>${text} Rồi chợ tan.</article>`
  expect(recordOf(html).blocks.flatMap((block) => (block.type === 'figure' ? [block.caption] : []))).toEqual([
    'Bến cá lúc năm giờ sáng. Ảnh: Hồng Thắm',
    'Ghe về bến'
  ])
})
