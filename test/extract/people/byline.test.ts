import { describe, expect, test } from 'vitest'
import { readByline } from '../../../scripts/extract/people/byline.ts'

type Expected = {
  authors: string[]
  source?: string
  affiliation?: string
  label?: string
  labelled?: boolean
  evidence?: string | null
}

const check = (line: string, { authors, source, affiliation, label, labelled = false, evidence }: Expected) => {
  const byline = readByline(line)
  expect(byline, line).not.toBeNull()
  expect(byline!.authors.map((author) => author.name)).toEqual(authors)
  for (const author of byline!.authors) expect(line.slice(author.start, author.end)).toBe(author.name)
  for (const part of [byline!.source, byline!.affiliation])
    if (part) expect(line.slice(part.start, part.end)).toBe(part.text)
  expect(byline!.source?.text).toBe(source)
  expect(byline!.affiliation?.text).toBe(affiliation)
  expect(byline!.label ? line.slice(byline!.label.start, byline!.label.end) : undefined).toBe(label)
  expect(byline!.labelled).toBe(labelled)
  if (evidence !== undefined) expect(byline!.evidence).toBe(evidence)
}

describe('without a label', () => {
  const rows: [string, Expected][] = [
    ['Kim Thoa', { authors: ['Kim Thoa'], evidence: 'pen' }],
    ['Kim Thoa.', { authors: ['Kim Thoa'] }],
    ['Trịnh Thị Phương', { authors: ['Trịnh Thị Phương'], evidence: 'full' }],
    ['Phương Mai', { authors: ['Phương Mai'] }],
    ['Hà Lê', { authors: ['Hà Lê'] }],
    ['Minh Nguyễn', { authors: ['Minh Nguyễn'] }],
    ['NGUYÊN KHÁNH', { authors: ['NGUYÊN KHÁNH'] }],
    ['M.T', { authors: ['M.T'], evidence: 'initials' }],
    ['H.Y.T.', { authors: ['H.Y.T.'], evidence: 'initials' }],
    ['PL', { authors: ['PL'], evidence: 'initials' }],
    ['B. An', { authors: ['B. An'], evidence: 'initials' }],
    ['H.Long', { authors: ['H.Long'] }],
    ['Nh.Thạch (AFP)', { authors: ['Nh.Thạch'], source: 'AFP' }],
    ['ĐỨC LẬP - TR.TÂN', { authors: ['ĐỨC LẬP', 'TR.TÂN'], evidence: 'initials' }],
    ['Quang Phong - Tùng Nguyên', { authors: ['Quang Phong', 'Tùng Nguyên'] }],
    ['Kim Thoa, Minh Huy và Thu Hà', { authors: ['Kim Thoa', 'Minh Huy', 'Thu Hà'] }],
    ['Kim Thoa; Minh Huy', { authors: ['Kim Thoa', 'Minh Huy'] }],
    ['Kim Thoa & Minh Huy', { authors: ['Kim Thoa', 'Minh Huy'] }],
    ['Kim Thoa/Minh Huy', { authors: ['Kim Thoa', 'Minh Huy'] }],
    ['(Kim Thoa)', { authors: ['Kim Thoa'] }],
    ['Minh Chiến (Vietnam+)', { authors: ['Minh Chiến'], source: 'Vietnam+' }],
    ['TN (theo THX)', { authors: ['TN'], source: 'THX' }],
    ['Kiệt Linh - (tổng hợp)', { authors: ['Kiệt Linh'] }],
    ['An Bình Tổng hợp', { authors: ['An Bình'] }],
    ['Ngân Giang (Dịch)', { authors: ['Ngân Giang'] }],
    ['Bình Minh - NDH', { authors: ['Bình Minh'], source: 'NDH' }],
    ['Hải Yến/VOV-Trung tâm Tin', { authors: ['Hải Yến'], source: 'VOV-Trung tâm Tin' }],
    ['Thu Hà (TTXVN)', { authors: ['Thu Hà'], source: 'TTXVN' }],
    ['Lâm Anh (Xzone/Tri Thức Thời Đại)', { authors: ['Lâm Anh'], source: 'Xzone/Tri Thức Thời Đại' }],
    ['Tấn Quốc abc.vn', { authors: ['Tấn Quốc'], source: 'abc.vn' }],
    ['Kim Thoa - Ảnh: Minh Huy', { authors: ['Kim Thoa'] }],
    ['Kim Thoa - Sở Y tế', { authors: ['Kim Thoa'], affiliation: 'Sở Y tế' }],
    ['Nguyễn Thị Hoa (Văn phòng HĐND tỉnh)', { authors: ['Nguyễn Thị Hoa'], affiliation: 'Văn phòng HĐND tỉnh' }],
    ['ThS. Nguyễn Văn Anh', { authors: ['Nguyễn Văn Anh'] }],
    ['PGS.TS Trần Đắc Hải', { authors: ['Trần Đắc Hải'] }],
    ['John Smith', { authors: ['John Smith'], evidence: 'foreign' }],
    ['Nguyen Van Hung', { authors: ['Nguyen Van Hung'], evidence: 'foreign' }],
    ['PV', { authors: ['PV'], labelled: true, evidence: 'label' }],
    ['Nhóm PV', { authors: ['Nhóm PV'], labelled: true }],
    ['PV/VOV', { authors: ['PV'], source: 'VOV', labelled: true }],
    ['(TTXVN)', { authors: [], source: 'TTXVN', evidence: null }]
  ]
  test.each(rows)('%s', (line, expected) => check(line, expected))
})

describe('with a label', () => {
  const rows: [string, Expected][] = [
    ['Tác giả: Nguyễn Văn A', { authors: ['Nguyễn Văn A'], label: 'Tác giả:' }],
    ['Tác giả bài viết: Trung', { authors: ['Trung'], label: 'Tác giả bài viết:' }],
    ['Tác giả: Ban Tuyên giáo Tỉnh ủy', { authors: ['Ban Tuyên giáo Tỉnh ủy'], label: 'Tác giả:' }],
    ['Bài: Kim Thoa', { authors: ['Kim Thoa'], label: 'Bài:' }],
    ['Bài, ảnh: Kim Thoa - Minh Huy', { authors: ['Kim Thoa', 'Minh Huy'], label: 'Bài, ảnh:' }],
    ['BÀI VÀ ẢNH: KIM THOA', { authors: ['KIM THOA'], label: 'BÀI VÀ ẢNH:' }],
    ['Tin, ảnh: Kim Thoa', { authors: ['Kim Thoa'], label: 'Tin, ảnh:' }],
    ['Bài: Kim Thoa - Ảnh: Minh Huy', { authors: ['Kim Thoa'], label: 'Bài:' }],
    ['Bài: Kim Thoa; Ảnh: Minh Huy', { authors: ['Kim Thoa'], label: 'Bài:' }],
    ['Thực hiện: Kim Thoa, Minh Huy và Thu Hà', { authors: ['Kim Thoa', 'Minh Huy', 'Thu Hà'], label: 'Thực hiện:' }],
    ['CTV Minh Huy/VOV online', { authors: ['Minh Huy'], source: 'VOV online', label: 'CTV' }],
    ['PV Minh Huy', { authors: ['Minh Huy'], label: 'PV' }],
    ['By John Smith', { authors: ['John Smith'], label: 'By' }],
    ['by JOHN SMITH and Jane van Doe', { authors: ['JOHN SMITH', 'Jane van Doe'], label: 'by' }],
    ['By John Smith, Jane Doe & Max Low', { authors: ['John Smith', 'Jane Doe', 'Max Low'], label: 'By' }],
    ['By Xan Qwerty, Staff Writer', { authors: ['Xan Qwerty'], label: 'By' }],
    ['By John Smith, BBC News', { authors: ['John Smith'], source: 'BBC News', label: 'By' }],
    ['By John Smith for CNN', { authors: ['John Smith'], source: 'CNN', label: 'By' }],
    ['By John Smith in Hanoi', { authors: ['John Smith'], label: 'By' }],
    ['Written by Regan', { authors: ['Regan'], label: 'Written by' }],
    ['Theo TTXVN', { authors: [], source: 'TTXVN', label: 'Theo', evidence: null }],
    ['(Theo TTXVN)', { authors: [], source: 'TTXVN', label: 'Theo' }],
    ['Theo Hồ Hương', { authors: [], source: 'Hồ Hương', label: 'Theo' }],
    ['Theo Huy Đồng (Vietnam+)', { authors: ['Huy Đồng'], source: 'Vietnam+', label: 'Theo' }],
    ['Theo Minh Nguyễn/abc.vn', { authors: ['Minh Nguyễn'], source: 'abc.vn', label: 'Theo' }],
    ['Nguồn: Báo Lao Động', { authors: [], source: 'Báo Lao Động', label: 'Nguồn:' }],
    ['Nguồn tin abc.net', { authors: [], source: 'abc.net', label: 'Nguồn tin' }]
  ]
  test.each(rows)('%s', (line, expected) => check(line, { labelled: true, ...expected }))
})

describe('no bylines', () => {
  test.each([
    'Thể thao',
    'Thể Thao',
    'THỂ THAO',
    'Kinh doanh',
    'Kinh Doanh',
    'GIÁO DỤC',
    'Văn Hóa',
    'Gia Đình',
    'THỊ TRƯỜNG',
    'QUYẾT ĐỊNH',
    'Trách nhiệm cộng đồng',
    'Liên kết website',
    'Lượt truy cập',
    'Tin mới',
    'Xem thêm',
    'Trang Chủ',
    'Video',
    'Chương VI',
    'Hà Nội',
    'Đồng Nai',
    'Hồ Chí Minh',
    'Hà Nội - Huế',
    'Việt Nam',
    'TP HCM',
    'TP. Huế',
    'Q. Tân Bình',
    'TV',
    'RSS',
    'ME',
    'AR/VR',
    'Tuổi Trẻ',
    'Lao Động',
    'Ảnh: Minh Huy',
    'Ảnh minh họa: Kim Thoa',
    'Đồ họa: Minh Huy',
    'Biên tập: Kim Thoa',
    'Người đăng: admin',
    'Tác giả: admin',
    'By the numbers',
    'By The Numbers',
    'Sign In',
    'Contact Us',
    'Read More',
    'Privacy Policy',
    'Theo quy định mới, người dân được hỗ trợ.',
    'Theo đó,',
    'Theo gương Bác',
    'Theo Bộ Y tế, cả nước có 5 ca. Trong đó',
    'Xây dựng nông thôn mới',
    'ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH ĐỒNG NAI',
    'Trung tâm Công tác xã hội và Quỹ Bảo trợ trẻ em Hà Nội',
    'Đường Đinh Tiên Hoàng',
    'Kim Thoa đã phát biểu',
    'Kim Thoa - Hội nghị tổng kết',
    'Thứ hai: Thực hiện tốt công tác',
    'Kết luận',
    '12/06/2022',
    '',
    'a',
    '- ',
    '()'
  ])('%s', (line) => expect(readByline(line)).toBeNull())
})
