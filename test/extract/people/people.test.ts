import { describe, expect, test } from 'vitest'
import { findPeople } from '../../../scripts/extract/people/find.ts'

type Person = [honorific: string | null, name: string, role: string]

const people = (text: string): Person[] => findPeople(text).map(({ honorific, name, role }) => [honorific, name, role])

describe('role after the name', () => {
  const rows: [text: string, ...people: Person[]][] = [
    [
      'Đồng chí Lê Thị Bình - Giám đốc Trung tâm Công tác xã hội và Quỹ Bảo trợ trẻ em Hà Nội quán triệt nội dung',
      ['Đồng chí', 'Lê Thị Bình', 'Giám đốc Trung tâm Công tác xã hội và Quỹ Bảo trợ trẻ em Hà Nội']
    ],
    [
      'Đồng chí Lê Thị Bình - Bí thư Đảng bộ - Giám đốc Trung tâm Khuyến nông tỉnh tiếp thu những kiến thức',
      ['Đồng chí', 'Lê Thị Bình', 'Bí thư Đảng bộ - Giám đốc Trung tâm Khuyến nông tỉnh']
    ],
    [
      'Đồng chí Trần Thị Liên - nguyên Phó Trưởng ban Tuyên giáo Thành ủy Hà Nội- báo cáo chuyên đề',
      ['Đồng chí', 'Trần Thị Liên', 'nguyên Phó Trưởng ban Tuyên giáo Thành ủy Hà Nội']
    ],
    [
      'Tới dự có đồng chí Trần Thị Liên - nguyên Phó Trưởng ban Tuyên giáo Thành ủy Hà Nội, Lãnh đạo Trung tâm; các đồng chí Trưởng, phó các phòng',
      ['đồng chí', 'Trần Thị Liên', 'nguyên Phó Trưởng ban Tuyên giáo Thành ủy Hà Nội']
    ],
    ['Ông Phan Văn Dũng - Phó Chủ tịch TP Hội An', ['Ông', 'Phan Văn Dũng', 'Phó Chủ tịch TP Hội An']],
    [
      'Bà Võ Thị Ánh - Phó Chủ tịch UBND TP Cần Thơ trao tặng quà',
      ['Bà', 'Võ Thị Ánh', 'Phó Chủ tịch UBND TP Cần Thơ']
    ],
    [
      'ông Trần Văn Lam, Ủy viên thường trực Ủy ban Tài chính ngân sách "chê" dự thảo',
      ['ông', 'Trần Văn Lam', 'Ủy viên thường trực Ủy ban Tài chính ngân sách']
    ],
    ['ông Võ Quốc Thành – Chủ tịch công ty ABC', ['ông', 'Võ Quốc Thành', 'Chủ tịch công ty ABC']],
    ['ông Lê Quốc Vinh (Chủ tịch Hội Nhà báo…)', ['ông', 'Lê Quốc Vinh', 'Chủ tịch Hội Nhà báo']],
    ['bà Vũ Kim Hoa (Giám đốc ABC)', ['bà', 'Vũ Kim Hoa', 'Giám đốc ABC']],
    [
      'Theo ông Herman Van Rompuy, Chủ tịch Hội đồng châu Âu, khu vực',
      ['ông', 'Herman Van Rompuy', 'Chủ tịch Hội đồng châu Âu']
    ],
    [
      'PGS.TS. Trần Đắc Hải, nguyên Cục trưởng Cục Y tế dự phòng, cho biết',
      ['PGS.TS.', 'Trần Đắc Hải', 'nguyên Cục trưởng Cục Y tế dự phòng']
    ],
    ['Đại tá Nguyễn Văn Hà, Giám đốc Công an tỉnh, chủ trì', ['Đại tá', 'Nguyễn Văn Hà', 'Giám đốc Công an tỉnh']],
    ['đ/c Nguyễn Văn Hà - Bí thư Đảng ủy xã', ['đ/c', 'Nguyễn Văn Hà', 'Bí thư Đảng ủy xã']],
    ['Nguyễn Văn Hà - Giám đốc Sở Công Thương', [null, 'Nguyễn Văn Hà', 'Giám đốc Sở Công Thương']],
    ['NGUYỄN VĂN HÀ - Giám đốc Sở Công Thương', [null, 'NGUYỄN VĂN HÀ', 'Giám đốc Sở Công Thương']],
    [
      'Ông Nguyễn Văn Hà (thứ hai từ trái sang), Giám đốc Sở Công Thương, tại lễ khai mạc',
      ['Ông', 'Nguyễn Văn Hà', 'Giám đốc Sở Công Thương']
    ],
    [
      'Ông Nguyễn Văn Bảy, 52 tuổi, Giám đốc Công ty TNHH Thiết bị y tế Minh Tâm, cho hay',
      ['Ông', 'Nguyễn Văn Bảy', 'Giám đốc Công ty TNHH Thiết bị y tế Minh Tâm']
    ],
    [
      'Ông Nguyễn Văn Bảy, Giám đốc Ban Quản lý dự án Đầu tư xây dựng công trình giao thông tỉnh Đồng Nai cho biết',
      ['Ông', 'Nguyễn Văn Bảy', 'Giám đốc Ban Quản lý dự án Đầu tư xây dựng công trình giao thông tỉnh Đồng Nai']
    ],
    [
      'đồng chí Trần Văn Tám - Phó Giám đốc Trung tâm Dịch vụ việc làm tỉnh tham dự buổi lễ',
      ['đồng chí', 'Trần Văn Tám', 'Phó Giám đốc Trung tâm Dịch vụ việc làm tỉnh']
    ],
    [
      'Bà Phạm Thu Hiền, Đại sứ Việt Nam tại Nhật Bản, phát biểu',
      ['Bà', 'Phạm Thu Hiền', 'Đại sứ Việt Nam tại Nhật Bản']
    ],
    [
      'ông Nguyễn Văn Hòa, cựu Chủ tịch HĐQT kiêm Tổng giám đốc Công ty X, bị bắt',
      ['ông', 'Nguyễn Văn Hòa', 'cựu Chủ tịch HĐQT kiêm Tổng giám đốc Công ty X']
    ],
    [
      'Bà Lê Thị Hoa, Phó Giám đốc phụ trách Sở Văn hóa - Thể thao tỉnh, nói',
      ['Bà', 'Lê Thị Hoa', 'Phó Giám đốc phụ trách Sở Văn hóa - Thể thao tỉnh']
    ],
    ['Bà Lê Thị Hoa, Trưởng phòng LĐ-TB&XH huyện, nói', ['Bà', 'Lê Thị Hoa', 'Trưởng phòng LĐ-TB&XH huyện']],
    ['Bà Lê Thị Hoa, Chủ tịch UBND phường 12, ngày 5/6/2022 đã ký', ['Bà', 'Lê Thị Hoa', 'Chủ tịch UBND phường 12']],
    ['Bà Lê Thị Hoa - Hiệu trưởng Trường THCS Lê Lợi 5/6/2022', ['Bà', 'Lê Thị Hoa', 'Hiệu trưởng Trường THCS Lê Lợi']],
    ['Bà Lê Thị Hoa, Giám đốc Sở Y tế TP. Hồ Chí Minh, nói', ['Bà', 'Lê Thị Hoa', 'Giám đốc Sở Y tế TP. Hồ Chí Minh']],
    [
      'đồng chí Lê Thị Hoa - Bí thư Đảng ủy Khối các cơ quan tỉnh dự',
      ['đồng chí', 'Lê Thị Hoa', 'Bí thư Đảng ủy Khối các cơ quan tỉnh']
    ],
    ['Bà Lê Thị Hoà, Uỷ viên Ban Thường vụ Tỉnh uỷ, dự', ['Bà', 'Lê Thị Hoà', 'Uỷ viên Ban Thường vụ Tỉnh uỷ']],
    [
      'Tham dự có đồng chí Nguyễn Văn An, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh; đồng chí Trần Thị Bích, Trưởng ban Dân vận Tỉnh ủy; các đồng chí lãnh đạo Sở Y tế.',
      ['đồng chí', 'Nguyễn Văn An', 'Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh'],
      ['đồng chí', 'Trần Thị Bích', 'Trưởng ban Dân vận Tỉnh ủy']
    ],
    [
      'Dự có ông Nguyễn Văn An, Giám đốc Sở Y tế, ông Trần Văn Bê, Giám đốc Sở Nội vụ.',
      ['ông', 'Nguyễn Văn An', 'Giám đốc Sở Y tế'],
      ['ông', 'Trần Văn Bê', 'Giám đốc Sở Nội vụ']
    ],
    [
      'các đồng chí: Nguyễn Văn Anh, Phó Chủ tịch UBND tỉnh; Trần Thị Bích, Giám đốc Sở Y tế; Lê Văn Cường, Bí thư Huyện ủy.',
      [null, 'Nguyễn Văn Anh', 'Phó Chủ tịch UBND tỉnh'],
      [null, 'Trần Thị Bích', 'Giám đốc Sở Y tế'],
      [null, 'Lê Văn Cường', 'Bí thư Huyện ủy']
    ],
    [
      'Đồng chí Lê Thị Bình - Giám đốc Trung tâm và đồng chí Lê Văn Tâm - Phó Giám đốc Trung tâm',
      ['Đồng chí', 'Lê Thị Bình', 'Giám đốc Trung tâm'],
      ['đồng chí', 'Lê Văn Tâm', 'Phó Giám đốc Trung tâm']
    ]
  ]
  test.each(rows)('%s', (text, ...expected) => expect(people(text)).toEqual(expected))
})

describe('role before the name', () => {
  const rows: [text: string, name: string, role: string][] = [
    ['Chủ tịch ABC Vũ Thế Phong, dự án', 'Vũ Thế Phong', 'Chủ tịch ABC'],
    ['Bộ trưởng LĐ-TB&XH Phạm Thị Hải trả lời', 'Phạm Thị Hải', 'Bộ trưởng LĐ-TB&XH'],
    ['Phó Chủ tịch UBND tỉnh Lê Trí Thành kết luận', 'Lê Trí Thành', 'Phó Chủ tịch UBND tỉnh'],
    ['HLV trưởng Hoàng Văn Phúc nói', 'Hoàng Văn Phúc', 'HLV trưởng'],
    ['Bí thư Thành ủy Hà Nội Phạm Quang Ngọc dự', 'Phạm Quang Ngọc', 'Bí thư Thành ủy Hà Nội'],
    ['Giám đốc Sở Y tế Nguyễn Khắc Hiền nói', 'Nguyễn Khắc Hiền', 'Giám đốc Sở Y tế'],
    ['nguyên Giám đốc Sở Y tế Nguyễn Khắc Hiền nói', 'Nguyễn Khắc Hiền', 'nguyên Giám đốc Sở Y tế'],
    ['Chủ tịch UBND tỉnh Đồng Nai Cao Tiến Dũng dự', 'Cao Tiến Dũng', 'Chủ tịch UBND tỉnh Đồng Nai'],
    ['Chủ tịch UBND TP Hồ Chí Minh Phan Văn Minh yêu cầu', 'Phan Văn Minh', 'Chủ tịch UBND TP Hồ Chí Minh'],
    ['Chủ tịch UBND huyện Mai Sơn Nguyễn Viết Cường cho biết', 'Nguyễn Viết Cường', 'Chủ tịch UBND huyện Mai Sơn'],
    [
      'Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch Nguyễn Văn Hùng',
      'Nguyễn Văn Hùng',
      'Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch'
    ],
    [
      'Bộ trưởng Bộ Lao động - Thương binh và Xã hội Đào Ngọc Dung',
      'Đào Ngọc Dung',
      'Bộ trưởng Bộ Lao động - Thương binh và Xã hội'
    ],
    [
      'Hiệu trưởng Trường ĐH Tôn Đức Thắng Lê Vinh Danh cho biết',
      'Lê Vinh Danh',
      'Hiệu trưởng Trường ĐH Tôn Đức Thắng'
    ],
    ['Đại sứ Việt Nam tại Nhật Bản Phạm Quang Hiệu', 'Phạm Quang Hiệu', 'Đại sứ Việt Nam tại Nhật Bản'],
    ['Thủ tướng Lê Văn Minh chủ trì', 'Lê Văn Minh', 'Thủ tướng'],
    ['Tổng thống Mỹ Joe Miller phát biểu', 'Joe Miller', 'Tổng thống Mỹ']
  ]
  test.each(rows)('%s', (text, name, role) => expect(people(text)).toEqual([[null, name, role]]))

  test('a role between two names is the second one’s', () => {
    expect(people('ông Nguyễn Văn An, Chủ tịch UBND tỉnh Lê Trí Thành cùng dự')).toEqual([
      [null, 'Lê Trí Thành', 'Chủ tịch UBND tỉnh']
    ])
  })

  test('a rank before the name is its honorific', () => {
    expect(people('Giám đốc Công an tỉnh Đại tá Nguyễn Văn Hà phát biểu')).toEqual([
      ['Đại tá', 'Nguyễn Văn Hà', 'Giám đốc Công an tỉnh']
    ])
  })
})

describe('English', () => {
  const rows: [text: string, ...people: Person[]][] = [
    ['Tim Baker, chief executive of Acme, said', [null, 'Tim Baker', 'chief executive of Acme']],
    [
      'said Mary Jones, a professor of law at the University of Hanoi.',
      [null, 'Mary Jones', 'professor of law at the University of Hanoi']
    ],
    [
      'Dr. Silvia S. Miller, associate professor of epidemiology, commented',
      ['Dr.', 'Silvia S. Miller', 'associate professor of epidemiology']
    ],
    [
      'It was opened by Nguyen Van Hung, minister of culture, in Hanoi.',
      [null, 'Nguyen Van Hung', 'minister of culture']
    ],
    ['President Joe Miller said', [null, 'Joe Miller', 'President']],
    ['Chancellor Joe Miller said', [null, 'Joe Miller', 'Chancellor']],
    ['Prime Minister Pham Minh Chau visited', [null, 'Pham Minh Chau', 'Prime Minister']],
    ['in which former Vice President Joe Miller has', [null, 'Joe Miller', 'former Vice President']],
    ['Former Acme Motors CEO Carl Stone, a target', [null, 'Carl Stone', 'Former Acme Motors CEO']]
  ]
  test.each(rows)('%s', (text, ...expected) => expect(people(text)).toEqual(expected))
})

describe('nobody', () => {
  test.each([
    'Nội dung tư tưởng Hồ Chí Minh về đoàn kết',
    'Chủ tịch Hồ Chí Minh đã dạy',
    'nâng cao vai trò lãnh đạo của Bí thư Chi bộ luôn là nhân tố quyết định',
    'các đồng chí Trưởng, phó các phòng, đội và toàn thể đảng viên',
    'Đồng chí đề nghị mỗi đảng viên phải xây dựng đoàn kết',
    'đồng chí Trần Thị Liên đã truyền đạt đến toàn thể đảng viên',
    'Trách nhiệm thuộc về các đồng chí trong cấp ủy, lãnh đạo Trung tâm',
    'anh Nguyễn Hoàng Quốc (33 tuổi, ngụ Bình Dương)',
    'ông Phạm Văn Binh (địa chỉ: 12 Lê Lợi)',
    'ông Phạm Văn Binh, trú tại xã A,',
    'sông Tô Lịch, Giám đốc công ty thoát nước cho biết',
    'Báo Thanh Niên Online, Giám đốc Sở cho biết',
    'đội tuyển Anh Harry Kane - tiền đạo',
    'Bà Rịa - Vũng Tàu, Chủ tịch UBND tỉnh nói',
    'thành phố Hồ Chí Minh, Giám đốc Sở Y tế',
    'đường Nguyễn Văn Cừ, Chủ tịch UBND phường nói',
    'Chủ tịch phường cho biết',
    'Giám đốc Bệnh viện Bạch Mai cho biết',
    'Chủ tịch UBND TP Hồ Chí Minh yêu cầu',
    'Giám đốc Bệnh viện Nguyễn Đình Chiểu cho biết',
    'Hiệu trưởng Trường Đại học Tôn Đức Thắng cho biết',
    'Chủ tịch UBND huyện Trần Văn Thời cho biết',
    'Chủ tịch UBND phường Nguyễn Thái Bình nói',
    'Giám đốc Trung tâm Mai Hương',
    'Giám đốc Bệnh viện Bạch Mai Đào Xuân Cơ nói',
    'Bí thư Đoàn Thanh niên Cộng sản Hồ Chí Minh phường',
    'Chủ tịch Hội Cao Tuổi Việt Nam',
    'Trợ lý Bộ trưởng Ngoại giao Phạm Thu Hằng',
    'Giám đốc 5/6/2022 Nguyễn Văn An',
    'các Phó Chủ tịch Nguyễn Văn An, Trần Văn Bê',
    'Liên quan đơn của bà Nguyễn Thị Hoa, Chủ tịch UBND tỉnh đã yêu cầu',
    'Liên quan đơn của bà Nguyễn Thị Hoa, Chủ tịch UBND tỉnh, ông Trần Văn Bê, yêu cầu',
    'các đồng chí Nguyễn Văn Anh, Trần Thị Bích, Phó Chủ tịch UBND tỉnh',
    'Trao đổi với Giám đốc Trung tâm, ông Nguyễn Văn An, người dân',
    'Ông Nguyễn Văn An, cha của nạn nhân,',
    'ông Hinh - Giám đốc Sở',
    'GIÁM ĐỐC SỞ Y TẾ NGUYỄN VĂN AN CHÚC TẾT',
    'em Nguyễn Văn An - lớp trưởng',
    'Bác sĩ Nguyễn Văn An cho biết',
    'Kim Thoa',
    'Trịnh Thị Phương',
    'Goldman Sachs, the manager of the fund, said',
    'President Street',
    'Meet the new director of the museum',
    'John Smith, who is the director of Acme, said',
    'Prime Minister Scott Baker Says He Will Go',
    '',
    'Giám đốc',
    'Kỷ niệm 130 năm ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890 - 19/5/2020)'
  ])('%s', (text) => expect(people(text)).toEqual([]))
})

test('the spans lead to name, honorific and role', () => {
  const text = 'Tới dự có đồng chí Trần Thị Liên - nguyên Trưởng ban Dân vận Tỉnh ủy.'
  const [person] = findPeople(text)
  const at = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
  expect(at(person!)).toBe('đồng chí Trần Thị Liên - nguyên Trưởng ban Dân vận Tỉnh ủy')
  expect(at(person!.spans.name)).toBe('Trần Thị Liên')
  expect(at(person!.spans.honorific!)).toBe('đồng chí')
  expect(at(person!.spans.role)).toBe('nguyên Trưởng ban Dân vận Tỉnh ủy')
})
