import { describe, expect, test } from 'vitest'
import { looksLikeName, looksLikePenName, nameKind } from '../../../scripts/extract/people/name.ts'
import { looksLikeNewsroom, looksLikeOrganisation } from '../../../scripts/extract/people/organisation.ts'

describe('names', () => {
  test.each([
    ['Trịnh Thị Phương', 'full'],
    ['Nguyễn Văn A', 'full'],
    ['Lê Hoàng', 'full'],
    ['Kim Thoa', 'pen'],
    ['Đức Lập', 'pen'],
    ['Nhật Xuân', 'pen'],
    ['M.T', 'initials'],
    ['PL', 'initials'],
    ['TR.TÂN', 'initials'],
    ['N. Hà My', 'initials'],
    ['John Smith', 'foreign'],
    ['Mary O’Hara', 'foreign'],
    ['Tran Van Minh', 'foreign']
  ])('%s is %s', (text, kind) => expect(nameKind(text)).toBe(kind))

  test.each([
    'Thể Thao',
    'Hà Nội',
    'Hồ Chí Minh',
    'Văn Hóa',
    'kim thoa',
    'Kim thoa',
    'Kim',
    'Bộ Y tế',
    'VOV',
    'Mục IV',
    'TP. Huế',
    'Sign In',
    '',
    'A',
    'Kim Thoa 2',
    'Nguyễn Văn A B C D E'
  ])('%s is none', (text) => expect(nameKind(text)).toBeNull())

  test('initials are a pen name, but not enough for a name', () => {
    expect([looksLikeName('M.T'), looksLikePenName('M.T')]).toEqual([false, true])
    expect([looksLikeName('Kim Thoa'), looksLikePenName('Kim Thoa')]).toEqual([true, true])
    expect([looksLikeName('Trịnh Thị Phương'), looksLikePenName('Trịnh Thị Phương')]).toEqual([true, false])
  })
})

describe('institutions', () => {
  test.each([
    'Trung tâm Công tác xã hội và Quỹ Bảo trợ trẻ em Hà Nội',
    'Ban Tuyên giáo Tỉnh ủy',
    'Sở Y tế',
    'Phòng Giáo dục và Đào tạo huyện A',
    'Công ty TNHH Thiết bị Minh Tâm',
    'Ban Quản lý dự án tỉnh',
    'Trường THPT Lê Lợi',
    'Báo Lao Động',
    'Đảng ủy Khối các cơ quan tỉnh',
    'ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH ĐỒNG NAI',
    'Sở Văn hóa, Thể thao và Du lịch',
    'Uỷ ban nhân dân'.replace('nhân', 'Nhân'),
    'Hội Nông dân',
    'TTXVN',
    'VOV',
    'Ministry of Health',
    'University of Hanoi',
    'BBC News'
  ])('%s', (text) => expect(looksLikeOrganisation(text)).toBe(true))

  test.each([
    'Trung tâm đã tổ chức hội nghị',
    'Trung tâm tham dự',
    'Ban ngày',
    'Báo động đỏ',
    'BÁO CÁO ĐỊNH KỲ VỀ LAO ĐỘNG',
    'Sở Y tế tổ chức hội nghị tổng kết',
    'Trung tâm Công tác xã hội.',
    'Kim Thoa',
    'Thể thao',
    'Lao động',
    'Pháp luật',
    'Bộ Tài chính, xã Thuận An',
    'Latest News',
    'Find Jobs',
    'RSS',
    'NEWS',
    '',
    '12/06/2022',
    'trung tâm y tế'
  ])('%s is none', (text) => expect(looksLikeOrganisation(text)).toBe(false))

  test('after a name any capitals or domain is a newsroom', () => {
    for (const text of ['AFP', 'NDH', 'Vietnam+', 'VOV online', 'abc.vn', 'www.abc.com.vn', 'Báo Lao Động'])
      expect(looksLikeNewsroom(text)).toBe(true)
    for (const text of ['Kim Thoa', 'báo', 'tổng hợp', 'Lao động', 'Sở Y tế', 'T.V', ''])
      expect(looksLikeNewsroom(text)).toBe(false)
  })
})
