import { unmarked } from '../../capture/unmarked.ts'
import type { Line } from '../features.ts'
import type { Labels } from '../label.ts'
import { asides } from '../phrases/asides.ts'

/** The fewest words of a sentence that a site prints around its articles; shorter lines are phrases. */
const fewestWords = 7

/** UTF-16 units of a long line that are looked at. */
const beginning = 600

/** Labels a sentence outside the article that sites print around their articles: consent, legal notes, notes on the writer. */
export const labelAside = (line: Line, labels: Labels): void => {
  if (line.words < fewestWords || labels.get(line.index)) return
  const folded = line.folded || unmarked(line.text.slice(0, beginning))
  for (const { kind, name, patterns } of asides) {
    if (!patterns.some((pattern) => pattern.test(folded))) continue
    labels.set(line.index, kind, 'aside', `it stands outside the article, and reads like its site’s ${name}`)
    return
  }
}
