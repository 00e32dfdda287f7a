import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import type { Content } from '../../../scripts/capture/content.ts'
import { findSeeds, locate, mediaOf } from '../../../scripts/capture/find.ts'
import { defaultLimits } from '../../../scripts/capture/limits.ts'
import { readCapture } from '../../../scripts/capture/read.ts'
import { readPage } from '../../../scripts/page/page.ts'
import type { Page } from '../../../scripts/page/piece.ts'

/** What is known of a page of a corpus: all of its article's text, or segments that must and must not be in it. */
export interface Truth {
  articleBody?: string
  articleBodyStrict?: string
  with?: string[]
  without?: string[]
  /** Segments of readers' comments. */
  comments?: string[]
}

export interface CorpusPage {
  id: string
  corpus: string
  truth: Truth
  page: Page
  content: Content
}

export const folds = 5

/** The corpora with pages and truth, in the folder that `TULIEU_CORPORA` names. */
export const corpora = ['aeb', 'vi', 'web']

/** The part of a cross-validation that a page is in, from its id. Each split of the pages is another one. */
export const foldOf = (id: string, split: number): number =>
  createHash('sha256')
    .update(split === 0 ? id : `${split}/${id}`)
    .digest()[0]! % folds

export const truthOf = (folder: string, corpus: string): { [id: string]: Truth } =>
  JSON.parse(readFileSync(join(folder, corpus, 'truth.json'), 'utf8')) as { [id: string]: Truth }

/** Reads the HTML pages of the corpora one by one, in the order of their names. */
export function* readPages(folder: string): Generator<CorpusPage> {
  for (const corpus of corpora) {
    const truth = truthOf(folder, corpus)
    for (const seed of findSeeds([join(folder, corpus, 'html')], folder).seeds) {
      const { id, place, capture } = seed
      if (capture === null || !truth[id]) continue
      const file = new VFile({ path: id })
      const read = readCapture(locate(place, capture), mediaOf(capture), defaultLimits, file, null)
      const page = read && readPage(read.content, mediaOf(capture), file, defaultLimits, null)
      if (page) yield { id, corpus, truth: truth[id], page, content: read.content }
    }
  }
}
