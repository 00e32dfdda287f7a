import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { failure } from '../../../scripts/emit/failure.ts'
import type { Truth } from './score.ts'

/** A page of a corpus. */
export interface CorpusPage {
  id: string
  path: string
  /** Where it was found; null where the truth does not say. */
  url: string | null
  truth: Truth
}

/** Pages of one kind with what is known of them. */
export interface Corpus {
  /** The folder's name, and the kind of its pages: `news/html`. */
  name: string
  kind: 'html' | 'text'
  pages: CorpusPage[]
}

/** The content of a page, unpacked. */
export const readBytes = (path: string): Buffer => {
  const stored = readFileSync(path)
  return path.endsWith('.gz') ? gunzipSync(stored) : stored
}

/**
 * Finds the pages of a corpus: a folder with `truth.json` (an object of {@link Truth} by id) and pages `html/ID.html`,
 * `text/ID.txt`, or either with `.gz`. Pages without a truth are left out.
 *
 * @throws a usage failure where the folder is none
 */
export const readCorpora = (folder: string): Corpus[] => {
  const truthFile = join(folder, 'truth.json')
  if (!existsSync(truthFile))
    throw failure('usage', `${folder} has no truth.json: name a folder that is laid out as CONTRIBUTING.md says`)
  const truths = new Map(Object.entries(JSON.parse(readFileSync(truthFile, 'utf8')) as { [id: string]: Truth }))
  const kinds = (['html', 'text'] as const).filter((kind) => existsSync(join(folder, kind)))
  if (kinds.length === 0)
    throw failure('usage', `${folder} has no pages: put them into ${folder}/html or ${folder}/text`)
  return kinds.map((kind) => ({
    name: `${basename(resolve(folder))}/${kind}`,
    kind,
    pages: readdirSync(join(folder, kind))
      .sort()
      .flatMap((file) => {
        const id = file.replace(/\.gz$/u, '').replace(/\.(?:html|txt)$/u, '')
        const truth = truths.get(id)
        return truth ? [{ id, path: join(folder, kind, file), url: truth.url ?? null, truth }] : []
      })
  }))
}
