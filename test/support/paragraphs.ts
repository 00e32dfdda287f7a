/** Paragraphs that read like those of provincial portals: sentences of the project's own, put together by rule. */

const people = [
  'ông Nguyễn Văn Bảy',
  'bà Trần Thị Lựu',
  'anh Lê Hữu Nghĩa',
  'chị Phạm Ngọc Diễm',
  'ông Huỳnh Tấn Phước',
  'bà Đặng Thị Kiều Oanh',
  'anh Võ Đình Khuê',
  'chị Bùi Tuyết Nhung',
  'cụ Đỗ Quang Thưởng',
  'thầy giáo Ngô Xuân Quỳnh',
  'cô giáo Dương Mỹ Hạnh',
  'bác sĩ Hồ Khắc Duy',
  'kỹ sư Lý Thế Vũ',
  'nghệ nhân Châu Thạch Sùng',
  'em Mai Ánh Nguyệt'
]
const places = [
  'xã Bình Minh',
  'ấp Rạch Gừa',
  'thôn Đồng Quýt',
  'phường Vĩnh Lợi',
  'huyện Cù Lao',
  'thị trấn Phố Ràng',
  'xã Sơn Thủy',
  'khu phố Bến Đình',
  'làng nghề Yên Nhuế',
  'cồn Phú Hữu',
  'bản Nà Khoang',
  'vùng đệm U Thượng',
  'chợ nổi Ngã Sáu',
  'xóm Giếng Đá',
  'đảo Hòn Khói'
]
const things = [
  'con đường đê ven sông',
  'cây cầu gỗ bắc qua rạch',
  'lớp học bơi miễn phí',
  'vườn sầu riêng trĩu quả',
  'giếng khoan nước ngọt',
  'trạm bơm chống úng',
  'thư viện lưu động',
  'tổ hợp tác dệt chiếu',
  'mô hình nuôi ếch trong vèo',
  'tuyến kênh mới nạo vét',
  'phòng khám đa khoa',
  'sân bóng chuyền của thanh niên',
  'ruộng lúa giống ngắn ngày',
  'xưởng đóng ghe xuồng',
  'nhà văn hóa cộng đồng',
  'quỹ khuyến học',
  'đàn vịt chạy đồng',
  'lò gạch thủ công',
  'điểm thu mua nông sản',
  'bến đò ngang'
]
const deeds = [
  'đã được sửa chữa xong trước mùa lũ',
  'giúp nhiều hộ nghèo có thêm thu nhập',
  'vừa đưa vào sử dụng sau gần một năm chờ đợi',
  'khiến người dân phấn khởi, rủ nhau ra xem',
  'vẫn còn thiếu vốn nên phải tạm dừng',
  'đang được mở rộng để phục vụ khách ở xa',
  'từng bị bão cuốn mất mái, nay đã lợp lại',
  'sẽ tổ chức khánh thành vào dịp lễ Quốc khánh',
  'chưa đủ giấy tờ theo quy định của pháp luật',
  'nhận được sự ủng hộ quyết liệt của bà con',
  'góp phần giữ gìn nếp sống văn minh',
  'nuôi sống cả trăm gia đình quanh vùng'
]
const openings = [
  'Sáng hôm qua',
  'Chiều muộn ngày rằm',
  'Đầu tuần này',
  'Cuối tháng Chạp',
  'Những ngày nước nổi',
  'Suốt mấy vụ liền',
  'Từ khi có chủ trương mới',
  'Theo kế hoạch của tỉnh',
  'Giữa trưa nắng gắt',
  'Trước giờ khai giảng',
  'Nhờ nguồn vốn ưu đãi',
  'Khi thủy triều rút'
]
const quotes = [
  'chúng tôi chỉ mong trẻ nhỏ khỏi phải lội ruộng đến trường',
  'hễ mưa lớn là nước tràn qua bờ, chẳng ai dám ngủ',
  'làm gì cũng phải hỏi ý kiến bà con trước đã',
  'giá phân bón tăng vọt mà giá lúa cứ đứng yên',
  'nghề này truyền từ đời ông cố, bỏ thì tiếc lắm',
  'ai cũng góp một ngày công, người khỏe gánh đất, người yếu nấu cơm',
  'nếu được vay thêm, năm tới tôi sẽ trồng bưởi da xanh',
  'đường rộng rồi, xe cứu thương mới chạy vào được',
  'trẻ con ở đây biết chèo xuồng trước khi biết chữ',
  'muốn giữ rừng thì người giữ phải đủ ăn'
]
const closings = [
  'Ủy ban nhân dân huyện yêu cầu các đơn vị báo cáo kết quả trước ngày 15.',
  'Kinh phí khoảng 2,5 tỷ đồng, trong đó nhân dân đóng góp gần một phần ba.',
  'Hội Phụ nữ xã nhận trách nhiệm theo dõi, nhắc nhở từng hộ.',
  'Đoàn kiểm tra ghi nhận những nỗ lực bước đầu và đề nghị khắc phục thiếu sót.',
  'Dự kiến đợt tiếp theo bắt đầu vào quý III, tùy thuộc thời tiết.',
  'Mọi thắc mắc xin gửi về bộ phận tiếp nhận và trả kết quả.',
  'Tết này, nhiều nhà đã gói bánh tét sớm hơn mọi năm.',
  'Đây là lần thứ tư địa phương tổ chức hoạt động ý nghĩa như vậy.',
  'Cán bộ khuyến nông khuyên bà con gieo sạ đúng lịch, tránh rầy nâu.',
  'Tỷ lệ hộ nghèo nhờ đó giảm còn 4,7%, thấp nhất từ trước đến nay.'
]
const heads = [
  'ĐƯỜNG VỀ XÃ ĐÃ THÔNG',
  'NƯỚC SẠCH ĐẾN VỚI ĐỒNG BÀO VÙNG CAO',
  'LỄ HỘI NGHINH ÔNG NĂM NAY CÓ GÌ MỚI?',
  'Ủy ban nhân dân xã thông báo',
  'Giữ nghề đan lát của tổ tiên',
  'Học sinh nghèo vượt khó được trao học bổng',
  'Xử lý nghiêm hành vi khai thác cát trái phép',
  'Thời sự nông thôn'
]

/** Numbers that look drawn by lot and are the same each time (a linear congruence, modulus 2^31). */
const lots = (seed: number): (<T>(list: readonly T[]) => T) => {
  let state = seed
  return (list) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return list[(state >>> 8) % list.length]!
  }
}

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1)

/** A short text: a headline, a caption, one plain sentence; mostly 40 to 150 letters. */
export const shortParagraph = (seed: number): string => {
  const one = lots(seed * 7 + 1)
  const forms = [
    () => `${one(heads)}: ${one(things)} ở ${one(places)}`,
    () => `${capital(one(things))} ở ${one(places)} ${one(deeds)}.`,
    () => `${capital(one(people))} nói: “${capital(one(quotes))}”.`,
    () => `${one(openings)}, ${one(people)} đến thăm ${one(things)}.`
  ]
  return one(forms)()
}

/** A paragraph of some sentences; always more than 150 letters. */
export const longParagraph = (seed: number): string => {
  const one = lots(seed * 13 + 5)
  return [
    `${one(openings)}, ${one(things)} ở ${one(places)} ${one(deeds)}.`,
    `Trao đổi với phóng viên, ${one(people)} cho biết ${one(quotes)}.`,
    one(closings),
    seed % 3 === 0 ? `“${capital(one(quotes))}”, ${one(people)} nói thêm.` : `${capital(one(things))} ${one(deeds)}.`,
    seed % 5 === 0 ? one(heads) : one(closings)
  ].join(' ')
}
