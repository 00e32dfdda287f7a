import { unmarked } from '../../capture/unmarked.ts'

/** Names of sections as Vietnamese and English news sites and portals print them beside an article. */
// biome-ignore format: a list
const names = [
  'Thời sự', 'Chính trị', 'Xã hội', 'Kinh tế', 'Văn hóa', 'Văn hoá', 'Giáo dục', 'Y tế', 'Sức khỏe', 'Pháp luật', 'Thế giới', 'Quốc tế', 'Thể thao', 'Giải trí', 'Công nghệ', 'Khoa học',
  'Đời sống', 'Du lịch', 'Môi trường', 'Nông nghiệp', 'Nông thôn mới', 'Quốc phòng', 'An ninh', 'An ninh quốc phòng', 'Quốc phòng - An ninh', 'Kinh doanh', 'Tài chính', 'Chứng khoán',
  'Bất động sản', 'Doanh nghiệp', 'Lao động', 'Việc làm', 'Công đoàn', 'Thanh niên', 'Phụ nữ', 'Bạn đọc', 'Phóng sự', 'Nghiên cứu', 'Nghiên cứu - Trao đổi', 'Xây dựng Đảng', 'Tin tức',
  'Tin tức - Sự kiện', 'Tin tức sự kiện', 'Sự kiện', 'Tin hoạt động', 'Hoạt động', 'Tin trong tỉnh', 'Tin địa phương', 'Trong nước', 'Thông báo', 'Văn nghệ', 'Thơ', 'Truyện ngắn', 'Khám phá', 'Góc nhìn', 'Bình luận',
  'Kinh tế - Xã hội', 'Văn hóa - Xã hội', 'Văn hóa xã hội', 'Kinh tế xã hội', 'Tâm sự', 'Gia đình', 'Nhịp sống', 'Cải cách hành chính', 'Chuyển đổi số', 'Tin nóng', 'Phân tích', 'Vĩ mô',
  'News', 'Politics', 'Society', 'Economy', 'Business', 'Culture', 'Education', 'Health', 'World', 'Sports', 'Sport', 'Science', 'Technology', 'Travel', 'Opinion', 'Environment', 'Local', 'National', 'Entertainment', 'Lifestyle'
]

const known = new Set(names.map((name) => unmarked(name)))

const longest = 40
const dash = /[–—]/u

/**
 * Whether a text is the name of a section that many sites have.
 *
 * @param folded the text folded, where that is known
 */
export const isKnownSection = (text: string, folded?: string): boolean => {
  if (text.length > longest) return false
  const name = folded ?? unmarked(text)
  return known.has(dash.test(name) ? name.replace(/\s?[–—]\s?/gu, ' - ') : name)
}
