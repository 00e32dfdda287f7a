import v8 from 'node:v8'

/** Bytes of the young generation beyond which it is held: larger ones saved no measurable time. */
const young = 32 * 1024 * 1024

/** Lets the young generation double when much of it survives (V8's own way), or keeps its size. */
const letGrow = (grow: boolean): void => v8.setFlagsFromString(`--semi-space-growth-factor=${grow ? 2 : 1}`)

/**
 * Keeps the heap near what is alive during a run over many captures. Each record is garbage once it is written, and V8
 * measures how much garbage it lets lie by the machine: a build of 50,000 captures whose live heap was 40 MB took 560 MB, and
 * takes some 300 MB with both limits (`test/bench/memory.ts`). Call it before the captures are looked for: a list of many names
 * survives as a whole, and would widen the young generation for good.
 *
 * @returns to be called after every capture: the young generation grows with the work on them until it is large enough to be
 *   fast, and is held then
 */
export const watchHeap = (): (() => void) => {
  // The old generation is collected when it is half as large again as what was alive.
  v8.setFlagsFromString('--heap-growing-percent=50')
  letGrow(false)
  let held = false
  return () => {
    if (held) return
    const space = v8.getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')
    // Loading the program may have made it large enough already: one more capture could double it once more.
    held = space !== undefined && space.space_size >= young
    letGrow(!held)
  }
}
