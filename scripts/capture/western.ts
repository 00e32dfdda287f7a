import type { Charset } from './charset/charset.ts'
import { charsetOf } from './charset/label.ts'
import { windows1252 } from './charset/windows-1252.ts'
import type { Sample } from './sample.ts'

/** Words as they are cased in any language, with the signs that stand before and behind them. */
const clean = /^[^\p{L}\p{N}\p{C}]*(?:\p{L}[\p{Ll}\p{M}]*|\p{Lu}+)?(?:[’'-](?:\p{Lu}?\p{Ll}*|\p{Lu}+))*[^\p{L}\p{C}]*$/u
/** How far a charset is believed that nothing but the shape of words speaks for: below what counts as certain. */
const most = 0.65
const signsOnly = 0.85
/** How much cleaner the words must be in a charset that is less frequent. */
const ahead = 0.1

const shareClean = (sample: Sample, charset: Charset): { share: number; letters: boolean } => {
  let good = 0
  let letters = false
  for (const { bytes } of sample.tokens) {
    const { text } = charset.decode(bytes)
    if (clean.test(text)) good++
    if (/[^\P{L}\p{ASCII}]/u.test(text)) letters = true
  }
  return { share: good / Math.max(1, sample.tokens.length), letters }
}

/**
 * The charset of text that is not Vietnamese and says nothing of its charset: windows-1252, or windows-1250 where only there
 * no sign stands inside a word. Never very sure.
 */
export const westernTrial = (sample: Sample): { charset: Charset; confidence: number } => {
  const western = shareClean(sample, windows1252)
  if (!western.letters && western.share > most) return { charset: windows1252, confidence: signsOnly }
  const central = charsetOf('windows-1250')!
  const { share } = shareClean(sample, central)
  const [charset, best] = share > western.share + ahead ? [central, share] : [windows1252, western.share]
  return { charset, confidence: Math.round(best * most * 100) / 100 }
}
