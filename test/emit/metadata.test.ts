import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readMetadata } from '../../scripts/emit/metadata.ts'
import { developmentText } from '../support/development.ts'
import { temporaryFolder } from './folder.ts'
import { schemaFolder } from './sample.ts'

const source = developmentText()

/** Reads the project's own metadata after a change. */
const read = (change: (text: string) => string): unknown => {
  const file = join(temporaryFolder(), 'dataset.yaml')
  writeFileSync(file, change(source))
  return readMetadata(file, schemaFolder)
}

const lineOf = (word: string): number => source.split('\n').findIndex((line) => line.startsWith(word)) + 1

describe('readMetadata', () => {
  test('reads what the dataset is', () => {
    expect(read((text) => text)).toMatchObject({ name: 'tulieu', package: 'tulieu-data', languages: ['vi'] })
  })

  test('a release has a version and a date', () => {
    const released = (date: string) => (text: string) =>
      text.replace(/^version: .*/m, 'version: 1.2.3').replace(/^released: .*/m, `released: ${date}`)
    expect(read(released('2026-12-01'))).toMatchObject({ version: '1.2.3', released: '2026-12-01' })
    expect(() => read(released('null'))).toThrow(/\/released/)
    expect(() => read(released('2026-02-30'))).toThrow(/no day of the calendar/)
  })

  test('a development version has no date', () => {
    expect(() => read((text) => text.replace('released: null', 'released: 2026-12-01'))).toThrow(/\/released/)
  })

  test('names every wrong field with its line', () => {
    const broken = (text: string): string =>
      text.replace('name: tulieu\n', 'name: Tư Liệu\n').replace(/^homepage: .*/m, 'homepage: http://x.example')
    expect(() => read(broken)).toThrow(
      new RegExp(`yaml:${lineOf('name:')}:7: /name [^]*yaml:${lineOf('homepage:')}:11: /homepage `)
    )
  })

  test.each([
    'https://github.com/a/b/',
    'https://github.com/a/b.git',
    'https://github.com',
    'https://github.com/a/b#readme'
  ])('addresses of releases cannot begin with %s', (repository) => {
    expect(() => read((text) => text.replace(/^repository: .*/m, `repository: "${repository}"`))).toThrow(
      /: \/repository has the wrong form: .*; expected a form like "https:\/\/github\.com\/tulieu\/tulieu"/
    )
  })

  test('broken YAML is named with its line', () => {
    expect(() => read((text) => `${text}\n  : [`)).toThrow(/dataset\.yaml:\d+:\d+: /)
    expect(() => read(() => '')).toThrow(/the file must be/)
  })

  test('a file that is not there is a failure of the machine', () => {
    expect(() => readMetadata('/no/such.yaml', schemaFolder)).toThrow(
      expect.objectContaining({ failure: 'machine', message: 'cannot read /no/such.yaml: no such file or folder' })
    )
  })
})
