import type { Article } from '../../schema/article.d.ts'
import { article } from './sample.ts'

/** The records of one of two datasets that are built in turn: other articles, and another number of them. */
export function* killRecords(which: 'a' | 'b'): Generator<Article> {
  for (let number = 100; number < (which === 'a' ? 120 : 130); number += 1) {
    yield article(`${which}${number}`, { section: `Mục ${which}` })
  }
}
