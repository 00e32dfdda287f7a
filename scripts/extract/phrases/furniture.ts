import type { DroppedKind } from '../../../schema/article.d.ts'

/**
 * What portals print around an article, as phrases. A phrase is written as it is seen; it is compared folded (no case, no
 * tones), so `Lượt truy cập` also finds `LƯỢT TRUY CẬP`. Where it was seen stands behind each group.
 */
export interface PhraseGroup {
  kind: DroppedKind
  /** The whole line, bar counts, punctuation and arrows at its ends: `Bình luận (12)`, `» Xem thêm`. */
  line?: string[]
  /** The line's beginning, up to a word's end: `Giấy phép số: 102/GP-BTTTT …`. */
  start?: string[]
  /** Such a line heads a list: what follows it is of the same kind until something else begins. */
  opens?: boolean
  /** Too common in prose and headings to count inside the body: only before the title and after the last paragraph. */
  outside?: boolean
}

export const furniture: PhraseGroup[] = [
  // Contact and sales lines: provincial and ministry portals, news sites 2012–2026
  { kind: 'hotline', start: ['Đường dây nóng', 'Hotline', 'Tổng đài hỗ trợ', 'Điện thoại nóng'] },
  {
    kind: 'advert',
    line: ['Quảng cáo', 'QC', 'Advertisement', 'Advertisements', 'Sponsored', 'Sponsored content', 'Promoted', 'Ads', 'Story continues below advertisement', 'Scroll to continue with content', 'Article continues below', 'Rao vặt', 'Tài trợ', 'Paid content', 'Ad'],
    start: ['Liên hệ quảng cáo', 'Báo giá quảng cáo', 'Đăng quảng cáo', 'Phòng quảng cáo', 'Advertise with', 'Article continues below advertisement', 'Article continues after advertisement', 'Advertisement - ', 'Continue reading below']
  },
  // Share, print, listen, follow
  {
    kind: 'share',
    line: [
      'Chia sẻ', 'Thích', 'Thích và chia sẻ', 'Copy link', 'Sao chép liên kết', 'Sao chép', 'In bài viết', 'In trang', 'In', 'Bản in', 'Gửi email', 'Gửi cho bạn bè', 'Gửi mail',
      'Lưu bài', 'Lưu bài viết', 'Đọc bài viết', 'Nghe đọc bài', 'Nghe audio', 'Zalo', 'Facebook', 'Twitter', 'X', 'LinkedIn', 'Linkedin', 'Pinterest', 'Whatsapp', 'WhatsApp', 'Telegram', 'Messenger', 'Instagram', 'Reddit', 'Tumblr', 'Flipboard', 'YouTube', 'Youtube', 'TikTok', 'Google+', 'Google +1', 'Google Plus', 'Google News', 'news google', 'Viber', 'Line', 'Skype',
      'Font chữ', 'Cỡ chữ', 'A+ A-', 'A A A', 'A-', 'A+', 'Về đầu trang', 'Lên đầu trang', 'Về trang trước', 'Quay lại', 'Trở lại', 'Trở về', 'Theo dõi', 'Bình chọn', 'Đánh giá bài viết', 'Đánh giá', 'Tweet', 'Like', 'Share', 'Share this', 'Share this article', 'Share this story', 'Share this post', 'Share this page', 'Print', 'Print this page', 'Email', 'Email this', 'E-mail', 'Save', 'Copy', 'Copied', 'Link copied', 'Bookmark', 'Listen', 'Follow', 'Follow us', 'Back to top', 'Top', 'Like us on Facebook', 'Click to share', 'Print article', 'Print this article', 'Print this story', 'Text size', 'Rate this', 'Đăng ký nhận tin', 'Tải ứng dụng', 'Báo lỗi', 'RSS'
    ],
    start: ['Thích và chia sẻ bài', 'Chia sẻ bài viết', 'Chia sẻ trên', 'Chia sẻ lên', 'Chia sẻ:', 'Chia sẻ qua', 'Theo dõi chúng tôi', 'Theo dõi báo', 'Theo dõi trên', 'Share on', 'Share via', 'Share to', 'Follow us on', 'Follow on', 'Click to share', 'Click here to share', 'Click to email', 'Click to print', 'Email this to', 'Share on facebook', 'Trở lại ', 'Cỡ chữ', 'Kích thước chữ', 'Gửi bài viết', 'Đọc bài viết này']
  },
  // Lists of other articles
  {
    kind: 'related',
    opens: true,
    line: [
      'Tin liên quan', 'Bài liên quan', 'Bài viết liên quan', 'Tin bài liên quan', 'Các tin liên quan', 'Các bài liên quan', 'Nội dung liên quan', 'Liên quan', 'Tin khác', 'Các tin khác', 'Tin tức khác', 'Các bài khác', 'Bài khác', 'Bài viết khác', 'Các bài viết khác', 'Tin cùng chuyên mục', 'Cùng chuyên mục', 'Bài cùng chuyên mục', 'Tin cùng loại', 'Tin mới', 'Tin mới nhất', 'Tin mới hơn', 'Tin cũ hơn', 'Các tin mới hơn', 'Các tin cũ hơn', 'Các tin đã đưa', 'Tin đã đưa', 'Tin đã đăng', 'Tin nổi bật', 'Tin nóng', 'Tin đọc nhiều', 'Tin xem nhiều', 'Bài nổi bật', 'Bài đọc nhiều', 'Nổi bật', 'Mới nhất', 'Xem nhiều', 'Xem nhiều nhất', 'Đọc nhiều', 'Đọc nhiều nhất', 'Đọc nhanh', 'Xem thêm', 'Đọc thêm', 'Có thể bạn quan tâm', 'Bạn có thể quan tâm', 'Có thể bạn thích', 'Đừng bỏ lỡ', 'Đáng chú ý', '24h qua', 'Sự kiện nổi bật', 'Dòng sự kiện', 'Chủ đề liên quan', 'Chủ đề nóng', 'Tiêu điểm', 'Tin trong ngày', 'Dành cho bạn', 'Bài viết mới', 'Bài mới', 'Bài viết mới nhất', 'Video nổi bật', 'Video liên quan', 'Ảnh liên quan', 'Cùng chủ đề', 'Tin cùng chủ đề', 'Thông tin liên quan', 'Văn bản liên quan', 'Xem theo ngày', 'Nhiều người đọc', 'Được quan tâm', 'Tin tiếp theo', 'Bài trước', 'Bài sau', 'Bài tiếp theo',
      'Related', 'Related articles', 'Related stories', 'Related news', 'Related content', 'Related posts', 'Related topics', 'Related coverage', 'Related links', 'Related reading', 'More stories', 'More news', 'More from', 'Read more', 'Read next', 'Read also', 'Also read', 'See also', 'Most read', 'Most popular', 'Most viewed', 'Most recent', 'Popular', 'Popular posts', 'Popular stories', 'Trending', 'Trending now', 'Trending stories', 'Latest', 'Latest news', 'Latest stories', 'Latest posts', 'Latest articles', 'Recent posts', 'Recent articles', 'Recent news', 'Recommended', 'Recommended for you', 'Recommended stories', 'You may also like', 'You might also like', 'You may like these posts', 'Up next', 'Next article', 'Previous article', 'Next post', 'Previous post', "Don't miss", 'Editor\'s picks', 'Editors\' picks', 'Top stories', 'Top news', 'In this article', 'Featured', 'Around the web', 'From around the web', 'From the web', 'Random posts', 'What to read next', 'Keep reading', 'Breaking news', 'Headlines', 'More on this story', 'More on this', 'In other news', 'Elsewhere'
    ],
    start: ['Xem thêm:', 'Đọc thêm:', 'Mời xem thêm', 'Mời độc giả xem', 'Mời bạn đọc xem', '>> ', '>>> ', '>>', 'Tin liên quan:', 'Bài liên quan:', 'Read more:', 'READ MORE', 'Read also:', 'Also read:', 'See also:', 'Related:', 'More:', 'MORE:', 'RELATED:', 'Xem thêm các bài', 'Xem tiếp', 'More from ', 'WATCH:', 'Watch:', 'READ:', 'Continue reading', 'RELATED ARTICLE', 'You may also like', 'You might also like']
  },
  // Comments
  {
    kind: 'comments',
    opens: true,
    line: ['Bình luận', 'Ý kiến', 'Ý kiến bạn đọc', 'Ý kiến của bạn', 'Ý kiến độc giả', 'Bạn đọc bình luận', 'Bình luận bài viết', 'Gửi bình luận', 'Gửi ý kiến', 'Gửi phản hồi', 'Viết bình luận', 'Phản hồi', 'Ý kiến phản hồi', 'Hỏi đáp', 'Comments', 'Comment', 'Leave a comment', 'Leave a reply', 'Post a comment', 'Add a comment', 'Add comment', 'Write a comment', 'Join the conversation', 'Join the discussion', 'Show comments', 'View comments', 'Reader comments', 'Be the first to comment', 'Replies', 'Responses', 'Conversation', 'Discussion', 'No comments', 'Sort by', 'Sắp xếp theo', 'Mới nhất | Quan tâm nhất', 'Xem thêm bình luận', 'Xem tất cả bình luận', 'Load more comments', 'Sign in to comment', 'Log in to comment', 'Trả lời', 'Reply', 'Report abuse'],
    start: ['Bạn nghĩ gì', 'Vui lòng gõ tiếng Việt', 'Vui lòng nhập nội dung', 'Bạn vui lòng', 'Xin vui lòng gõ', 'Hãy là người đầu tiên bình luận', 'Hãy chia sẻ ý kiến', 'Chia sẻ ý kiến của bạn', 'Gửi ý kiến của bạn', 'Ý kiến của bạn sẽ được', 'Nhập nội dung bình luận', 'Đăng nhập để bình luận', 'Thông tin do bạn đọc cung cấp', 'Leave a comment', 'Leave a reply', 'Post a comment', 'Be the first to comment', 'Your email address will not be published', 'Comments are closed', 'Join the conversation', 'There are no comments', 'Please log in to comment']
  },
  // Visit counters
  {
    kind: 'counter',
    line: ['Lượt truy cập', 'Số lượt truy cập', 'Số lượt đọc', 'Đang truy cập', 'Đang online', 'Đang trực tuyến', 'Tổng lượt truy cập', 'Tổng số truy cập', 'Tổng truy cập', 'Thống kê truy cập', 'Thống kê', 'Lượt xem', 'Khách trực tuyến', 'Người đang online', 'Thành viên trực tuyến', 'Page views', 'Views', 'Visitors', 'Visitor counter', 'Online', 'Hôm nay', 'Hôm qua', 'Tuần này', 'Tháng này', 'Trong tuần', 'Trong tháng', 'Tất cả'],
    start: ['Lượt truy cập', 'Số lượt truy cập', 'Số lượt xem', 'Đang truy cập', 'Đang online', 'Đang trực tuyến', 'Tổng lượt truy cập', 'Tổng số lượt truy cập', 'Tổng số truy cập', 'Số lần xem', 'Số lần đọc', 'Lượt xem:', 'Lượt đọc:', 'Đã xem:', 'Hôm nay:', 'Hôm qua:', 'Trong tuần:', 'Trong tháng:', 'Tháng này:', 'Tất cả:', 'Khách:', 'Số người online', 'Page views:', 'Views:', 'Visitors:'],
    outside: true
  },
  // Boxes of links to other sites
  {
    kind: 'links',
    opens: true,
    line: ['Liên kết website', 'Liên kết web', 'Liên kết', 'Liên kết trang', 'Liên kết khác', 'Website liên kết', 'Trang liên kết', 'Các liên kết', 'Trang thông tin liên kết', 'Các trang liên kết', 'Liên kết nhanh', 'Danh mục liên kết', 'Liên kết ngoài', 'Quick links', 'Useful links', 'External links', 'Links', 'Chọn liên kết', 'Partner sites', 'Our network', 'Our sites'],
    start: ['--- Liên kết', '-- Liên kết', 'Chọn website', '--Chọn'],
    outside: true
  },
  // Polls, weather, exchange rates
  { kind: 'poll', opens: true, line: ['Thăm dò ý kiến', 'Bình chọn', 'Khảo sát', 'Thăm dò dư luận', 'Vote Result', 'Vote', 'Result', 'Kết quả', 'Biểu quyết', 'Poll', 'Xem kết quả'], outside: true },
  {
    kind: 'widget',
    line: ['Thông tin thời tiết', 'Thời tiết', 'Dự báo thời tiết', 'Tỷ giá', 'Tỷ giá ngoại tệ', 'Giá vàng', 'Chứng khoán trực tuyến', 'Lịch', 'Lịch công tác', 'Lịch vạn niên', 'Thư viện ảnh', 'Thư viện video', 'Tiện ích', 'Weather', 'Bảng giá điện tử', 'Kết quả xổ số', 'Lịch truyền hình', 'Photo gallery', 'Newsletter', 'Newsletters', 'Podcast', 'Podcasts', 'Xem lịch'],
    start: ['Sign up for our', 'Sign up for the', 'Sign up to', 'Subscribe to our', 'Subscribe to the', 'Subscribe for', 'Get the latest', 'Get all latest', 'Enter your email', 'Your email address', 'Nhập email', 'Đăng ký nhận', 'Đăng ký email', 'Download our app', 'Download the app', 'We use cookies', 'This site uses cookies', 'This website uses cookies', 'By continuing to', 'By signing up', 'Accept cookies', 'Cookie policy', 'Please enable', 'Javascript is', 'JavaScript is', 'Trình duyệt của bạn', 'Your browser'],
    outside: true
  },
  // Accounts
  { kind: 'account', line: ['Đăng nhập', 'Đăng ký', 'Đăng xuất', 'Tài khoản', 'Thoát', 'Quên mật khẩu', 'Tên đăng nhập', 'Mật khẩu', 'Ghi nhớ', 'Thông tin tài khoản', 'Đổi mật khẩu', 'Sign in', 'Sign up', 'Log in', 'Login', 'Logout', 'Log out', 'Register', 'Subscribe', 'Subscribe now', 'My account', 'Sign out', 'Create account', 'Username', 'Password', 'Forgot password', 'Remember me', 'Become a member', 'Đăng nhập | Đăng ký', 'Cài đặt tài khoản'], start: ['Xin chào,', 'Already have an account', 'Already a subscriber', 'Not a subscriber', "Don't have an account", 'Forgot your password'] },
  // Tags
  { kind: 'tags', opens: true, line: ['Từ khóa', 'Từ khoá', 'Tags', 'Tag', 'Thẻ', 'Chủ đề', 'Topics', 'Keywords', 'Filed under', 'Thẻ bài viết'], start: ['Từ khóa:', 'Từ khoá:', 'Tags:', 'Tag:', 'Thẻ:', 'Chủ đề:', 'Topics:', 'Keywords:', 'Filed under', 'Posted in', 'Filed Under', 'Tagged:', 'Tagged with'] },
  // Navigation
  {
    kind: 'navigation',
    line: ['Trang chủ', 'Trang nhất', 'Home', 'Homepage', 'Menu', 'Tìm kiếm', 'Tìm', 'Search', 'Danh mục', 'Chuyên mục', 'Sơ đồ trang', 'Sơ đồ site', 'Sitemap', 'Site map', 'Liên hệ', 'Liên hệ góp ý', 'Giới thiệu', 'Tiếng Việt', 'English', 'Skip to content', 'Skip to main content', 'Skip Ribbon Commands', 'Turn on more accessible mode', 'Turn off more accessible mode', 'Skip to navigation', 'Contact', 'Contact us', 'About', 'About us', 'Privacy policy', 'Terms of use', 'Terms of service', 'Terms & conditions', 'Terms and conditions', 'Privacy', 'Help', 'FAQ', 'Careers', 'Jobs', 'Advertise', 'Close', 'Đóng', 'Open menu', 'Main menu', 'Toggle navigation', 'Next', 'Previous', 'Prev', 'Trước', 'Sau', 'Tiếp', 'Trang trước', 'Trang sau', 'Giao diện PDA', 'Phiên bản di động', 'Mobile', 'View all', 'See all', 'Xem tất cả', 'Show more', 'Load more', 'Xem toàn màn hình', 'Video', 'Videos', 'Photos', 'Diễn đàn', 'Bạn đọc', 'Loading', 'Đang tải', 'preview', 'Điều khoản sử dụng', 'Chính sách bảo mật', 'Bạn đang ở đây', 'Edition', 'Sections', 'Categories', 'Archives', 'Archive', 'News', 'Opinion', 'Sports', 'World', 'Business', 'Multimedia', 'Thực đơn', 'Thoát khỏi chế độ này', '×', 'x'],
    start: ['Bạn đang ở', 'Bạn đang xem', 'Trang chủ >', 'Trang chủ /', 'Trang chủ »', 'Home >', 'Home /', 'Home »', 'You are here', 'Skip to'],
    outside: true
  },
  // Leftovers of content-management systems: SharePoint's empty list view and accessibility switches, Liferay, Joomla
  { kind: 'placeholder', line: ['There are no items to show in this view', 'There are no items', 'No items found', 'Không có dữ liệu', 'Chưa có dữ liệu', 'Không có bản ghi nào', 'Nội dung đang được cập nhật', 'Đang cập nhật', 'Lorem ipsum', 'undefined', 'null', 'No data', 'Currently Anonymous', 'Untitled'], start: ['There are no items to show', 'Không tìm thấy', 'Web Content Viewer', 'You need to enable'] },
  // Imprint
  {
    kind: 'imprint',
    start: [
      'Cơ quan chủ quản', 'Cơ quan ngôn luận', 'Cơ quan của', 'Đơn vị chủ quản', 'Đơn vị quản lý', 'Tổng biên tập', 'Phó tổng biên tập', 'Quyền tổng biên tập', 'Chịu trách nhiệm', 'Người chịu trách nhiệm', 'Trưởng ban biên tập', 'Phó trưởng ban biên tập', 'Ban biên tập:', 'Thư ký tòa soạn', 'Tòa soạn:', 'Tòa soạn và trị sự', 'Trụ sở', 'Trụ sở chính', 'Văn phòng đại diện', 'VPĐD', 'Địa chỉ', 'Điện thoại', 'Số điện thoại', 'ĐT:', 'ĐT :', 'Tel:', 'Tel :', 'Tel.', 'Phone:', 'Fax', 'Máy lẻ', 'Email:', 'E-mail:', 'Email liên hệ', 'Thư điện tử', 'Hộp thư', 'Website:', 'Web:', 'Giấy phép', 'Số giấy phép', 'GPXB', 'GP số', 'Phát triển bởi', 'Thiết kế bởi', 'Thiết kế và phát triển', 'Được thiết kế', 'Xây dựng bởi', 'Đơn vị thiết kế', 'Designed by', 'Developed by', 'Powered by', 'Vận hành bởi', 'Một sản phẩm của', 'Công ty chủ quản', 'Thông tin tòa soạn', 'Bản quyền ©', 'Copyright', '©', '(c) ', 'All rights reserved', 'Address:', 'Published by', 'Editor-in-chief', 'Mã số thuế', 'Cục Báo chí'
    ],
    line: ['Tòa soạn', 'Toà soạn', 'Thông tin liên hệ', 'Contact information']
  }
]
