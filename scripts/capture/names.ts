/** Texts one after the other in one buffer: their UTF-8 bytes and 4 more, where strings of their own would take some 60. */
export interface Names {
  /** @returns the name's number: 0 for the first */
  add: (name: string) => number
  /** @param index a number that `add` gave */
  get: (index: number) => string
}

/** Makes an empty list. Both arrays double when they are full. */
export const createNames = (): Names => {
  let bytes = new Uint8Array(16_384)
  let ends = new Uint32Array(1024)
  let count = 0
  const encoder = new TextEncoder()
  const decoder = new TextDecoder()
  const startOf = (index: number): number => (index === 0 ? 0 : ends[index - 1]!)
  return {
    add: (name) => {
      const encoded = encoder.encode(name)
      const start = startOf(count)
      while (start + encoded.length > bytes.length) {
        const larger = new Uint8Array(2 * bytes.length)
        larger.set(bytes)
        bytes = larger
      }
      if (count === ends.length) {
        const larger = new Uint32Array(2 * ends.length)
        larger.set(ends)
        ends = larger
      }
      bytes.set(encoded, start)
      ends[count] = start + encoded.length
      return count++
    },
    get: (index) => decoder.decode(bytes.subarray(startOf(index), ends[index]))
  }
}
