import { expect, test } from 'vitest'
import { article, recordOf } from './html.ts'

/** What each mark of the last paragraph of an article with this one stands over, by code points as the schema has it. */
const marked = (inner: string): string[] => {
  const { blocks } = recordOf(article({ after: `<p>${inner}</p>` }))
  const last = blocks.at(-1)!
  if (last.type !== 'paragraph') throw new Error(`the last block is a ${last.type}`)
  const characters = [...last.text]
  return last.marks.map(({ type, start, end }) => `${type}: ${characters.slice(start, end).join('')}`)
}

const plain = 'Der Umweg führt an den Feldern vorbei, und wer ihn nimmt, sieht den Hafen von oben liegen'

test('marks count code points before, inside and behind characters of two units', () => {
  expect(marked(`${plain} 😀 <b>vor</b> der 𠮷<i>😀 𠮷</i>😀, <a href=/x>am <b>Weg</b> 😀</a>.`)).toEqual([
    'strong: vor',
    'emphasis: 😀 𠮷',
    'link: am Weg 😀',
    'strong: Weg'
  ])
})

test('thousands of marks in one paragraph each keep their place', () => {
  const words = Array.from({ length: 20_000 }, (_, i) => `w${i}`)
  const found = marked(`😀 ${plain}: ${words.map((word) => `<b>${word}</b> 😀`).join(' ')}`)
  expect(found).toHaveLength(words.length)
  expect(found.filter((mark, i) => mark !== `strong: ${words[i]}`)).toEqual([])
})
