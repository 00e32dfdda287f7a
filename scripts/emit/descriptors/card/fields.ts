/** What the fields of an article mean, in Vietnamese: the schema says it in English. */
export const FIELDS_VI: { [field: string]: string } = {
  kind: 'Loại bản ghi: `article`, hoặc `moved`, `removed` khi mã không còn là bài viết.',
  id: 'Mã của bản ghi: không đổi, không bao giờ cấp lại.',
  title: 'Tiêu đề như trang in.',
  subtitle: 'Tiêu đề phụ.',
  section: 'Chuyên mục của trang.',
  language: 'Ngôn ngữ của nội dung (BCP 47).',
  published_at: 'Thời điểm đăng: ngày, hoặc ngày giờ kèm múi giờ (RFC 3339).',
  updated_at: 'Thời điểm cập nhật.',
  event_date: 'Ngày diễn ra sự kiện, khi đoạn mở đầu nêu rõ.',
  authors: 'Những người ký tên, kèm đơn vị nếu có.',
  publisher:
    'Cơ quan xuất bản theo thông tin tòa soạn của trang: tên, tên miền, địa chỉ, điện thoại, fax, thư điện tử.',
  source_credit: 'Nguồn tin được ghi.',
  rights: 'Thông báo của trang về việc sử dụng lại, nguyên văn, và các tên cần ghi nguồn. Đây không phải giấy phép.',
  dateline: 'Địa danh hoặc tên hãng tin mở đầu đoạn dẫn.',
  lede: 'Đoạn mở đầu, không kèm phần địa danh.',
  blocks: 'Các khối nội dung theo thứ tự: đoạn văn, đề mục, ý đánh số, mục liệt kê, trích dẫn, mã, hình ảnh, bảng.',
  people: 'Những người được nêu rõ chức vụ hoặc vai trò.',
  text: 'Văn bản của các khối, cách nhau bằng dòng trống. Không gồm chú thích ảnh và bảng.',
  counts: 'Số khối, câu, tiếng và ký tự.',
  dropped: 'Những phần của trang bị lược bỏ, mỗi phần kèm phân loại.',
  sources: 'Vị trí trong bản thu thập nơi từng giá trị được đọc.',
  notes: 'Những điều được giả định hoặc trông có vẻ sai ở nguồn.',
  seed: 'Bản thu thập: tệp, mã băm, bảng mã, địa chỉ, thời điểm thu thập, các chỗ sửa.',
  coverage: 'Số ký tự hiển thị nằm trong nội dung, trong các trường, bị lược bỏ, và không giải thích được.',
  hash: 'Mã băm SHA-256 của nội dung bản ghi: cho biết nội dung có thay đổi hay không.'
}
