/** How much a version grows; the order is that of growth. */
export const levels = ['none', 'patch', 'minor', 'major'] as const

/** How much a version grows. */
export type Level = (typeof levels)[number]

/** The greater of two levels. */
export const greater = (a: Level, b: Level): Level => (levels.indexOf(a) >= levels.indexOf(b) ? a : b)

/** What a rule looks at. */
export type Area = 'records' | 'schema' | 'tables' | 'files' | 'rights' | 'metadata'

/** A reason for a version to grow. */
export interface VersionRule {
  name: string
  area: Area
  level: Exclude<Level, 'none'>
  /** What it finds, as a clause: `an id is gone`. VERSIONING.md shows it. */
  what: string
}

/**
 * Every reason for a version to grow, the gravest first. A difference that none of them knows does not exist: what compares
 * schemas has a rule for keywords that it does not understand.
 */
export const versionRules = [
  { name: 'lost-id', area: 'records', level: 'major', what: 'an id is gone, and no tombstone stands in its place' },
  {
    name: 'reused-id',
    area: 'records',
    level: 'major',
    what: 'an id stands for another article: title and text are both unlike'
  },
  { name: 'revived-id', area: 'records', level: 'major', what: 'a tombstone became an article again' },
  { name: 'hash-contract', area: 'records', level: 'major', what: 'the same content has another `hash`' },
  {
    name: 'normalisation',
    area: 'records',
    level: 'major',
    what: 'most texts changed in nothing but Unicode form, white space or case'
  },
  { name: 'property-removed', area: 'schema', level: 'major', what: 'a field is gone' },
  { name: 'property-renamed', area: 'schema', level: 'major', what: 'a field has another name' },
  { name: 'property-retyped', area: 'schema', level: 'major', what: 'a field has values of another type' },
  { name: 'property-nullable', area: 'schema', level: 'major', what: 'a field that was never null may be null' },
  { name: 'property-optional', area: 'schema', level: 'major', what: 'a field that was always there may be missing' },
  { name: 'may-be-empty', area: 'schema', level: 'major', what: 'a text or list that was never empty may be empty' },
  { name: 'value-removed', area: 'schema', level: 'major', what: 'a value left a closed list' },
  { name: 'variant-removed', area: 'schema', level: 'major', what: 'a block type or kind of record is gone' },
  {
    name: 'definition-removed',
    area: 'schema',
    level: 'major',
    what: 'a definition, and the TypeScript type of its name, is gone'
  },
  {
    name: 'schema-unclear',
    area: 'schema',
    level: 'major',
    what: 'a keyword changed of which `diff` cannot tell what it means to readers'
  },
  { name: 'column-removed', area: 'tables', level: 'major', what: 'a column of a table is gone' },
  {
    name: 'column-moved',
    area: 'tables',
    level: 'major',
    what: 'the columns that were there stand in another order, or a new one not at the end'
  },
  { name: 'file-removed', area: 'files', level: 'major', what: 'a file is gone' },
  { name: 'file-retyped', area: 'files', level: 'major', what: 'a file has another media type' },
  {
    name: 'licence-narrowed',
    area: 'rights',
    level: 'major',
    what: 'a licence asks for more than before, or cannot be compared with the one before'
  },
  { name: 'dataset-renamed', area: 'metadata', level: 'major', what: 'the dataset has another name' },
  { name: 'article-added', area: 'records', level: 'minor', what: 'a new article' },
  { name: 'article-moved', area: 'records', level: 'minor', what: 'an article moved, and its tombstone says where' },
  {
    name: 'article-removed',
    area: 'records',
    level: 'minor',
    what: 'an article was removed, and its tombstone says why'
  },
  {
    name: 'tombstone-added',
    area: 'records',
    level: 'minor',
    what: 'a tombstone of an id that the former version did not have'
  },
  { name: 'tombstone-kind', area: 'records', level: 'minor', what: 'a tombstone became one of the other kind' },
  {
    name: 'texts-read-anew',
    area: 'records',
    level: 'minor',
    what: 'many texts changed: at least ten, and more than one in twenty'
  },
  { name: 'property-added', area: 'schema', level: 'minor', what: 'a new field' },
  { name: 'property-never-null', area: 'schema', level: 'minor', what: 'a field is never null any more' },
  { name: 'property-required', area: 'schema', level: 'minor', what: 'a field that might be missing is always there' },
  { name: 'value-added', area: 'schema', level: 'minor', what: 'a new value in a list' },
  { name: 'variant-added', area: 'schema', level: 'minor', what: 'a new block type or kind of record' },
  {
    name: 'definition-added',
    area: 'schema',
    level: 'minor',
    what: 'a new definition, and a TypeScript type of its name'
  },
  { name: 'limit-changed', area: 'schema', level: 'minor', what: 'another pattern, length or range of values' },
  { name: 'schema-moved', area: 'schema', level: 'minor', what: 'a schema has another address' },
  { name: 'column-added', area: 'tables', level: 'minor', what: 'a new column at the end of a table' },
  { name: 'file-added', area: 'files', level: 'minor', what: 'a new file' },
  { name: 'licence-widened', area: 'rights', level: 'minor', what: 'a licence asks for less than before' },
  { name: 'languages', area: 'metadata', level: 'minor', what: 'the languages of the dataset changed' },
  { name: 'first-release', area: 'files', level: 'minor', what: 'there was no dataset before' },
  { name: 'article-corrected', area: 'records', level: 'patch', what: 'the content of an article changed' },
  { name: 'tombstone-corrected', area: 'records', level: 'patch', what: 'a tombstone says something else' },
  {
    name: 'provenance',
    area: 'records',
    level: 'patch',
    what: 'the content is the same; places, notes, repairs or the capture changed'
  },
  { name: 'rewritten', area: 'records', level: 'patch', what: 'the same record, written in other bytes' },
  { name: 'rights-page', area: 'rights', level: 'patch', what: 'the page on rights changed' },
  { name: 'description', area: 'schema', level: 'patch', what: 'a description or example changed' },
  {
    name: 'metadata',
    area: 'metadata',
    level: 'patch',
    what: 'title, description, keywords, creator, homepage or repository of the dataset changed, or the address of a licence'
  }
] as const satisfies readonly VersionRule[]

/** The name of a rule. */
export type RuleName = (typeof versionRules)[number]['name']

/** A difference that a rule found. */
export interface Difference {
  /** Where: an id, a place in a schema, a column, a file. */
  place: string
  /** What is there, where the rule's own words do not say it; empty otherwise. */
  detail: string
}

/** A reason for a version to grow, with the places where it was found. */
export interface Reason {
  rule: RuleName
  area: Area
  level: Exclude<Level, 'none'>
  /** The rule in words. */
  what: string
  /** How often it was found. */
  count: number
  /** The first of the places, at most fifty: the rest is counted. */
  places: Difference[]
}

/** Places that are kept of each reason, so that memory does not grow with the dataset. */
export const MOST_PLACES = 50

/** Notes a difference. */
export type Note = (name: RuleName, place: string, detail?: string) => void

/** Gathers differences by rule. */
export const gatherReasons = (): { note: Note; reasons: () => Reason[] } => {
  const found = new Map<RuleName, Reason>()
  return {
    note: (name, place, detail = '') => {
      const { area, level, what } = versionRules.find((rule) => rule.name === name)!
      const reason = found.get(name) ?? { rule: name, area, level, what, count: 0, places: [] }
      found.set(name, reason)
      reason.count += 1
      if (reason.places.length < MOST_PLACES) reason.places.push({ place, detail })
    },
    reasons: () => versionRules.flatMap(({ name }) => found.get(name) ?? [])
  }
}

/** The level that reasons add up to: the greatest of theirs. */
export const levelOf = (reasons: readonly Reason[]): Level =>
  reasons.reduce<Level>((level, reason) => greater(level, reason.level), 'none')
