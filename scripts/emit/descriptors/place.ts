import type { DatasetMetadata } from '../../../schema/dataset.d.ts'

/**
 * Where the files that a descriptor lists can be had. Both members take a file's path in the dataset's folder
 * (`schema/article.schema.json`, `markdown/`).
 */
export interface Place {
  /** The file as seen from the descriptor beside it, for what is read from a copy on disk; null where it is not there by itself. */
  path: (file: string) => string | null
  /** Where the file can be fetched, for what is read away from its neighbours; null where it cannot. */
  address: (file: string) => string | null
}

/** The dataset's folder: relative paths, which hold wherever a copy of the folder lies. */
export const folderPlace: Place = { path: (file) => file, address: (file) => file }

/**
 * The name of the release asset that carries a file: assets lie in no folders. null for a folder, which is in the archives only.
 *
 * @param file its path in the dataset's folder
 */
export const assetName = (file: string): string | null =>
  file.endsWith('/') ? null : file.slice(file.lastIndexOf('/') + 1)

/**
 * The assets of a release: bare names beside each other, and addresses under the tag of the version, so that they never lead
 * to another release.
 *
 * @param metadata whose `repository` is an address on github.com, and whose version is released
 */
export const releasePlace = ({ repository, version }: Pick<DatasetMetadata, 'repository' | 'version'>): Place => ({
  path: assetName,
  address: (file) => {
    const name = assetName(file)
    return name && `${repository}/releases/download/v${version}/${name}`
  }
})
