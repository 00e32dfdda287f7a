import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Article } from '../../../schema/article.d.ts'
import { markdownText, projectMarkdown } from '../../emit/markdown.ts'
import { readMarkdown } from '../read/markdown.ts'
import { LARGEST } from './record.ts'

/** What is wrong with an article's Markdown file; null where it shows what its record says. */
export const markdownFault = (folder: string, path: string, article: Article): string | null => {
  const file = join(folder, path)
  if (statSync(file).size > LARGEST) return 'it is larger than 256 MiB'
  const text = readFileSync(file, 'utf8')
  // What this version writes is right. Another version of the library may escape otherwise: then what a reader sees counts.
  if (text === markdownText(article)) return null
  try {
    const same = isDeepStrictEqual(readMarkdown(text), projectMarkdown(article))
    return same ? null : 'it does not show the record of articles.jsonl'
  } catch (error) {
    return `it cannot be read: ${(error as Error).message}`
  }
}
