/** Nothing to look at; a letter that may follow another one wrongly; all else. */
const fine = 0
const ask = 1
const odd = 2

/** Letters of Vietnamese with their marks, composed. */
const letters =
  'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ' +
  'ÀÁẢẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÍỈĨỊÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ'
const signs = '“”‘’–—…°©®·«»§×€₫'
/** Letters that stand behind others where text was read wrongly: `hÃ ng`, `Viêòt`. */
const followers = 'ÃÂÌÒìò'

const kinds = new Uint8Array(0x10000).fill(odd)
for (let unit = 0x21; unit < 0x7f; unit++) kinds[unit] = fine
for (const letter of letters + signs) kinds[letter.charCodeAt(0)] = fine
for (const letter of followers) kinds[letter.charCodeAt(0)] = ask

const small = /[a-zàáãâèéêìíòóôõùúý]/u
const space = 0x20

/**
 * Whether a text is Vietnamese or ASCII as it should be: composed letters, usual signs, single spaces inside. Then there is
 * nothing to repair, and nothing to look for. By far most texts are; one pass over their units tells.
 */
export const isPlain = (text: string): boolean => {
  let before = space
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === space) {
      if (before === space) return false
    } else {
      const kind = kinds[unit]
      if (kind === odd || (kind === ask && small.test(String.fromCharCode(before)) && !isVowelPair(before, unit)))
        return false
    }
    before = unit
  }
  return before !== space
}

/** `ì` and `ò` behind a letter without marks are ordinary: `quì`, `toòng`. */
const isVowelPair = (before: number, unit: number): boolean => before < 0x80 && (unit === 0xec || unit === 0xf2)
