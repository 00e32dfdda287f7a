/**
 * Vietnamese text of many kinds, written for tests: laws, sports, medicine, verse, lists of names, addresses, headlines in capitals,
 * tables full of numbers, text mixed with English. None of it was looked at when the model of syllables was made.
 */
export const topics: { [kind: string]: string[] } = {
  law: [
    'Điều 17. Quyền và nghĩa vụ của bên thuê\n1. Bên thuê được giao nhà đúng thời hạn ghi trong hợp đồng; được yêu cầu bên cho thuê sửa chữa kịp thời những hư hỏng không do lỗi của mình.\n2. Bên thuê phải trả đủ tiền thuê, giữ gìn tài sản và chịu trách nhiệm nếu làm hư hại.',
    'Người nào vì thiếu thận trọng mà gây thiệt hại cho sức khỏe của người khác với tỷ lệ tổn thương cơ thể từ 31% trở lên thì bị phạt cảnh cáo, cải tạo không giam giữ đến một năm hoặc phạt tù từ ba tháng đến hai năm.',
    'Thông tư này có hiệu lực kể từ ngày ký. Trường hợp các văn bản được dẫn chiếu bị sửa đổi, bổ sung hoặc thay thế thì áp dụng theo văn bản mới.'
  ],
  sports: [
    'Hai bàn thắng ở những phút bù giờ đã giúp đội khách ngược dòng ngoạn mục. Thủ thành Đặng Quyết Chiến rời sân với chấn thương cổ chân, còn tiền vệ trẻ Lò Văn Pảo lần đầu được xướng tên trong đội hình xuất phát.',
    'Ở nội dung chạy vượt rào 400 mét nữ, cô gái sinh năm 2003 bứt lên từ khúc cua cuối, phá kỷ lục tồn tại mười bảy năm với thành tích 56 giây 83.',
    'Kỳ thủ Quách Gia Tuệ cầm quân đen, hy sinh xe ở nước thứ hai mươi mốt rồi chiếu hết bằng cặp mã.'
  ],
  medicine: [
    'Bệnh nhân nhập viện trong tình trạng sốt cao, co giật, tiểu cầu giảm còn 42.000/µl. Các bác sĩ chỉ định truyền dịch, theo dõi sát huyết áp và chức năng thận, tránh dùng aspirin hay ibuprofen vì nguy cơ xuất huyết.',
    'Rửa vết bỏng dưới vòi nước mát ít nhất mười lăm phút, tuyệt đối không bôi kem đánh răng, mỡ trăn hay nước mắm. Nếu da phồng rộp, che bằng gạc vô khuẩn rồi đưa đến cơ sở y tế gần nhất.',
    'Trẻ dưới sáu tháng chỉ nên bú mẹ hoàn toàn; từ tháng thứ bảy tập cho ăn dặm bằng bột loãng, mỗi bữa một muỗng.'
  ],
  verse: [
    'Sương giăng mờ lối ngõ quê\nBếp ai vừa nhóm, khói về chân mây\nMẹ ngồi giặt áo bên cây\nTiếng gà trưa rụng xuống đầy giếng khơi',
    'Thuyền xuôi, sóng vỗ mạn thuyền\nCâu hò ai gửi xuống miền hạ lưu\nLục bình trôi tím buổi chiều\nNhớ người xa xứ, bao nhiêu cho vừa'
  ],
  names: [
    'Danh sách thí sinh: 1. Huỳnh Ngọc Quỳnh Như; 2. Vũ Hoàng Khôi Nguyên; 3. Giàng A Pủa; 4. Phùng Thị Mỹ Duyên; 5. Nguyễn Xuân Trường; 6. Đoàn Lê Bảo Trâm; 7. Mạc Đình Khoát; 8. Tống Phước Hậu; 9. Châu Khải Phong; 10. Ngụy Thế Vỹ',
    'Gia đình ông Lương Văn Chắt, bà Khổng Thị Nhỡ và các con Lương Văn Kiểm, Lương Thị Thoa, Lương Thị Thuấn trân trọng cảm ơn.'
  ],
  addresses: [
    'Số 27/4B ngõ 165 phố Dương Quảng Hàm, phường Quan Hoa, quận Cầu Giấy, Hà Nội; chi nhánh: 88 đường Nguyễn Đình Chiểu, khóm 3, phường Mỹ Bình, thành phố Long Xuyên, tỉnh An Giang.',
    'Tổ 9, thôn Phước Thuận, xã Hòa Nhơn, huyện Hòa Vang; điện thoại bàn (0236) 000 000, gặp chị Xuyến hoặc anh Thịnh.'
  ],
  capitals: [
    'NHIỀU TUYẾN PHỐ NGẬP SÂU SAU TRẬN MƯA LỚN ĐẦU MÙA, GIAO THÔNG Ê ẨM KÉO DÀI ĐẾN TỐI',
    'ỦY BAN NHÂN DÂN HUYỆN MƯỜNG KHƯƠNG - CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM - ĐỘC LẬP - TỰ DO - HẠNH PHÚC',
    'QUYẾT ĐỊNH VỀ VIỆC KHEN THƯỞNG CÁC TẬP THỂ, CÁ NHÂN CÓ THÀNH TÍCH XUẤT SẮC'
  ],
  numbers: [
    'Chỉ tiêu; Kế hoạch; Thực hiện; Tỷ lệ (%)\nLúa hè thu (ha); 12.450; 12.118; 97,3\nBắp lai (tấn); 3.200; 3.415; 106,7\nĐậu phộng (tấn); 870; 812; 93,3\nMía đường (tấn); 45.000; 41.960; 93,2',
    'Giá vàng lúc 9h: mua vào 81,20 - bán ra 83,20 triệu đồng/lượng; USD 25.150 - 25.480; EUR 26.900 - 28.376; dầu thô 78,4 USD/thùng.'
  ],
  mixed: [
    'Phiên bản 2.4 của app hỗ trợ dark mode, sync qua cloud và backup tự động; người dùng chỉ cần click vào Settings, chọn Privacy rồi bật tùy chọn "End-to-end encryption". Startup này vừa gọi được vòng seed từ hai quỹ ở Singapore.',
    'Workshop "Content marketing for small business" diễn ra lúc 14h tại coworking space tầng 5, diễn giả là anh Kevin Trần, founder kiêm CEO. Fee: 200K/người, đăng ký qua email hoặc inbox fanpage.',
    'Anh bảo: "It is what it is", rồi cười xòa, bước ra hiên hút thuốc.'
  ],
  letters: [
    'Con gửi mẹ ít tiền, mẹ đừng tiếc mà không dám tiêu. Trên này trời trở lạnh, con vẫn khỏe, thằng cu Tí đã biết lẫy, hay cười với người lạ.',
    'Kính gửi Quý khách! Do đường ống cấp nước Ø 300 bị vỡ, khu vực tạm ngưng cấp nước từ 22 giờ hôm nay. Mong Quý khách thông cảm.'
  ]
}

export const topicTexts: { kind: string; text: string }[] = Object.entries(topics).flatMap(([kind, texts]) =>
  texts.map((text) => ({ kind, text }))
)
