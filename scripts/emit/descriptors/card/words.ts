/** A language of the card. */
export type Language = 'en' | 'vi'

/** Headings and phrases of the card. */
export interface Words {
  /** Where the other language is; null where it stands above. */
  other: string | null
  contents: string
  version: (version: string, released: string | null) => string
  articles: (count: string) => string
  tombstones: (moved: string, removed: string) => string
  languages: (list: string) => string
  published: (first: string, last: string) => string
  size: (characters: string, syllables: string, sentences: string) => string
  coverage: (all: string, body: string, fields: string, dropped: string, unexplained: string) => string
  publishers: (list: string, more: number) => string
  files: string
  fileColumns: readonly [string, string, string, string]
  /** What is in the folders of many files, by the names of those. */
  folders: { [path: string]: string }
  loading: string
  /** How the npm package of this name is used. */
  importing: (name: string) => string
  fields: string
  fieldsIntro: string
  fieldColumns: readonly [string, string]
  rights: string
  rightsText: string
  rightsMore: string
  made: string
  uses: string
  limitations: string
  biases: string
  impact: string
  personal: string
  citing: string
  citingIntro: string
  maintenance: string
}

export const WORDS: { [language in Language]: Words } = {
  en: {
    other: 'Phần tiếng Việt ở bên dưới.',
    contents: 'What is in it',
    version: (version, released) =>
      released === null ? `Version ${version}, between releases` : `Version ${version}, released on ${released}`,
    articles: (count) => `Articles: ${count}`,
    tombstones: (moved, removed) => `Ids that are no longer articles: ${moved} moved, ${removed} removed`,
    languages: (list) => `Articles by language: ${list}`,
    published: (first, last) => `Published between ${first} and ${last}, as far as the pages say`,
    size: (characters, syllables, sentences) =>
      `Text: ${characters} characters, ${syllables} syllables, ${sentences} sentences`,
    coverage: (all, body, fields, dropped, unexplained) =>
      `Visible characters of the captures: ${all}. In the body ${body}, in header fields ${fields}, left out with a reason ${dropped}, unexplained ${unexplained}`,
    publishers: (list, more) => `Publishers: ${list}${more > 0 ? ` and ${more} more` : ''}`,
    files: 'Files',
    fileColumns: ['file', 'records', 'bytes', 'what it is'],
    folders: {
      'markdown/ID.md': 'Each article for reading, with YAML front matter.',
      'records/ID.json': 'Each record in a file of its own.'
    },
    loading: 'Each format holds the same records: JSON, JSON Lines and Parquet whole, CSV and Markdown in part.',
    importing: (name) =>
      `For JavaScript and TypeScript there is the npm package \`${name}\`: ids are typed, and a record is loaded when it is asked for. Without texts: \`ids\`, \`tombstones\`, \`has(id)\`, \`version\`.`,
    fields: 'Fields',
    fieldsIntro:
      'Every field is always there: what a page does not say is `null`, a list of nothing is `[]`. Pass over fields, block types and kinds that you do not know.',
    fieldColumns: ['field', 'what it is'],
    rights: 'Rights',
    rightsText:
      'The compilation and its metadata are dedicated to the public domain as far as the law allows. The texts stay their publishers’ and authors’: this project grants no rights in them. `rights.notice` of a record is the page’s own notice, word for word, and is not a licence.',
    rightsMore: 'What you may do, and how to ask for correction or removal',
    made: 'How it was made',
    uses: 'Uses',
    limitations: 'Limits',
    biases: 'Biases',
    impact: 'Social impact',
    personal: 'Personal data',
    citing: 'Citing',
    citingIntro: 'Name the version. `CITATION.cff` says the same to reference managers.',
    maintenance: 'Maintenance'
  },
  vi: {
    other: null,
    contents: 'Nội dung',
    version: (version, released) =>
      released === null
        ? `Phiên bản ${version}, giữa hai lần phát hành`
        : `Phiên bản ${version}, phát hành ngày ${released}`,
    articles: (count) => `Số bài viết: ${count}`,
    tombstones: (moved, removed) => `Số mã không còn là bài viết: ${moved} đã chuyển, ${removed} đã gỡ`,
    languages: (list) => `Số bài theo ngôn ngữ: ${list}`,
    published: (first, last) => `Đăng từ ${first} đến ${last}, theo những gì các trang cho biết`,
    size: (characters, syllables, sentences) => `Văn bản: ${characters} ký tự, ${syllables} tiếng, ${sentences} câu`,
    coverage: (all, body, fields, dropped, unexplained) =>
      `Ký tự hiển thị của các bản thu thập: ${all}. Trong nội dung ${body}, trong các trường đầu bài ${fields}, lược bỏ có lý do ${dropped}, không giải thích được ${unexplained}`,
    publishers: (list, more) => `Cơ quan xuất bản: ${list}${more > 0 ? ` và ${more} cơ quan khác` : ''}`,
    files: 'Các tệp',
    fileColumns: ['tệp', 'số bản ghi', 'số byte', 'là gì'],
    folders: {
      'markdown/ID.md': 'Từng bài viết để đọc, có phần đầu YAML.',
      'records/ID.json': 'Từng bản ghi trong một tệp riêng.'
    },
    loading:
      'Mọi định dạng chứa cùng các bản ghi: JSON, JSON Lines và Parquet chứa đầy đủ, CSV và Markdown chứa một phần.',
    importing: (name) =>
      `Với JavaScript và TypeScript có gói npm \`${name}\`: mã bài có kiểu riêng, mỗi bản ghi chỉ được nạp khi cần. Không kèm văn bản: \`ids\`, \`tombstones\`, \`has(id)\`, \`version\`.`,
    fields: 'Các trường',
    fieldsIntro:
      'Mọi trường luôn có mặt: điều trang không nêu là `null`, danh sách rỗng là `[]`. Hãy bỏ qua những trường, kiểu khối và phân loại mà bạn không biết.',
    fieldColumns: ['trường', 'là gì'],
    rights: 'Quyền',
    rightsText:
      'Bộ sưu tập và siêu dữ liệu được đưa vào phạm vi công cộng trong giới hạn pháp luật cho phép. Văn bản vẫn thuộc về cơ quan xuất bản và tác giả: dự án không trao quyền gì đối với chúng. `rights.notice` của mỗi bản ghi là thông báo nguyên văn của trang, không phải giấy phép.',
    rightsMore: 'Bạn được làm gì, và cách yêu cầu sửa hoặc gỡ bỏ',
    made: 'Cách tạo ra',
    uses: 'Mục đích sử dụng',
    limitations: 'Giới hạn',
    biases: 'Thiên lệch',
    impact: 'Tác động xã hội',
    personal: 'Dữ liệu cá nhân',
    citing: 'Trích dẫn',
    citingIntro: 'Hãy ghi rõ phiên bản. `CITATION.cff` cung cấp cùng thông tin cho phần mềm quản lý trích dẫn.',
    maintenance: 'Duy trì'
  }
}
