import { parse } from 'space-separated-tokens'
import { attributeOf, signs } from './attributes.ts'
import { classesOf } from './classes.ts'
import { askingNames } from './name.ts'
import type { TreeElement } from './tree.ts'

/** What an element's own names say that its text is of the article. */
export interface Speech {
  field: 'author' | 'published' | 'updated'
  /** How it says so: `rel="author"`, `class="entry-date"`. */
  via: string
}

/**
 * Words of class names that say so: microformats (`author`, `p-author`, `dt-published`, `published`, `updated`) and what blog
 * and newsroom systems call these parts, in their authors' languages. A name is split at everything but letters and where a
 * capital follows a small letter; other words may stand around (`entry-author-name`, `postDate`).
 */
const words: ReadonlyMap<string, Speech['field']> = new Map(
  Object.entries({
    author:
      'author authors byline bylines byname autor autorin autoren autores auteur auteurs autore autori autorzy writer writers ' +
      'reporter contributor contributors creator signature poster tacgia butdanh',
    published:
      'date datum fecha data published pubdate publishdate publishedat publishedon timestamp dateline postdate posted posttime ' +
      'datetime datepublished pubtime ngaydang createdate publicationdate publishtime',
    updated: 'updated modified lastmod lastmodified dateupdated datemodified lastupdated'
  } satisfies Record<Speech['field'], string>).flatMap(([field, list]) =>
    list.split(' ').map((word): [string, Speech['field']] => [word, field as Speech['field']])
  )
)

/** Beside such a word a name is of something else: who commented, who drew, a box about the writer, another list. */
const others =
  /^(?:comments?|comment(?:er|or)|bio|avatar|image|img|photo|picture|social|follow|description|archives?|prep|icon|label|title|role|job|email|picker|range|filter|reply|calendar|copyright|event|reviewer|quote|level|background|bu)$/u

const splitName = (name: string): string[] =>
  name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')

const longest = 60

const fieldOfName = (name: string): Speech['field'] | null => {
  if (name.length > longest) return null
  const parts = splitName(name)
  if (parts.some((part) => others.test(part))) return null
  const fields = parts.map((part) => words.get(part) ?? null)
  return fields.find((field) => field === 'author' || field === 'updated') ?? fields.find((field) => field) ?? null
}

/** What class names have in them that say something: most have not, and need not be taken apart. */
const telling = new RegExp([...words.keys()].join('|'), 'iu')

/** What class names say; of several the first that says something. */
const speechOfClasses = askingNames((value): Speech | null => {
  if (!telling.test(value)) return null
  for (const name of parse(value)) {
    const field = fieldOfName(name)
    if (field) return { field, via: `class="${name.toLowerCase()}"` }
  }
  return null
})

/** What an element says by its `rel` or its class names that its text is; null where it says nothing. */
export const speechOf = (element: TreeElement): Speech | null => {
  if ((element.signs & signs.rel) !== 0 && parse(attributeOf(element, 'rel')!.toLowerCase()).includes('author'))
    return { field: 'author', via: 'rel="author"' }
  const classes = classesOf(element)
  return classes && speechOfClasses(classes)
}
