import { describe, expect, test } from 'vitest'
import { findPoints, readBullet, readMarker } from '../../scripts/extract/points.ts'

describe('readMarker', () => {
  const marks: [line: string, label: string, ordinals: number[]][] = [
    ['Thứ nhất, dọn sạch lòng kênh.', 'Thứ nhất', [1]],
    ['Thứ hai: trồng lại hàng dừa.', 'Thứ hai', [2]],
    ['Thứ ba là chăm sóc cây non.', 'Thứ ba', [3]],
    ['Thứ mười hai, tổng kết.', 'Thứ mười hai', [12]],
    ['THỨ TƯ: kiểm tra đê.', 'THỨ TƯ', [4]],
    ['Một là, mở rộng bến đò.', 'Một là', [1]],
    ['Mười một là, giữ gìn nếp cũ.', 'Mười một là', [11]],
    ['Firstly, the dyke was raised.', 'Firstly', [1]],
    ['First, the dyke was raised.', 'First', [1]],
    ['1. Nạo vét kênh', '1.', [1]],
    ['1/ Nạo vét kênh', '1/', [1]],
    ['2) Nạo vét kênh', '2)', [2]],
    ['(1) Nạo vét kênh', '(1)', [1]],
    ['3 - Nạo vét kênh', '3', [3]],
    ['2.3. Nạo vét kênh', '2.3.', [3]],
    ['Bước 2: Ngâm hạt giống', 'Bước 2', [2]],
    ['Điều 4. Hiệu lực thi hành', 'Điều 4', [4]],
    ['IV. Tổ chức thực hiện', 'IV.', [4]],
    ['IX - Tổ chức thực hiện', 'IX', [9]],
    ['a) Nguồn nước', 'a)', [1]],
    ['b/ Giống lúa', 'b/', [2]],
    ['(c) Phân bón', '(c)', [3]],
    ['đ) Thuốc trừ sâu', 'đ)', [5]],
    // The fifth letter of a list without đ, the sixth of a list with it.
    ['e) Thời vụ', 'e)', [6, 5]],
    ['B. Kết quả', 'B.', [2]]
  ]
  test.each(marks)('%s', (line, label, ordinals) => {
    expect(readMarker(line)).toMatchObject({ label, ordinals })
  })

  test.each([
    'Thứ hai tuần sau chợ họp lại.',
    'Thứ hai Lan đi chợ.',
    'First light came over the bay.',
    'Một làng chài nhỏ ven sông.',
    '1.5 triệu cây giống đã được trồng.',
    '15/4/2023 là hạn cuối.',
    '2023. Năm được mùa.',
    'Chợ họp từ sáng sớm.',
    'Vua IV. trị vì',
    'a)',
    ''
  ])('no mark: %s', (line) => {
    expect(readMarker(line)).toBeNull()
  })

  test('tells lists of different signs and of different parents apart', () => {
    const styles = ['1. A b', '1) A b', '(1) A b', '1/ A b', '1.1. A b', '2.1. A b', 'a) A b', 'A) A b', 'I. A b']
    expect(new Set(styles.map((line) => readMarker(line)?.style)).size).toBe(styles.length)
  })
})

/** What was found, by line: its label, its number, and which run it is of, in order of first appearance. */
const found = (lines: string[]) => {
  const points = findPoints(lines)
  const runs: number[] = []
  return [...points]
    .sort(([a], [b]) => a - b)
    .map(([index, { label, ordinal, run }]) => {
      if (!runs.includes(run)) runs.push(run)
      return [index, label, ordinal, runs.indexOf(run)]
    })
}

describe('findPoints', () => {
  test('finds a run, whatever stands between its points', () => {
    expect(found(['Xã nêu hai việc.', 'Thứ nhất, sửa cầu.', 'Cầu đã cũ.', 'Thứ hai, đào ao.'])).toEqual([
      [1, 'Thứ nhất', 1, 0],
      [3, 'Thứ hai', 2, 0]
    ])
  })

  test('takes a weekday for none', () => {
    expect(found(['Thứ hai: họp xã.', 'Thứ ba: phát quà.', 'Thứ tư: nghỉ.'])).toEqual([])
  })

  test('takes a single mark for none, nor one that skips its neighbour', () => {
    expect(found(['1. Sửa cầu'])).toEqual([])
    expect(found(['1. Sửa cầu', '3. Đào ao'])).toEqual([])
  })

  test('leaves a run when too many lines stand between', () => {
    const between = (lines: number) => ['1. Sửa cầu', ...Array.from({ length: lines }, () => 'Cầu đã cũ.'), '2. Đào ao']
    expect(found(between(30))).toHaveLength(2)
    expect(found(between(60))).toEqual([])
  })

  test('nests letters below numbers, each number with letters of its own', () => {
    expect(found(['1. Nước', 'a) Kênh', 'b) Ao', '2. Đất', 'a) Ruộng', 'b) Vườn', 'c) Bãi', '3. Rừng'])).toEqual([
      [0, '1.', 1, 0],
      [1, 'a)', 1, 1],
      [2, 'b)', 2, 1],
      [3, '2.', 2, 0],
      [4, 'a)', 1, 2],
      [5, 'b)', 2, 2],
      [6, 'c)', 3, 2],
      [7, '3.', 3, 0]
    ])
  })

  test('nests numbers below Roman numerals, and their parts below them', () => {
    const lines = ['I. Kết quả', '1. Lúa', '1.1. Vụ xuân', '1.2. Vụ mùa', '2. Cá', 'II. Tồn tại', '1. Vốn', '2. Giống']
    expect(found(lines).map(([, label, ordinal, run]) => [label, ordinal, run])).toEqual([
      ['I.', 1, 0],
      ['1.', 1, 1],
      ['1.1.', 1, 2],
      ['1.2.', 2, 2],
      ['2.', 2, 1],
      ['II.', 2, 0],
      ['1.', 1, 3],
      ['2.', 2, 3]
    ])
  })

  test('counts letters with đ and without', () => {
    const ordinals = (letters: string) =>
      found([...letters].map((letter) => `${letter}) Việc phải làm`)).map(([, , ordinal]) => ordinal)
    expect(ordinals('abcdđe')).toEqual([1, 2, 3, 4, 5, 6])
    expect(ordinals('abcdefg')).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  test('counts Roman numerals', () => {
    const lines = ['I', 'II', 'III', 'IV'].map((numeral) => `${numeral}. Phần`)
    expect(found(lines).map(([, , ordinal]) => ordinal)).toEqual([1, 2, 3, 4])
  })

  test('lets Cuối cùng close a run of words that has two points', () => {
    expect(found(['Một là, sửa cầu.', 'Hai là, đào ao.', 'Cuối cùng, trồng cây.'])).toEqual([
      [0, 'Một là', 1, 0],
      [1, 'Hai là', 2, 0],
      [2, 'Cuối cùng', 3, 0]
    ])
  })

  test.each([
    ['in prose', ['Một là, sửa cầu.', 'Hai là, đào ao.', 'Cuối cùng mưa cũng tạnh.'], 2],
    ['without a run', ['Trời mưa cả tuần.', 'Cuối cùng, nước cũng rút.'], 0],
    ['after one point', ['Một là, sửa cầu.', 'Cuối cùng, trồng cây.'], 0],
    ['after numbers', ['1. Sửa cầu', '2. Đào ao', 'Cuối cùng, trồng cây.'], 2]
  ])('takes Cuối cùng for no point %s', (_, lines, points) => {
    expect(found(lines)).toHaveLength(points)
  })
})

describe('readBullet', () => {
  test.each([
    ['- Sửa cầu', '-'],
    ['– Sửa cầu', '–'],
    ['+ Đào ao', '+'],
    ['• Trồng cây', '•'],
    ['- 1.250 hộ thoát nghèo;', '-'],
    ['- 98% số hộ có nước sạch.', '-'],
    ['* Trồng cây', '*'],
    ['✓Trồng cây', '✓']
  ])('%s', (line, bullet) => {
    expect(readBullet(line)).toBe(bullet)
  })

  test.each(['-5 độ ở Mẫu Sơn', '- 5 độ ở Mẫu Sơn', '--- Liên kết', '-', 'Cầu - phà', ''])('no bullet: %s', (line) => {
    expect(readBullet(line)).toBeNull()
  })
})
