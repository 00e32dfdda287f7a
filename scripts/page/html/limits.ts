import type { Meter } from './construct.ts'

/** What an HTML page may cost. */
export interface HtmlLimits {
  /** Elements nested in each other: pages of people have a few dozen. */
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

/** The first limit that a page passes with what was built of it so far; null for none. `offset`: of the tag that was read. */
export const problemOf = (meter: Meter, limits: HtmlLimits, offset: number): LimitProblem | null => {
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
