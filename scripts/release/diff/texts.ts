import type { RecordChange } from './change.ts'
import { textOf } from './json.ts'
import type { Note } from './rules.ts'

/** From so many texts on, and more than this part of the articles in both, texts were read anew and not just corrected. */
const LEAST_TEXTS = 10
const PART_OF_TEXTS = 0.05

/** More than this part of the articles in both, and at least two: texts are normalised another way. */
const PART_NORMALISED = 0.5
const LEAST_NORMALISED = 2

/** A text without what normalisation may change: Unicode form, white space, case. */
const folded = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/gu, '').toLowerCase()

/** Watches how many texts changed, and how. */
export const watchTexts = () => {
  let [articles, changed, normalised] = [0, 0, 0]
  return {
    /** Counts an article that is in both datasets; `change` is null for one that is the same. */
    add: (change: RecordChange | null): void => {
      articles += 1
      if (change?.change !== 'corrected') return
      const [before, after] = [textOf(change.before!.record, 'text'), textOf(change.after!.record, 'text')]
      if (before === null || after === null || before === after) return
      changed += 1
      if (folded(before) === folded(after)) normalised += 1
    },
    /** Notes what the texts of all articles together say. */
    end: (note: Note): void => {
      const of = (count: number): string => `${count} of ${articles} texts`
      if (normalised >= LEAST_NORMALISED && normalised > PART_NORMALISED * articles)
        note('normalisation', 'all records', of(normalised))
      if (changed >= LEAST_TEXTS && changed > PART_OF_TEXTS * articles)
        note('texts-read-anew', 'all records', of(changed))
    }
  }
}
