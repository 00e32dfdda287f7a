import { existsSync, globSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { findSchemaFolder, readMetadata } from '../../scripts/emit/metadata.ts'
import { project } from '../support/cli.ts'
import { datasetFile } from '../support/dataset.ts'
import { anchorOf, headingsOf, linksOf, readPage } from './page.ts'

const metadata = readMetadata(datasetFile, findSchemaFolder())
const names = [...globSync('*.md', { cwd: project }), 'schema/FIELDS.md'].sort()

test('the pages that people look for are there', () => {
  expect(names).toEqual(
    expect.arrayContaining([
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'README.md',
      'RIGHTS.md',
      'SECURITY.md',
      'VERSIONING.md'
    ])
  )
  expect(existsSync(join(project, 'LICENSE'))).toBe(true)
})

describe.each(names)('%s', (name) => {
  const page = readPage(name)

  test('leads to pages and headings that are there', () => {
    for (const link of linksOf(page)) {
      if (/^[a-z]+:/u.test(link)) continue
      const [path, anchor] = link.split('#') as [string, string | undefined]
      const target = path === '' ? name : normalize(join(dirname(name), path))
      expect(existsSync(join(project, target)), link).toBe(true)
      if (anchor === undefined) continue
      const anchors = headingsOf(readPage(target)).map(({ text }) => anchorOf(text))
      expect(anchors, link).toContain(anchor)
    }
  })

  test('names the project’s address as dataset.yaml does', () => {
    const addresses = linksOf(page).filter((link) => link.startsWith('https://github.com/'))
    for (const address of addresses) expect(address.startsWith(`${metadata.repository}/`), address).toBe(true)
  })

  test('has one top heading', () => {
    expect(headingsOf(page).filter(({ level }) => level === 1)).toHaveLength(1)
  })
})

test('rights are the same on every page, in the package and in the dataset’s description', () => {
  const { code, data, texts } = metadata.licences
  expect(manifest.license).toBe(code.name)
  const rights = readPage('RIGHTS.md').text
  expect(rights).toContain(code.name)
  expect(rights).toContain(data.url)
  expect(texts).toEqual({ name: 'other', url: `${metadata.repository}/blob/main/RIGHTS.md` })
})

test('the changelog keeps its form', () => {
  const headings = headingsOf(readPage('CHANGELOG.md'))
  expect(headings.slice(0, 2)).toEqual([
    { level: 1, text: 'Changelog' },
    { level: 2, text: 'Unreleased' }
  ])
  for (const { text } of headings.filter(({ level }) => level === 2).slice(1))
    expect(text).toMatch(/^\d+\.\d+\.\d+ - \d{4}-\d{2}-\d{2}$/u)
})

test('VERSIONING.md has three rows: major, minor, patch', () => {
  const rows = readPage('VERSIONING.md').text.match(/^\| \*\*\w+\*\* \|/gmu)
  expect(rows).toEqual(['| **Major** |', '| **Minor** |', '| **Patch** |'])
})
