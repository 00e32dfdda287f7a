import { stringify } from 'yaml'
import type { Descriptor } from './descriptor.ts'

/**
 * `CITATION.cff` (Citation File Format 1.2.0): how to cite the dataset. GitHub, Zenodo and reference managers read it. The licence
 * is given by its address: no SPDX identifier would be true of the articles' texts.
 */
export const citation: Descriptor = {
  path: 'CITATION.cff',
  media_type: 'application/yaml',
  text: ({ metadata }) => {
    const { title, description, creator, released, version } = metadata
    const members = {
      'cff-version': '1.2.0',
      message: 'If you use this dataset, please cite it with these values, and name the version.',
      type: 'dataset',
      title: title.en,
      abstract: description.en,
      authors: [{ name: creator.name, website: creator.url }],
      version,
      ...(released === null ? {} : { 'date-released': released }),
      'license-url': metadata.licences.texts.url,
      url: metadata.homepage,
      'repository-code': metadata.repository,
      ...(released === null ? {} : { 'repository-artifact': `${metadata.repository}/releases/tag/v${version}` }),
      keywords: metadata.keywords
    }
    return stringify(members, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' })
  }
}
