import type { Builder } from './draft.ts'
import type { Line } from './features.ts'
import { readByline } from './people/byline.ts'
import { looksLikeName } from './people/name.ts'
import { readSourceLine } from './source-line.ts'

/** A name with its place in its line. */
interface Named {
  name: string
  start: number
  end: number
}

/**
 * Fills the credited source from its line: labelled, an agency alone, or the line as it is where another one says that it is
 * the source. `Theo Bình Minh/Báo …` credits a person of that newsroom: he is an author.
 *
 * @returns false where the source is filled already
 */
export const fillSource = (line: Line, builder: Builder): boolean => {
  const { header } = builder
  if (header.source_credit !== null) return false
  const whole = { start: 0, end: line.text.length }
  const labelled = readSourceLine(line.text)
  const source: Named = labelled ?? byAgency(line.text) ?? { name: line.text, ...whole }
  const person = labelled && header.authors.length === 0 ? personOf(source) : null
  if (!person) {
    header.source_credit = source.name
    builder.refer('/source_credit', line.piece, source, { claim: whole })
    return true
  }
  header.authors.push({ name: person.author.name, affiliation: null })
  header.source_credit = person.newsroom.name
  builder.refer('/authors/0/name', line.piece, person.author, { claim: { start: 0, end: person.author.end } })
  builder.refer('/source_credit', line.piece, person.newsroom, { claim: { start: person.author.end, end: whole.end } })
  return true
}

/** A sign-off that names no one but an agency: `(TTXVN)`. */
const byAgency = (text: string): Named | null => {
  const source = readByline(text)?.source
  return source ? { name: source.text, start: source.start, end: source.end } : null
}

/** `Name/Newsroom`: the two apart; null where the first part is no person's name. */
const personOf = ({ name, start }: Named): { author: Named; newsroom: Named } | null => {
  const slash = name.indexOf('/')
  const [author, newsroom] = [name.slice(0, slash).trim(), name.slice(slash + 1).trim()]
  if (slash < 0 || newsroom === '' || !looksLikeName(author)) return null
  const from = start + name.indexOf(newsroom, slash)
  return {
    author: { name: author, start, end: start + author.length },
    newsroom: { name: newsroom, start: from, end: from + newsroom.length }
  }
}
