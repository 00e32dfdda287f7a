import type { RecordRule } from '../rule.ts'
import { textsOf } from '../texts.ts'

/**
 * Controls (C0, DEL, C1), noncharacters, and the bidirectional embeddings, overrides and isolates, which can make a text
 * read otherwise than it is stored (Unicode Technical Standard 39; CVE-2021-42574). The plain direction marks, which Arabic
 * and Hebrew need, are not among them.
 */
const unwanted = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Noncharacter_Code_Point}|\p{Surrogate}/gu

const named = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`

export const controlCharacter: RecordRule = {
  name: 'control-character',
  scope: 'record',
  severity: 'warning',
  summary: 'A text has control characters, bidirectional overrides or noncharacters.',
  remedy: 'capture the page again; if the page itself has them, report it: they should have been taken out',
  check: (record) =>
    [...textsOf(record)].flatMap(({ pointer, text, lines }) => {
      const found = new Set<string>()
      for (const [character] of text.matchAll(unwanted)) {
        if (!(lines && (character === '\n' || character === '\t'))) found.add(named(character))
      }
      if (found.size === 0) return []
      return [{ pointer, span: null, reason: `${pointer} has ${[...found].sort().join(', ')}` }]
    })
}
