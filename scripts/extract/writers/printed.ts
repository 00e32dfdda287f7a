import type { Wording } from '../dates/types.ts'
import type { Line } from '../features.ts'
import { readByline } from '../people/byline.ts'
import { type Credit, isDesk, readCredit } from '../people/credit.ts'
import { looksLikeName } from '../people/name.ts'
import { looksLikeNewsroom } from '../people/organisation.ts'
import { byLead } from '../phrases/bylines.ts'
import { placeFactor, standOf } from '../stand.ts'
import type { Claim, Scene, Writer } from './claim.ts'

// How far a line is believed: with a label; without one, by a name; without one and a name. The Vietnamese sign their
// articles below the text, without a label.
const labelled = 6
const named = 3
const signature = 0.5
const vietnamese = 5.5
/** Words that name the writer, near title, beginning and end of the text, and inside it. */
const worded = 5
const wordedInside = 2.5

const writersOf = (line: Line, credits: Credit[], shift = 0): Writer[] =>
  credits.map(({ name, start, end }) => ({
    name,
    place: { line: line.index, start: shift + start, end: shift + end },
    witness: null
  }))

/** What a line says that the rules for bylines and stamps know. */
interface Reading {
  writers: Writer[]
  labelled: boolean
  known: boolean
}

const readBylineLine = (line: Line): Reading[] => {
  const byline = readByline(line.text)
  if (byline && byline.authors.length > 0) {
    const known = byline.authors.every(({ name }) => looksLikeName(name))
    return [{ writers: writersOf(line, byline.authors), labelled: byline.labelled, known }]
  }
  const credits = readCredit(line.text)
  const whole = { name: line.text, start: 0, end: line.text.length }
  return [{ writers: writersOf(line, credits.length > 0 ? credits : [whole]), labelled: false, known: false }]
}

const readStampLine = (line: Line): Reading[] =>
  [line.date?.before, line.date?.after].flatMap((rest: Wording | null | undefined): Reading[] => {
    const byline = rest ? readByline(rest.text) : null
    if (!rest || !byline || byline.authors.length === 0) return []
    const known = looksLikeName(rest.text)
    if (!byline.labelled && !known) return []
    return [{ writers: writersOf(line, byline.authors, rest.start), labelled: byline.labelled, known }]
  })

/** What lines say that the rules for bylines and stamps know already: those with a label together, the others one by one. */
export const printedClaims = ({ lines, labels, language }: Scene): Claim[] => {
  const claims: Claim[] = []
  const all: Writer[] = []
  for (const line of lines) {
    const role = labels.get(line.index)?.role
    const readings = role === 'byline' ? readBylineLine(line) : role === 'stamp' ? readStampLine(line) : []
    for (const reading of readings) {
      if (reading.labelled) all.push(...reading.writers)
      else {
        const strength = language === 'vi' ? vietnamese : reading.known ? named : signature
        claims.push({ writers: reading.writers, voice: `line ${line.index}`, family: 'page', strength, printed: true })
      }
    }
  }
  if (all.length === 0) return claims
  return [{ writers: all, voice: 'label', family: 'page', strength: labelled, printed: true }, ...claims]
}

/** A name as it stands behind `by`: capitals, and the particles of names between them. */
const shaped =
  /^(?:\p{Lu}|\p{Lo})\S*(?:\s(?:\p{Lu}\S*|\p{Lo}\S*|de|da|del|della|di|van|von|vom|zu|der|den|la|le|bin|al|el|y|dos|du|ter|ten))*$/u

/** Roles of lines that may say in words who wrote. */
const speaking: ReadonlySet<string> = new Set(['paragraph', 'heading', 'subtitle', 'stamp', 'list_item', 'point'])
/** The most words of a line that names its writer. */
const mostWords = 14
/** Inside the text a bare `By` or `Von` opens a heading; longer labels are clear. */
const clearLead = 4

const wordedClaim = (line: Line, scene: Scene): Claim | null => {
  const stand = standOf(line.index, scene)
  const role = scene.labels.get(line.index)?.role
  if (stand === 'elsewhere' || (role !== undefined && !speaking.has(role))) return null
  if (line.words > mostWords || line.index === scene.title || placeFactor(line, stand) < 1) return null
  const lead = byLead.exec(line.text)?.[0].length ?? 0
  if (lead === 0 || (stand === 'body' && lead <= clearLead)) return null
  const all = readCredit(line.text)
  // An agency or a place behind the names is no writer.
  const credits = all.filter(({ name }, i) => shaped.test(name) && (i === 0 || !looksLikeNewsroom(name)))
  if (credits.length === 0 || credits[0] !== all[0] || isDesk(credits[0]!.name)) return null
  const strength = stand === 'body' ? wordedInside : worded
  return { writers: writersOf(line, credits), voice: `line ${line.index}`, family: 'page', strength, printed: false }
}

/** What lines of any language say in words: `Geschrieben von …`, `Par …`, `Text & Fotos: …`. */
export const wordedClaims = (scene: Scene): Claim[] =>
  scene.lines.map((line) => wordedClaim(line, scene)).filter((claim) => claim !== null)
