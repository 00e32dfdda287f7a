import type { VFile } from 'vfile'
import type { Content } from '../../capture/content.ts'
import type { Limits } from '../../capture/limits.ts'
import { addMessage } from '../../capture/message.ts'
import { type Diagnosis, healthy, legacyCharset } from '../../capture/repair/restore.ts'
import type { Page, PageSign } from '../piece.ts'
import { attributeOf } from './attributes.ts'
import { cutHtml } from './cut.ts'
import { fontRules } from './fonts.ts'
import { attributesPerTag } from './limits.ts'
import { parseTree } from './parse.ts'
import type { Noticed } from './reading.ts'
import { savedFrom } from './saved.ts'
import type { TreeRoot } from './tree.ts'
import { headElements, witnessesOf } from './witness.ts'

const absolute = (text: string | null, base?: string | null): string | null => {
  const url = text === null ? null : URL.parse(text, base ?? undefined)
  return url && /^https?:$/u.test(url.protocol) ? url.href : null
}

/**
 * The address that a page's relative addresses start from: its `base` element, the address it was captured from, the one it gives
 * as its own, or the one that a browser saved it from. Null where it gives none.
 */
const baseOf = (head: Noticed[], url: string | null, saved: string | null): string | null => {
  const value = (tagName: string, property: string, test: (noticed: Noticed) => boolean): string | null => {
    const found = head.find((noticed) => noticed.element.tagName === tagName && test(noticed))
    return found ? attributeOf(found.element, property) : null
  }
  const own =
    absolute(url) ??
    absolute(value('link', 'href', ({ element }) => attributeOf(element, 'rel')?.toLowerCase() === 'canonical')) ??
    absolute(value('meta', 'content', ({ element }) => attributeOf(element, 'property') === 'og:url')) ??
    absolute(saved)
  return (
    absolute(
      value('base', 'href', ({ element }) => attributeOf(element, 'href') !== null),
      own
    ) ?? own
  )
}

/** What the `meta` elements of a page's head say of it as a whole. */
const signsOf = (head: Noticed[]): Set<PageSign> => {
  const signs = new Set<PageSign>()
  for (const { element } of head) {
    if (element.tagName !== 'meta') continue
    const content = attributeOf(element, 'content') ?? ''
    if (attributeOf(element, 'name')?.toLowerCase() === 'robots' && /\b(?:noindex|none)\b/iu.test(content))
      signs.add('noindex')
    if (attributeOf(element, 'http-equiv')?.toLowerCase() === 'refresh' && /^[\d.\s]*[;,]\s*url\b/iu.test(content))
      signs.add('redirect')
  }
  return signs
}

/** Whether a page has frames in place of a body. */
const isFrameset = (tree: TreeRoot): boolean =>
  tree.children.some(
    (html) =>
      html.type === 'element' && html.children.some((child) => child.type === 'element' && child.tagName === 'frameset')
  )

/**
 * Reads an HTML page: parses it within limits, cuts it into its visible blocks, and hears its witnesses.
 *
 * @param url the page's address where it is known; relative links are resolved against it
 * @returns null after an error message on `file`: the page passes a limit
 */
export const parseHtml = (content: Content, file: VFile, limits: Limits, url: string | null): Page | null => {
  const source = content.text
  const { depth, nodes, attributes } = limits
  const { tree, problem } = parseTree(source, {
    depth,
    nodes,
    attributes,
    allAttributes: attributes * attributesPerTag
  })
  if (problem) {
    const { rule, reason, fix, offset } = problem
    addMessage(file, { rule, severity: 'error', reason, fix, place: content.pointAt(offset) })
    return null
  }
  const noticed = headElements(tree)
  const saved = savedFrom(source)
  let diagnosis: Diagnosis = healthy
  const signs = signsOf(noticed)
  if (isFrameset(tree)) signs.add('frames')
  const page = cutHtml(tree, source, {
    base: baseOf(noticed, url, saved?.url ?? null),
    saved: saved !== null,
    lineAt: content.lineAt,
    legacy: legacyCharset(content.encoding),
    fonts: fontRules(noticed),
    diagnosed: (found) => {
      diagnosis = found
    },
    asked: () => signs.add('password'),
    notice: (element, frame) => noticed.push({ element, frame })
  })
  page.signs = signs
  page.witnesses = witnessesOf(tree, source, noticed, diagnosis)
  return page
}
