/**
 * The syllables of which most running text consists: grammatical words and the commonest parts of compounds in reports and
 * official writing. Listed by hand, from no corpus. They weigh more than others, since a wrong decoding gives them by chance
 * more rarely.
 */
export const frequent =
  'và của có là các cho được trong một không những người với này để khi từ đã đến về ra vào ở như cũng sẽ đang bị tại do ' +
  'theo trên dưới sau trước giữa ngoài nhiều ít lại còn đó ấy đây thì mà nhưng nếu vì nên hay hoặc bởi tới hơn nhất rất quá ' +
  'hết chỉ đều cả mỗi mọi từng vẫn luôn chưa chẳng đừng hãy rồi xong nữa thêm bằng qua lên xuống đi làm việc công tác thực ' +
  'hiện nhà nước nhân dân xã hội chủ tịch tỉnh thành phố huyện phường quận thôn ấp đảng bộ ủy ban ngành cấp trung ương địa ' +
  'phương chính phủ quốc gia hội đồng đại biểu bí thư phó trưởng phòng sở cơ quan đơn vị tổ chức cán viên đoàn thanh niên ' +
  'phụ nữ trẻ em học sinh giáo dục đào tạo trường lớp thầy cô y tế bệnh viện sức khỏe văn hóa thể thao du lịch kinh doanh ' +
  'nghiệp nông lâm thủy sản xuất khẩu nhập thương mại đầu tư xây dựng giao thông vận tải đường sông cầu cống điện nước môi ' +
  'khoa kỹ thuật nghệ thông tin truyền quản lý nghiên cứu phát triển kế hoạch chương trình dự án mục tiêu nhiệm vụ kết quả ' +
  'hoạt động tham gia hỗ trợ giúp đỡ bảo vệ đảm ninh trật tự an toàn pháp luật quy định quyết nghị thông tư số ngày tháng ' +
  'năm giờ phút buổi sáng chiều tối hôm qua mai nay lúc thời gian lần đợt kỳ khóa điều khoản mức tiền đồng triệu tỷ nghìn ' +
  'vốn ngân sách thu chi thuế giá thị hàng hóa sản phẩm dịch chất lượng khách cuộc sống gia đình vợ chồng con cha mẹ ông bà ' +
  'anh chị em cháu bạn bè ngôi nhà đất ruộng vườn cây lúa cá tôm rừng biển núi trời mưa nắng gió bão lũ lụt hạn mặn thiệt ' +
  'hại mất mùa vụ lợi ích khó khăn vượt tiếp tục tăng cường nâng cao mở rộng đẩy mạnh góp phần xóa đói giảm nghèo tạo lập ' +
  'giữ gìn phục tuyên truyền vận tổng kết đánh giá kiểm tra giám sát xử phạm tội vụ án tòa ánh mắt nhìn thấy nghe nói biết ' +
  'hiểu nghĩ muốn cần phải nên có thể được đưa đem lấy mua bán gửi nhận trả lời hỏi viết đọc kể bắt đầu kết thúc trở thành ' +
  'lớn nhỏ cao thấp dài ngắn mới cũ tốt xấu đẹp nhanh chậm sớm muộn đúng sai đủ thiếu đông vắng hai ba bốn sáu bảy tám chín ' +
  'mười trăm nhiên tuy vậy thế nào gì ai đâu sao bao việt nam hà nội hồ chí minh đà nẵng hải cần thơ bắc miền đồng bằng tây ' +
  'nguyên lễ khai mạc tập huấn đồng chí cộng hòa nghĩa độc lập tự hạnh phúc căn cứ đề xét văn phòng nội dung cụ thể trách ' +
  'nhiệm hình thức yêu cầu đối tượng trường hợp liên hệ tỷ lệ diện tích khu vực hộ dân cư bà con tuyến đê kênh mương'
