/**
 * What a unit of plain text is. A letter may stand wrongly behind another one where text was read wrongly: `hÃ ng` is
 * `hàng`, `Viêòt` is `Việt`, `VÊÌ` is `VỀ`.
 */
export const kindOf = {
  odd: 0,
  fine: 1,
  /** A small letter of ASCII. */
  small: 2,
  /** A letter with a mark. */
  marked: 3,
  /** `ì`, `ò`: such a letter, and odd behind one; ordinary behind a letter without marks (`quì`, `toòng`). */
  markedFollower: 4,
  /** `Ã Ă Â Ì Ò`: odd behind a small letter or one with a mark, and before a no-break space. */
  follower: 5,
  space: 6,
  lineEnd: 7,
  /** Other white space, and what has no width: to be cleaned, but no sign of a wrong encoding. */
  gap: 8
} as const

export const kindCount = 9

/** Letters of Vietnamese with their marks, composed. */
const letters =
  'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ' +
  'ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ'
const signs = '“”‘’–—…°©®·«»§×€₫'

/** The kind of every UTF-16 unit; a line's end is a gap inside of a text. */
export const kinds = new Uint8Array(0x10000)
const setKind = (units: string, kind: number): void => {
  for (const unit of units) kinds[unit.charCodeAt(0)] = kind
}
for (let unit = 0x21; unit < 0x7f; unit++) kinds[unit] = kindOf.fine
setKind(letters + signs, kindOf.fine)
setKind('abcdefghijklmnopqrstuvwxyz', kindOf.small)
setKind('àáãâèéêíóôõùúýÀÁÈÉÊÍÓÔÕÙÚÝ', kindOf.marked)
setKind('ìò', kindOf.markedFollower)
setKind('ÃĂÂÌÒ', kindOf.follower)
setKind(' ', kindOf.space)
setKind('\t\n\v\f\r\u00a0\u2000\u2001\u2002\u2003\u2009\u200a\u200b\u2028\u2029\u202f\u3000\ufeff', kindOf.gap)

/** What two units show that stand one after the other: something odd, nothing, or white space to be cleaned. */
const odd = 0
const fine = 1
const loose = 2

const pair = (before: number, kind: number): number => {
  if (before === kindOf.odd || kind === kindOf.odd) return odd
  if (kind === kindOf.gap) return before === kindOf.follower ? odd : loose
  if (kind === kindOf.space) return before === kindOf.space || before === kindOf.lineEnd ? loose : fine
  if (kind === kindOf.lineEnd) return before === kindOf.space ? loose : fine
  const marked = before === kindOf.marked || before === kindOf.markedFollower || before === kindOf.follower
  if (kind === kindOf.follower) return before === kindOf.small || marked ? odd : fine
  return kind === kindOf.markedFollower && marked ? odd : fine
}

/** Whether units of two kinds may stand one after the other in plain text; its edges count as line ends. */
export const mayFollow = (before: number, kind: number): boolean => pair(before, kind) === fine

const pairs = Uint8Array.from({ length: kindCount * kindCount }, (_, i) =>
  pair(Math.floor(i / kindCount), i % kindCount)
)

/**
 * How a text looks: `plain` is Vietnamese or ASCII as it should be, with composed letters, usual signs and single spaces inside:
 * there is nothing to repair, and nothing to look for. In `loose` text there is white space to clean, and nothing else. By far
 * most texts are one of these; one pass over their units tells.
 */
export type Look = 'plain' | 'loose' | 'odd'

export const lookOf = (text: string): Look => {
  let before: number = kindOf.lineEnd
  let seen = 0
  const { length } = text
  for (let i = 0; i < length; i++) {
    const kind = kinds[text.charCodeAt(i)]!
    const shown = pairs[before * kindCount + kind]!
    if (shown === odd) return 'odd'
    seen |= shown
    before = kind
  }
  return ((seen | pairs[before * kindCount + kindOf.lineEnd]!) & loose) === 0 ? 'plain' : 'loose'
}
