/** Text dumps of the tests' own: whole articles with a title and a body, short enough to read. */

/** A dump with title, stamp, lede, two paragraphs and byline. */
export const river = `Xã Phú Hòa nạo vét sông Cái trước mùa mưa

15/04/2023 08:30

Sáng 14/4/2023, Ủy ban nhân dân xã Phú Hòa ra quân nạo vét đoạn sông Cái dài hai cây số chảy qua địa bàn xã.

Hơn một trăm người dân và đoàn viên đã tham gia vớt bèo, thu gom rác và gia cố các đoạn bờ bị sạt lở từ năm ngoái.

Theo kế hoạch, công việc sẽ kéo dài trong ba tuần và hoàn thành trước khi những cơn mưa đầu mùa đổ xuống vùng hạ lưu.

Tác giả: Lê Thị Hạnh
`

/** Another one, so that two good captures are not the same article. */
export const school = `Trường tiểu học Tân Lập khánh thành thư viện mới

Ngày 02/09/2022

Chiều 1/9/2022, Trường tiểu học Tân Lập khánh thành thư viện rộng một trăm hai mươi mét vuông với hơn ba nghìn đầu sách.

Thư viện được xây dựng từ nguồn đóng góp của phụ huynh, cựu học sinh và một số doanh nghiệp trên địa bàn huyện.

Nhà trường cho biết thư viện sẽ mở cửa cả ngày thứ bảy để học sinh và người dân trong vùng cùng đến đọc sách.

Tác giả: Trần Văn Bình
`

/** A third one. */
export const market = `Chợ phiên Nà Lang mở lại sau ba năm

Ngày 10/01/2023

Sáng 9/1/2023, chợ phiên Nà Lang họp lại lần đầu sau ba năm tạm dừng, đón hơn hai nghìn lượt người từ các bản quanh vùng.

Bà con mang đến chợ rau rừng, măng khô, mật ong và những tấm thổ cẩm dệt tay trong suốt mùa đông vừa qua.

Ban quản lý chợ đã bố trí thêm bãi gửi xe và nước sạch, đồng thời nhắc người bán giữ vệ sinh chung ở mỗi gian hàng.

Tác giả: Hoàng Thị Mỵ
`
