import type { DroppedKind } from '../../schema/article.d.ts'

/** What a piece of a page is. */
export type Role =
  | 'title'
  | 'subtitle'
  | 'section'
  | 'stamp'
  | 'byline'
  | 'affiliation'
  | 'source'
  | 'paragraph'
  | 'heading'
  | 'point'
  | 'list_item'
  | 'quote'
  | 'code'
  | 'table'
  | 'image'
  | 'file_name'
  | 'alt'
  | 'caption'
  | DroppedKind

/** A decision: what a piece is, the rule that decided, and why in words that a curator understands. */
export interface Label {
  role: Role
  rule: string
  why: string
}

/** The roles that make blocks of the body. */
export const bodyRoles: ReadonlySet<Role> = new Set([
  'paragraph',
  'heading',
  'point',
  'list_item',
  'quote',
  'code',
  'table',
  'image',
  'file_name',
  'alt',
  'caption'
])

/** The roles that fill header fields. */
export const headerRoles: ReadonlySet<Role> = new Set([
  'title',
  'subtitle',
  'section',
  'stamp',
  'byline',
  'affiliation',
  'source'
])

/** Labels of a page's pieces while they are being found: the first decision stands, later rules fill the gaps. */
export interface Labels {
  get: (index: number) => Label | undefined
  /** Labels a piece that has no label yet; returns whether it did. */
  set: (index: number, role: Role, rule: string, why: string) => boolean
  /** Labels a piece whatever it had before. */
  replace: (index: number, role: Role, rule: string, why: string) => void
  /** Takes a piece's label away, so that later rules may say what it is. */
  clear: (index: number) => void
}

export const makeLabels = (length: number): Labels => {
  const labels: (Label | undefined)[] = new Array(length).fill(undefined)
  return {
    get: (index) => labels[index],
    set: (index, role, rule, why) => {
      if (labels[index]) return false
      labels[index] = { role, rule, why }
      return true
    },
    replace: (index, role, rule, why) => {
      labels[index] = { role, rule, why }
    },
    clear: (index) => {
      labels[index] = undefined
    }
  }
}
