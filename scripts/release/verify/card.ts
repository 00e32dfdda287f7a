import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { readYaml } from './citation.ts'
import { agree, type Described, fileAt, shaped } from './described.ts'

const SHAPE = {
  type: 'object',
  required: ['configs'],
  properties: {
    configs: {
      type: 'array',
      items: {
        type: 'object',
        required: ['config_name', 'data_files'],
        properties: { config_name: { type: 'string' }, data_files: { type: 'string' } }
      }
    }
  }
}

interface Front {
  configs: { config_name: string; data_files: string }[]
}

/** Checks `README.md`, the dataset card: its front matter says what the catalogue says, and every file that it names is there. */
export const checkCard = ({ text, catalogue, present, say }: Described): void => {
  const [, head = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? []
  const front = readYaml(head, say)
  const read = front && shaped<Front>(front, SHAPE, say)
  if (!read) return
  const { title, languages, licences } = catalogue
  agree(front, { pretty_name: title.en, language: languages, license_link: licences.texts.url }, say)
  for (const { config_name, data_files } of read.configs)
    if (!present.has(data_files)) say(`the configuration ${config_name} reads ${data_files}, which is not there`)
  const releases = `${catalogue.repository}/releases/download/`
  for (const address of addresses(body)) {
    if (/^[a-z]+:/i.test(address) && !address.startsWith(releases)) continue
    const file = fileAt(address, catalogue)
    if (file === null || !present.has(file)) say(`${address} leads to no file beside it`)
  }
}

/** Where a page's links lead. */
const addresses = (markdown: string): string[] => {
  const found: string[] = []
  const waiting: Nodes[] = [fromMarkdown(markdown)]
  for (const node of waiting) {
    if (node.type === 'link') found.push(node.url)
    if ('children' in node) waiting.push(...node.children)
  }
  return found
}
