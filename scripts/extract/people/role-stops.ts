/** Where a role ends: verbs of the news, function words, and what looks like one inside an institution's name. */

import { phraseSet } from '../dates/phrases.ts'

/** Verbs and other words that follow a role. Compared only where the text has them in small letters. */
// biome-ignore format: a list
export const ROLE_STOPS = phraseSet([
  // saying
  'phát biểu', 'cho biết', 'cho rằng', 'cho hay', 'chia sẻ', 'nói', 'kể', 'báo cáo', 'quán triệt', 'khẳng định',
  'nhấn mạnh', 'yêu cầu', 'đề nghị', 'bày tỏ', 'đánh giá', 'biểu dương', 'ghi nhận',
  'thông báo', 'thông tin về', 'thông tin thêm', 'trả lời', 'phân tích', 'giải thích', 'lý giải', 'nhận định',
  'nhận xét', 'lưu ý', 'đồng tình', 'thống nhất', 'chỉ đạo', 'công bố', 'tuyên bố', 'trình bày',
  'giới thiệu', 'xác nhận', 'thừa nhận', 'bác bỏ', 'cam kết', 'mong', 'hy vọng', 'kỳ vọng', 'tin tưởng', 'tin rằng',
  'hứa', 'kêu gọi', 'đề xuất', 'kiến nghị', 'góp ý', 'thảo luận', 'giải đáp', 'tâm sự',
  'bộc bạch', 'thổ lộ', 'bức xúc', 'lo ngại', 'băn khoăn', 'hỏi', 'chất vấn', 'phê bình', 'chê', 'khen', 'ủng hộ',
  'phản đối', 'chúc', 'chúc mừng', 'cảm ơn', 'gửi lời', 'gửi', 'dẫn', 'nêu', 'nêu rõ', 'lấy ví dụ',
  'kết luận', 'giao nhiệm vụ', 'phát động', 'tiết lộ', 'cảnh báo', 'khuyến cáo', 'nhắc', 'thông qua', 'truyền đạt',
  'tiếp thu', 'bổ sung', 'tổng kết', 'nhớ lại', 'hồi tưởng', 'viết',
  // doing
  'tham dự', 'tới dự', 'đến dự', 'dự', 'tham gia', 'chủ trì', 'chủ tọa', 'đồng chủ trì', 'làm việc', 'làm trưởng đoàn',
  'làm chủ', 'làm', 'dẫn đầu', 'trao', 'trao tặng', 'trao đổi', 'tặng', 'tặng quà', 'tiếp', 'tiếp đón',
  'đón', 'thăm', 'đến thăm', 'tới thăm', 'kiểm tra thực tế', 'kiểm tra công tác', 'kiểm tra tại', 'kiểm tra tình hình',
  'thị sát', 'khảo sát', 'dâng hương', 'thắp hương', 'đặt', 'cắt băng', 'bấm nút', 'động viên', 'tuyên dương',
  'khen thưởng', 'khai mạc',
  'bế mạc', 'ký', 'ký kết', 'ban hành', 'gặp', 'gặp gỡ', 'tiếp xúc', 'hội đàm', 'tổ chức', 'thực hiện', 'triển khai',
  'nhất trí', 'nhận', 'chụp ảnh', 'chụp', 'đi', 'đến', 'tới', 'thay mặt', 'trực tiếp',
  'phối hợp', 'quyết định', 'trồng cây', 'tặng hoa', 'bắt tay', 'cùng', 'đứng', 'ngồi', 'xem', 'nghe', 'điều trị',
  'từ chối', 'rời', 'qua đời', 'thường xuyên', 'luôn', 'hướng dẫn',
  // aspect, linking and time
  'đã', 'đang', 'sẽ', 'vừa', 'vẫn', 'cũng', 'còn', 'rất', 'không', 'chưa', 'phải', 'cần', 'có', 'là', 'bị', 'được',
  'trong', 'từ', 'khi', 'để', 'nhằm', 'do', 'theo', 'với', 'cho', 'sau', 'trước', 'ngay', 'vì', 'bởi', 'nhưng',
  'mà', 'nên', 'thì', 'như', 'hay', 'hoặc', 'ở', 'hiện', 'hôm', 'ngày', 'lúc', 'vào', 'sáng', 'trưa', 'chiều', 'tối',
  'nhiệm kỳ', 'giai đoạn', 'năm', 'về', 'trên', 'dưới', 'ngoài', 'giữa', 'đều', 'liên quan',
  'sinh năm', 'quê', 'trú tại', 'trú', 'ngụ', 'cư trú', 'nhân dịp', 'mới',
  // groups
  'các', 'những', 'toàn thể', 'một số', 'nhiều', 'đại diện', 'lãnh đạo', 'đông đảo', 'cán bộ', 'đại biểu', 'mọi', 'mỗi'
])

/** Inside institutions' names: words that hold a stop above but are none. */
// biome-ignore format: a list
export const NO_STOPS = phraseSet([
  'việc làm', 'người có công', 'có công', 'hàng không', 'phòng không', 'không quân', 'dự án', 'dự phòng', 'dự báo',
  'dự trữ', 'dự bị', 'dự toán', 'trong nước', 'ngoài nước', 'ngoài công lập', 'thông báo viên', 'thiết bị',
  'trang bị', 'tiếp công dân', 'tiếp thị', 'tiếp nhận', 'tiếp vận', 'tổ chức cán bộ', 'tổ chức hành chính',
  'tổ chức nhân sự', 'tổ chức xây dựng', 'hướng dẫn viên', 'sáng tạo', 'sáng lập', 'sáng chế', 'sáng kiến',
  'từ thiện', 'từ điển', 'từ xa', 'từ trường', 'cho vay', 'về hưu', 'nông thôn mới', 'tự do', 'đi lại',
  'theo dõi', 'quyết định hành chính', 'cán bộ công chức', 'đại biểu quốc hội', 'đại biểu hđnd', 'đại biểu nhân dân',
  'đại diện chủ sở hữu', 'đại diện thương mại', 'đại diện vốn', 'trưởng đại diện', 'lãnh đạo quản lý', 'ngoài khơi',
  'trên không', 'trên biển', 'nhận thức', 'xem xét', 'hiện vật', 'hiện đại', 'ngày mai', 'năm châu',
  'liên quan đến', 'nhiều thành viên', 'nghe nhìn', 'tặng thưởng', 'thực hiện chính sách',
  'ký túc xá', 'ký sinh trùng', 'đặt chỗ', 'tham gia giao thông', 'với nước ngoài', 'đến trường',
  'có vốn', 'đón tiếp', 'gặp mặt', 'khối các cơ quan', 'quản lý các khu', 'liên hiệp các', 'hội các nhà',
  'cộng đồng các', 'liên minh các'
])

/** Capitalised words that may follow ` - ` inside an institution's name: `Sở Văn hóa - Thể thao`. */
// biome-ignore format: a list
export const AFTER_DASH: ReadonlySet<string> = new Set([
  'thương', 'thể', 'du', 'xã', 'truyền', 'tài', 'kế', 'kinh', 'kỹ', 'đào', 'đầu', 'công', 'môi', 'thông', 'hành',
  'pháp', 'dân', 'giáo', 'văn', 'khoa', 'nông', 'tb', 'tbxh', 'tt', 'dịch', 'phát', 'vũng', 'chi', 'lao', 'thương',
  'hướng',
  'kế', 'bảo', 'phục', 'nghiên', 'quản', 'xây', 'thủ', 'tin', 'chế', 'đô', 'sản', 'dinh', 'vận', 'tư', 'an', 'quốc',
  'hợp', 'huế', 'kỉ'
])

/** Words before a full stop that is no end: `TP. Hồ Chí Minh`. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set([
  'tp',
  'tx',
  'tt',
  'ts',
  'ths',
  'pgs',
  'gs',
  'bs',
  'q',
  'p',
  'h',
  't',
  'st',
  'dr',
  'mr',
  'ms',
  'co',
  'ltd',
  'th',
  'ks',
  'ls'
])

/** In brackets between a name and its role, in captions: `(thứ hai từ trái sang)`, `(giữa)`. */
export const POSITION_WORDS: ReadonlySet<string> = new Set([
  'trái',
  'phải',
  'giữa',
  'ngoài',
  'cùng',
  'hàng',
  'đứng',
  'ngồi',
  'áo',
  'bìa',
  'ảnh',
  'left',
  'right',
  'centre',
  'center',
  'middle'
])
