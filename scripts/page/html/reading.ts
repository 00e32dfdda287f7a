import { decodeHTMLStrict } from 'entities/decode'
import { mend } from '../../capture/repair/mend.ts'
import type { Diagnosis } from '../../capture/repair/restore.ts'
import type { Run, Witness } from '../piece.ts'
import { align, runsOf } from './align.ts'
import type { Frame } from './frame.ts'
import { attributeAt } from './scan.ts'
import { blocks, unseen, widgets } from './tags.ts'
import type { TreeElement } from './tree.ts'

/** An element that may speak of the article, and where it stands; the frame is null in the head. */
export interface Noticed {
  element: TreeElement
  frame: Frame | null
}

/** What has been heard of a page so far. */
export interface Reading {
  source: string
  diagnosis: Diagnosis
  list: (Witness & { order: number })[]
  /** How many more of each sort there is room for. */
  room: { placed: number; stated: number }
}

export const newReading = (source: string, diagnosis: Diagnosis): Reading => ({
  source,
  diagnosis,
  list: [],
  // Placed ones stand beside every teaser: they must not crowd out the others.
  room: { placed: most, stated: most }
})

/** Characters of a value, witnesses of each sort of a page, and nodes looked at for one, at most. */
const longest = 5_000
const most = 500
const mostNodes = 2_000

/** Offsets of an attribute's value; of the whole tag where the attribute came from another one. */
export const attributeRun = (reading: Reading, element: TreeElement, name: string): Run => {
  const tag = element.tag ?? { start: 0, end: 0 }
  return attributeAt(reading.source, tag.start, name) ?? tag
}

/** A value without the character references that many systems leave in JSON-LD and double in attributes. */
const unescaped = (raw: string): string => {
  if (!raw.includes('&')) return raw
  const once = decodeHTMLStrict(raw)
  return once.includes('&') ? decodeHTMLStrict(once) : once
}

/** Adds what a page says of a field, mended like its texts. */
export const addWitness = (
  reading: Reading,
  {
    field,
    value: raw,
    printed = null,
    via,
    run,
    placed = false,
    order = 0
  }: Omit<Witness, 'placed' | 'printed'> & { printed?: string | null; placed?: boolean; order?: number }
): void => {
  const mended = (text: string): string => mend({ text: unescaped(text), fonts: [] }, reading.diagnosis).text
  const value = mended(raw)
  if (value === '' || value.length > longest || reading.room[placed ? 'placed' : 'stated']-- <= 0) return
  reading.list.push({ field, value, printed: printed === null ? null : mended(printed), via, run, placed, order })
}

/** Parts of a text: items of a list go together, other blocks are different things. */
const separatorOf = (tagName: string): string =>
  tagName === 'li' ? ', ' : blocks.has(tagName) || widgets.has(tagName) || tagName === 'br' ? ' | ' : ''

/**
 * The text below an element, and where it stands from its first to its last character.
 *
 * @param parted whether its blocks are told apart, by a bar
 */
export const visibleText = (
  reading: Reading,
  element: TreeElement,
  parted = false
): { value: string; printed: string | null; run: Run } | null => {
  let value = ''
  let printed = ''
  let separator = ''
  let start = Number.POSITIVE_INFINITY
  let end = 0
  // A string is what parts the text before from the text behind it.
  const stack: (TreeElement['children'][number] | string)[] = [element]
  let count = 0
  for (
    let node = stack.pop();
    node !== undefined && value.length <= longest && count++ < mostNodes;
    node = stack.pop()
  ) {
    if (typeof node === 'string') {
      if (separator === '' || node !== ', ') separator = node
    } else if (node.type === 'text') {
      if (node.value.trim() !== '') {
        if (value.trim() !== '') value += separator
        separator = ''
      }
      value += node.value
      printed += node.value
      if (node.value.trim() === '') continue
      const alignment = align(reading.source, node)
      const from = node.value.search(/\S/u)
      const stretches = runsOf(alignment, from, node.value.trimEnd().length)
      start = Math.min(start, stretches[0]!.start)
      end = Math.max(end, stretches.at(-1)!.end)
    } else if (node.type === 'element' && !unseen.has(node.tagName)) {
      const parting = parted && node !== element ? separatorOf(node.tagName) : ''
      if (parting !== '') stack.push(parting)
      for (let i = Math.min(node.children.length, mostNodes) - 1; i >= 0; i--) stack.push(node.children[i]!)
      if (parting !== '') stack.push(parting)
    }
  }
  return end > start ? { value, printed: printed === value ? null : printed, run: { start, end } } : null
}
