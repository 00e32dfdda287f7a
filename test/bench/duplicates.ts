/**
 * `node test/bench/duplicates.ts [COUNT]`: how many reprints `near-duplicate` finds, by how they were changed; how many pairs of
 * pages of one form it takes for one; what a record costs in time and memory.
 */
import { sketchOf } from '../../scripts/check/sketch.ts'
import { createSketches } from '../../scripts/check/sketches.ts'
import { makeCapture, randomFrom } from '../support/captures.ts'
import { median } from './child.ts'
import { table } from './table.ts'

const count = Number(process.argv[2] ?? 500)
const random = randomFrom(5)
const below = (n: number): number => Math.floor(random() * n)
const from = (least: number, most: number): number => least + below(most - least + 1)
const pick = <T>(list: readonly T[]): T => list[below(list.length)]!

/** Bodies of 800 to 8,000 bytes. */
const articles = Array.from({ length: count }, (_, i) => makeCapture(i, from(1700, 8900)).text)
const foreign = makeCapture(count, 1_000_000).text.split(/\s+/u)
const words = (n: number): string => {
  const start = below(foreign.length - n)
  return foreign.slice(start, start + n).join(' ')
}
const oneIn = (n: number) => (text: string) =>
  text.replace(/\S+/gu, (word) => (random() < 1 / n ? pick(foreign) : word))
const cut = (share: number) => (text: string) => text.slice(0, text.length * share)
const longer = (share: number) => (text: string) => `${text}\n\n${words(Math.round(text.split(/\s+/u).length * share))}`

const changes: { [name: string]: (text: string) => string } = {
  'one word in 60': oneIn(60),
  'one word in 30': oneIn(30),
  'a fifth cut off': cut(0.8),
  'a third cut off': cut(0.67),
  'half cut off': cut(0.5),
  'a sixth added': longer(1 / 6),
  'a sixth cut off, another added, one word in 100': (text) => oneIn(100)(longer(1 / 6)(cut(5 / 6)(text)))
}

const reprints = Object.entries(changes).map(([name, change]) => {
  const sketches = createSketches()
  for (const [i, text] of articles.entries()) sketches.add(sketchOf(text), i)
  const found = articles.flatMap((text, i) =>
    sketches
      .add(sketchOf(change(text)), count + i)
      .filter(({ ordinal }) => ordinal === i)
      .map(({ likeness }) => likeness)
  )
  return [name, `${((100 * found.length) / count).toFixed(1)} %`, `${Math.round(100 * median(found))} %`]
})
console.log(`${count} articles, each with a reprint`)
console.log(table(['changed', 'found', 'likeness'], reprints))

const day = (): string => `${from(1, 28)}/${from(1, 12)}/${from(2018, 2024)}`
const name = (): string => words(3)
const forms: { [name: string]: () => string } = {
  'weather reports': () =>
    `Thời tiết ${name()} ngày ${day()}. Trời nhiều mây, ${pick(['có mưa rào vài nơi', 'nắng gián đoạn, chiều tối có dông', 'đêm và sáng se lạnh', 'không mưa, trưa hửng nắng'])}. Gió ${pick(['đông bắc', 'tây nam', 'đông nam'])} cấp ${from(2, 4)}. Nhiệt độ thấp nhất ${from(14, 26)} độ, cao nhất ${from(25, 38)} độ, độ ẩm trung bình ${from(60, 95)} phần trăm. Người dân vùng đồi núi cần đề phòng lũ quét và sạt lở đất; trong cơn dông có thể có lốc, sét và gió giật. Tàu thuyền nhỏ ra khơi nên theo dõi các bản tin tiếp theo: sóng cao ${from(1, 4)} mét, tầm nhìn xa trên ${from(4, 10)} ki-lô-mét. Bà con thăm đồng thường xuyên, khơi thông mương rãnh, che chắn chuồng trại và chủ động thu hoạch phần lúa đã chín. Bản tin sau được phát lúc ${from(4, 20)} giờ.`,
  'lottery results': () =>
    `Kết quả mở thưởng kỳ ${from(100, 999)} ngày ${day()}: giải đặc biệt ${from(1e5, 1e6)}, giải nhất ${from(1e4, 1e5)}, giải nhì ${from(1e4, 1e5)}, giải ba ${from(1e4, 1e5)} và ${from(1e4, 1e5)}, giải tư ${Array.from({ length: 7 }, () => from(1e4, 1e5)).join(', ')}, giải năm ${from(1e3, 1e4)}, giải sáu ${from(1e3, 1e4)}, ${from(1e3, 1e4)} và ${from(1e3, 1e4)}, giải bảy ${from(100, 999)}, giải tám ${from(10, 99)}. Vé trúng thưởng phải còn nguyên vẹn, không rách, không chắp vá, và được trả thưởng trong ba mươi ngày kể từ ngày mở thưởng tại các đại lý hoặc tại trụ sở công ty. Người lĩnh thưởng mang theo giấy tờ tùy thân; quá thời hạn trên vé không còn giá trị lĩnh thưởng.`,
  'death notices': () =>
    `Đảng ủy, Hội đồng nhân dân, Ủy ban nhân dân xã và gia đình thương tiếc báo tin: ông ${name()}, sinh năm ${from(1925, 1960)}, quê xã ${name()}, nguyên ${pick(['chủ tịch xã', 'trưởng phòng', 'hiệu trưởng', 'đội trưởng đội sản xuất'])} ${words(4)}, được tặng huy hiệu ${from(30, 75)} năm tuổi Đảng, đã từ trần hồi ${from(0, 23)} giờ ngày ${day()}, hưởng thọ ${from(60, 99)} tuổi. Lễ viếng từ ${from(6, 18)} giờ, lễ truy điệu lúc ${from(6, 18)} giờ cùng ngày tại nhà riêng ở thôn ${name()}, an táng tại nghĩa trang quê nhà. Chúng tôi trân trọng kính mời các cơ quan, đoàn thể, họ hàng, bạn bè và bà con xa gần đến dự lễ viếng và tiễn đưa người đã khuất.`,
  tenders: () =>
    `Ban quản lý dự án huyện ${name()} mời các nhà thầu có đủ năng lực tham gia gói thầu số ${from(1, 99)}: ${words(from(12, 30))}. Nguồn vốn ngân sách huyện năm ${from(2018, 2024)}; hình thức đấu thầu rộng rãi trong nước, một giai đoạn, một túi hồ sơ; hợp đồng trọn gói, thực hiện trong ${from(30, 360)} ngày. Hồ sơ được phát hành từ ngày ${day()} tại văn phòng ban, giá ${from(1, 9)}00.000 đồng một bộ; bảo đảm dự thầu ${from(10, 900)} triệu đồng. Hồ sơ dự thầu phải được gửi đến trước ${from(8, 16)} giờ ngày ${day()}, và được mở công khai ngay sau đó trước đại diện các nhà thầu có mặt.`
}
const pairs = (count * (count - 1)) / 2
const taken = Object.entries(forms).map(([what, make]) => {
  const sketches = createSketches()
  const pages = Array.from({ length: count }, make)
  const found = pages.flatMap((text, i) => sketches.add(sketchOf(text), i))
  const edited = pages.filter((text, i) =>
    sketches.add(sketchOf(oneIn(40)(text)), count + i).some(({ ordinal }) => ordinal === i)
  )
  return [
    what,
    found.length,
    `${((1e6 * found.length) / pairs).toFixed(0)}`,
    `${((100 * edited.length) / count).toFixed(1)} %`
  ]
})
console.log(`\n${count} pages of each form, and reprints of them with one word in 40 changed`)
console.log(table(['form', 'pairs taken for one', 'in a million pairs', 'reprints found'], taken))

const units = articles.reduce((sum, text) => sum + text.length, 0)
const clock = (job: (text: string) => unknown): number => {
  const runs = Array.from({ length: 15 }, () => {
    const begun = performance.now()
    for (const text of articles) job(text)
    return performance.now() - begun
  })
  return median(runs)
}
const sketching = clock(sketchOf)
const splitting = clock((text) => text.match(/[\p{L}\p{M}]+/gu))
const before = process.memoryUsage().arrayBuffers
const sketches = createSketches()
const records = 200_000
const begun = performance.now()
for (let i = 0; i < records; i++) {
  const sketch = sketchOf('một hai ba bốn năm')
  for (const at of sketch.signature.keys()) sketch.signature[at] = below(256)
  sketches.add(sketch, i)
}
const bytes = (process.memoryUsage().arrayBuffers - before) / records
console.log(
  `\na sketch: ${((1000 * sketching) / count).toFixed(0)} µs for ${Math.round(units / count)} characters, ${(sketching / splitting).toFixed(2)} × splitting them into words`
)
console.log(
  `made, kept and held against the others: ${((1000 * (performance.now() - begun)) / records).toFixed(0)} µs and ${bytes.toFixed(0)} bytes a record, at ${records} records`
)
