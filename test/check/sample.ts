import type { Article } from '../../schema/article.d.ts'
import schema from '../../schema/article.schema.json' with { type: 'json' }
import type { Draft, RuleContext } from '../../scripts/check/rule.ts'

/** The capture that the schema's example was made from. */
export const seedText = `Lớp học bơi miễn phí cho trẻ em xã Bình Minh

08:30 - 14/05/2024

Sáng ngày 13/5/2024, xã Bình Minh khai giảng lớp học bơi cho 40 trẻ em.

Lớp học kéo dài ba tuần.

Lê Thu An

Lượt truy cập
`

/** A sound article, the schema's own example, with some fields changed. */
export const article = (changes: Partial<Draft> = {}): Draft => ({
  ...structuredClone(schema.$defs.Article.examples[0] as unknown as Article),
  ...changes
})

/** What rules are told where nothing is wrong. */
export const context = (changes: Partial<RuleContext> = {}): RuleContext => ({
  path: 'seeds/doi-song_0008.txt',
  released: null,
  languages: ['vi'],
  detected: 'vi',
  unchanged: [],
  uncovered: [],
  ...changes
})
