import type { DroppedKind } from '../../schema/article.d.ts'
import type { Landmark } from '../page/html/landmarks.ts'
import { askingNames } from '../page/html/name.ts'
import type { Line } from './features.ts'
import type { Labels } from './label.ts'
import { menuWords } from './surroundings/lists.ts'

/** What an HTML page's elements say of the part a line stands in. */
const landmarkKinds: Record<Exclude<Landmark, 'figure'>, DroppedKind> = {
  nav: 'navigation',
  header: 'navigation',
  footer: 'navigation',
  aside: 'related',
  dialog: 'notice',
  form: 'widget',
  comments: 'comments',
  related: 'related',
  share: 'share'
}

/** Whether a line stands in what the page calls the element of an article's key words. */
export const isTagsElement = (line: Line): boolean => line.piece.path.some(namesTags)

/** Labels a line by the part of the page that its elements say it stands in; by its links and form elements where they say nothing. */
export const labelByLandmark = (line: Line, labels: Labels): void => {
  const { index, landmark } = line
  if (labels.get(index)) return
  if (isTagsElement(line)) {
    labels.set(index, 'tags', 'tags-element', 'its element says that it is a list of tags')
  } else if (landmark !== null && landmark !== 'figure') {
    labels.set(
      index,
      landmarkKinds[landmark],
      `landmark-${landmark}`,
      `its elements say that it stands in the page’s ${landmark}`
    )
  } else if (line.piece.linked > mostLinked) {
    const kind = line.words > menuWords ? 'related' : 'navigation'
    labels.set(index, kind, 'link-outside', 'it is a link, and stands outside the article')
  } else if (widgetTags.has(line.piece.tag)) {
    labels.set(index, 'widget', 'widget-element', `it is the text of a ${line.piece.tag} element`)
  }
}

/** Elements of forms and players, whose text is a label or a fallback. */
const widgetTags: ReadonlySet<string> = new Set([
  'button',
  'select',
  'option',
  'textarea',
  'label',
  'legend',
  'iframe',
  'object',
  'audio',
  'video',
  'svg',
  'canvas',
  'datalist',
  'input'
])
/** Share of a piece's text inside links from which it is a link. */
const mostLinked = 0.5
/** What a page calls the element of an article's key words. */
const tagsName =
  /[.#](?:[a-z0-9]+[-_])*(?:tags?|topics|keywords)(?:[-_](?:list|links|box|cloud|wrap|wrapper|container))?(?![a-z-])/u
const namesTags = askingNames((name) => tagsName.test(name))
