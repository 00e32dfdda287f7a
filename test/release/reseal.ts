import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalogue } from '../../schema/index.d.ts'
import { SUMS, sumsLine } from '../../scripts/emit/sums.ts'
import { walk } from '../../scripts/emit/walk.ts'

const sum = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Makes catalogue and sums agree with the files again, so that only what the files say is wrong.
 *
 * @param descriptors false to leave the descriptors as they are
 */
export const reseal = (folder: string, descriptors = true): void => {
  if (descriptors) resealDescriptors(folder)
  const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as Catalogue
  const files = [...walk(folder)].map(({ path }) => ({ path, bytes: readFileSync(join(folder, path)) }))
  for (const entry of index.files) {
    const own = files.filter(({ path }) =>
      entry.path.endsWith('/') ? path.startsWith(entry.path) : path === entry.path
    )
    entry.bytes = own.reduce((all, { bytes }) => all + bytes.length, 0)
    entry.sha256 = entry.path.endsWith('/')
      ? sum(own.map(({ path, bytes }) => sumsLine({ path, sha256: sum(bytes) })).join(''))
      : sum(own[0]?.bytes ?? '')
  }
  writeFileSync(join(folder, 'index.json'), `${JSON.stringify(index, null, 2)}\n`)
  const lines = [...walk(folder)]
    .filter(({ path }) => path !== SUMS)
    .map(({ path }) => sumsLine({ path, sha256: sum(readFileSync(join(folder, path))) }))
  writeFileSync(join(folder, SUMS), lines.join(''))
}

/** Puts the sizes and sums of files into the descriptors that list them. */
const resealDescriptors = (folder: string): void => {
  const present = new Set([...walk(folder)].map(({ path }) => path))
  const rewrite = (descriptor: string, change: (document: Listing) => void): void => {
    if (!present.has(descriptor)) return
    const document = JSON.parse(readFileSync(join(folder, descriptor), 'utf8')) as Listing
    change(document)
    writeFileSync(join(folder, descriptor), `${JSON.stringify(document, null, 2)}\n`)
  }
  const read = (path: string): Buffer | null => (present.has(path) ? readFileSync(join(folder, path)) : null)
  rewrite('datapackage.json', ({ resources = [] }) => {
    for (const resource of resources) {
      const bytes = read(resource.path)
      if (bytes) Object.assign(resource, { bytes: bytes.length, hash: `sha256:${sum(bytes)}` })
    }
  })
  rewrite('croissant.json', ({ distribution = [] }) => {
    for (const file of distribution) {
      const bytes = read(file.contentUrl)
      if (bytes) Object.assign(file, { contentSize: `${bytes.length} B`, sha256: sum(bytes) })
    }
  })
}

interface Listing {
  resources?: { path: string }[]
  distribution?: { contentUrl: string }[]
}
