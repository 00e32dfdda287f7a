import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import type { DatasetRecord } from '../../schema/article.d.ts'
import { csvHeader, csvRows, projectRows, type Table } from '../../scripts/emit/csv/table.ts'
import { tables } from '../../scripts/emit/index.ts'
import { nastyArticle } from './nasty.ts'
import { article, full, moved, removed } from './sample.ts'

const table = (name: string): Table => tables.find((one) => one.name === name)!

/** The table's file with these records. */
const fileOf = (one: Table, records: DatasetRecord[]): string =>
  csvHeader(one) + records.map((record) => csvRows(one, record).text).join('')

/** The file as an ordinary reader sees it. */
const read = (text: string): { [column: string]: string }[] => {
  const { data, errors } = Papa.parse<{ [column: string]: string }>(text.replace(/\r\n$/, ''), { header: true })
  expect(errors.filter(({ type }) => type !== 'Delimiter')).toEqual([])
  return data
}

describe('every table', () => {
  test('read back is what the records project to, however nasty their texts', () => {
    fc.assert(
      fc.property(nastyArticle, (record) => {
        for (const one of tables) {
          expect(read(fileOf(one, [full('a'), record]))).toEqual([
            ...projectRows(one, full('a')),
            ...projectRows(one, record)
          ])
        }
      })
    )
  })

  test('ends every row in CR LF, the last one too, and begins without a byte order mark', () => {
    for (const one of tables) {
      const text = fileOf(one, [full('a'), moved('b', 'a')])
      expect(text).toMatch(/\r\n$/)
      expect(text).not.toMatch(/^\ufeff/)
    }
  })

  test('refuses a NUL', () => {
    expect(() => csvRows(table('articles'), article('a', { title: 'a\0b' }))).toThrow(/a: articles\.csv .* NUL/)
  })
})

test('formulas are not altered: the file holds what the page said', () => {
  const title = '=HYPERLINK("http://x.example")\nfoo'
  expect(read(fileOf(table('articles'), [article('a', { title })]))[0]?.title).toBe(title)
})

test('tombstones are in their own table only', () => {
  const gone = [moved('a', 'c'), removed('b', 'theo yêu cầu')]
  for (const one of tables) {
    const ids = gone.flatMap((record) => projectRows(one, record)).map(({ id }) => id)
    expect(ids).toEqual(one.name === 'tombstones' ? ['a', 'b'] : [])
  }
  expect(projectRows(table('tombstones'), gone[1]!)[0]).toMatchObject({
    kind: 'removed',
    reason: 'theo yêu cầu',
    moved_to: ''
  })
})

test('index leads from every table to the place in the record', () => {
  const record = full('a')
  expect(projectRows(table('figures'), record).map(({ index }) => index)).toEqual(['4', '5'])
  expect(projectRows(table('blocks'), record)[4]).toMatchObject({
    article_id: 'a',
    index: '4',
    type: 'figure',
    text: ''
  })
})

test('lists are JSON', () => {
  const cells = projectRows(table('articles'), full('a'))[0]!
  expect(JSON.parse(cells.authors!)).toEqual(full('a').authors)
  expect(JSON.parse(cells.rights_attribution!)).toEqual(['Đài Ví dụ', 'vidu.example'])
})

// Columns are a promise to readers: a new one goes to the end, none is renamed, moved or taken away.
test('columns stand as they were published', () => {
  expect(tables.map(csvHeader)).toEqual([
    'id,title,subtitle,section,language,published_at,updated_at,event_date,authors,publisher_name,publisher_domain,' +
      'publisher_address,publisher_phone,publisher_fax,publisher_email,source_credit,rights_notice,rights_attribution,dateline,lede,' +
      'text,blocks,sentences,syllables,characters,notes,url,captured_at,media_type,seed_path,seed_sha256,visible_characters,' +
      'unexplained_characters,hash\r\n',
    'article_id,index,type,level,label,ordinal,text,marks,rows,line_start,line_end\r\n',
    'article_id,index,ordinal,file_name,url,alt,caption,credit,line_start,line_end\r\n',
    'article_id,index,name,honorific,role,line_start,line_end\r\n',
    'article_id,index,kind,text,feeds,line_start,line_end\r\n',
    'id,kind,since,moved_to,reason,hash\r\n'
  ])
})
