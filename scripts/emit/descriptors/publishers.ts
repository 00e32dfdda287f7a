import type { Facts, Publisher } from '../facts.ts'

/** Publishers that descriptors name; of the others they give the number. */
const NAMED = 100

/** The publishers with the most articles first, then in code-point order of their domains or names; `more` is how many go unnamed. */
export const publishersOf = ({ publishers }: Facts): { named: Publisher[]; more: number } => {
  const inOrder = [...publishers].sort(([a, one], [b, two]) => two.articles - one.articles || compare(a, b))
  return {
    named: inOrder.slice(0, NAMED).map(([, publisher]) => publisher),
    more: Math.max(0, inOrder.length - NAMED)
  }
}

const compare = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))
