/**
 * Boosted decision trees: a sum of small trees, each of which asks a few questions of a block's features. Trained by
 * `test/bench/model/train.ts`; evaluated here with nothing but comparisons and additions, so that every machine gets the
 * same bits.
 */

/** A model as its file has it. A node's right child stands after its left one; a leaf has feature -1. */
export interface Model {
  /** Names of the features, by which the file is held against the code. */
  features: string[]
  bias: number
  trees: { feature: number[]; threshold: number[]; left: number[]; value: number[] }[]
}

/** A model's trees, one after the other in flat arrays. */
export interface Trees {
  features: readonly string[]
  bias: number
  roots: Int32Array
  feature: Int16Array
  threshold: Float64Array
  left: Int32Array
  value: Float64Array
  /** For each tree the least and the most that it and those after it can add to a score; a place more than there are trees. */
  least: Float64Array
  most: Float64Array
}

/** What trees from each one to the last can add up to, by what each can add. */
const sumsFrom = (each: number[]): Float64Array => {
  const sums = new Float64Array(each.length + 1)
  for (let i = each.length - 1; i >= 0; i--) sums[i] = sums[i + 1]! + each[i]!
  return sums
}

const leavesOf = ({ feature, value }: Model['trees'][number]): number[] => value.filter((_, i) => feature[i]! < 0)

/** Puts a model's trees into flat arrays. @throws if it was trained on other features than the code measures */
export const plant = ({ features, bias, trees }: Model, expected: readonly string[]): Trees => {
  const other = expected.findIndex((name, i) => features[i] !== name)
  if (other >= 0 || features.length !== expected.length)
    throw new Error(`the block model does not know the feature “${expected[other] ?? ''}”: train it again`)
  const offsets: number[] = []
  let size = 0
  for (const tree of trees) {
    offsets.push(size)
    size += tree.feature.length
  }
  return {
    features,
    bias,
    roots: Int32Array.from(offsets),
    feature: Int16Array.from(trees.flatMap((tree) => tree.feature)),
    threshold: Float64Array.from(trees.flatMap((tree) => tree.threshold)),
    left: Int32Array.from(trees.flatMap((tree, i) => tree.left.map((left) => left + offsets[i]!))),
    value: Float64Array.from(trees.flatMap((tree) => tree.value)),
    least: sumsFrom(trees.map((tree) => Math.min(...leavesOf(tree)))),
    most: sumsFrom(trees.map((tree) => Math.max(...leavesOf(tree))))
  }
}

/** Sums in another order differ by less. */
const rounding = 1e-9

/**
 * The score of a block: above 0 it is rather of the article, below rather not (log-odds).
 *
 * @param low once it is sure that the score is below this, and
 * @param high once it is sure that it is above this, no more trees are asked, and what they have said so far is returned
 */
export const scoreOf = (
  { bias, roots, feature, threshold, left, value, least, most }: Trees,
  row: Float64Array,
  low = Number.NEGATIVE_INFINITY,
  high = Number.POSITIVE_INFINITY
): number => {
  let score = bias
  for (let i = 0; i < roots.length; i++) {
    if (score < low && score + most[i]! < low - rounding) return score
    if (score > high && score + least[i]! > high + rounding) return score
    let node = roots[i]!
    for (let asked = feature[node]!; asked >= 0; asked = feature[node]!) {
      node = row[asked]! <= threshold[node]! ? left[node]! : left[node]! + 1
    }
    score += value[node]!
  }
  return score
}

/**
 * What each feature added to a block's score: along a tree's path every question moves the mean score of the blocks that
 * come there, and that move is the question's share (Saabas 2014).
 */
export const sharesOf = ({ features, roots, feature, threshold, left, value }: Trees, row: Float64Array): number[] => {
  const shares: number[] = features.map(() => 0)
  for (const root of roots) {
    let node = root
    for (let asked = feature[node]!; asked >= 0; asked = feature[node]!) {
      const next = row[asked]! <= threshold[node]! ? left[node]! : left[node]! + 1
      shares[asked]! += value[next]! - value[node]!
      node = next
    }
  }
  return shares
}
