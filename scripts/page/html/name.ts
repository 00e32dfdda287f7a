import { remembering } from '../../capture/remember.ts'

/** How an element reads in a path, shared by all that read alike: what that tells is found out once. */
export interface Name {
  /** `tag#id.class.class` in lower case. */
  text: string
  /** What was found out, by the number of the question. */
  facts: unknown[]
}

export const nameOf = remembering((text): Name => ({ text, facts: [] }))

let questions = 0

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
