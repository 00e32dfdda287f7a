import { internTexts } from './intern.ts'

/** What an element is called, shared by all that are called alike: what that tells is found out once. */
export interface Name {
  text: string
  /** What was found out, by the number of the question. */
  facts: unknown[]
}

let questions = 0

const newName = (text: string): Name => ({ text, facts: new Array(questions).fill(undefined) })

/** How an element reads in a path: `tag#id.class.class` in lower case. */
export const labelled = internTexts(newName)

/** A class attribute as it stands there. */
export const classed = internTexts(newName)

/**
 * A question to names that remembers the answers.
 *
 * @param tell answers it, never with undefined; always the same of the same
 */
export const askingNames = <Answer>(tell: (text: string) => Answer): ((name: Name) => Answer) => {
  const question = questions++
  return ({ text, facts }) => {
    const known = facts[question] as Answer | undefined
    if (known !== undefined) return known
    const answer = tell(text)
    facts[question] = answer
    return answer
  }
}
