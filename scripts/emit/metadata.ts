import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { isNode, LineCounter, parseDocument } from 'yaml'
import type { DatasetMetadata } from '../../schema/dataset.d.ts'
import { isRealDay } from '../capture/calendar.ts'
import { strictly, violationsOf } from '../capture/violations.ts'
import type { EmitContext } from './emitter.ts'
import { failure, orFail } from './failure.ts'

/**
 * The folder of the project's schema files: in the sources, and in the published package, where the compiled program lies
 * deeper.
 *
 * @throws a `machine` failure where the program was installed without it
 */
export const findSchemaFolder = (): string => {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, 'schema')
    if (existsSync(join(candidate, 'dataset.schema.json'))) return candidate
    if (folder === dirname(folder))
      throw failure('machine', 'the schema/ folder of tulieu is missing: install it again')
  }
}

/**
 * Reads and validates what the dataset is.
 *
 * @param file path of the YAML file, such as `schema/dataset.yaml`
 * @param schemaFolder where `dataset.schema.json` lies
 * @throws a `machine` failure where a file cannot be read, a `content` failure that names every wrong field with its line
 */
export const readMetadata = (file: string, schemaFolder: string): DatasetMetadata => {
  const schemaFile = join(schemaFolder, 'dataset.schema.json')
  const schema = JSON.parse(orFail('read', schemaFile, () => readFileSync(schemaFile, 'utf8')))
  const lines = new LineCounter()
  const source = orFail('read', file, () => readFileSync(file, 'utf8'))
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false })
  const problems: { offset: number; message: string }[] = []
  const report = (offset: number, message: string): void => {
    problems.push({ offset, message })
  }
  for (const { pos, message } of document.errors) report(pos[0], message)
  if (problems.length === 0) {
    const place = (pointer: string): number => {
      const node = document.getIn(pointer.split('/').slice(1), true)
      return isNode(node) && node.range ? node.range[0] : 0
    }
    const metadata = document.toJS() as DatasetMetadata
    const validate = new Ajv2020(strictly).compile(schema)
    if (validate(metadata)) {
      if (metadata.released === null || isRealDay(metadata.released)) return metadata
      report(place('/released'), `/released is no day of the calendar: ${metadata.released}`)
    }
    for (const { pointer, message } of violationsOf(validate.errors ?? [], schema)) {
      report(place(pointer), `${pointer || 'the file'} ${message}`)
    }
  }
  const inOrder = problems.toSorted((a, b) => a.offset - b.offset)
  const shown = inOrder.map(({ offset, message }) => {
    const { line, col } = lines.linePos(offset)
    return `${file}:${line}:${col}: ${message}`
  })
  throw failure('content', shown.join('\n'))
}

/**
 * Reads what every format may need to know besides the records: what the dataset is, and its page on rights.
 *
 * @param file path of the YAML file, such as `schema/dataset.yaml`
 * @param schemaFolder where the schema files lie
 * @throws as `readMetadata` does, and a `machine` failure where the page that the file names cannot be read
 */
export const readContext = (file: string, schemaFolder: string): EmitContext => {
  const metadata = readMetadata(file, schemaFolder)
  const page = join(dirname(file), metadata.rights)
  const rights = orFail('read', `${page} (the page on rights that ${file} names)`, () => readFileSync(page, 'utf8'))
  return { metadata, schemaFolder, rights }
}
