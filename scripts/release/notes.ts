import { deltaName } from './delta.ts'
import type { Area, Reason } from './diff/rules.ts'
import type { DatasetDiff } from './diff.ts'
import type { ReleasePlan } from './plan.ts'
import { code } from './report/markdown.ts'
import { placeLine } from './report/pretty.ts'
import { countsLine } from './report/summary.ts'

/** Places that a line of the notes names. */
const MOST_PLACES = 50

/** The parts of the notes, by what their reasons are about. */
const PARTS: readonly [heading: string, areas: readonly Area[]][] = [
  ['Schema changes', ['schema', 'tables', 'files']],
  ['Rights and metadata', ['rights', 'metadata']],
  ['Data changes', ['records']]
]

/**
 * The part of a changelog in the form of Keep a Changelog that is about a version: its own section, else the one for what is not
 * released yet; empty where there is neither. It is what people wrote, and stays as it is.
 */
export const changelogPart = (changelog: string, version: string): string => {
  const lines = changelog.split('\n')
  const sectionOf = (name: string): string => {
    const start = lines.findIndex((line) => /^## /u.test(line) && headingOf(line) === name)
    if (start < 0) return ''
    const rest = lines.slice(start + 1)
    const end = rest.findIndex((line) => /^## |^\[[^\]]+\]: /u.test(line))
    return rest
      .slice(0, end < 0 ? undefined : end)
      .join('\n')
      .trim()
  }
  return sectionOf(version) || sectionOf('unreleased')
}

/** What a heading of a version names: `1.2.0` of `## [1.2.0] - 2026-12-01`. */
const headingOf = (line: string): string =>
  line
    .slice(3)
    .replace(/^\[([^\]]*)\].*$/u, '$1')
    .split(' - ')[0]!
    .trim()
    .toLowerCase()

const reasonLine = ({ level, what, count, places }: Reason): string => {
  const kept = places.slice(0, MOST_PLACES).map((place) => code(placeLine(place)))
  const more = count > kept.length ? ` and ${count - kept.length} more` : ''
  return `- **${level}**, ${what}${count > 1 ? ` (${count})` : ''}: ${kept.join(', ')}${more}\n`
}

const part = (heading: string, reasons: readonly Reason[]): string =>
  reasons.length === 0 ? '' : `\n### ${heading}\n\n${reasons.map(reasonLine).join('')}`

/** How a reader of the former version gets to this one. */
const upgrade = ({ from }: DatasetDiff): string =>
  from === null
    ? ''
    : `\n\`${deltaName(from.version)}\` turns the \`articles.jsonl\` of ${from.version} into that of this version; \`changes.json\` names every value that changed.\n`

/**
 * The notes of a release, as Markdown: what people wrote in the changelog, then what the datasets themselves say, changes of the
 * shape apart from changes of the data. Texts of the dataset stand in code: nothing in them is markup.
 *
 * @param changelog the text of CHANGELOG.md; empty where there is none
 */
export const releaseNotes = ({ diff, version, schema_version }: ReleasePlan, changelog: string): string => {
  const { from, counts, level } = diff
  const name = version ?? diff.to.version
  const reasons = diff.reasons.filter(({ rule }) => rule !== 'first-release')
  const written = changelogPart(changelog, name)
  const shape =
    from && from.schema_version !== schema_version ? `${from.schema_version} -> ${schema_version}` : schema_version
  const what = `${from ? `${from.version} -> ${name}: ${level}` : `${name}, the first release`}; schema ${shape}`
  return [
    written === '' ? '' : `${written}\n\n`,
    `## What the data says\n\n${what}. ${countsLine(counts)}.\n`,
    ...PARTS.map(([heading, areas]) =>
      part(
        heading,
        reasons.filter(({ area }) => areas.includes(area))
      )
    ),
    upgrade(diff)
  ].join('')
}
