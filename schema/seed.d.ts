// Generated from schema/seed.schema.json by scripts/types.ts: change the schema, then run `npm run types`.

/**
 * A curator's file, `NAME.yaml`. Beside a capture `NAME.txt` or `NAME.html` it says what the page cannot say, and
 * puts right what was misread. Without a capture it is a tombstone: where the article went, or why it is gone.
 */
export type SidecarFile = SidecarFacts | SidecarMoved | SidecarRemoved

/**
 * What a curator knows about a capture. At least one field.
 * @example {"url":"https://example.vn/lop-hoc-boi","captured_at":"2024-05-20"}
 */
export interface SidecarFacts {
  /**
   * Address of the page, absolute, `http` or `https`.
   * @example "https://example.vn/lop-hoc-boi"
   */
  url?: string
  /**
   * When the page was captured: an RFC 3339 full date, or a date-time with seconds and offset.
   * @example "2024-05-20T09:00:00+07:00"
   * @example "2024-05-20"
   */
  captured_at?: string
  /**
   * Encoding of the capture where it is not found out right, by its WHATWG label or its usual name (`tcvn3`, `vni`,
   * `viscii`, `vps`, `bkhcm1`, `bkhcm2`, `vietware-x`). UTF-8 is known by itself.
   * @example "windows-1258"
   */
  charset?: string
  /**
   * Header fields that were misread, each with the right value and the reason. An override that changes nothing is
   * an error.
   */
  overrides?: Overrides
}

/**
 * Tombstone of an id that was given up for another one.
 * @example {"kind":"moved","moved_to":"doi-song_0008","since":"2026-11-20"}
 */
export interface SidecarMoved {
  /**
   * What kind of tombstone this is.
   */
  kind: 'moved'
  /**
   * The id of the article that stands for this one now.
   * @example "doi-song_0008"
   */
  moved_to: string
  /**
   * Since which day, as an RFC 3339 full date.
   * @example "2026-11-20"
   */
  since: string
}

/**
 * Tombstone of an article that was taken out of the dataset.
 * @example {"kind":"removed","reason":"The publisher asked for its removal.","since":"2026-11-20"}
 */
export interface SidecarRemoved {
  /**
   * What kind of tombstone this is.
   */
  kind: 'removed'
  /**
   * Why, in a sentence for the public; it repeats nothing of what was removed.
   * @example "The publisher asked for its removal."
   */
  reason: string
  /**
   * Since which day, as an RFC 3339 full date.
   * @example "2026-11-20"
   */
  since: string
}

/**
 * Right values of header fields. A value replaces the whole field.
 * @example {"section":{"value":"Đời sống","reason":"The page shows its section in a picture only."}}
 */
export interface Overrides {
  /**
   * Headline as printed.
   */
  title?: TitleOverride
  /**
   * Second headline as printed.
   */
  subtitle?: TextOverride
  /**
   * Section of the site.
   */
  section?: TextOverride
  /**
   * Language of the body.
   */
  language?: LanguageOverride
  /**
   * When the page was published.
   */
  published_at?: DateTimeOverride
  /**
   * When the page was last changed.
   */
  updated_at?: DateTimeOverride
  /**
   * Day of the reported event.
   */
  event_date?: DateOverride
  /**
   * Who signed the article.
   */
  authors?: AuthorsOverride
  /**
   * The institution behind the site.
   */
  publisher?: PublisherOverride
  /**
   * Where the article was taken from.
   */
  source_credit?: TextOverride
  /**
   * The page's reuse notice.
   */
  rights?: RightsOverride
  /**
   * Agency or place that opens the lede.
   */
  dateline?: TextOverride
}

/**
 * Right value of the title.
 */
export interface TitleOverride {
  /**
   * The right value.
   * @example "Lớp học bơi miễn phí cho trẻ em xã Bình Minh"
   */
  value: string
  /**
   * Why the value read from the page is wrong, and where the right one is from.
   * @example "The page shows its title in a picture only."
   */
  reason: string
}

/**
 * Right value of a text field.
 * @example {"value":"Đời sống","reason":"The page shows its section in a picture only."}
 */
export interface TextOverride {
  /**
   * The right value; null where the page does not say.
   * @example "Đời sống"
   */
  value: string | null
  /**
   * Why the value read from the page is wrong, and where the right one is from.
   * @example "The page shows its section in a picture only."
   */
  reason: string
}

/**
 * Right value of the language.
 * @example {"value":"vi","reason":"A list of place names; the page itself is in Vietnamese."}
 */
export interface LanguageOverride {
  /**
   * BCP 47 tag; null for a body without language.
   * @example "vi"
   */
  value: string | null
  /**
   * Why the value read from the page is wrong, and where the right one is from.
   * @example "A list of place names; the page itself is in Vietnamese."
   */
  reason: string
}

/**
 * Right value of a point in time.
 * @example {"value":"2024-05-14","reason":"The site writes the month first."}
 */
export interface DateTimeOverride {
  /**
   * RFC 3339 full date, or date-time with seconds and offset, never more precise than what is known; null where the
   * page does not say.
   * @example "2024-05-14T08:30:00+07:00"
   * @example "2024-05-14"
   */
  value: string | null
  /**
   * Why the value read from the page is wrong, and where the right one is from.
   * @example "The site writes the month first."
   */
  reason: string
}

/**
 * Right value of a day.
 * @example {"value":"2024-05-13","reason":"The first date in the lede is that of a law."}
 */
export interface DateOverride {
  /**
   * RFC 3339 full date; null where the page does not say.
   * @example "2024-05-13"
   */
  value: string | null
  /**
   * Why the value read from the page is wrong, and where the right one is from.
   * @example "The first date in the lede is that of a law."
   */
  reason: string
}

/**
 * Right value of the authors.
 * @example {"value":[],"reason":"The last line is a place, not a name."}
 */
export interface AuthorsOverride {
  /**
   * All authors in the order printed; an empty list where nobody signed.
   * @example [{"name":"Lê Thu An"}]
   */
  value: SidecarAuthor[]
  /**
   * Why the value read from the page is wrong, and where the right one is from.
   * @example "The last line is a place, not a name."
   */
  reason: string
}

/**
 * Right value of the publisher.
 */
export interface PublisherOverride {
  /**
   * The whole imprint; null where the page has none.
   * @example {"name":"Ủy ban nhân dân xã Bình Minh"}
   */
  value: SidecarPublisher | null
  /**
   * Why the value read from the page is wrong, and where the right one is from.
   * @example "The imprint is that of the site's maker."
   */
  reason: string
}

/**
 * Right value of the reuse notice.
 * @example {"value":{"notice":null},"reason":"The line speaks of another site."}
 */
export interface RightsOverride {
  /**
   * The notice and the credit that it asks for.
   */
  value: SidecarRights
  /**
   * Why the value read from the page is wrong, and where the right one is from.
   * @example "The notice names two accepted credits."
   */
  reason: string
}

/**
 * Who signed an article.
 * @example {"name":"Lê Thu An"}
 */
export interface SidecarAuthor {
  /**
   * Name or pen name as signed.
   * @example "Lê Thu An"
   */
  name: string
  /**
   * Office, newsroom or agency named with the author; may be left out.
   * @example "Ủy ban nhân dân xã Bình Minh"
   */
  affiliation?: string | null
}

/**
 * An institution as its own imprint presents it. What is left out is null.
 * @example {"name":"Ủy ban nhân dân xã Bình Minh"}
 */
export interface SidecarPublisher {
  /**
   * Name as printed.
   * @example "Ủy ban nhân dân xã Bình Minh"
   */
  name?: string | null
  /**
   * Host name of the site, in lower case, without scheme and path.
   * @example "binhminh.example.vn"
   */
  domain?: string | null
  /**
   * Postal address as printed, without its label.
   * @example "Số 1 đường Bờ Sông, xã Bình Minh"
   */
  address?: string | null
  /**
   * Telephone number as printed, without its label.
   * @example "0123456789"
   */
  phone?: string | null
  /**
   * Fax number as printed, without its label.
   * @example "0123456780"
   */
  fax?: string | null
  /**
   * E-mail address as printed, without its label.
   * @example "lienhe@binhminh.example.vn"
   */
  email?: string | null
}

/**
 * A page's own reuse notice, word for word, and the credit that it asks for.
 * @example {"notice":null}
 */
export interface SidecarRights {
  /**
   * The notice word for word; null where the page has none.
   * @example "Ghi rõ nguồn 'Cổng thông tin xã Bình Minh' khi phát hành lại thông tin từ website này."
   */
  notice: string | null
  /**
   * The names that the notice accepts as credit, in its order; may be left out.
   * @example ["Cổng thông tin xã Bình Minh"]
   */
  attribution?: string[]
}
