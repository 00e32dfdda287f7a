import type { DroppedKind } from '../../../schema/article.d.ts'
import type { Line } from '../features.ts'
import type { Labels } from '../label.ts'
import { bitsOfName, categories } from '../model/names.ts'
import type { Category } from '../model/vocabulary.ts'

/** What text is that is none of the article's and stands in an element of such a name; of several names the first here counts. */
const kindsOf: readonly [Category, DroppedKind][] = [
  ['comment', 'comments'],
  ['popup', 'notice'],
  ['newsletter', 'account'],
  ['ads', 'advert'],
  ['shop', 'advert'],
  ['related', 'related'],
  ['share', 'share'],
  ['tags', 'tags'],
  ['nav', 'navigation'],
  ['form', 'widget'],
  ['bio', 'credit'],
  ['byline', 'credit'],
  ['note', 'notice'],
  ['footer', 'imprint'],
  ['sidebar', 'related'],
  ['card', 'related'],
  ['inset', 'related']
]
const kinds = kindsOf.map(([category, kind]) => ({ category, kind, bit: 1 << categories.indexOf(category) }))

/** Elements around a text whose names are asked, from the innermost outwards. */
const reach = 5

/** Labels a line by what the elements right around it are called, where nothing else speaks for it. */
export const labelByName = (line: Line, labels: Labels): void => {
  if (labels.get(line.index)) return
  const { path } = line.piece
  for (let i = path.length - 1; i > 0 && i >= path.length - reach; i--) {
    const bits = bitsOfName(path[i]!)
    const found = bits === 0 ? undefined : kinds.find(({ bit }) => (bits & bit) !== 0)
    if (!found) continue
    const { category, kind } = found
    labels.set(line.index, kind, `named-${category}`, `an element around it is named as ${category} are`)
    return
  }
}
