import type { DatasetRule, RecordRule, Rule } from './rule.ts'
import { accounting } from './rules/accounting.ts'
import { assumedOffset } from './rules/assumed-offset.ts'
import { attributionMissing } from './rules/attribution-missing.ts'
import { bidiControl } from './rules/bidi-control.ts'
import { controlCharacter } from './rules/control-character.ts'
import { danglingMove } from './rules/dangling-move.ts'
import { dateOrder } from './rules/date-order.ts'
import { duplicateId } from './rules/duplicate-id.ts'
import { furtherArticles } from './rules/further-articles.ts'
import { inconsistent } from './rules/inconsistent.ts'
import { languageOfBody } from './rules/language-of-body.ts'
import { lostLetters } from './rules/lost-letters.ts'
import { mojibake } from './rules/mojibake.ts'
import { nearDuplicate } from './rules/near-duplicate.ts'
import { noBody } from './rules/no-body.ts'
import { noTitle } from './rules/no-title.ts'
import { overrideWithoutEffect } from './rules/override-without-effect.ts'
import { overruledCharset } from './rules/overruled-charset.ts'
import { sameContent } from './rules/same-content.ts'
import { schema } from './rules/schema.ts'
import { truncatedCaption } from './rules/truncated-caption.ts'
import { uncertainEncoding } from './rules/uncertain-encoding.ts'
import { undecodable } from './rules/undecodable.ts'
import { unexplained } from './rules/unexplained.ts'
import { unlabelledByline } from './rules/unlabelled-byline.ts'
import { untracedValue } from './rules/untraced-value.ts'
import { weekdayMismatch } from './rules/weekday-mismatch.ts'

/** Rules about one record each. */
export const recordRules: RecordRule[] = [
  noTitle,
  noBody,
  schema,
  accounting,
  untracedValue,
  inconsistent,
  dateOrder,
  weekdayMismatch,
  languageOfBody,
  mojibake,
  controlCharacter,
  bidiControl,
  undecodable,
  uncertainEncoding,
  overruledCharset,
  lostLetters,
  attributionMissing,
  truncatedCaption,
  unexplained,
  overrideWithoutEffect,
  unlabelledByline,
  assumedOffset,
  furtherArticles
]

/** Rules about records together. */
export const datasetRules: DatasetRule[] = [duplicateId, sameContent, nearDuplicate, danglingMove]

/** Every rule, in the order in which the documentation lists them: the one place to add one. */
export const rules: Rule[] = [...recordRules, ...datasetRules]
