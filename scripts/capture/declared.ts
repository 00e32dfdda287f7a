/** Bytes in which a page's own word on its charset is looked for: the Standard asks for 1,024, and pages put it far later. */
const reach = 64 * 1024

const inMeta = /<meta\s[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})/iu
const inXml = /^\s{0,99}<\?xml\s[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})/iu

/** A label that a page gives as its charset, and where. */
export interface Declared {
  label: string
  /** Its place in the bytes. */
  start: number
  end: number
}

const labelIn = (head: string): RegExpExecArray | null => inXml.exec(head) ?? inMeta.exec(head)

const withoutComments = (head: string): string =>
  head.replace(/<!--[\s\S]*?(?:-->|$)/gu, (comment) => ' '.repeat(comment.length))

/**
 * What a page says of its own charset: `<?xml encoding>`, `<meta charset>`, `<meta content="…; charset=…">`. Comments are
 * passed over.
 *
 * @returns null where it says nothing
 */
export const declaredCharset = (bytes: Uint8Array): Declared | null => {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, reach)).toString('latin1')
  const found = labelIn(head)
  // Most pages have no comment above it, and few need all of them taken out.
  const match = found && head.lastIndexOf('<!--', found.index) >= 0 ? labelIn(withoutComments(head)) : found
  const label = match?.[1]
  if (!match || label === undefined) return null
  const start = match.index + match[0].lastIndexOf(label)
  return { label, start, end: start + label.length }
}
