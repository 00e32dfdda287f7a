import { createHash } from 'node:crypto'
import { createNames } from '../capture/names.ts'

/** A map from 64-bit keys to numbers in flat memory: 16 to 32 bytes an entry. */
export interface Table {
  /**
   * @param key at least 16 hexadecimal digits, of which the first 16 count
   * @returns the number first stored under this key, or null after storing this one
   */
  add: (key: string, value: number) => number | null
  get: (key: string) => number | null
}

const wide = (key: string): [high: number, low: number] => [
  Number.parseInt(key.slice(0, 8), 16),
  Number.parseInt(key.slice(8, 16), 16)
]

/** Makes an empty table: open addressing, doubled at three quarters. Keys are digests, so they are spread already. */
export const createTable = (): Table => {
  let size = 1024
  let used = 0
  /** Three numbers a slot: both halves of the key, and the value plus one; 0 for an empty slot. */
  let slots = new Uint32Array(3 * size)
  const slotOf = (high: number, low: number): number => {
    let slot = low % size
    while (slots[3 * slot + 2] !== 0 && !(slots[3 * slot] === high && slots[3 * slot + 1] === low)) {
      slot = (slot + 1) % size
    }
    return slot
  }
  const put = (slot: number, high: number, low: number, value: number): void => {
    slots[3 * slot] = high
    slots[3 * slot + 1] = low
    slots[3 * slot + 2] = value + 1
    used++
  }
  const grow = (): void => {
    const old = slots
    size *= 2
    used = 0
    slots = new Uint32Array(3 * size)
    for (let i = 0; i < old.length; i += 3) {
      const [high, low, value] = [old[i]!, old[i + 1]!, old[i + 2]!]
      if (value !== 0) put(slotOf(high, low), high, low, value - 1)
    }
  }
  return {
    add: (key, value) => {
      const [high, low] = wide(key)
      const slot = slotOf(high, low)
      const found = slots[3 * slot + 2]!
      if (found !== 0) return found - 1
      put(slot, high, low, value)
      if (4 * used > 3 * size) grow()
      return null
    },
    get: (key) => {
      const found = slots[3 * slotOf(...wide(key)) + 2]!
      return found === 0 ? null : found - 1
    }
  }
}

/** What a run over a dataset remembers of every record: its id without regard to case, and the path of its seed. */
export interface Memory {
  /** @returns the record's number in this run, and that of the first one with the same id; else null */
  add: (id: string, path: string) => { ordinal: number; earlier: number | null }
  has: (id: string) => boolean
  pathOf: (ordinal: number) => string
}

const keyOf = (id: string): string => createHash('sha256').update(id.toLowerCase()).digest('hex')

export const createMemory = (): Memory => {
  const table = createTable()
  const paths = createNames()
  let count = 0
  return {
    add: (id, path) => {
      const ordinal = count++
      paths.add(path)
      return { ordinal, earlier: table.add(keyOf(id), ordinal) }
    },
    has: (id) => table.get(keyOf(id)) !== null,
    pathOf: paths.get
  }
}
