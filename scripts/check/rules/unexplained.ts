import type { RecordRule } from '../rule.ts'

/** Longer texts are cut in the message, in code points. */
const longest = 60

export const unexplained: RecordRule = {
  name: 'unexplained',
  scope: 'record',
  severity: 'warning',
  summary: 'A piece of the page was dropped, and no rule knows what it is.',
  remedy: 'see with `tulieu explain` what stands around it; if it belongs to the article, report it with the capture',
  check: (record) =>
    record.dropped.flatMap(({ kind, text, source }, i) => {
      if (kind !== 'unexplained') return []
      const characters = [...text]
      const shown = characters.length > longest ? `${characters.slice(0, longest).join('')}…` : text
      const reason = `dropped without explanation: ${JSON.stringify(shown)}`
      return [{ pointer: `/dropped/${i}`, span: source[0] ?? null, reason }]
    })
}
