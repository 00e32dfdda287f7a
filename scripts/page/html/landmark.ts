import { type Landmark, landmarkNames, landmarkTags, modifiers, neutralName } from './landmarks.ts'
import { askingNames } from './name.ts'

interface Phrase {
  kind: Landmark
  words: string[]
}

/** Words and phrases by their first word, longer ones first. */
const phrases = new Map<string, Phrase[]>()
for (const { kind, words, phrases: list } of landmarkNames) {
  for (const text of [...words.trim().split(/\s+/u), ...list.split('|')]) {
    const phrase = { kind, words: text.trim().split(/\s+/u) }
    const first = phrase.words[0]!
    const same = [...(phrases.get(first) ?? []), phrase]
    phrases.set(
      first,
      same.sort((a, b) => b.words.length - a.words.length)
    )
  }
}

/** What a class name or an id says. */
const landmarkOfName = (name: string): Landmark | null => {
  if (neutralName.test(name)) return null
  const words = name.split(/[^a-z]+/u).filter((word) => word !== '')
  if (words.some((word) => modifiers.has(word))) return null
  for (let i = 0; i < words.length; i++) {
    const found = phrases.get(words[i]!)?.find((phrase) => phrase.words.every((word, k) => words[i + k] === word))
    if (found) return found.kind
  }
  return null
}

/** What an element's name says, whatever it stands in. */
export const landmarkOf = askingNames((label): Landmark | null => {
  const [tagName = '', ...names] = label.split(/[#.]/u)
  const byTag = landmarkTags[tagName] ?? null
  const byName = names.map(landmarkOfName).find((kind) => kind !== null) ?? null
  return byTag === null || byTag === 'header' || byTag === 'form' ? (byName ?? byTag) : byTag
})
