import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { orFail } from './failure.ts'

/** What a file is measured to be. */
export interface Measured {
  bytes: number
  sha256: string
}

/** Bytes read at a time. */
const CHUNK = 1 << 18

/** Reads a file through and sums it. */
export const measure = (path: string): Measured => {
  const descriptor = orFail('read', path, () => openSync(path, 'r'))
  try {
    const hash = createHash('sha256')
    const buffer = Buffer.allocUnsafe(CHUNK)
    for (let bytes = 0; ; ) {
      const count = orFail('read', path, () => readSync(descriptor, buffer))
      if (count === 0) return { bytes, sha256: hash.digest('hex') }
      hash.update(buffer.subarray(0, count))
      bytes += count
    }
  } finally {
    closeSync(descriptor)
  }
}
