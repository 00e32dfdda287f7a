/** One block's features while they are being measured: numbers, added in the order of their names. */
export interface Row {
  values: Float64Array
  add: (value: number) => void
  /** Begins the next block, which has as many features: each of them is written again. */
  restart: () => void
}

export const makeRow = (length: number): Row => {
  const values = new Float64Array(length)
  let at = 0
  return {
    values,
    add: (value) => {
      values[at++] = value
    },
    restart: () => {
      at = 0
    }
  }
}
