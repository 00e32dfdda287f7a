import type { BlockContent, PhrasingContent } from 'mdast'
import { bibtex } from '../bibtex.ts'
import { contentsOf } from '../contents.ts'
import type { Subject } from '../descriptor.ts'
import { describe, membersOf } from '../meaning.ts'
import { publishersOf } from '../publishers.ts'
import { missingInWords, PROCESSING } from '../words.ts'
import { FIELDS_VI } from './fields.ts'
import { code, heading, link, list, paragraph, table } from './nodes.ts'
import { type Language, WORDS } from './words.ts'

/** The card in one language. */
export const cardBody = (subject: Subject, language: Language): BlockContent[] => {
  const { metadata, tally } = subject
  const { about } = metadata
  const words = WORDS[language]
  const inLanguage = (texts: readonly { [name in Language]: string }[]): string[] => texts.map((text) => text[language])
  return [
    heading(1, metadata.title[language]),
    ...(words.other === null ? [] : [paragraph(words.other)]),
    paragraph(metadata.description[language]),
    heading(2, words.contents),
    list(summary(subject, language)),
    heading(2, words.files),
    table(words.fileColumns, fileRows(subject, language)),
    paragraph(words.loading),
    paragraph(words.importing(metadata.package)),
    code('js', importExample(metadata.package)),
    heading(2, words.fields),
    paragraph(words.fieldsIntro),
    table(words.fieldColumns, fieldRows(subject, language)),
    heading(2, words.made),
    paragraph(about.collection[language]),
    list(inLanguage(PROCESSING)),
    paragraph(missingInWords(tally)[language]),
    heading(2, words.uses),
    list(inLanguage(about.uses)),
    heading(2, words.limitations),
    list(inLanguage(about.limitations)),
    heading(2, words.biases),
    list(inLanguage(about.biases)),
    heading(2, words.impact),
    paragraph(about.social_impact[language]),
    heading(2, words.personal),
    list(inLanguage(about.personal_data)),
    heading(2, words.rights),
    paragraph(words.rightsText),
    paragraph(
      link(metadata.licences.data.url, metadata.licences.data.name),
      ' · ',
      link(metadata.licences.texts.url, words.rightsMore)
    ),
    heading(2, words.citing),
    paragraph(words.citingIntro),
    code('bibtex', bibtex(metadata)),
    heading(2, words.maintenance),
    paragraph(about.maintenance[language], ' ', link(metadata.repository, metadata.repository))
  ]
}

/** How the npm package is used, in code; a package's name has no quotes. */
const importExample = (name: string): string =>
  `import { articles, get, ids } from '${name}'\n\n` +
  'const article = await get(ids[0])\nfor await (const { id, title } of articles()) console.log(id, title)'

/** A number as people read it in either language: figures in groups of three, by a space that does not break. */
const number = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, '\u202f')

const summary = ({ metadata, tally }: Subject, language: Language): string[] => {
  const words = WORDS[language]
  const { counts, coverage, facts } = tally
  const { named, more } = publishersOf(facts)
  const languages = [...facts.languages].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return [
    words.version(metadata.version, metadata.released),
    words.articles(number(counts.articles)),
    ...(counts.moved + counts.removed > 0 ? [words.tombstones(number(counts.moved), number(counts.removed))] : []),
    ...(languages.length > 0
      ? [words.languages(languages.map(([tag, count]) => `${tag} ${number(count)}`).join(', '))]
      : []),
    ...(facts.published ? [words.published(facts.published.first, facts.published.last)] : []),
    words.size(number(counts.characters), number(counts.syllables), number(counts.sentences)),
    words.coverage(
      number(coverage.characters),
      number(coverage.body),
      number(coverage.fields),
      number(coverage.dropped),
      number(coverage.unexplained)
    ),
    ...(named.length > 0
      ? [words.publishers(named.map(({ name, domain }) => plain(name ?? domain ?? '')).join(', '), more)]
      : [])
  ]
}

/** Text of a page without the backticks that would be read as code here. */
const plain = (text: string): string => text.replaceAll('`', 'ˋ')

const fileRows = (subject: Subject, language: Language): (string | PhrasingContent)[][] => {
  const rows = contentsOf(subject).map(({ file, path, address, description }) => [
    link(address, `\`${path}\``),
    file.records === null ? '' : number(file.records),
    number(file.bytes),
    description[language]
  ])
  const folders = Object.entries(WORDS[language].folders).flatMap(([name, meaning]) => {
    const folder = subject.files.find(({ path }) => path === name.slice(0, name.indexOf('/') + 1))
    if (!folder || subject.place.path(folder.path) === null) return []
    return [[`\`${name}\``, number(folder.records ?? 0), number(folder.bytes), meaning]]
  })
  return [...rows, ...folders]
}

const fieldRows = ({ schema }: Subject, language: Language): string[][] =>
  membersOf(schema, 'Article').map((name) => [
    `\`${name}\``,
    language === 'en' ? describe(schema, `Article.${name}`).description : (FIELDS_VI[name] ?? '')
  ])
