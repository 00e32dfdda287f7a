/** Words as the judge of the corpora counts them. */
export const wordsOf = (text: string): string[] => text.normalize('NFC').match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []

/** A block, and where its words may stand in the article's. */
interface Match {
  block: number
  start: number
  end: number
  /** Share of the block's words that stand there. */
  share: number
  weight: number
}

/** Share of a block's words from which a place may be its own. */
const leastShare = 0.5
/** Words that one side may have more than the other before they agree again. */
const mostSkipped = 6
/** Places of one block that are tried. */
const mostTried = 200

/** Walks along a block and the article from a place on, and counts the words that agree. */
const walk = (words: string[], article: string[], from: number): Omit<Match, 'block' | 'weight'> => {
  let i = 0
  let k = from
  let hits = 0
  let start = -1
  let end = from
  while (i < words.length && k < article.length) {
    if (words[i] === article[k]) {
      if (start < 0) start = k
      hits++
      i++
      end = ++k
      continue
    }
    const step = nextAgreement(words, article, i, k)
    if (step) {
      i += step.words
      k += step.article
    } else i++
  }
  return { start: Math.max(0, start), end, share: hits / words.length }
}

const nextAgreement = (words: string[], article: string[], i: number, k: number) => {
  for (let skipped = 1; skipped <= mostSkipped; skipped++) {
    for (let own = 0; own <= skipped; own++) {
      const other = skipped - own
      if (i + own >= words.length || k + other >= article.length || words[i + own] !== article[k + other]) continue
      if (i + own + 1 >= words.length || words[i + own + 1] === article[k + other + 1])
        return { words: own, article: other }
    }
  }
  return null
}

/** Places in the article where a block may begin: where its first words stand, or some in its middle and at its end. */
const placesOf = (words: string[], article: string[], index: Map<string, number[]>): Set<number> => {
  const places = new Set<number>()
  const { length } = words
  const probes = length > 8 ? [0, 1, 2, length >> 1, length - 2] : [0, 1, 2].filter((k) => k < length)
  for (const probe of probes) {
    for (const at of index.get(words[probe]!) ?? []) {
      if (probe + 1 < length && article[at + 1] !== words[probe + 1]) continue
      places.add(Math.max(0, probe > 2 ? at : at - probe))
      if (places.size >= mostTried) return places
    }
  }
  return places
}

/**
 * Finds the blocks of a page in the text of its article: the chain of matches, in the order of both, that has the most words.
 * The order tells the paragraph `Share` from the button.
 *
 * @returns for each block the share of its words that stands in the article, 0 for blocks that do not
 */
export const alignBlocks = (blocks: string[], text: string): number[] => {
  const article = wordsOf(text)
  const index = Map.groupBy(article.keys(), (i) => article[i]!)
  const matches: Match[] = []
  for (const [block, blockText] of blocks.entries()) {
    const words = wordsOf(blockText)
    if (words.length === 0) continue
    for (const place of placesOf(words, article, index)) {
      const match = walk(words, article, place)
      const whole = match.end - match.start === words.length ? 0.5 : 0
      if (match.share >= leastShare) matches.push({ ...match, block, weight: words.length * match.share ** 3 + whole })
    }
  }
  return heaviestChain(matches, blocks.length)
}

const heaviestChain = (matches: Match[], count: number): number[] => {
  matches.sort((a, b) => a.block - b.block || a.start - b.start || a.end - b.end)
  const best = matches.map(({ weight }) => weight)
  const before = matches.map(() => -1)
  let top = -1
  for (const [i, match] of matches.entries()) {
    for (let k = 0; k < i; k++) {
      const other = matches[k]!
      if (other.block >= match.block || match.start < other.end - 1) continue
      // Of equal places the one right behind is likelier.
      const weight = best[k]! + match.weight + (match.start - other.end <= 2 ? 0.3 : 0)
      if (weight <= best[i]!) continue
      best[i] = weight
      before[i] = k
    }
    if (top < 0 || best[i]! > best[top]!) top = i
  }
  const shares: number[] = new Array(count).fill(0)
  for (let i = top; i >= 0; i = before[i]!) shares[matches[i]!.block] = matches[i]!.share
  return shares
}
