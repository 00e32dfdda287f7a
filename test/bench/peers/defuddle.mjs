import { Defuddle } from 'defuddle/node'
import { parseHTML } from 'linkedom'
import { decode } from './decode.mjs'
import { textOf } from './text.mjs'

export const packages = ['defuddle', 'linkedom']

// Without its ways of asking services on the network for what a page lacks.
export const run = (bytes, url) => Defuddle(parseHTML(decode(bytes)).document, url, { useAsync: false })

export const predict = ({ content, title, author, published }) => ({
  text: textOf(content),
  title,
  author,
  date: published
})
