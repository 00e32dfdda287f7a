import { createHash } from 'node:crypto'
import { byCodePoint } from '../capture/find.ts'

/** Bytes of a SHA-256. */
const width = 32

/** The sums of a run's captures and curators' files, and what they come to. */
export interface SeedSums {
  /** @param sha256 in hexadecimal */
  add: (sha256: string, path: string) => void
  /** SHA-256 in hexadecimal over the lines `<sha256>  <path>`, in the order of paths (design: the catalogue's `seeds_sha256`). */
  digest: () => string
}

/** Gathers sums in flat memory: there may be millions. */
export const seedSums = (): SeedSums => {
  const paths: string[] = []
  let sums = Buffer.alloc(width * 1024)
  return {
    add: (sha256, path) => {
      const at = width * paths.length
      if (at === sums.length) sums = Buffer.concat([sums], 2 * sums.length)
      sums.write(sha256, at, 'hex')
      paths.push(path)
    },
    digest: () => {
      const order = Uint32Array.from(paths.keys()).sort((a, b) => byCodePoint(paths[a]!, paths[b]!))
      const hash = createHash('sha256')
      for (const i of order) hash.update(`${sums.toString('hex', width * i, width * (i + 1))}  ${paths[i]}\n`)
      return hash.digest('hex')
    }
  }
}
