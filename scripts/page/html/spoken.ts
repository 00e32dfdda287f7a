import { attributeOf } from './attributes.ts'
import { itemProperties } from './meta-names.ts'
import { itemNames } from './microdata.ts'
import { addWitness, attributeRun, type Noticed, type Reading, visibleText } from './reading.ts'
import { type Speech, speechOf } from './speech.ts'

/** A longer text names more than a writer or a day. */
const longest = 200

const isDated = (field: Speech['field']): boolean => field !== 'author'

/**
 * Hears an element that names a writer or a date by its `rel`, its class or by being a `time`. There are others beside each
 * teaser and comment: where it stands decides whether it speaks of the article.
 */
export const readSpoken = (reading: Reading, { element, frame }: Noticed): void => {
  if (frame === null || itemNames(element).some((name) => itemProperties.has(name))) return
  const speech = speechOf(element)
  const datetime = element.tagName === 'time' ? attributeOf(element, 'datetime') : null
  if (datetime) {
    const updated = speech?.field === 'updated' || /updat|modif/iu.test(attributeOf(element, 'class') ?? '')
    const run = attributeRun(reading, element, 'datetime')
    addWitness(reading, {
      field: updated ? 'updated' : 'published',
      value: datetime,
      via: 'time@datetime',
      run,
      placed: true
    })
  } else if (speech) readSpeech(reading, element, speech)
}

const readSpeech = (reading: Reading, element: Noticed['element'], { field, via }: Speech): void => {
  // Microformats give a date to machines in the title of an `abbr`.
  const title = isDated(field) ? attributeOf(element, 'title') : null
  if (title && /\d{4}/u.test(title)) {
    addWitness(reading, {
      field,
      value: title,
      via: `${via}@title`,
      run: attributeRun(reading, element, 'title'),
      placed: true
    })
    return
  }
  const text = visibleText(reading, element, true)
  if (!text || text.value.length > longest || (isDated(field) && !/\d/u.test(text.value))) return
  addWitness(reading, { field, ...text, via, placed: true })
}
