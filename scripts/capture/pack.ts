import type { SeedFile } from './find.ts'
import { createNames } from './names.ts'

/** Seeds that are to be read one after the other. */
export interface PackedSeeds extends Iterable<SeedFile> {
  length: number
}

/** What no name of a file has. */
const SEPARATOR = '\0'

/**
 * Holds seeds in flat memory: some 50 bytes each instead of 200, which counts where there are millions and all of them are
 * kept to the end of the run.
 *
 * @returns the same seeds in the same order, each made again when its turn comes
 */
export const packSeeds = (seeds: readonly SeedFile[]): PackedSeeds => {
  const names = createNames()
  const places = [...new Set(seeds.map(({ place }) => place))]
  const placeOf = new Map(places.map((place, i) => [place, i]))
  for (const { id, place, capture, sidecar } of seeds) {
    names.add([id, placeOf.get(place), capture ?? '', sidecar ?? ''].join(SEPARATOR))
  }
  const { length } = seeds
  return {
    length,
    *[Symbol.iterator]() {
      for (let i = 0; i < length; i++) {
        const [id, place, capture, sidecar] = names.get(i).split(SEPARATOR) as [string, string, string, string]
        yield { id, place: places[Number(place)]!, capture: capture || null, sidecar: sidecar || null }
      }
    }
  }
}
