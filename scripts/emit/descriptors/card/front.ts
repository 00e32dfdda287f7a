import { contentsOf } from '../contents.ts'
import type { Subject } from '../descriptor.ts'

/** Hugging Face's classes of size, by the number that a class ends below. */
const SIZES: readonly (readonly [below: number, name: string])[] = [
  [1e3, 'n<1K'],
  [1e4, '1K<n<10K'],
  [1e5, '10K<n<100K'],
  [1e6, '100K<n<1M'],
  [1e7, '1M<n<10M'],
  [1e8, '10M<n<100M'],
  [1e9, '100M<n<1B']
]

/** The class of a number of articles. */
export const sizeCategory = (articles: number): string => SIZES.find(([below]) => articles < below)?.[1] ?? 'n>1B'

/** Files of whole records that `datasets.load_dataset` reads, the best first. */
const LOADABLE = ['articles.parquet', 'articles.jsonl']

/**
 * The front matter of the card. There is one configuration: `datasets` chooses one reader for all configurations of a folder, so that
 * JSON Lines, CSV and Parquet cannot stand side by side. Without it, every file of the folder would be read as data.
 */
export const frontMatter = (subject: Subject): { [name: string]: unknown } => {
  const { metadata, tally } = subject
  const contents = contentsOf(subject)
  const loaded = LOADABLE.flatMap((name) => contents.find(({ file }) => file.path === name) ?? [])[0]
  return {
    language: metadata.languages,
    license: 'other',
    license_name: `${metadata.name}-rights`,
    license_link: metadata.licences.texts.url,
    pretty_name: metadata.title.en,
    size_categories: [sizeCategory(tally.counts.articles)],
    task_categories: metadata.tasks,
    annotations_creators: ['machine-generated'],
    language_creators: ['found'],
    source_datasets: ['original'],
    tags: metadata.keywords,
    ...(loaded ? { configs: [{ config_name: 'articles', default: true, data_files: loaded.path }] } : {})
  }
}
