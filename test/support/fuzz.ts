import { VFile } from 'vfile'
import { charsetOf } from '../../scripts/capture/charset/label.ts'
import { visibleCharacters } from '../../scripts/capture/clean.ts'
import { decodeContent } from '../../scripts/capture/decode.ts'
import { defaultLimits } from '../../scripts/capture/limits.ts'
import { readPage } from '../../scripts/page/page.ts'
import { encode } from './encode.ts'
import { languages } from './languages.ts'
import { misread, readings } from './misread.ts'
import { longParagraph, shortParagraph } from './paragraphs.ts'

const charsets = ['tcvn3', 'vni', 'viscii', 'vps', 'bkhcm1', 'bkhcm2', 'vietware-x', 'windows-1258', 'tcvn5712-1']

/** Numbers that look drawn by lot, the same for the same seed (mulberry32, by Tommy Ettinger, public domain). */
const lots = (seed: number): ((below: number) => number) => {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const startOf = (lot: (below: number) => number): Uint8Array => {
  const text = lot(2) === 0 ? shortParagraph(lot(400)) : longParagraph(lot(400))
  switch (lot(7)) {
    case 0:
      return Uint8Array.from({ length: lot(200) }, () => lot(256))
    case 1:
      return encode(text, charsetOf(charsets[lot(charsets.length)]!)!) ?? Buffer.from(text)
    case 2:
      return Buffer.from(misread(text, readings[lot(readings.length)]!) ?? text)
    case 3:
      return Buffer.from(text, 'utf16le')
    case 4:
      return Buffer.from(languages[lot(languages.length)]!.text, 'latin1')
    case 5:
      return Buffer.from(`${text}\n\n${misread(text, readings[0]!) ?? ''}\n${text.normalize('NFD')}`)
    default:
      return Buffer.from(
        `<meta charset=${charsets[lot(charsets.length)]}><p>${text}<font face=".VnTime">Céng hßa</font> &Atilde;&ordm;`
      )
  }
}

/** The input of an index: a text in some encoding, with bytes changed, put in, taken out, doubled, or cut off. */
export const fuzzed = (seed: number, index: number): { bytes: Uint8Array; html: boolean } => {
  const lot = lots(Math.imul(seed, 0x9e3779b1) ^ index)
  const bytes = [...startOf(lot)]
  for (let changes = lot(6); changes > 0 && bytes.length > 0; changes--) {
    const at = lot(bytes.length)
    switch (lot(5)) {
      case 0:
        bytes[at] = bytes[at]! ^ (1 << lot(8))
        break
      case 1:
        bytes.splice(at, 0, lot(256))
        break
      case 2:
        bytes.splice(at, 1 + lot(4))
        break
      case 3:
        bytes.splice(at, 0, ...bytes.slice(at, at + lot(20)))
        break
      default:
        bytes.length = at
    }
  }
  return { bytes: Uint8Array.from(bytes), html: lot(3) === 0 }
}

/** What is wrong with how bytes are read; null where nothing is. A message instead of a text is right, too. */
export const problemOf = (bytes: Uint8Array, html: boolean): string | null => {
  const media = html ? 'text/html' : 'text/plain'
  try {
    const file = new VFile()
    const content = decodeContent(bytes, media, defaultLimits, file)
    if (content === null) return file.messages.length > 0 ? null : 'no text and no message'
    const page = readPage(content, media, file, defaultLimits, null)
    if (page === null) return file.messages.length > 0 ? null : 'no page and no message'
    let covered = 0
    for (const piece of page.pieces) {
      for (const run of piece.runs) {
        const span = content.span(run.start, run.end)
        if (span.byte_start < 0 || span.byte_end > bytes.length || span.byte_start > span.byte_end)
          return 'a span outside'
        covered += piece.visibleIn(run.start, run.end)
      }
      const last = piece.runs.at(-1)
      for (let i = 0; i <= piece.text.length; i += 7) {
        const at = piece.at(i)
        if (!(at >= 0 && at <= content.text.length)) return `a character leads to ${at}`
      }
      if (last && piece.text !== piece.text.normalize('NFC')) return 'a text that is not NFC'
      if (!piece.text.isWellFormed() && content.text.isWellFormed()) return 'half a pair'
    }
    if (covered !== page.visible) return `${covered} of ${page.visible} characters are covered`
    return !html && page.visible !== visibleCharacters(content.text) ? 'characters lost' : null
  } catch (error) {
    return (error as Error).stack ?? String(error)
  }
}
