import { join } from 'node:path'
import type { WrittenFile } from './emitter.ts'
import { failure } from './failure.ts'
import { openSink } from './sink.ts'
import { makeFolder } from './stage.ts'
import { openSumsPart } from './sums.ts'

/** What an id may be, so that it may be a file's name (design: the record's `id`). */
const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/

/** A folder of many files, one a record, being written. */
export interface Files {
  /** Writes the file of a record; ids come in code-point order. */
  write: (id: string, text: string) => void
  /** The folder, as the catalogue lists it: as one entry. */
  close: () => WrittenFile
  abort: () => void
}

/**
 * Makes a folder of files that are named `ID` and an ending.
 *
 * @param folder the dataset being built
 * @param name the folder's name in it
 * @param ending of every file, such as `.md`
 * @param mediaType of every file
 * @throws a `content` failure from `write` for an id that must not be a file's name
 */
export const openFiles = (folder: string, name: string, ending: string, mediaType: string): Files => {
  makeFolder(join(folder, name))
  const sums = openSumsPart(folder, `${name}.sums`)
  let bytes = 0
  let records = 0
  return {
    write: (id, text) => {
      if (!ID.test(id)) throw failure('content', `${JSON.stringify(id)} is no id: it must match ${ID.source}`)
      const sink = openSink(folder, `${name}/${id}${ending}`, mediaType)
      let file: WrittenFile
      try {
        sink.write(text)
        file = sink.close(1)
      } finally {
        sink.abort()
      }
      sums.write(file)
      bytes += file.bytes
      records += 1
    },
    close: () => {
      const { path: part, sha256 } = sums.close()
      return { path: `${name}/`, media_type: mediaType, bytes, sha256, records, sums: part }
    },
    abort: sums.abort
  }
}
