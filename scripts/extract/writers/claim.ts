import type { Witness } from '../../page/piece.ts'
import type { Line } from '../features.ts'
import type { Labels } from '../label.ts'
import { letters } from '../letters.ts'
import type { Around } from '../stand.ts'

/** A writer's name and where it was read: on a line of the page, or in what a witness says. */
export interface Writer {
  name: string
  place: { line: number; start: number; end: number } | null
  witness: Witness | null
}

/** What one voice of the page says: a line, or witnesses of one kind. */
export interface Claim {
  writers: Writer[]
  /** What tells it from other voices, such as `class="byline" head`. */
  voice: string
  /** Voices of one family hardly speak for each other: the same template wrote them. */
  family: 'page' | 'jsonld' | 'data'
  strength: number
  /** Whether the rules for bylines and stamps read it, which fill the record themselves. */
  printed: boolean
}

/** What is known of a page when its writers are looked for. */
export interface Scene extends Around {
  lines: Line[]
  labels: Labels
  language: string | null
}

export const namesOf = (writers: Writer[]): string[] => writers.map(({ name }) => letters(name))

/** The same without whom is named before. */
export const unique = (writers: Writer[]): Writer[] =>
  writers.filter((writer, i) => writers.findIndex(({ name }) => letters(name) === letters(writer.name)) === i)
