import type { Bilingual } from '../../../schema/dataset.d.ts'
import type { Tally } from '../tally.ts'

/** How tulieu makes records of captures: true of every dataset that it builds. */
export const PROCESSING: readonly Bilingual[] = [
  {
    en: 'Captures are decoded; white space and Unicode normalisation (NFC) are repaired, and each repair is counted in the record. Wording is never corrected: typos stay.',
    vi: 'Bản thu thập được giải mã; khoảng trắng và chuẩn hóa Unicode (NFC) được sửa, mỗi lần sửa đều được đếm trong bản ghi. Câu chữ không bao giờ bị sửa: lỗi chính tả được giữ nguyên.'
  },
  {
    en: 'Rules, no models, tell what each line or element is: a header value, a block of the body, or furniture of the page. The language is detected statistically.',
    vi: 'Mỗi dòng hay phần tử được phân loại bằng quy tắc, không dùng mô hình: giá trị đầu bài, khối nội dung, hay thành phần phụ của trang. Ngôn ngữ được nhận diện bằng thống kê.'
  },
  {
    en: 'Every visible character of a capture is accounted for: it is in the body, in a header field, or in a dropped piece with its kind.',
    vi: 'Mọi ký tự hiển thị của bản thu thập đều được tính đến: nằm trong nội dung, trong trường đầu bài, hoặc trong phần bị lược bỏ kèm phân loại.'
  }
]

/** What the pages do not say, in numbers. */
export const missingInWords = ({ counts, facts }: Tally): Bilingual => {
  const { published_at, authors, publisher, rights, url } = facts.missing
  return {
    en: `What a page does not say is null, never guessed. Of ${counts.articles} articles, ${published_at} have no date of publication, ${authors} no author, ${publisher} no publisher, ${rights} no reuse notice, ${url} no address.`,
    vi: `Điều trang không nêu thì để null, không suy đoán. Trong ${counts.articles} bài, ${published_at} bài không có ngày đăng, ${authors} bài không có tác giả, ${publisher} bài không có cơ quan xuất bản, ${rights} bài không có thông báo về quyền sử dụng lại, ${url} bài không có địa chỉ.`
  }
}
