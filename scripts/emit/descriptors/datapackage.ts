import type { Licence } from '../../../schema/dataset.d.ts'
import type { Table } from '../csv/table.ts'
import { type Contents, contentsOf } from './contents.ts'
import type { Descriptor, Subject } from './descriptor.ts'
import { describe } from './meaning.ts'
import { publishersOf } from './publishers.ts'
import type { RecordSchema } from './schema.ts'

/** The version of the Data Package standard that is followed; without it, readers take the first. */
const PROFILE = 'https://datapackage.org/profiles/2.0/datapackage.json'

/**
 * `datapackage.json` (Data Package 2.0): every data file with its size and sum, every column of every CSV table with type, meaning
 * and keys. Paths are relative in a release, too: they hold beside the descriptor on disk and at its address. Custom
 * properties are in the namespace `tulieu:`.
 */
export const datapackage: Descriptor = {
  path: 'datapackage.json',
  media_type: 'application/json',
  text: (subject) => `${JSON.stringify(packageOf(subject), null, 2)}\n`
}

const packageOf = (subject: Subject): object => {
  const { metadata, schema, tally } = subject
  const { data, texts } = metadata.licences
  const contents = contentsOf(subject)
  return {
    $schema: PROFILE,
    name: metadata.name,
    id: metadata.repository,
    title: metadata.title.en,
    description: metadata.description.en,
    homepage: metadata.homepage,
    version: metadata.version,
    // The day of the release is all that is known, and the standard wants a time.
    ...(metadata.released === null ? {} : { created: `${metadata.released}T00:00:00Z` }),
    keywords: metadata.keywords,
    languages: metadata.languages,
    licenses: [
      licence(data, 'The compilation and its metadata'),
      licence(texts, 'The articles’ texts: they stay their publishers’')
    ],
    contributors: [
      { title: metadata.creator.name, path: metadata.creator.url, roles: ['creator', 'publisher', 'dataCurator'] }
    ],
    ...sourcesOf(tally.facts),
    'tulieu:schemaVersion': metadata.schema_version,
    resources: contents.map((one) => resourceOf(one, schema, contents, data))
  }
}

/** A licence by its identifier and address; by its address alone where no identifier would be true. */
const licence = ({ name, url }: Licence, title: string): object => ({
  ...(name === 'other' ? {} : { name }),
  path: url,
  title
})

/** The publishers whose pages were captured. An address is made only of a plain host name. */
const sourcesOf = (facts: Subject['tally']['facts']): { sources?: object[] } => {
  const { named, more } = publishersOf(facts)
  if (named.length === 0) return {}
  const sources: object[] = named.map(({ name, domain }) => ({
    title: name ?? domain,
    ...(domain !== null && /^[a-z0-9.-]+$/.test(domain) ? { path: `https://${domain}/` } : {})
  }))
  return { sources: more === 0 ? sources : [...sources, { title: `${more} more publishers` }] }
}

const resourceOf = (
  { file, path, description, table, schema: jsonSchema }: Contents,
  schema: RecordSchema,
  contents: Contents[],
  data: Licence
): object => ({
  name: table ? table.name : path.toLowerCase().replaceAll('.', '-'),
  ...(table ? { type: 'table' } : {}),
  path,
  description: description.en,
  format: formatOf(path),
  mediatype: file.media_type.split(';')[0],
  ...(isText(file.media_type) ? { encoding: 'utf-8' } : {}),
  bytes: file.bytes,
  hash: `sha256:${file.sha256}`,
  // Tombstones quote nothing of a page; the other files have their package's licences.
  ...(table?.name === 'tombstones' ? { licenses: [licence(data, 'The compilation and its metadata')] } : {}),
  ...(jsonSchema === null ? {} : { 'tulieu:jsonSchema': jsonSchema }),
  'tulieu:records': file.records,
  ...(table ? { dialect, schema: tableSchema(table, schema, contents) } : {})
})

/**
 * Formats by other names than their endings: under those, frictionless takes nested records for flat tables, guesses their types,
 * and fails on lists and on rows that go on in further ones.
 */
const FORMATS: { [ending: string]: string } = {
  jsonl: 'jsonlines',
  parquet: 'apache-parquet',
  'excel.csv': 'excel-csv'
}

const formatOf = (path: string): string => {
  const ending = path.slice(path.indexOf('.') + 1)
  return FORMATS[ending] ?? ending
}

/** Whether a media type is text in UTF-8, as all text of ours is. */
const isText = (mediaType: string): boolean => /^text\/|json/.test(mediaType)

/** How the tables are written (RFC 4180). */
const dialect = { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true }

/** A table's columns and keys, as Table Schema has them. References lead to tables that are there. */
const tableSchema = (table: Table, schema: RecordSchema, contents: Contents[]): object => {
  const references = table.references.filter((one) => contents.some(({ table: other }) => other?.name === one.table))
  return {
    fields: table.columns.map((column) => {
      const { description, type, required, values, pattern, minimum } = describe(schema, table.meaning[column] ?? '')
      const constraints = {
        ...(required ? { required } : {}),
        ...(values ? { enum: values } : {}),
        ...(pattern !== null && (type === 'string' || type === 'time') ? { pattern } : {}),
        ...(minimum === null || type !== 'integer' ? {} : { minimum })
      }
      return {
        name: column,
        type: type === 'time' ? 'string' : type,
        description,
        ...(Object.keys(constraints).length === 0 ? {} : { constraints })
      }
    }),
    primaryKey: table.key,
    ...(references.length === 0
      ? {}
      : {
          foreignKeys: references.map(({ columns, table: resource, to }) => ({
            fields: columns,
            reference: { resource, fields: to }
          }))
        }),
    missingValues: ['']
  }
}
