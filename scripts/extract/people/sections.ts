/** Names of sections, menus and newspapers that look like a pen name once their words have capitals. */

import { phraseKey } from '../dates/tokens.ts'

// biome-ignore format: a list
export const NO_NAMES: ReadonlySet<string> = new Set([
  'Gia Đình', 'Văn Hóa', 'Công Lý', 'An Ninh', 'Công An', 'Công Thương', 'Khoa Học', 'Thế Giới', 'Thể Thao',
  'Giáo Dục', 'Pháp Luật', 'Giải Trí',
  'Thời Trang', 'Đời Sống', 'Kinh Doanh', 'Kinh Tế', 'Trang Chủ', 'Xã Hội', 'Bạn Đọc', 'Chính Trị', 'Thời Sự',
  'Sự Kiện', 'Tin Tức', 'Du Lịch', 'Sức Khỏe',
  'Văn Nghệ', 'Quốc Tế', 'Quốc Phòng', 'Doanh Nhân', 'Doanh Nghiệp', 'Thanh Niên', 'Tuổi Trẻ', 'Tiền Phong',
  'Lao Động', 'Nhân Dân', 'Dân Trí', 'Thanh Tra',
  'Phụ Nữ', 'Nông Nghiệp', 'Nông Thôn', 'Hà Nội Mới', 'Sài Gòn Giải Phóng', 'Thương Mại', 'Tài Chính', 'Tâm Sự',
  'Nhân Ái', 'Phóng Sự', 'Điện Ảnh',
  'Âm Nhạc', 'Thời Tiết', 'Diễn Đàn', 'Thông Tin', 'Hình Ảnh', 'Thư Viện', 'Tiện Ích', 'Liên Hệ', 'Giới Thiệu',
  'Thông Báo', 'Đầu Tư', 'Đại Đoàn Kết',
  'Tuyên Giáo', 'Dân Vận', 'Tổ Chức', 'Nội Chính', 'An Sinh', 'Thành Đoàn', 'Thành Phố', 'Phố Phường', 'Tri Thức',
  'Trí Thức Trẻ', 'Bình An', 'Bình Luận',
  'Đăng Nhập', 'Đăng Ký', 'Tân Hoa Xã', 'Nhân Sự', 'Phong Thủy', 'Thiên Nhiên', 'Cường Quốc', 'Văn Học', 'Giáo Viên',
  'Sinh Viên', 'Học Sinh', 'Thanh Hóa',
  'Tư Pháp', 'Hiến Pháp', 'Công Nghệ', 'Hành Chính', 'Thống Kê', 'Công Đoàn', 'Nhân Vật', 'Tình Yêu', 'Hôn Nhân',
  'Quân Sự', 'Phương Tây', 'Tây Nguyên',
  'Phương Đông', 'Đông Nam Á', 'Miền Tây', 'Tin Mới', 'Xem Thêm', 'Đọc Nhiều', 'Chủ Nhật', 'Mới Nhất', 'Kỷ Niệm',
  'Xuân Hè', 'Thu Đông', 'Tin Nhanh',
  // words both of whose syllables are given names
  'thị trường', 'quyết định', 'thông tư', 'nghị định', 'âu mỹ', 'công điện', 'điện tử', 'công trình', 'chương trình',
  'thành tích', 'thành công', 'tình hình', 'an toàn', 'toàn quốc', 'toàn cảnh', 'tự do', 'phát triển', 'phát hành',
  'hành trình', 'chính quyền', 'chính phủ', 'chính sách', 'công chức', 'viên chức', 'công dân', 'dân sinh',
  'dân tộc', 'quốc gia', 'quốc khánh', 'quốc hội', 'đại hội', 'đại học', 'đại biểu', 'trung ương', 'trung tâm',
  'trung học', 'thành viên', 'đoàn viên', 'đoàn thể', 'hội viên', 'hội thi', 'hội nghị', 'tư tưởng', 'tư liệu',
  'văn bằng', 'văn minh', 'thông điệp', 'thống nhất', 'doanh thu', 'thu chi', 'thi đua', 'thi tuyển', 'tuyển dụng',
  'sinh hoạt', 'hoạt động', 'động viên', 'học viện', 'bảo hiểm', 'bảo hành', 'bảo tàng', 'danh sách', 'danh hiệu',
  'hiệu quả', 'hình thức', 'hướng dẫn', 'quảng cáo', 'tiền lương', 'tài liệu', 'tài nguyên', 'tài sản', 'thời gian',
  'thời đại', 'thời điểm', 'tân binh', 'thế kỷ', 'vận hành', 'văn phòng', 'thiên tai', 'thủy sản', 'thủy điện',
  'thủy lợi', 'phúc lợi', 'phong trào', 'phong cách', 'tiến độ', 'tiến trình', 'kiến thức', 'kiến nghị', 'kiến trúc',
  'nghiệp vụ', 'nghĩa tình', 'nghĩa vụ', 'công nghiệp', 'công nhân', 'công tác', 'công vụ', 'sự nghiệp', 'sáng kiến',
  'sáng tạo', 'thương hiệu', 'thương vụ', 'liên doanh', 'liên hợp', 'liên hoan', 'liên thông', 'hợp tác', 'hợp đồng',
  'đồng hành', 'đồng thuận', 'đồng phục', 'cảnh báo', 'cảnh quan', 'trọng tâm', 'trọng điểm', 'thanh lý',
  'thanh toán', 'lý luận', 'luận văn', 'lịch trình', 'hy vọng', 'trân trọng', 'thành lập', 'thành phần',
  'thân thiện', 'thịnh vượng', 'nhân sinh', 'lương thực', 'phương án', 'phương tiện', 'phương pháp', 'kim loại',
  'kim cương', 'hải quan', 'hải quân', 'hải sản', 'sơn dương', 'nam nữ', 'đông y', 'tây y', 'y tế', 'y học',
  'dược liệu', 'hoa hậu', 'hoa hồng', 'xuân quê', 'tết xuân', 'tình báo', 'quân đội', 'quân khu', 'binh đoàn',
  'đường thủy', 'đường sắt', 'giao lưu', 'giao thừa', 'giao duyên', 'điền kinh', 'đường xuân', 'danh nhân',
  'danh lam', 'tiên phong', 'tiên tiến', 'tiến sĩ', 'thạc sĩ', 'nghệ sĩ', 'nhạc sĩ', 'ca sĩ', 'anh hùng', 'liệt sĩ',
  'thương binh', 'công lập', 'tư thục', 'hiến máu', 'tâm linh', 'tâm lý', 'tâm điểm', 'hạ tầng', 'cao tốc',
  'cao đẳng', 'cao điểm', 'trường học', 'trường thi', 'hòa giải', 'phân tích', 'phúc khảo', 'tường thuật',
  'trực tuyến', 'trực tiếp', 'chuyên mục', 'chuyên đề', 'chuyên gia', 'chuyên san', 'chuyên viên', 'chuyên trang',
  'chuyên khảo'
].map(phraseKey))
