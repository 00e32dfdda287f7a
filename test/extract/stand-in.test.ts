import { describe, expect, test } from 'vitest'
import { recordOf } from './html.ts'

/** The note on a page that stands in for an article; undefined where it has a body. */
const noteOf = (html: string): string | undefined => {
  const record = recordOf(html)
  expect(record.coverage.unexplained).toBe(0)
  const note = record.notes.find(({ rule }) => rule === 'no-body')
  expect(record.blocks.length === 0).toBe(note !== undefined)
  return note?.message
}

describe('a page that stands in for an article has no body, and says what it is', () => {
  test.each([
    [
      'its heading, in Vietnamese',
      '<h1>Không tìm thấy trang</h1><p>Đường dẫn bạn vừa mở không còn dùng nữa. Mời bạn về trang chủ để xem các tin mới nhất của tỉnh.',
      'error page'
    ],
    [
      'a status, in a language without phrases',
      '<title>404 – Siden blev ikke fundet</title><h1>Siden blev ikke fundet</h1><p>Vi kan desværre ikke finde den side, du leder efter.',
      'error page'
    ],
    [
      'the name of an element',
      '<div class="page-not-found"><p>Haluamasi sivu on saatettu siirtää toiseen paikkaan tai poistaa kokonaan.</div>',
      'error page'
    ],
    [
      'its sentences',
      '<table><tr><td>Bài viết này không tồn tại hoặc đã bị gỡ bỏ.<br>Bạn sẽ được chuyển về trang chủ sau năm giây.</table>',
      'error page'
    ],
    ['an empty shell', '<div id=app><p>Vui lòng bật JavaScript để xem trang này.</div>', 'waits for scripts'],
    [
      'a check',
      '<title>Just a moment...</title><p>We need to review the security of your connection first.',
      'browser'
    ],
    [
      'a field for a password',
      '<p>กรุณาใส่ชื่อผู้ใช้และรหัสผ่านของท่านเพื่ออ่านเอกสารฉบับเต็ม<form><input type=password><button>ตกลง</button></form>',
      'log in'
    ],
    [
      'a wall of consent',
      '<div class="cookie-wall"><p>Tillsammans med våra partner lagrar vi uppgifter på din enhet för att mäta besök.<button>Godkänn</button></div>',
      'consent'
    ],
    [
      'a page that goes on',
      '<meta http-equiv=refresh content="3; url=/moi"><p>Cổng đã dời sang nhà mới ở bên kia.',
      'another page'
    ]
  ])('%s', (_, html, what) => {
    expect(noteOf(html)).toContain(what)
  })
})

describe('an article that has some of this stays one', () => {
  test.each([
    [
      'it tells of such pages',
      '<title>Vì sao trang báo lỗi 404?</title><article><h1>Vì sao trang báo lỗi 404?</h1><p>Trang bạn yêu cầu không tồn tại là câu ai lên mạng cũng từng gặp ít nhất một lần trong đời.<p>Máy chủ vẫn chạy, chỉ có địa chỉ vừa gõ là không dẫn đến tệp nào cả, nhóm kỹ thuật giải thích.</article>'
    ],
    [
      'it announces that a system stops',
      '<h2>Thông báo bảo trì hệ thống một cửa</h2><span>(10/11/2022)</span><div>Hệ thống một cửa tạm ngừng từ 22 giờ ngày 12/11 để nâng cấp máy chủ.<br>Hồ sơ giấy vẫn được nhận tại quầy vào giờ hành chính.<br>Xin lỗi vì sự bất tiện này.</div>'
    ],
    [
      'its page has a log-in at the top, and little text',
      '<form><input type=password><button>Đăng nhập</button></form><article><h1>Bến đò Vàm Tre nghỉ một ngày</h1><time datetime=2023-04-02>2/4/2023</time><p>Bến đò Vàm Tre nghỉ chạy ngày 3/4 để thay tấm ván lót đã mục, bà con nhớ đi vòng lối cầu xã.</article>'
    ]
  ])('%s', (_, html) => {
    expect(noteOf(html)).toBeUndefined()
  })
})
