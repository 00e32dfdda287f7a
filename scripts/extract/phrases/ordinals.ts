/**
 * Words that number the points of an enumeration, in order, as printed at a line's beginning. Each list is a style of its
 * own; a run begins at its first entry, so `Thứ hai:` alone is a weekday and no point.
 * Seen in reports of provincial party committees and ministries; the English ones in news and handbooks.
 */
export const ordinalWords: { style: string; words: string[][] }[] = [
  {
    style: 'thứ',
    words: [
      ['Thứ nhất'],
      ['Thứ hai'],
      ['Thứ ba'],
      ['Thứ tư', 'Thứ bốn'],
      ['Thứ năm'],
      ['Thứ sáu'],
      ['Thứ bảy', 'Thứ bẩy'],
      ['Thứ tám'],
      ['Thứ chín'],
      ['Thứ mười'],
      ['Thứ mười một'],
      ['Thứ mười hai']
    ]
  },
  {
    style: 'là',
    words: [
      ['Một là'],
      ['Hai là'],
      ['Ba là'],
      ['Bốn là', 'Tư là'],
      ['Năm là'],
      ['Sáu là'],
      ['Bảy là', 'Bẩy là'],
      ['Tám là'],
      ['Chín là'],
      ['Mười là'],
      ['Mười một là'],
      ['Mười hai là']
    ]
  },
  {
    style: 'first',
    words: [
      ['Firstly', 'First of all', 'First'],
      ['Secondly', 'Second'],
      ['Thirdly', 'Third'],
      ['Fourthly', 'Fourth'],
      ['Fifthly', 'Fifth'],
      ['Sixthly', 'Sixth'],
      ['Seventhly', 'Seventh'],
      ['Eighthly', 'Eighth'],
      ['Ninthly', 'Ninth'],
      ['Tenthly', 'Tenth']
    ]
  }
]

/** Words before a number that belong to the label: `Bước 1:`, `Điều 3.`. */
export const countedNouns = [
  'Bước',
  'Điều',
  'Câu',
  'Điểm',
  'Mục',
  'Khoản',
  'Giải pháp',
  'Nhiệm vụ',
  'Nội dung',
  'Bài học',
  'Step',
  'Article',
  'Rule',
  'Point',
  'Tip',
  'Lesson'
]

/** What may close a run of ordinal words in place of its last number. */
export const closingWords = ['Cuối cùng', 'Sau cùng', 'Finally', 'Lastly']

/** Letters of `a)`, `b)` …: the Vietnamese order with đ, and the Latin one. */
export const letterOrders = ['abcdđeghiklmnopqrstuvxy', 'abcdefghijklmnopqrstuvwxyz']
