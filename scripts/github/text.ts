/** What stands in place of the rest. */
const more = '\n\n*The rest is left out here: it is too long for this page.*\n'

/** Cuts a text behind a line so that it has no more UTF-8 bytes than a page takes, and says so at its end. */
export const cutAtLine = (text: string, most: number): string => {
  const bytes = Buffer.from(text)
  if (bytes.length <= most) return text
  const room = most - Buffer.byteLength(more)
  const end = bytes.lastIndexOf('\n', room)
  return bytes.subarray(0, Math.max(end, 0)).toString() + more
}
