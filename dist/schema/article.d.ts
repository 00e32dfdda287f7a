// Generated from schema/article.schema.json by scripts/types.ts: change the schema, then run `npm run types`.

/**
 * A record of the dataset: an article, or what is left of one that moved or was removed. Every field of a record
 * is always there: what a page does not say is null, never an empty string, and a list of nothing is an empty
 * list. New optional fields, new block types and new dropped kinds may come with a minor version: pass over what
 * you do not know.
 */
export type DatasetRecord = Article | Moved | Removed

/**
 * One article: what the page says, where in the capture it says so, and what was left out.
 */
export interface Article {
  /**
   * What kind of record this is.
   */
  kind: 'article'
  /**
   * Name of the record: the capture's file name without its endings. Opaque and stable: never derived from the
   * title, never given to another article. Unique without regard to case. 1 to 100 ASCII letters, digits, `_` and
   * `-`, the first a letter or digit.
   * @example "001_dc34ba8873e93297"
   */
  id: string
  /**
   * Headline as printed by the publisher.
   * @example "Lớp học bơi miễn phí cho trẻ em xã Bình Minh"
   */
  title: string
  /**
   * Second headline as printed, such as a kicker or a line below the title that is not the lede; null where there is
   * none.
   * @example "Bốn mươi trẻ em vào hè dưới nước"
   */
  subtitle: string | null
  /**
   * Section of the site under which the article stands, as printed; null where the page names none.
   * @example "Trách nhiệm cộng đồng"
   */
  section: string | null
  /**
   * Language of the body as a BCP 47 tag, detected from the text unless the curator says otherwise; null where it
   * cannot be told.
   * @example "vi"
   */
  language: string | null
  /**
   * When the page says that it was published: an RFC 3339 full date, or a date-time with seconds and offset, never
   * more precise than the page (seconds that are not printed are 00). Where a Vietnamese page prints no offset,
   * `+07:00` is assumed, and a note says so. null where the page does not say: never taken from a page clock, a list
   * of other articles or a file name.
   * @example "2022-06-12T22:43:00+07:00"
   * @example "2022-06-12"
   */
  published_at: string | null
  /**
   * When the page says that it was last changed, in the form of `published_at`; null where it does not say.
   * @example "2022-06-13T08:00:00+07:00"
   */
  updated_at: string | null
  /**
   * Day of the reported event where the lede states it: an RFC 3339 full date, local to the event; else null.
   * @example "2022-06-08"
   */
  event_date: string | null
  /**
   * Who signed the article, in the order printed; empty where nobody did.
   * @example [{"name":"Kim Thoa","affiliation":null}]
   */
  authors: Author[]
  /**
   * The institution behind the site, from the page's own imprint; null where the page has none.
   */
  publisher: Publisher | null
  /**
   * Where the article was taken from, as the page credits it, without its label (`Nguồn tin`, `Theo`); null where it
   * credits nobody.
   * @example "laodongxahoi.net"
   */
  source_credit: string | null
  /**
   * What the page says about reuse. It is the publisher's own wording, not a licence.
   */
  rights: Rights
  /**
   * Agency or place that opens the lede, without brackets and dash; null where none does.
   * @example "LĐXH"
   */
  dateline: string | null
  /**
   * Text of the opening paragraph after its dateline. The whole paragraph, dateline included, is also a block. null
   * where the article has no opening paragraph.
   * @example "Sáng ngày 13/5/2024, xã Bình Minh khai giảng lớp học bơi cho 40 trẻ em."
   */
  lede: string | null
  /**
   * The body in reading order.
   */
  blocks: Block[]
  /**
   * People to whom the text gives a role in a form that leaves no doubt, in order of their first such mention. Far
   * from complete: precision goes before recall. No author is listed for being an author.
   */
  people: Person[]
  /**
   * The texts of the blocks joined by blank lines (`\n\n`), in NFC; of a table a line a row, its cells parted by
   * tabs. Captions are not in it: of pictures alone it is empty.
   * @example "Lớp học kéo dài ba tuần.\n\nHồ bơi mở cửa từ 7 giờ."
   */
  text: string
  /**
   * How much there is.
   */
  counts: Counts
  /**
   * The loss ledger: every visible piece of the page that is no part of the article, in page order.
   */
  dropped: Dropped[]
  /**
   * Where each header value was read: a JSON Pointer (RFC 6901) into this record to its place in the capture. A
   * pointer to an object or a list speaks for all in it.
   */
  sources: {
    [k: string]: Reference
  }
  /**
   * What was assumed when the page was read, and what looks wrong in it.
   */
  notes: Note[]
  /**
   * The capture from which this record was made.
   */
  seed: Seed
  /**
   * What became of every visible character of the capture.
   */
  coverage: Coverage
  /**
   * SHA-256, in lower-case hexadecimal, of the record's content as canonical JSON (RFC 8785): all fields but `hash`,
   * `seed`, `sources`, `coverage`, `notes` and every `source`. Two records with the same hash say the same.
   * @example "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
   */
  hash: string
}

/**
 * Tombstone of an id that was given up for another one: follow `moved_to`.
 */
export interface Moved {
  /**
   * What kind of record this is.
   */
  kind: 'moved'
  /**
   * The id that was given up; it is never used again.
   * @example "doi-song_0007"
   */
  id: string
  /**
   * Since which day, as an RFC 3339 full date.
   * @example "2026-11-20"
   */
  since: string
  /**
   * The id of the article that stands for this one now.
   * @example "doi-song_0008"
   */
  moved_to: string
  /**
   * SHA-256, in lower-case hexadecimal, of the record without `hash`, as canonical JSON (RFC 8785).
   * @example "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
   */
  hash: string
}

/**
 * Tombstone of an article that was taken out of the dataset, its text with it.
 */
export interface Removed {
  /**
   * What kind of record this is.
   */
  kind: 'removed'
  /**
   * The id that the article had; it is never used again.
   * @example "doi-song_0009"
   */
  id: string
  /**
   * Since which day, as an RFC 3339 full date.
   * @example "2026-11-20"
   */
  since: string
  /**
   * Why, in a sentence for the public; nothing of what was removed is repeated in it.
   * @example "The publisher asked for its removal."
   */
  reason: string
  /**
   * SHA-256, in lower-case hexadecimal, of the record without `hash`, as canonical JSON (RFC 8785).
   * @example "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
   */
  hash: string
}

/**
 * Who signed an article.
 * @example {"name":"Kim Thoa","affiliation":null}
 */
export interface Author {
  /**
   * Name or pen name as signed.
   * @example "Trịnh Thị Phương"
   */
  name: string
  /**
   * Office, newsroom or agency named with the author; null where none is.
   * @example "Trung tâm Công tác xã hội và Quỹ Bảo trợ trẻ em Hà Nội"
   */
  affiliation: string | null
}

/**
 * An institution as its own imprint presents it. Contacts of private persons are never kept.
 */
export interface Publisher {
  /**
   * Name as printed, capitals included; null where the imprint has none.
   * @example "ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH ĐỒNG NAI"
   */
  name: string | null
  /**
   * Host name of the site, in lower case, without scheme and path; null where the page does not tell.
   * @example "www.dukccq.dongnai.gov.vn"
   */
  domain: string | null
  /**
   * Postal address as printed, without its label.
   * @example "Kp1 phường Quyết Thắng, Thành phố Biên Hòa, tỉnh Đồng Nai."
   */
  address: string | null
  /**
   * Telephone number as printed, without its label.
   * @example "02513822060"
   */
  phone: string | null
  /**
   * Fax number as printed, without its label.
   * @example "02513822462"
   */
  fax: string | null
  /**
   * E-mail address as printed, without its label.
   * @example "duk@dongnai.gov.vn"
   */
  email: string | null
}

/**
 * A page's own reuse notice, word for word, and the credit that it asks for.
 * @example {"notice":null,"attribution":[]}
 */
export interface Rights {
  /**
   * The notice word for word; null where the page has none, which allows nothing.
   * @example "Ghi rõ nguồn 'Cổng thông tin xã Bình Minh' khi phát hành lại thông tin từ website này."
   */
  notice: string | null
  /**
   * The names that the notice accepts as credit, in its order; any one of them will do where it says `hoặc` (or).
   * @example ["Cổng thông tin xã Bình Minh"]
   */
  attribution: string[]
}

/**
 * A stretch of the capture's content: the file after taking off compression or container framing. Bytes are
 * half-open, `byte_start` up to but not including `byte_end`; lines are those of the first and the last character.
 * @example {"line_start":5,"line_end":5,"byte_start":79,"byte_end":186}
 */
export interface Span {
  /**
   * Line on which the stretch begins, counted from 1; lines end at LF, CR LF or CR.
   * @example 5
   */
  line_start: number
  /**
   * Line on which the stretch ends, counted from 1.
   * @example 5
   */
  line_end: number
  /**
   * Offset of the first byte, counted from 0.
   * @example 79
   */
  byte_start: number
  /**
   * Offset of the byte after the last one.
   * @example 186
   */
  byte_end: number
}

/**
 * Where a value was read, and which stretches of the capture it takes for itself. References may overlap anything;
 * claims never overlap, and all claims of a record together cover every visible character of its capture.
 */
export interface Reference {
  /**
   * Line on which the value begins, counted from 1.
   * @example 9
   */
  line_start: number
  /**
   * Line on which the value ends, counted from 1.
   * @example 9
   */
  line_end: number
  /**
   * Offset of the value's first byte in the capture's content, counted from 0; where `via` is `seed.yaml`, in the
   * curator's file.
   * @example 226
   */
  byte_start: number
  /**
   * Offset of the byte after the value's last one.
   * @example 244
   */
  byte_end: number
  /**
   * The wording in the capture where it differs from the value, as for dates; else null.
   * @example "22:43 - 12/06/2022"
   */
  raw: string | null
  /**
   * What the value was read from where it is not visible text: an attribute, a meta element, JSON-LD, or `seed.yaml`
   * for what the curator says; null for visible text.
   * @example "meta[property=\"article:published_time\"]"
   * @example "img@alt"
   * @example "seed.yaml"
   */
  via: string | null
  /**
   * The stretches of visible text that belong to this value, its label and separators included; null where the text
   * belongs to a block or a dropped piece, or is not visible.
   * @example [{"line_start":9,"line_end":9,"byte_start":226,"byte_end":244}]
   */
  claim: Span[] | null
}

/**
 * A link or an emphasis inside a block's text, beside it and not in it. Marks come from HTML captures only.
 * @example {"type":"link","start":8,"end":19,"url":"https://example.vn/lop-hoc-boi"}
 */
export interface Mark {
  /**
   * `link`, `emphasis` (usually italic) or `strong` (usually bold).
   * @example "link"
   */
  type: 'link' | 'emphasis' | 'strong'
  /**
   * Where the mark begins in `text`, in Unicode code points from 0.
   * @example 8
   */
  start: number
  /**
   * Where the mark ends in `text`, in Unicode code points, not included.
   * @example 19
   */
  end: number
  /**
   * Where a link leads: an absolute `http`, `https`, `mailto` or `tel` address, or a relative reference where the
   * page's own address is not known; null for emphasis.
   * @example "https://example.vn/lop-hoc-boi"
   */
  url: string | null
}

/**
 * A piece of the body.
 */
export type Block =
  ParagraphBlock | HeadingBlock | PointBlock | ListItemBlock | QuoteBlock | CodeBlock | FigureBlock | TableBlock

/**
 * A paragraph.
 */
export interface ParagraphBlock {
  /**
   * What kind of block this is.
   */
  type: 'paragraph'
  /**
   * Text as printed, in NFC, white space collapsed.
   * @example "Lớp học kéo dài ba tuần."
   */
  text: string
  /**
   * Links and emphasis in `text`, in order; empty for text captures.
   */
  marks: Mark[]
  /**
   * The stretches of the capture that this block claims, in order.
   * @example [{"line_start":7,"line_end":7,"byte_start":187,"byte_end":216}]
   */
  source: Span[]
}

/**
 * A heading inside the body.
 */
export interface HeadingBlock {
  /**
   * What kind of block this is.
   */
  type: 'heading'
  /**
   * Rank of the heading: 1 to 6 as in HTML, 2 in text captures.
   * @example 2
   */
  level: number
  /**
   * Text as printed, in NFC, white space collapsed.
   * @example "Kết quả đạt được"
   */
  text: string
  /**
   * Links and emphasis in `text`, in order; empty for text captures.
   */
  marks: Mark[]
  /**
   * The stretches of the capture that this block claims, in order.
   * @example [{"line_start":7,"line_end":7,"byte_start":187,"byte_end":216}]
   */
  source: Span[]
}

/**
 * One of an enumerated run of measures, reasons or the like (`Thứ nhất: …`, `Một là, …`, `1. …`, `a) …`).
 */
export interface PointBlock {
  /**
   * What kind of block this is.
   */
  type: 'point'
  /**
   * The label as printed, without the punctuation after it.
   * @example "Thứ nhất"
   */
  label: string
  /**
   * Which point of its run this is, from 1.
   * @example 1
   */
  ordinal: number
  /**
   * Text as printed, its label included, in NFC, white space collapsed.
   * @example "Thứ nhất: Mở thêm hai lớp học bơi."
   */
  text: string
  /**
   * Links and emphasis in `text`, in order; empty for text captures.
   */
  marks: Mark[]
  /**
   * The stretches of the capture that this block claims, in order.
   * @example [{"line_start":7,"line_end":7,"byte_start":187,"byte_end":216}]
   */
  source: Span[]
}

/**
 * An item of a list without numbers.
 */
export interface ListItemBlock {
  /**
   * What kind of block this is.
   */
  type: 'list_item'
  /**
   * Text as printed, in NFC, white space collapsed.
   * @example "- Khăn tắm và kính bơi"
   */
  text: string
  /**
   * Links and emphasis in `text`, in order; empty for text captures.
   */
  marks: Mark[]
  /**
   * The stretches of the capture that this block claims, in order.
   * @example [{"line_start":7,"line_end":7,"byte_start":187,"byte_end":216}]
   */
  source: Span[]
}

/**
 * A quotation set apart from the running text.
 */
export interface QuoteBlock {
  /**
   * What kind of block this is.
   */
  type: 'quote'
  /**
   * Text as printed, in NFC, white space collapsed.
   * @example "“Các cháu học rất nhanh.”"
   */
  text: string
  /**
   * Links and emphasis in `text`, in order; empty for text captures.
   */
  marks: Mark[]
  /**
   * The stretches of the capture that this block claims, in order.
   * @example [{"line_start":7,"line_end":7,"byte_start":187,"byte_end":216}]
   */
  source: Span[]
}

/**
 * Preformatted text.
 */
export interface CodeBlock {
  /**
   * What kind of block this is.
   */
  type: 'code'
  /**
   * Text as printed, in NFC, line ends and spaces kept.
   * @example "npm ci\nnpm run build"
   */
  text: string
  /**
   * Links and emphasis in `text`, in order; empty for text captures.
   */
  marks: Mark[]
  /**
   * The stretches of the capture that this block claims, in order.
   * @example [{"line_start":7,"line_end":7,"byte_start":187,"byte_end":216}]
   */
  source: Span[]
}

/**
 * An image with what stands around it. The image itself is not in the dataset.
 */
export interface FigureBlock {
  /**
   * What kind of block this is.
   */
  type: 'figure'
  /**
   * File name of the image where the page shows one; else null.
   * @example "20201207 VPDDBQH 1.jpg"
   */
  file_name: string | null
  /**
   * Address of the image: absolute, or relative where the page's own address is not known; null in text captures.
   * @example "https://example.vn/anh/lop-boi.jpg"
   */
  url: string | null
  /**
   * Alternative text as written; null where there is none.
   * @example "Lớp học bơi miễn phí cho trẻ em xã Bình Minh - Ảnh 1."
   */
  alt: string | null
  /**
   * Caption as printed, its credit included; null where there is none.
   * @example "Buổi học đầu tiên. Ảnh: Thu An"
   */
  caption: string | null
  /**
   * Who made or gave the image, as printed in the caption; null where it does not say.
   * @example "Thu An"
   */
  credit: string | null
  /**
   * The number that the page gives the image (`Ảnh 1.`); null where it gives none.
   * @example 1
   */
  ordinal: number | null
  /**
   * The stretches of the capture that this block claims, in order; empty for an image that shows no text.
   * @example [{"line_start":10,"line_end":11,"byte_start":1820,"byte_end":1921}]
   */
  source: Span[]
}

/**
 * A data table.
 */
export interface TableBlock {
  /**
   * What kind of block this is.
   */
  type: 'table'
  /**
   * The cells' texts, row by row. An empty cell is an empty string; rows may differ in length.
   * @example [["Tuần","Số học viên"],["1","40"]]
   */
  rows: string[][]
  /**
   * The stretches of the capture that this block claims, in order.
   * @example [{"line_start":20,"line_end":24,"byte_start":2040,"byte_end":2188}]
   */
  source: Span[]
}

/**
 * Someone to whom the text gives a role.
 */
export interface Person {
  /**
   * Name as printed, without honorific.
   * @example "Nguyễn Thị Liên"
   */
  name: string
  /**
   * Honorific as printed at the mention that states the role; null where there is none.
   * @example "đồng chí"
   */
  honorific: string | null
  /**
   * Office or function as printed, `nguyên` (former) and the like included.
   * @example "nguyên Phó Trưởng ban Tuyên giáo Thành ủy Hà Nội"
   */
  role: string
  /**
   * Where name and role are stated. A reference: the text belongs to its block.
   */
  source: Span
}

/**
 * A visible piece of the page that is no part of the article.
 */
export interface Dropped {
  /**
   * What it is.
   */
  kind: DroppedKind
  /**
   * Its text as printed, in NFC, white space collapsed.
   * @example "Lượt truy cập"
   */
  text: string
  /**
   * The stretches of the capture that it claims, in order.
   * @example [{"line_start":11,"line_end":11,"byte_start":306,"byte_end":324}]
   */
  source: Span[]
  /**
   * JSON Pointers of the fields that this text also filled, as an imprint line fills the publisher's phone; empty
   * where it filled none.
   * @example ["/publisher/phone","/publisher/fax"]
   */
  feeds: string[]
}

/**
 * What a dropped piece is.
 *
 * - `account`: sign in, sign up, newsletters
 * - `advert`: advertising, and offers to advertise or subscribe
 * - `clock`: the page header's own date and time, which is that of the visit
 * - `comments`: readers' comments, their form and their count
 * - `counter`: visitors, views, who is online
 * - `credit`: who edited, posted, translated or laid out the page, and is no author
 * - `hotline`: the site's telephone numbers for readers
 * - `imprint`: who runs the site: masthead, slogan, editors, licence, address, contacts, maker
 * - `links`: boxes of links to other sites
 * - `navigation`: menus, breadcrumbs, paging, skip links, back to top
 * - `notice`: notices to the reader: reuse, copyright, cookies
 * - `placeholder`: what stands where a script or an empty list shows nothing
 * - `poll`: polls and ratings
 * - `related`: other articles of the site, and the headings of their lists
 * - `repeated_text`: a repetition of what the record already holds, other than the title
 * - `repeated_title`: a repetition of the title
 * - `separator`: rules, dots, stars and other signs between pieces
 * - `share`: what a reader can do with the page: share, print, save, mail, listen, set the type size
 * - `tags`: key words, topics and the labels of their lists
 * - `unexplained`: taken by no rule with positive evidence: look here for what was misread
 * - `widget`: boxes that are not about the article: weather, rates, lottery, search, players, language
 * @example "counter"
 */
export type DroppedKind =
  | 'account'
  | 'advert'
  | 'clock'
  | 'comments'
  | 'counter'
  | 'credit'
  | 'hotline'
  | 'imprint'
  | 'links'
  | 'navigation'
  | 'notice'
  | 'placeholder'
  | 'poll'
  | 'related'
  | 'repeated_text'
  | 'repeated_title'
  | 'separator'
  | 'share'
  | 'tags'
  | 'unexplained'
  | 'widget'

/**
 * An assumption made, or something that looks wrong in the source and was left as it is.
 */
export interface Note {
  /**
   * The rule behind it, as the checks and the documentation name it.
   * @example "assumed-offset"
   */
  rule: string
  /**
   * JSON Pointer of the field that it is about; null for the record as a whole.
   * @example "/published_at"
   */
  field: string | null
  /**
   * What was assumed or looks wrong, one sentence in English.
   * @example "the page prints no offset; +07:00 is assumed"
   */
  message: string
  /**
   * Where in the capture; null where it is no one place. A reference.
   * @example {"line_start":9,"line_end":9,"byte_start":226,"byte_end":244}
   */
  source: Span | null
}

/**
 * A kind of repair made to encoding or white space, never to wording.
 */
export interface Repair {
  /**
   * What was repaired: `no-break-space` and `white-space-run` (made one space), `edge-space` (cut off), `line-join`
   * (a wrapped line put together), `invisible` and `bidi-control` (taken out), `composition` (made NFC),
   * `mark-order` (a tone put behind the mark of its vowel's shape), `look-alike` (Ð and Ɖ made Đ), `full-width` and
   * `presentation-form` (made plain letters), `c1-control` (made the character of windows-1252), `legacy-NAME`
   * (words that showed the bytes of a legacy charset such as `legacy-tcvn3`, decoded), `mojibake-NAME` (words whose
   * UTF-8 was read in a charset such as `mojibake-windows-1252`, read again).
   * @example "no-break-space"
   */
  kind: string
  /**
   * How often.
   * @example 6
   */
  count: number
  /**
   * Where the first one was made. A reference.
   */
  first: Span
}

/**
 * A capture: the file, its content, and how it was read.
 */
export interface Seed {
  /**
   * Path of the file below the seeds' folder, with `/`.
   * @example "001_dc34ba8873e93297.txt"
   */
  path: string
  /**
   * SHA-256 of the file as it lies on disk, in lower-case hexadecimal.
   * @example "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
   */
  sha256: string
  /**
   * Size of the file as it lies on disk, in bytes.
   * @example 6597
   */
  bytes: number
  /**
   * SHA-256 of the content: the file after taking off compression or container framing. Spans count in it.
   * @example "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
   */
  content_sha256: string
  /**
   * Size of the content, in bytes.
   * @example 6597
   */
  content_bytes: number
  /**
   * `text/plain` for a text dump of a page, `text/html` for the page itself.
   * @example "text/plain"
   */
  media_type: 'text/plain' | 'text/html'
  /**
   * Encoding from which the content was decoded, by its WHATWG name in lower case, or by its usual name where that
   * standard has none.
   * @example "utf-8"
   */
  encoding: string
  /**
   * How sure that encoding is, from 0 to 1: 1 where the content proves it, below 0.7 where a reader should look
   * whether the text reads right.
   * @example 1
   */
  encoding_confidence: number
  /**
   * Address of the page, from the curator's file or from the page itself; null where neither says.
   * @example "https://example.vn/lop-hoc-boi"
   */
  url: string | null
  /**
   * When the page was captured, from the curator's file: an RFC 3339 full date or a date-time with offset; null
   * where it does not say.
   * @example "2024-05-20T09:00:00+07:00"
   */
  captured_at: string | null
  /**
   * Every kind of repair made to the text, in code-point order of the kinds; empty where none was needed.
   */
  repairs: Repair[]
}

/**
 * Sizes of the body.
 * @example {"blocks":11,"sentences":35,"syllables":812,"characters":3891}
 */
export interface Counts {
  /**
   * Blocks of the body, figures and tables included.
   * @example 11
   */
  blocks: number
  /**
   * Sentences in `text`.
   * @example 35
   */
  sentences: number
  /**
   * Syllables in `text`, in Vietnamese written apart (`tiếng`); in other languages, its words.
   * @example 812
   */
  syllables: number
  /**
   * Unicode code points in `text`, blank lines between blocks included.
   * @example 3891
   */
  characters: number
}

/**
 * Visible characters of the capture: decoded code points, before repair, that are neither white space nor
 * default-ignorable and that a reader of the page sees. `characters` is the sum of the other four.
 * @example {"characters":3900,"body":3500,"fields":250,"dropped":150,"unexplained":0}
 */
export interface Coverage {
  /**
   * All visible characters.
   * @example 3900
   */
  characters: number
  /**
   * Those that the blocks claim.
   * @example 3500
   */
  body: number
  /**
   * Those that header values claim.
   * @example 250
   */
  fields: number
  /**
   * Those that dropped pieces claim, other than unexplained ones.
   * @example 150
   */
  dropped: number
  /**
   * Those that unexplained dropped pieces claim.
   * @example 0
   */
  unexplained: number
}
