import { join } from 'node:path'
import type { EmitContext, Emitter, Format } from './emitter.ts'
import { codeHead, codeLine, codeTail, type SystemName } from './package/code.ts'
import { MANIFEST, type PackageFacts, packageManifest } from './package/manifest.ts'
import { type Ending, indexTypes, jsonFileTypes, MOST_IDS, type TypedId, typedId } from './package/types.ts'
import { openSink, writeText } from './sink.ts'
import { makeFolder } from './stage.ts'

const CODE: readonly [system: SystemName, path: string][] = [
  ['esm', 'index.js'],
  ['cjs', 'index.cjs']
]
const ENDINGS: readonly Ending[] = ['.d.ts', '.d.cts']

/** Declarations have no media type of their own. */
const TYPES_TYPE = 'text/plain'

/** Starts the files that make a folder of data an npm package. Keeps ids only, and no more of them than types name. */
export const openPackage = (folder: string, facts: PackageFacts): Emitter => {
  const code = CODE.map(([system, path]) => ({ system, sink: openSink(folder, path, 'text/javascript') }))
  let ids: TypedId[] | null = []
  for (const { system, sink } of code) sink.write(codeHead(system, facts.version))
  return {
    write: (record) => {
      for (const { system, sink } of code) sink.write(codeLine(system, record))
      ids?.push(typedId(record))
      if (ids && ids.length > MOST_IDS) ids = null
    },
    close: () => {
      makeFolder(join(folder, 'types'))
      const types = (path: string, text: string) => writeText(folder, path, TYPES_TYPE, text)
      return [
        ...code.map(({ system, sink }) => {
          sink.write(codeTail(system))
          return sink.close(null)
        }),
        ...ENDINGS.map((ending) => types(`index${ending}`, indexTypes(ids, ending))),
        ...jsonFileTypes.map(([name, text]) => types(`types/${name}`, text)),
        writeText(folder, MANIFEST, 'application/json', packageManifest(facts))
      ]
    },
    abort: () => {
      for (const { sink } of code) sink.abort()
    }
  }
}

/** What makes the dataset's folder an npm package: code that loads records, its types, and `package.json`. */
export const npmPackage: Format = {
  name: 'package',
  open: (folder, { metadata }: EmitContext) => openPackage(folder, metadata)
}
