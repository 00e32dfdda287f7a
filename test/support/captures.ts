/**
 * Text dumps made up by rule, for benchmarks and load: as varied as pages of portals are (stamps, figures, points, bylines,
 * imprints, menus, related lists), each unlike any other, and the same for the same number on every machine.
 */

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const onsets = ' b c ch d đ g gi h kh l m n ng nh ph qu r s t th tr v x'.split(' ')
const rhymes =
  'a à á ạ ai ài am an àn án ang ành ao âu ấy ăm ắt e ẹp ê ếch i ì ích iên iệp iều inh o ọc oi ô ổ ộc ôi ơ ơn u ủ ui ung ủy ư ừ ược ương ượt ý yên'.split(
    ' '
  )
const words =
  'và của các trong với cho được đã đang sẽ có là một những người dân cán bộ đảng viên nhân dân thành phố huyện xã phường thôn tổ chức công tác xây dựng phát triển kinh tế xã hội văn hóa giáo dục y tế sức khỏe học sinh giáo viên nhà trường bệnh viện nông dân nông nghiệp sản xuất chăn nuôi trồng trọt cây lúa mùa vụ thu hoạch thị trường giá cả hàng hóa doanh nghiệp hợp tác xã lao động việc làm thu nhập đời sống gia đình phụ nữ thanh niên trẻ em người cao tuổi môi trường rác thải nước sạch con đường cây cầu giao thông an toàn trật tự an ninh quốc phòng lực lượng bộ đội công an tuyên truyền vận động phong trào thi đua khen thưởng kế hoạch nhiệm vụ giải pháp chỉ tiêu kết quả năm qua thời gian tới địa phương đơn vị cơ quan ban ngành đoàn thể mặt trận hội nghị cuộc họp phát biểu ý kiến đề nghị thống nhất thực hiện triển khai kiểm tra giám sát đánh giá tổng kết'.split(
    ' '
  )
const family = 'Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô'.split(' ')
const middle = 'Văn Thị Đức Minh Ngọc Thanh Hữu Kim'.split(' ')
const given = 'An Bình Châu Dũng Hà Hạnh Hùng Lan Long Mai Nam Phương Quân Sơn Thảo Tuấn'.split(' ')
const roles = ['Phó Chủ tịch UBND huyện', 'Bí thư Đảng ủy xã', 'Trưởng ban Tuyên giáo', 'Giám đốc Trung tâm Y tế']
const sections = ['Thời sự', 'Kinh tế', 'Đời sống', 'Giáo dục', 'Văn hóa', 'Nông nghiệp']
const ordinals = ['Thứ nhất', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm']

/** A capture that was made up: the id that its file is named by, and its text. */
export interface MadeCapture {
  id: string
  text: string
}

/**
 * Makes capture number `index`.
 *
 * @param bytes its size in bytes, about; by default most have 5 to 20 kB, and two in a hundred 100 kB
 */
export const makeCapture = (index: number, bytes?: number): MadeCapture => {
  const random = randomFrom(index * 7919 + 17)
  const below = (n: number): number => Math.floor(random() * n)
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!
  const wanted = bytes ?? (random() < 0.02 ? 98_000 : 5_000 + below(15_000))
  const word = (): string => (random() < 0.9 ? pick(words) : `${pick(onsets).trim()}${pick(rhymes)}`)
  const phrase = (least: number, most: number): string =>
    Array.from({ length: least + below(most - least + 1) }, word).join(' ')
  const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1)
  const person = (): string => `${pick(family)} ${pick(middle)} ${pick(given)}`
  const two = (n: number): string => String(n).padStart(2, '0')
  const [day, month, year] = [1 + below(28), 1 + below(12), 2015 + below(9)]
  const sentence = (): string => {
    const kind = below(12)
    if (kind === 0) return `Đồng chí ${person()} - ${pick(roles)} cho biết: “${capital(phrase(8, 20))}”.`
    if (kind === 1) return `Theo ${phrase(3, 6)}, ${phrase(10, 20)} ${below(9000)} ${phrase(3, 8)}.`
    return `${capital(phrase(10, 22))}, ${phrase(6, 16)}.`
  }
  const paragraph = (): string => Array.from({ length: 2 + below(5) }, sentence).join(' ')
  const title = `${capital(phrase(9, 15))} số ${index}`
  const parts: string[] = []
  if (below(3) === 0) parts.push('Trang chủ', 'Giới thiệu', 'Liên hệ')
  if (below(2) === 0) parts.push(pick(sections))
  parts.push(title)
  parts.push(
    below(2) === 0
      ? `${two(below(24))}:${two(below(60))} - ${two(day)}/${two(month)}/${year}`
      : `Ngày ${two(day)}/${two(month)}/${year}`
  )
  parts.push(`Sáng ${day}/${month}/${year}, ${phrase(12, 20)}, ${phrase(8, 16)}.`)
  const furniture = 900
  let length = Buffer.byteLength(parts.join('\n\n'))
  let figures = 0
  while (length < wanted - furniture) {
    const kind = below(14)
    const more: string[] = []
    if (kind === 0) {
      figures++
      more.push(`${title} - Ảnh ${figures}.`, `${capital(phrase(8, 14))}. Ảnh: ${person()}`)
    } else if (kind === 1)
      more.push(...ordinals.slice(0, 2 + below(4)).map((ordinal) => `${ordinal}: ${capital(phrase(15, 30))}.`))
    else if (kind === 2) more.push(`${capital(phrase(4, 7))}`)
    else more.push(paragraph())
    parts.push(...more)
    length += more.reduce((sum, part) => sum + Buffer.byteLength(part) + 2, 0)
  }
  parts.push(below(2) === 0 ? `Tác giả: ${person()}` : person())
  parts.push('Tin liên quan', ...Array.from({ length: 3 }, () => capital(phrase(8, 14))))
  if (below(3) > 0) parts.push(`Lượt truy cập: ${below(1_000_000)}`, 'Chia sẻ')
  return { id: `${String(index).padStart(6, '0')}_${two(below(100))}`, text: `${parts.join('\n\n')}\n` }
}
