import { textOf } from './text.mjs'

/** What the scorer is given of Readability's result; null where it found no article. */
export const predict = (result) =>
  result && {
    text: textOf(result.content),
    title: result.title,
    author: result.byline,
    date: result.publishedTime
  }
