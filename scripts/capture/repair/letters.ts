import { windows1252Controls } from '../charset/windows-1252.ts'
import { normal } from '../normal.ts'
import { syllableRank } from '../vietnamese/syllable.ts'
import type { Patch } from './patch.ts'

/** Anything here may need a repair; most texts have none of it. */
const hint = /[\u0080-\u0084\u0086-\u009f\u0302\u0306\u031bÐðƉɖ\ufb00-\ufb06\uff21-\uff3a\uff41-\uff5a]/u

const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

const control = /[\u0080-\u0084\u0086-\u009f]/u

/**
 * C1 controls: read as ISO 8859-1, what was windows-1252. Where that has nothing they stay: they are counted as text. U+0085 is the
 * end of a line, but where it stands with others.
 */
const controls = (raw: string): Patch[] =>
  control.test(raw)
    ? [...raw.matchAll(/[\u0080-\u009f]/gu)].flatMap(({ 0: found, index }) => {
        const text = windows1252Controls[found.charCodeAt(0) - 0x80]!
        return text === found ? [] : [{ start: index, end: index + 1, text, kind: 'c1-control' }]
      })
    : []

/** Full-width letters, and ligatures with code points of their own, as plain ones. East Asian text keeps its own. */
const forms = (raw: string): Patch[] => {
  if (eastAsian.test(raw)) return []
  return [...raw.matchAll(/[\ufb00-\ufb06\uff21-\uff3a\uff41-\uff5a]/gu)].map(({ 0: form, index }) => ({
    start: index,
    end: index + 1,
    text: form.normalize('NFKC'),
    kind: form < '\uff00' ? 'presentation-form' : 'full-width'
  }))
}

const tone = /^[\u0300\u0301\u0303\u0309\u0323\u0340\u0341]$/u
const shapes: { [letter: string]: string } = { a: '\u0302\u0306', e: '\u0302', o: '\u0302\u031b', u: '\u031b' }

/**
 * A vowel of Vietnamese whose tone stands before the mark of its shape (`a`, acute, circumflex): Unicode does not compose
 * these, since both marks stand above. The shape goes first.
 */
const markOrder = (raw: string): Patch[] => {
  const patches: Patch[] = []
  for (const { 0: cluster, index } of raw.matchAll(/\p{L}\p{M}{1,4}/gu)) {
    const [base = '', first = '', second = '', ...more] = [...cluster.normalize('NFD')]
    if (more.length > 0 || !tone.test(first) || second === '') continue
    if (!shapes[base.toLowerCase()]?.includes(second)) continue
    const text = (base + second + first).normalize('NFC')
    if (text !== cluster.normalize('NFC'))
      patches.push({ start: index, end: index + cluster.length, text, kind: 'mark-order' })
  }
  return patches
}

const lookAlikes: { [letter: string]: string } = { Ð: 'Đ', Ɖ: 'Đ', ð: 'đ', ɖ: 'đ' }
/** Letters that Vietnamese has and no language that writes eth. */
const vietnamese = /[ăơưĂƠƯđ\u1ea0-\u1ef9]/u

/** Letters and marks of a word on both sides of one of its letters, as many as a syllable may have, decomposed. */
const lettersBefore = /[\p{L}\p{M}]*$/u
const lettersBehind = /^[\p{L}\p{M}]*/u
const longestWord = 16

/** Eth and the African D where Vietnamese has its own, in text that otherwise is Vietnamese. */
const looksLikeD = (raw: string): Patch[] => {
  if (!vietnamese.test(normal(raw, 'NFC'))) return []
  const patches: Patch[] = []
  for (const { 0: letter, index } of raw.matchAll(/[ÐðƉɖ]/gu)) {
    const ahead = lettersBefore.exec(raw.slice(Math.max(0, index - longestWord), index))![0]
    const behind = lettersBehind.exec(raw.slice(index, index + longestWord))![0]
    const right = (ahead + behind).replace(/[ÐðƉɖ]/gu, (each) => lookAlikes[each]!)
    const known = syllableRank(right.normalize('NFC').toLowerCase()) > 0 || /^[A-ZĐÔĂÂÊƠƯ]{1,8}$/u.test(right)
    if (known) patches.push({ start: index, end: index + 1, text: lookAlikes[letter]!, kind: 'look-alike' })
  }
  return patches
}

/** What of a text's letters is to be repaired, in order: controls, forms, the order of marks, look-alikes of Đ. */
export const letterPatches = (raw: string): Patch[] => {
  if (!hint.test(raw)) return []
  const all = [...controls(raw), ...forms(raw), ...markOrder(raw), ...looksLikeD(raw)]
  return all.sort((a, b) => a.start - b.start)
}
