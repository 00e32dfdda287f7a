/**
 * Pairs of words of two texts that say the same, in order: words without marks are matched in both, and where they differ, the
 * nearest place is looked for from which they match again.
 */
export const alignTokens = (given: string, expected: string): [given: string, expected: string][] => {
  const words = (text: string): string[] =>
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? []
  // Without w and u, which a lost ư may or may not have left.
  const bare = (word: string): string =>
    word
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/gu, '')
      .replaceAll('đ', 'd')
  const a = words(given)
  const b = words(expected)
  const same = (i: number, j: number): boolean =>
    i < a.length && j < b.length && bare(a[i]!).replaceAll('u', '') === bare(b[j]!).replaceAll('u', '')
  const pairs: [string, string][] = []
  const reach = 60
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    if (same(i, j)) {
      pairs.push([a[i++]!, b[j++]!])
      continue
    }
    let skip: [number, number] = [1, 1]
    search: for (let sum = 1; sum < reach; sum++) {
      for (let x = 0; x <= sum; x++) {
        if (!same(i + x, j + sum - x) || !same(i + x + 1, j + sum - x + 1)) continue
        skip = [x, sum - x]
        break search
      }
    }
    // As many words of both are other readings of one place; more of one were added or left out.
    if (skip[0] === skip[1]) for (let k = 0; k < skip[0]; k++) pairs.push([a[i + k]!, b[j + k]!])
    i += skip[0]
    j += skip[1]
  }
  return pairs
}

/** Letters of expected words that stand in words read right; and the same without the letter ư, whose byte was lost. */
export const lettersIn = (pairs: [given: string, expected: string][]) => {
  const sums = { all: 0, right: 0, survived: 0, rightSurvived: 0 }
  const without = (word: string): string => word.replaceAll('ư', '')
  for (const [given, expected] of pairs) {
    sums.all += expected.length
    sums.survived += without(expected).length
    if (given === expected) sums.right += expected.length
    if (without(given) === without(expected)) sums.rightSurvived += without(expected).length
  }
  return sums
}
