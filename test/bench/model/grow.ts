import type { Model } from '../../../scripts/extract/model/trees.ts'
import type { Samples } from './samples.ts'

/**
 * Gradient boosting of small decision trees with logistic loss, over histograms (Friedman 2001; Chen and Guestrin 2016), each
 * question at a threshold drawn at random (Geurts et al. 2006): of some thousand blocks that keeps chance from being learnt.
 * Everything is in a fixed order and the sampling is seeded: the same samples give the same trees, bit by bit, on every
 * machine.
 */

/** Found by cross-validation to matter little: twice as many trees, or one level more or less, score the same. */
const settings = {
  trees: 200,
  depth: 5,
  rate: 0.1,
  /** Samples and features that each tree sees. */
  samples: 0.8,
  features: 0.8,
  /** Against leaves of few samples: weight in the denominator, and the least of it in a leaf. */
  damping: 3,
  leastWeight: 1.5,
  leastGain: 0.02,
  bins: 32
}

/** A linear congruential generator (Numerical Recipes): numbers from 0 up to 1. */
const makeRandom = () => {
  let state = 12345
  return (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** The values between which a feature's bins are cut. */
const edgesOf = ({ rows, width }: Samples, feature: number): number[] => {
  const values = new Float64Array(rows.length / width)
  for (let i = 0; i < values.length; i++) values[i] = rows[i * width + feature]!
  values.sort()
  const distinct = values.filter((value, i) => i === 0 || value !== values[i - 1])
  if (distinct.length <= settings.bins)
    return Array.from(distinct.subarray(1), (value, i) => rounded((distinct[i]! + value) / 2))
  const edges: number[] = []
  for (let bin = 1; bin < settings.bins; bin++) {
    const value = rounded(values[Math.floor((bin * values.length) / settings.bins)]!)
    if (edges.length === 0 || value > edges.at(-1)!) edges.push(value)
  }
  return edges
}

/** Numbers as the file has them: training and use see the same ones. */
const rounded = (value: number): number => Number(value.toPrecision(6))

/** For each sample the bin of a feature: how many edges lie below its value. */
const binsOf = ({ rows, width }: Samples, feature: number, edges: number[]): Uint8Array => {
  const bins = new Uint8Array(rows.length / width)
  for (let i = 0; i < bins.length; i++) {
    const value = rows[i * width + feature]!
    let low = 0
    let high = edges.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (value > edges[middle]!) low = middle + 1
      else high = middle
    }
    bins[i] = low
  }
  return bins
}

/** A feature as trees see it. */
interface Column {
  feature: number
  edges: number[]
  bins: Uint8Array
}

/** First and second derivatives of the loss, by sample. */
interface Slopes {
  gradient: Float64Array
  weight: Float64Array
}

/** Sums of the slopes by column and bin, two numbers each. */
type Histogram = Float64Array

const gather = (columns: Column[], members: Int32Array, { gradient, weight }: Slopes): Histogram => {
  const histogram = new Float64Array(columns.length * settings.bins * 2)
  for (const [c, { bins }] of columns.entries()) {
    const base = c * settings.bins * 2
    for (const i of members) {
      const at = base + bins[i]! * 2
      histogram[at]! += gradient[i]!
      histogram[at + 1]! += weight[i]!
    }
  }
  return histogram
}

interface Split {
  column: Column
  bin: number
}

/** What the slopes of some samples add up to. */
interface Sum {
  gradient: number
  weight: number
}

const gainOf = ({ gradient, weight }: Sum): number => gradient ** 2 / (weight + settings.damping)

/** What subtracting sums of slopes may leave of nothing. */
const rest = 1e-9

/** The best of one question a column, whose threshold is drawn from the bins that the node's samples are in. */
const bestSplit = (columns: Column[], histogram: Histogram, sum: Sum, random: () => number): Split | null => {
  let best: Split | null = null
  let least = settings.leastGain
  for (const [c, column] of columns.entries()) {
    const base = c * settings.bins * 2
    let first = 0
    let last = column.edges.length
    while (first < last && histogram[base + first * 2 + 1]! <= rest) first++
    while (last > first && histogram[base + last * 2 + 1]! <= rest) last--
    if (first === last) continue
    const bin = first + Math.floor(random() * (last - first))
    const left = { gradient: 0, weight: 0 }
    for (let i = first; i <= bin; i++) {
      left.gradient += histogram[base + i * 2]!
      left.weight += histogram[base + i * 2 + 1]!
    }
    const right = { gradient: sum.gradient - left.gradient, weight: sum.weight - left.weight }
    if (Math.min(left.weight, right.weight) < settings.leastWeight) continue
    const gain = gainOf(left) + gainOf(right) - gainOf(sum)
    if (gain <= least + rest) continue
    least = gain
    best = { column, bin }
  }
  return best
}

type Tree = Model['trees'][number]

/** A node that may still be split. */
interface Open {
  node: number
  members: Int32Array
  histogram: Histogram
}

const addNode = (tree: Tree): number => {
  tree.threshold.push(0)
  tree.left.push(0)
  tree.value.push(0)
  return tree.feature.push(-1) - 1
}

const growTree = (columns: Column[], members: Int32Array, slopes: Slopes, random: () => number): Tree => {
  const tree: Tree = { feature: [], threshold: [], left: [], value: [] }
  let level: Open[] = [{ node: addNode(tree), members, histogram: gather(columns, members, slopes) }]
  for (let depth = 0; level.length > 0; depth++) {
    const next: Open[] = []
    for (const { node, members, histogram } of level) {
      const sum = { gradient: 0, weight: 0 }
      for (let bin = 0; bin < settings.bins; bin++) {
        sum.gradient += histogram[bin * 2]!
        sum.weight += histogram[bin * 2 + 1]!
      }
      tree.value[node] = rounded((sum.gradient / (sum.weight + settings.damping)) * settings.rate)
      const split = depth < settings.depth ? bestSplit(columns, histogram, sum, random) : null
      if (!split) continue
      const { column, bin } = split
      tree.feature[node] = column.feature
      tree.threshold[node] = column.edges[bin]!
      const left = addNode(tree)
      const right = addNode(tree)
      tree.left[node] = left
      const sides = [
        members.filter((i) => column.bins[i]! <= bin),
        members.filter((i) => column.bins[i]! > bin)
      ] as const
      // The larger side's sums are what the smaller one leaves.
      const small = sides[0].length <= sides[1].length ? 0 : 1
      const gathered = gather(columns, sides[small], slopes)
      const others = histogram.map((sum, i) => sum - gathered[i]!)
      next.push(
        { node: left, members: sides[0], histogram: small === 0 ? gathered : others },
        { node: right, members: sides[1], histogram: small === 0 ? others : gathered }
      )
    }
    level = next
  }
  return tree
}

/** The value of the leaf that each sample comes to. */
const leafValues = ({ feature, threshold, left, value }: Tree, { rows, width }: Samples, i: number): number => {
  let node = 0
  while (feature[node]! >= 0)
    node = rows[i * width + feature[node]!]! <= threshold[node]! ? left[node]! : left[node]! + 1
  return value[node]!
}

/** Trains a model. */
export const grow = (samples: Samples, features: readonly string[]): Model => {
  const { truth, weights, width } = samples
  const count = truth.length
  const columns: Column[] = []
  for (let feature = 0; feature < width; feature++) {
    const edges = edgesOf(samples, feature)
    if (edges.length > 0) columns.push({ feature, edges, bins: binsOf(samples, feature, edges) })
  }
  let all = 0
  let positive = 0
  for (let i = 0; i < count; i++) {
    all += weights[i]!
    positive += weights[i]! * truth[i]!
  }
  const bias = rounded(Math.log(positive / (all - positive)))
  const scores = new Float64Array(count).fill(bias)
  const slopes: Slopes = { gradient: new Float64Array(count), weight: new Float64Array(count) }
  const everyone = Int32Array.from({ length: count }, (_, i) => i)
  const random = makeRandom()
  const trees: Tree[] = []
  while (trees.length < settings.trees) {
    for (let i = 0; i < count; i++) {
      const likely = 1 / (1 + Math.exp(-scores[i]!))
      slopes.gradient[i] = weights[i]! * (truth[i]! - likely)
      slopes.weight[i] = weights[i]! * likely * (1 - likely)
    }
    const seen = columns.filter(() => random() < settings.features)
    const members = everyone.filter(() => random() < settings.samples)
    const tree = growTree(seen, members, slopes, random)
    for (let i = 0; i < count; i++) scores[i]! += leafValues(tree, samples, i)
    trees.push(tree)
  }
  return { features: [...features], bias, trees }
}
