import type { DatabaseSync } from 'node:sqlite'
import type { Article } from '../../../../schema/article.d.ts'
import { failure } from '../../../emit/failure.ts'
import { foldForSearch, SEARCHED } from '../../../emit/sqlite/schema.ts'

/** The search indexes, with what each makes of a text before its tokenizer does. */
const INDEXES = [
  { name: 'articles_search', diacritics: 2, fold: foldForSearch },
  { name: 'articles_exact', diacritics: 0, fold: (text: string) => text }
] as const

const COLUMNS = Object.keys(SEARCHED) as (keyof typeof SEARCHED)[]

/** How often a word stands in a column, and in how many rows, of every index of a database. */
const words = (database: DatabaseSync, schema: 'main' | 'temp', name: string) => {
  database.exec(`CREATE VIRTUAL TABLE temp.${schema}_${name} USING fts5vocab(${schema}, ${name}, col)`)
  return database.prepare(`SELECT term, col, doc, cnt FROM temp.${schema}_${name}`).iterate()
}

/**
 * Holds the search indexes of a database against its articles: they are no part of any row, so that nothing else would find one
 * that was emptied or has other words. Indexes the articles again, in SQLite's own temporary file; in the end every word must be
 * found in as many rows, and as often.
 *
 * @throws (`check`) a `content` failure that names the index and the word
 */
export const startSearchCheck = (database: DatabaseSync): { add: (article: Article) => void; check: () => void } => {
  const indexes = INDEXES.map(({ name, diacritics, fold }) => {
    database.exec(
      `CREATE VIRTUAL TABLE temp.${name} USING fts5(${COLUMNS.join(', ')}, content='', tokenize='unicode61 remove_diacritics ${diacritics}')`
    )
    const insert = database.prepare(
      `INSERT INTO temp.${name} (rowid, ${COLUMNS.join(', ')}) VALUES (?${', ?'.repeat(COLUMNS.length)})`
    )
    return { name, fold, insert }
  })
  let number = 0
  return {
    add: (article) => {
      number += 1
      for (const { fold, insert } of indexes) {
        const texts = COLUMNS.map((column) => article[column])
        insert.run(number, ...texts.map((text) => text && fold(text)))
      }
    },
    check: () => {
      for (const { name } of indexes) {
        const wanted = words(database, 'temp', name)
        for (const found of words(database, 'main', name)) mustBe(name, wanted.next().value, found)
        mustBe(name, wanted.next().value, undefined)
      }
    }
  }
}

type Word = { [name: string]: unknown } | null | undefined

const mustBe = (index: string, wanted: Word, found: Word): void => {
  if (JSON.stringify(wanted ?? null) === JSON.stringify(found ?? null)) return
  const word = JSON.stringify((wanted ?? found)?.term)
  throw failure('content', `${index} is not the index of these articles: at the word ${word} they differ`)
}
