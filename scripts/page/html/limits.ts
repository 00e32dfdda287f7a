import { dryRun, type HtmlSize, type Meter } from './dry-run.ts'

/** What an HTML page may cost, found out before it is parsed. */
export interface HtmlLimits {
  /** Elements nested in each other. The tree conversion recurses and overflows near 2,000. */
  depth: number
  /** Elements, texts and comments of the tree. */
  nodes: number
  /** Attributes of one tag. */
  attributes: number
  /** Attributes of all elements of the tree; an element that is opened again has its attributes again. */
  allAttributes: number
}

/** Attributes of a whole page allowed for each that one tag may have. */
export const attributesPerTag = 600

export const defaultHtmlLimits: HtmlLimits = { depth: 512, nodes: 300_000, attributes: 1_000, allAttributes: 600_000 }

export interface LimitProblem {
  rule: 'html-depth' | 'html-nodes' | 'html-attributes'
  /** Where the limit was passed: the offset of a tag in the source. */
  offset: number
  reason: string
  fix: string
}

const thousands = (count: number): string => String(count).replace(/(?<=\d)(?=(?:\d{3})+$)/gu, ',')

const problemOf = (meter: Meter, limits: HtmlLimits, offset: number): LimitProblem | null => {
  if (meter.current > limits.attributes) {
    return {
      rule: 'html-attributes',
      offset,
      reason: `a tag has ${thousands(meter.current)} attributes, and the limit is ${thousands(limits.attributes)}`,
      fix: 'this is no page that a browser saved: capture it again, or raise the limit on attributes'
    }
  }
  if (meter.allAttributes > limits.allAttributes) {
    return {
      rule: 'html-attributes',
      offset,
      reason: `the tags up to here have more than ${thousands(limits.allAttributes)} attributes`,
      fix: 'capture the article alone, or raise the limit on attributes'
    }
  }
  if (meter.depth > limits.depth) {
    return {
      rule: 'html-depth',
      offset,
      reason: `elements are nested more than ${thousands(limits.depth)} deep`,
      fix: 'close the elements that were left open, capture the page again, or raise the limit with --max-depth'
    }
  }
  if (meter.nodes > limits.nodes) {
    return {
      rule: 'html-nodes',
      offset,
      reason: `the tags up to here make more than ${thousands(limits.nodes)} nodes`,
      fix: 'capture the article alone, close <b>, <font> and the like where they end, or raise the limit with --max-nodes'
    }
  }
  return null
}

/**
 * Measures an HTML source against limits, before it is parsed. Stops at the first limit that it passes, so that the time
 * it takes is linear in the size of the source.
 *
 * @returns that limit, or null; and what the page comes to, as far as it was read
 */
export const measureHtml = (source: string, limits: HtmlLimits): { problem: LimitProblem | null; size: HtmlSize } => {
  let problem: LimitProblem | null = null
  const size = dryRun(source, limits.attributes, (meter, offset) => {
    problem = problemOf(meter, limits, offset)
    return problem !== null
  })
  return { problem, size }
}
