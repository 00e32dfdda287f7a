/** Syllables of Vietnamese given and middle names, as data: what tells a pen name (`Kim Thoa`) from a heading. */

import { wordKey } from '../dates/tokens.ts'

// biome-ignore format: a list
export const GIVEN_NAMES: ReadonlySet<string> = new Set((
  'Á Ái An Ân Ấn Anh Ánh Ảnh Ba Bá Bách Bạch Bằng Bảo Bảy Băng Bích Biên Bình Bính Bội Bửu Ca Các Cầm Cảnh Cát ' +
  'Chánh Châu Chấn Chi Chí Chiến ' +
  'Chinh Chính Chung Chương Chức Công Cúc Cương Cường Cửu Dân Danh Dao Dần Dậu Di Diễm Diên Diễn Diện Diệp Diệu ' +
  'Dinh Doan Doanh Du Dụ Dũng Dung ' +
  'Duy Duyên Duyệt Dư Dưỡng Dương Đại Đan Đàn Đang Đáng Đào Đạo Đạt Đăng Đắc Điền Điệp Điềm Đình Định Đoan Đoàn ' +
  'Đô Độ Đông Đồng Đỉnh Đức Đường ' +
  'Gấm Gia Giang Giáng Giáp Giao Giàu Giỏi Hà Hạ Hài Hải Hàm Hán Hân Hảo Hạnh Hằng Hào Hậu Hiên Hiền Hiến Hiển ' +
  'Hiệp Hiệu Hiếu Hiểu Hoa Hòa Hoài Hoàn Hoan ' +
  'Hoàng Hoạt Hồng Hội Hợi Hợp Huân Huấn Huế Huệ Hùng Huy Huyên Huyền Huynh Huỳnh Hưng Hường Hương Hưởng Hữu Hỷ ' +
  'Kha Khả Khải Khai Khang Khánh Khanh Khiêm ' +
  'Khiết Khoa Khoát Khôi Khởi Khuê Khương Kiên Kiến Kiệt Kiều Kim Kính Kỳ Kỷ La Lài Lam Lâm Lan Lành Lân Lập Lê ' +
  'Lễ Lệ Lịch Liêm Liên Liễu Linh Loan Lộc ' +
  'Lợi Long Luân Luận Lụa Lục Lưu Lực Lương Lượng Ly Lý Mai Mạnh Mẫn Mận Mến Mi Miên Minh Mơ Mười My Mỹ Na Nam ' +
  'Năm Nga Ngà Ngân Nghi Nghĩa Nghiêm Nghiệp ' +
  'Ngoan Ngọc Nguyên Nguyệt Nguyễn Nhã Nhạn Nhàn Nhân Nhẫn Nhất Nhật Nhi Nhiên Nho Nhung Nhu Như Nhuận Nhựt Ninh ' +
  'Nương Oanh Phạm Phan Pháp Phát Phi ' +
  'Phong Phú Phúc Phụng Phước Phượng Phương Quân Quang Quảng Quế Quốc Quý Quyên Quyền Quyết Quyến Quỳnh Quỳ Sa ' +
  'Sang Sáng San Sáu Sâm Sen Sinh Sĩ Sơn Sương Sửu ' +
  'Tài Tám Tâm Tân Tấn Tần Tây Thạch Thái Thắm Thắng Thanh Thành Thạnh Thao Thảo Thân Thăng Thập Thật Thế Thêm ' +
  'Thi Thị Thiên Thiện Thiết Thiệp Thiều Thịnh Thìn Thinh ' +
  'Thoa Thoại Thơ Thời Thọ Thông Thống Thơm Thu Thuận Thuần Thuật Thục Thùy Thụy Thủy Thúy Thuyên Thuyết Thư Thức ' +
  'Thương Thường Thy Tiên Tiến Tiền Tiệp Tín Tình Tính Tịnh ' +
  'Toàn Toán Toản Tố Tô Tới Trà Trâm Trân Trang Trầm Trần Trí Triển Triết Triều Trinh Trình Trọng Trung Trúc Trực ' +
  'Trường Trưởng Tú Tuân Tuấn Tuất Tùng Tuệ Tuyên Tuyến ' +
  'Tuyền Tuyết Tư Tứ Từ Tường Tưởng Tý Tỵ Út Uyên Uyển Vân Vạn Văn Vi Viên Viễn Việt Vinh Vĩnh Võ Vọng Vũ Vui ' +
  'Vương Vượng Vỹ Vy Xinh Xoan Xuân Xuyên Xuyến ' +



  'Y Ý Yên Yến Đặng Hồ Ngô Bùi Đỗ Trịnh Đinh Tạ Phùng Đậu Quyến Luyến Thuấn Toại Tuyển Khuyên Thoan Thủ Hoạch Hành Thường Phái Phiệt Vượt Kiểm Chuyên Chuyền Rạng'
).split(' ').map(wordKey))

/** Given names that open English bylines most often: what tells `John Smith` from `Sign In` without a label. */
// biome-ignore format: a list
export const ENGLISH_GIVEN: ReadonlySet<string> = new Set((
  'aaron adam adrian alan albert alex alexander alexandra alice alison amanda amber amy andrea andrew angela ann ' +
  'anna anne anthony antonio ashley barbara barack ' +
  'ben benjamin beth bill bob boris brad brandon brenda brian bruce bryan caleb cameron carl carla carlos carol ' +
  'caroline catherine charles charlotte cherie chris ' +
  'christian christina christine christopher claire colin connor craig cynthia dan daniel danielle dave david ' +
  'dean deborah denise dennis derek diana diane donald ' +
  'donna dorothy doug douglas duncan dylan ed eddie edward elaine elena eli elizabeth ella ellen emily emma ' +
  'emmanuel eric erica erik erin ethan eugene eva evan evelyn fiona ' +
  'frances francis frank fred gabriel gareth gary gavin geoff george gerald gloria gordon grace graham grant greg ' +
  'gregory hannah harold harry heather heidi helen ' +
  'henry holly howard hugh ian isaac isabel jack jackie jacob jake james jamie jan jane janet jason jay jean jeff ' +
  'jeffrey jennifer jenny jeremy jerry jesse jessica jill jim ' +
  'joan joanna joe joel john jon jonathan jordan jorge jose joseph josh joshua joyce juan judith judy julia ' +
  'julian julie justin kamala karen karl kate katherine kathleen kathryn ' +
  'katie keith kelly ken kenneth kevin kim kimberly kyle larry laura lauren lawrence lee leo leon leslie liam ' +
  'linda lindsay lisa liz lloyd louis louise lucas lucy luis luke ' +
  'lynn madison marc marcus margaret maria marie marilyn mark martha martin mary matt matthew maureen max megan ' +
  'melanie melissa michael michelle miguel mike molly monica morgan nancy ' +
  'naomi natalie nathan neil nicholas nick nicole nigel nina noah norman oliver olivia oscar owen pamela patricia ' +
  'patrick paul paula pedro peter phil philip rachel ralph randy ' +
  'raymond rebecca richard rick rob robert robin rodney roger ron ronald rose ross roy russell ruth ryan sally ' +
  'sam samantha samuel sandra sara sarah scott sean shannon sharon shawn ' +
  'sheila simon sofia sonia sophia sophie stacy stanley stefan stella stephanie stephen steve steven stuart sue ' +
  'susan sylvia tanya tara taylor ted teresa terry tess theresa thomas tiffany tim ' +



  'timothy tina todd tom tony tracy trevor tyler valerie vanessa vera veronica victor victoria vincent virginia vladimir walter warren wayne wendy will william xavier zachary zoe'
).split(' '))
