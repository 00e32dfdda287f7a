/** Slots of the table of names, and of them those that are filled and looked through for one name. */
const slots = 4_096
const most = 1_024
const reach = 8

const isCapital = (unit: number): boolean => unit >= 65 && unit <= 90

/** Whether a name, given in lower case, stands at an offset, whatever its case. */
export const fits = (name: string, source: string, from: number): boolean => {
  for (let i = 0; i < name.length; i++) {
    const unit = source.charCodeAt(from + i)
    if ((isCapital(unit) ? unit | 32 : unit) !== name.charCodeAt(i)) return false
  }
  return true
}

/** ASCII lower case: `toLowerCase` would turn the Kelvin sign into a `k`. */
const lowerName = (name: string): string => name.replace(/[A-Z]+/gu, (letters) => letters.toLowerCase())

/**
 * A memory of names of elements or attributes, which are few. A name is found by its characters in a source, whatever their
 * case, without being cut out of it.
 *
 * @param tell what is remembered of a name, given in lower case
 */
export const internNames = <Known>(
  tell: (name: string) => Known
): ((source: string, from: number, to: number) => Known) => {
  const names: (string | undefined)[] = new Array(slots).fill(undefined)
  const known: (Known | undefined)[] = new Array(slots).fill(undefined)
  let size = 0
  return (source, from, to) => {
    let hash = to - from
    for (let i = from; i < to; i++) hash = (Math.imul(hash, 31) + (source.charCodeAt(i) | 32)) | 0
    let slot = hash & (slots - 1)
    for (let i = 0; i < reach; i++, slot = (slot + 1) & (slots - 1)) {
      const name = names[slot]
      if (name === undefined) break
      if (name.length === to - from && fits(name, source, from)) return known[slot]!
    }
    const name = lowerName(source.slice(from, to))
    const found = tell(name)
    if (names[slot] === undefined && size < most) {
      names[slot] = name
      known[slot] = found
      size++
    }
    return found
  }
}
