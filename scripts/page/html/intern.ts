import { copyOf } from '../../capture/remember.ts'

/** Places for names of elements and attributes, and for texts: what comes to a place that is taken takes it. */
const namePlaces = 1_024
const textPlaces = 16_384
/** UTF-16 units of a text that is remembered, at most. */
const longest = 500

const isCapital = (unit: number): boolean => unit >= 65 && unit <= 90

/** Whether a name, given in lower case, stands at an offset, whatever its case. */
export const fits = (name: string, source: string, from: number): boolean => {
  for (let i = 0; i < name.length; i++) {
    const unit = source.charCodeAt(from + i)
    if ((isCapital(unit) ? unit | 32 : unit) !== name.charCodeAt(i)) return false
  }
  return true
}

const equals = (text: string, source: string, from: number): boolean => {
  for (let i = 0; i < text.length; i++) if (source.charCodeAt(from + i) !== text.charCodeAt(i)) return false
  return true
}

/** ASCII lower case: `toLowerCase` would turn the Kelvin sign into a `k`. */
const lowerName = (name: string): string => name.replace(/[A-Z]+/gu, (letters) => letters.toLowerCase())

type Intern<Known> = (source: string, from: number, to: number) => Known

const interning = <Known>(tell: (text: string) => Known, places: number, folds: boolean): Intern<Known> => {
  const same = folds ? fits : equals
  const read = (cut: string): string => (folds ? lowerName(cut) : cut)
  const texts: (string | undefined)[] = new Array(places).fill(undefined)
  const known: (Known | undefined)[] = new Array(places).fill(undefined)
  return (source, from, to) => {
    if (to - from > longest) return tell(read(source.slice(from, to)))
    let hash = to - from
    for (let i = from; i < to; i++) hash = (Math.imul(hash, 31) + (source.charCodeAt(i) | 32)) | 0
    const place = (hash ^ (hash >>> 14)) & (places - 1)
    const before = texts[place]
    if (before !== undefined && before.length === to - from && same(before, source, from)) return known[place]!
    const text = read(copyOf(source.slice(from, to)))
    texts[place] = text
    return (known[place] = tell(text))
  }
}

/**
 * A memory of names of elements or attributes, which are few: a name is found by its characters in a source, whatever their
 * case, without being cut out of it.
 *
 * @param tell what is remembered of a name, given in lower case; always the same of the same
 */
export const internNames = <Known>(tell: (name: string) => Known): Intern<Known> => interning(tell, namePlaces, true)

/** A memory of texts that come back again and again. Unlike `remembering` it has a fixed size, and forgets one text for another. */
export const internTexts = <Known>(tell: (text: string) => Known): Intern<Known> => interning(tell, textPlaces, false)
