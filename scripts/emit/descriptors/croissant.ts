import { bibtex } from './bibtex.ts'
import { type Contents, contentsOf } from './contents.ts'
import { CONFORMS_TO, CONTEXT } from './croissant/context.ts'
import { recordSets } from './croissant/records.ts'
import { responsible } from './croissant/responsible.ts'
import type { Descriptor, Subject } from './descriptor.ts'

/**
 * `croissant.json` (Croissant 1.1 with the vocabulary for responsible use): what machine-learning tools and dataset searches read.
 * Between releases there is no `datePublished`: nothing was published, and a build knows no clock. Validators warn of that then,
 * and they are right. `citeAs` names the version without a year.
 */
export const croissant: Descriptor = {
  path: 'croissant.json',
  media_type: `application/ld+json; profile="${CONFORMS_TO[0]}"`,
  text: (subject) => `${JSON.stringify(datasetOf(subject), null, 2)}\n`
}

const datasetOf = (subject: Subject): object => {
  const { metadata, tally } = subject
  const creator = { '@type': 'sc:Organization', name: metadata.creator.name, url: metadata.creator.url }
  const contents = contentsOf(subject)
  const { published } = tally.facts
  return {
    '@context': CONTEXT,
    '@type': 'sc:Dataset',
    conformsTo: CONFORMS_TO,
    name: metadata.title.en,
    alternateName: [metadata.name, metadata.title.vi],
    description: metadata.description.en,
    url: metadata.homepage,
    license: [metadata.licences.data.url, metadata.licences.texts.url],
    creator,
    publisher: creator,
    version: metadata.version,
    ...(metadata.released === null ? {} : { datePublished: metadata.released }),
    citeAs: bibtex(metadata),
    keywords: metadata.keywords,
    inLanguage: metadata.languages,
    ...(published === null ? {} : { temporalCoverage: `${published.first}/${published.last}` }),
    isLiveDataset: false,
    isAccessibleForFree: true,
    ...responsible(subject),
    distribution: contents.map(fileObject),
    recordSet: recordSets(subject.schema, contents)
  }
}

/** The types of which readers know another name only: both are given, ours first. */
const OTHER_NAMES: { [mediaType: string]: string } = {
  'application/jsonl': 'application/jsonlines',
  'application/vnd.apache.parquet': 'application/x-parquet'
}

const fileObject = ({ file, path, address, description }: Contents): object => {
  const type = file.media_type.split(';')[0] ?? ''
  const other = OTHER_NAMES[type]
  return {
    '@type': 'cr:FileObject',
    '@id': path,
    name: path,
    description: description.en,
    contentUrl: address,
    contentSize: `${file.bytes} B`,
    encodingFormat: other === undefined ? type : [type, other],
    sha256: file.sha256
  }
}
