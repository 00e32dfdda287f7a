import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { decodeContent } from '../../scripts/capture/decode.ts'
import { defaultLimits } from '../../scripts/capture/limits.ts'
import { readPage } from '../../scripts/page/page.ts'
import { isWrapped, wrapWidth } from '../../scripts/page/wrap.ts'

const paragraphs = [
  'Sáng 3/6, hơn năm mươi hộ dân thôn Bình Trị đã ra đồng gặt lúa sớm để tránh trận mưa lớn được dự báo sẽ về vào cuối tuần, trong khi các thửa ruộng ở vùng trũng vẫn còn ngập đến mắt cá chân.',
  'Ông trưởng thôn cho biết máy gặt của hợp tác xã chạy suốt từ bốn giờ sáng, ưu tiên những gia đình neo người và những thửa ruộng xa đường nhất, sau đó mới đến các hộ có lao động tại chỗ.',
  'Đến chiều cùng ngày, khoảng hai phần ba diện tích đã được thu hoạch, thóc được chở thẳng về sân phơi của nhà văn hóa thôn và của hai cơ sở sấy nằm ven tỉnh lộ.'
]

/** Wraps text as `fold -s` and mail programs do. */
const wrapped = (text: string, width: number): string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

const textsOf = (dump: string): string[] => {
  const content = decodeContent(Buffer.from(dump), 'text/plain', defaultLimits, new VFile())!
  return readPage(content, 'text/plain', new VFile(), defaultLimits, null)!.pieces.map((piece) => piece.text)
}

describe('a dump wrapped at a width', () => {
  test.each([60, 72, 76, 80, 100])('of %i columns gives its paragraphs back', (width) => {
    const dump = `Thôn Bình Trị gặt lúa chạy mưa\n\n${[...paragraphs, ...paragraphs].map((text) => wrapped(text, width).join('\n')).join('\n\n')}\n`
    expect(textsOf(dump)).toEqual(['Thôn Bình Trị gặt lúa chạy mưa', ...paragraphs, ...paragraphs])
  })

  test.each(['\n', '\r\n', '\r'])('whatever the line end (%j)', (end) => {
    expect(textsOf(paragraphs.map((text) => wrapped(text, 72).join(end)).join(end + end))).toEqual(paragraphs)
  })

  test('says that lines were joined, and where', () => {
    const dump = paragraphs.map((text) => wrapped(text, 72).join('\n')).join('\n\n')
    const content = decodeContent(Buffer.from(dump), 'text/plain', defaultLimits, new VFile())!
    const [first] = readPage(content, 'text/plain', new VFile(), defaultLimits, null)!.pieces
    expect(first!.changes).toEqual([
      { kind: 'line-join', at: wrapped(paragraphs[0]!, 72)[0]!.length },
      { kind: 'line-join', at: wrapped(paragraphs[0]!, 72).slice(0, 2).join('\n').length }
    ])
    expect(content.span(first!.runs[0]!.start, first!.runs[0]!.end)).toMatchObject({ line_start: 1, line_end: 3 })
  })

  test('counts blank lines between paragraphs, not between their lines', () => {
    const dump = paragraphs.map((text) => wrapped(text, 72).join('\n')).join('\n\n\n')
    const content = decodeContent(Buffer.from(dump), 'text/plain', defaultLimits, new VFile())!
    const { pieces } = readPage(content, 'text/plain', new VFile(), defaultLimits, null)!
    expect(pieces.map(({ line, blank }) => [line, blank])).toEqual([
      [1, 0],
      [6, 2],
      [11, 2]
    ])
  })
})

describe('lines that stay what they are', () => {
  test('one paragraph a line', () => {
    expect(textsOf(paragraphs.join('\n'))).toEqual(paragraphs)
  })

  test.each([
    ['a list of short lines', ['Gạo', 'Muối', 'Nước mắm', 'Dầu ăn', 'Đường', 'Mì gói', 'Cá khô', 'Trứng gà']],
    [
      'a list of lines of one length',
      ['Tổ một: 12 hộ', 'Tổ hai: 15 hộ', 'Tổ ba: 11 hộ', 'Tổ tư: 14 hộ', 'Tổ năm: 9 hộ', 'Tổ sáu: 8 hộ', 'Tổ bảy: 7 hộ']
    ],
    [
      'a list of titles without full stops',
      [
        'Xã Long Hưng khởi công cầu mới qua kênh Ngang',
        'Hội thi nấu ăn của phụ nữ huyện hút ba mươi đội',
        'Lịch cắt điện tuần tới ở các xã phía nam huyện',
        'Trạm y tế thị trấn tiêm chủng vào sáng thứ bảy',
        'Nông dân Tân Kỳ được mùa dưa hấu, giá còn thấp',
        'Đội bóng chuyền nữ của tỉnh thắng trận mở màn',
        'Thư viện huyện nhận thêm một nghìn đầu sách hay'
      ]
    ],
    [
      'a list of titles of other articles',
      [
        'Xã Long Hưng khởi công cầu mới qua kênh Ngang trong tháng này.',
        'Hội thi nấu ăn của phụ nữ huyện thu hút hơn ba mươi đội dự.',
        'Lịch cắt điện tuần tới trên địa bàn các xã phía nam của huyện.',
        'Trạm y tế thị trấn tiêm chủng mở rộng vào sáng thứ bảy này.',
        'Nông dân Tân Kỳ được mùa dưa hấu nhưng giá vẫn còn thấp lắm.',
        'Đội bóng chuyền nữ của tỉnh thắng trận mở màn giải toàn quốc.',
        'Thư viện huyện nhận thêm một nghìn đầu sách cho thiếu nhi nhé.'
      ]
    ]
  ])('%s', (_, lines) => {
    expect(textsOf(lines.join('\n'))).toEqual(lines)
  })

  test('verses, which end before the margin', () => {
    const verses = [
      'Con kênh chảy dọc làng tôi',
      'mang bao thương nhớ về nơi cuối nguồn',
      'Chiều chiều ai đứng trông sông',
      'thấy con thuyền nhỏ bềnh bồng trôi xa',
      'Mẹ ngồi nhóm bếp chiều tà',
      'khói lên nghi ngút mái nhà liêu xiêu'
    ]
    expect(textsOf(verses.join('\n'))).toEqual(verses)
  })
})

describe('the width', () => {
  const widthOf = (texts: string[]) => wrapWidth(texts, () => true)

  test('is the longest line’s', () => {
    const texts = wrapped(paragraphs.join(' '), 72)
    expect(widthOf(texts)).toBe(Math.max(...texts.map((text) => text.length)))
  })

  test('is none where a line is too long for any wrap', () => {
    expect(widthOf([...wrapped(paragraphs.join(' '), 72), 'x'.repeat(133)])).toBeNull()
  })

  test('is none without evidence', () => {
    expect(widthOf([])).toBeNull()
    expect(widthOf(['một hai', 'ba'])).toBeNull()
  })

  test('breaks a line exactly where the next word did not fit', () => {
    expect(isWrapped('một hai', 'bốn năm', 10)).toBe(true)
    expect(isWrapped('một hai', 'ba', 10)).toBe(false)
  })
})
