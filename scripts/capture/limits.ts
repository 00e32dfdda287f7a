/** What a capture may cost. Every limit is checked before the work it bounds and can be set on the command line. */
export interface Limits {
  /** Bytes of a text dump's content. */
  textBytes: number
  /** Bytes of an HTML page's content: parsing costs about a hundred times as much memory. */
  htmlBytes: number
  /** Characters (UTF-16 units) of one line of a text dump: a line is a paragraph, and is looked at whole. */
  lineCharacters: number
  /** Elements nested in each other: the tree conversion recurses and overflows near 2,000. */
  depth: number
  /** Nodes of an HTML tree. */
  nodes: number
  /** Attributes of one tag: the parser looks for duplicates one by one. */
  attributes: number
  /** Non-blank lines or blocks of one capture. */
  blocks: number
}

export const defaultLimits: Limits = {
  textBytes: 16 * 1024 * 1024,
  htmlBytes: 4 * 1024 * 1024,
  lineCharacters: 4 * 1024 * 1024,
  depth: 512,
  nodes: 300_000,
  attributes: 1_000,
  blocks: 200_000
}
