import { describe, expect, test } from 'vitest'
import { readDateline } from '../../scripts/extract/dateline.ts'

const rest = 'Sáng nay nước sông Cái đã rút.'

describe('readDateline', () => {
  test.each([
    ['(LĐXH) - ', 'LĐXH'],
    ['(Dân trí) - ', 'Dân trí'],
    ['(Dân trí) – ', 'Dân trí'],
    ['(SGGPO).- ', 'SGGPO'],
    ['(Chinhphu.vn) – ', 'Chinhphu.vn'],
    ['(NDH) ', 'NDH'],
    ['(HQ Online) - ', 'HQ Online'],
    ['(NLĐO)- ', 'NLĐO'],
    ['( HNM ) - ', 'HNM'],
    ['VOV.VN - ', 'VOV.VN'],
    ['TTO - ', 'TTO'],
    ['TP - ', 'TP'],
    ['ANTĐ – ', 'ANTĐ'],
    ['Hà Nội (TTXVN 5/6) - ', 'Hà Nội (TTXVN 5/6)'],
    ['Hà Nội, ngày 5/6 - ', 'Hà Nội'],
    ['WASHINGTON (AP) — ', 'WASHINGTON (AP)'],
    ['HANOI, Vietnam — ', 'HANOI, Vietnam'],
    ['NEW YORK — ', 'NEW YORK']
  ])('%s', (opening, name) => {
    const text = opening + rest
    const dateline = readDateline(text)
    expect(dateline?.name).toBe(name)
    expect(text.slice(dateline!.start, dateline!.end)).toBe(name)
    expect(text.slice(dateline!.rest)).toBe(rest)
  })

  test.each([
    'Khoẻ - đẹp là ước mong của nhiều người.',
    'Ông Hinh - trưởng thôn Hạ - cho biết nước đã rút.',
    'Đại biểu (ĐB) Nguyễn Thị Sen nêu ý kiến.',
    'Liên đoàn bóng đá Bến Đò (LĐBĐ) mở giải mới.',
    'Xanh - sạch - đẹp là tiêu chí của làng.',
    '(Ảnh chụp từ bờ nam của sông Cái) - nước đã rút.',
    'Hà Nội đón đợt rét đầu mùa.',
    '- TTO đưa tin nước đã rút.',
    ''
  ])('no dateline: %s', (text) => {
    expect(readDateline(text)).toBeNull()
  })
})
