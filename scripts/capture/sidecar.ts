import type { ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { VFile } from 'vfile'
import type { Article } from '../../schema/article.d.ts'
import type { SidecarFacts, SidecarMoved, SidecarRemoved } from '../../schema/seed.d.ts'
import schema from '../../schema/seed.schema.json' with { type: 'json' }
import { isRealDay } from './calendar.ts'
import { type Mapping, readMapping } from './mapping.ts'
import { addMessage } from './message.ts'
import { strictly, type Violation, violationsOf } from './violations.ts'

/** The header fields that a curator may put right. */
export type OverrideField =
  | 'title'
  | 'subtitle'
  | 'section'
  | 'language'
  | 'published_at'
  | 'updated_at'
  | 'event_date'
  | 'authors'
  | 'publisher'
  | 'source_credit'
  | 'rights'
  | 'dateline'

/** A right value, in the shape of the record's field, and why the one that was read is wrong. */
export interface Override<F extends OverrideField> {
  value: Article[F]
  reason: string
}

export type Overrides = { [F in OverrideField]?: Override<F> }

/** What a curator says beside a capture. */
export interface Facts {
  kind: 'facts'
  url: string | null
  captured_at: string | null
  charset: string | null
  overrides: Overrides
}

/** A curator's file that was read and found valid: what it says, and where. */
export interface Sidecar extends Pick<Mapping, 'placeOf' | 'spanOf'> {
  content: Facts | SidecarMoved | SidecarRemoved
}

type Validators = { facts: ValidateFunction; moved: ValidateFunction; removed: ValidateFunction }
let validators: Validators | undefined

/** One validator for each kind of file: as one union, each wrong field would be reported once for every kind. */
const compiled = (): Validators => {
  if (validators) return validators
  const ajv = new Ajv2020(strictly).addSchema(schema)
  const of = (name: string): ValidateFunction => ajv.compile({ $ref: `${schema.$id}#/$defs/${name}` })
  return (validators = { facts: of('SidecarFacts'), moved: of('SidecarMoved'), removed: of('SidecarRemoved') })
}

/** Days that do not exist, in the fields that hold dates. */
const unrealDays = (content: SidecarFacts | SidecarMoved | SidecarRemoved): Violation[] => {
  const dates: [pointer: string, value: string | null | undefined][] =
    'kind' in content
      ? [['/since', content.since]]
      : [
          ['/captured_at', content.captured_at],
          ['/overrides/published_at/value', content.overrides?.published_at?.value],
          ['/overrides/updated_at/value', content.overrides?.updated_at?.value],
          ['/overrides/event_date/value', content.overrides?.event_date?.value]
        ]
  return dates
    .filter(([, value]) => typeof value === 'string' && !isRealDay(value))
    .map(([pointer, value]) => ({ pointer, message: `is no day of the calendar: ${JSON.stringify(value)}` }))
}

/** Everything in which a curator's file breaks its schema. */
const problemsOf = (value: Mapping['value']): Violation[] => {
  const { kind } = value
  if ('kind' in value && kind !== 'moved' && kind !== 'removed') {
    return [{ pointer: '/kind', message: 'must be "moved" or "removed" (a tombstone), or left out beside a capture' }]
  }
  const check = compiled()[kind === 'moved' || kind === 'removed' ? kind : 'facts']
  if (!check(value)) return violationsOf(check.errors ?? [], schema)
  return unrealDays(value as unknown as SidecarFacts | SidecarMoved | SidecarRemoved)
}

/** Overrides in the shape of the record: what a curator may leave out is filled in. */
const wholeOverrides = (overrides: NonNullable<SidecarFacts['overrides']>): Overrides => {
  const { authors, publisher, rights, ...rest } = overrides
  const whole: Overrides = { ...rest }
  if (authors) {
    const value = authors.value.map(({ name, affiliation }) => ({ name, affiliation: affiliation ?? null }))
    whole.authors = { value, reason: authors.reason }
  }
  if (publisher) {
    const nothing = { name: null, domain: null, address: null, phone: null, fax: null, email: null }
    whole.publisher = { value: publisher.value && { ...nothing, ...publisher.value }, reason: publisher.reason }
  }
  if (rights) {
    const { notice, attribution } = rights.value
    whole.rights = { value: { notice, attribution: attribution ?? [] }, reason: rights.reason }
  }
  return whole
}

const factsOf = ({ url, captured_at, charset, overrides }: SidecarFacts): Facts => ({
  kind: 'facts',
  url: url ?? null,
  captured_at: captured_at ?? null,
  charset: charset ?? null,
  overrides: overrides ? wholeOverrides(overrides) : {}
})

/**
 * Reads a curator's `NAME.yaml` and validates it against `seed.schema.json`.
 *
 * @param yamlText the file's text, decoded
 * @param file takes one message (rule `sidecar`) for every problem, with line and column; its path is what the user sees
 * @returns null after an error message
 */
export const readSidecar = (yamlText: string, file: VFile): Sidecar | null => {
  const mapping = readMapping(yamlText, file, 'sidecar')
  if (mapping === null) return null
  const violations = problemsOf(mapping.value)
  for (const { pointer, message, key } of violations) {
    const place = key === undefined ? mapping.placeOf(pointer) : mapping.placeOf(`${pointer}/${key}`, 'key')
    const name = pointer.slice(1).replaceAll('/', '.')
    const reason = name === '' ? message : `${name} ${message}`
    addMessage(file, { rule: 'sidecar', severity: 'error', reason, place, fix: 'schema/FIELDS.md lists the fields' })
  }
  if (violations.length > 0) return null
  const { value, placeOf, spanOf } = mapping
  const content = 'kind' in value ? (value as unknown as SidecarMoved | SidecarRemoved) : factsOf(value as SidecarFacts)
  return { content, placeOf, spanOf }
}
