import { describe, expect, test } from 'vitest'
import { readSourceLine } from '../../scripts/extract/source-line.ts'

describe('readSourceLine', () => {
  test.each([
    ['Nguồn tin Báo Bến Đò', 'Báo Bến Đò', 'source'],
    ['Nguồn: Báo Bến Đò', 'Báo Bến Đò', 'source'],
    ['NGUỒN: BÁO BẾN ĐÒ', 'BÁO BẾN ĐÒ', 'source'],
    ['(Nguồn: bendo.example.vn)', 'bendo.example.vn', 'source'],
    ['Nguồn: Tổng hợp', 'Tổng hợp', 'source'],
    ['Theo nguồn: Báo Bến Đò', 'Báo Bến Đò', 'source'],
    ['Source: River Post', 'River Post', 'source'],
    ['Theo Báo Bến Đò', 'Báo Bến Đò', 'theo'],
    ['(Theo Báo Bến Đò)', 'Báo Bến Đò', 'theo'],
    ['[Theo: Bến Đò/Phú Hòa].', 'Bến Đò/Phú Hòa', 'theo'],
    ['Theo Báo Bến Đò   Copy link', 'Báo Bến Đò', 'theo']
  ])('%s', (text, name, label) => {
    const source = readSourceLine(text)
    expect(source).toMatchObject({ name, label })
    expect(text.slice(source!.start, source!.end)).toBe(name)
  })

  test.each([
    'Theo quy định mới, chợ mở cửa từ sáng sớm.',
    'Theo đó, chợ sẽ mở cửa.',
    'Theo Báo Bến Đò, chợ đã mở cửa.',
    'Theo Bến Đò. Chợ đã mở cửa',
    'Theo Ủy ban nhân dân xã Phú Hòa thì chợ đã mở cửa',
    'Theo gương người xưa',
    'Theo dõi chúng tôi',
    'Nguồn nước sạch đã về làng',
    'Nguồn tin: ',
    'Nguồn: ông kể rằng ngày ấy cả làng cùng ra bến đò từ rất sớm để đón người về',
    'Báo Bến Đò'
  ])('credits none: %s', (text) => {
    expect(readSourceLine(text)).toBeNull()
  })
})
