import { VFile } from 'vfile'
import { defaultLimits } from '../../scripts/capture/limits.ts'
import type { Draft } from '../../scripts/check/rule.ts'
import { processContent } from '../../scripts/pipeline.ts'

/** The record of an HTML page. */
export const recordOf = (html: string, url: string | null = null): Draft => {
  const { draft } = processContent(
    { id: 'a', url, media: 'text/html', value: html },
    { limits: defaultLimits, check: () => {} },
    new VFile()
  )
  if (draft === null) throw new Error('the sample is no page')
  return draft
}

const paragraphs = [
  'Am alten Hafen der kleinen Stadt wird seit dem Frühjahr wieder gebaut, und die Anwohner hoffen, dass der Lärm bald endet.',
  'Die Verwaltung rechnet damit, dass die neue Mole noch vor dem Winter fertig wird, wenn das Wetter in den nächsten Wochen hält.',
  'Bis dahin bleibt der Weg am Wasser gesperrt, und wer zum Leuchtturm will, muss den langen Umweg über die Felder nehmen.'
]

/** A German article with a headline and running text, and what stands around them. */
export const article = (parts: { head?: string; below?: string; after?: string; aside?: string }): string =>
  `<html lang=de><head>${parts.head ?? ''}</head><body><article><h1>Am Hafen wird wieder gebaut</h1>${parts.below ?? ''}` +
  `${paragraphs.map((text) => `<p>${text}</p>`).join('')}${parts.after ?? ''}</article>${parts.aside ?? ''}</body></html>`
