import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Format } from './emitter.ts'
import { envelopeSchema } from './envelope.ts'
import { orFail } from './failure.ts'
import { writeText } from './sink.ts'
import { makeFolder } from './stage.ts'

const SCHEMA_TYPE = 'application/schema+json'

/** The schema files that go with the data: what its readers need. `seed` and `dataset` schemas are for its authors. */
const PUBLISHED: readonly (readonly [name: string, mediaType: string])[] = [
  ['article.d.ts', 'text/plain'],
  ['article.schema.json', SCHEMA_TYPE],
  ['changes.schema.json', SCHEMA_TYPE],
  ['index.schema.json', SCHEMA_TYPE]
]

/** `schema/`: the description of the records, of `articles.json` and of the catalogue, so that the dataset stands alone. */
export const schema: Format = {
  name: 'schema',
  open: (folder, { schemaFolder }) => ({
    write: () => {},
    close: () => {
      makeFolder(join(folder, 'schema'))
      const read = (name: string): string => {
        const path = join(schemaFolder, name)
        return orFail('read', path, () => readFileSync(path, 'utf8'))
      }
      const { $id } = JSON.parse(read('article.schema.json')) as { $id: string }
      const envelope = `${JSON.stringify(envelopeSchema(new URL('.', $id).href), null, 2)}\n`
      return [
        ...PUBLISHED.map(([name, type]) => writeText(folder, `schema/${name}`, type, read(name))),
        writeText(folder, 'schema/articles.schema.json', SCHEMA_TYPE, envelope)
      ]
    },
    abort: () => {}
  })
}
