// A newsroom's or place's mark that opens the lede: `(LĐXH) - `, `(Dân trí) – `, `TTO - `, `VOV.VN - `, `Hà Nội (TTXVN 5/6) - `,
// `WASHINGTON (AP) — `. Shapes of 16 Vietnamese newsrooms, 2013–2026, and of the English agencies.
const bracketed = /^\(\s?([\p{Lu}\d][\p{L}\p{N}.+/ &-]{1,28}?)\s?\)\s?\.?\s?[-–—:]\s?/u
const bracketedAlone = /^\(\s?([\p{Lu}\d][\p{Lu}\d.+-]{1,14})\s?\)\s(?=\p{Lu})/u
const mark = /^(\p{Lu}[\p{L}\p{N}.+]{1,14}(?: Online)?)\s?[-–—]\s/u
const place = /^(\p{Lu}[\p{L}. ]{1,40}?,? \([\p{Lu}][\p{L}\d+./ ]{1,24}\))\s?[-–—]\s?/u

/** A place in capitals before a dash, as English agencies write it; a place with the day of the report. */
const capitals = /^(\p{Lu}[\p{Lu}.’' ]{2,40}(?:, [\p{Lu}][\p{L}. ]{1,24})?)\s?[—–-]\s/u
const reported = /^(\p{Lu}[\p{Lu} .]{2,30}), \p{Lu}[\p{L}.]{2,9} \d{1,2}(?: \([\p{L} ]{2,20}\))?\s?[-–—]\s/u
const dated = /^(\p{Lu}[\p{L}. ]{1,40}?), ngày \d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?\s?[-–—]\s/u

/** What makes a bare word before a dash a newsroom's mark and no ordinary word: inner capitals, a dot, or `Online`. */
const newsroom = /^(?:\p{Lu}[\p{Lu}\d.+]+|\p{L}+\.\p{L}{2,4}|\p{L}+ Online|\p{Lu}{2,}[\p{L}\d]*\+?|\p{L}+\+)$/u

/** Capitals before a dash that are a subject or half a name and no newsroom: `GDP - chỉ số …`, `ASEAN - Trung Quốc`. */
// biome-ignore format: a list
const acronyms: ReadonlySet<string> = new Set([
  'GDP', 'GRDP', 'ASEAN', 'VN', 'COVID', 'HTX', 'EU', 'UN', 'USD', 'FDI', 'ODA', 'CPI', 'WTO', 'IMF', 'WB', 'WHO', 'HIV', 'AIDS', 'UBND', 'HĐND', 'MTTQ', 'THPT', 'THCS', 'CNTT', 'AI', 'IT', 'TP', 'TS',
  'BHXH', 'BHYT', 'OCOP', 'CNXH', 'KT', 'VH', 'NATO', 'UNESCO', 'TOP', 'CEO', 'MC', 'PGS', 'GS', 'ATM', 'SEA', 'FIFA', 'AFF'
])

/** A dateline at a lede's beginning: its name with its place, and where the text after it begins. */
export interface Dateline {
  name: string
  start: number
  end: number
  rest: number
}

/** Reads the dateline that opens a paragraph; null where there is none. All offsets are UTF-16 indices. */
export const readDateline = (text: string): Dateline | null => {
  for (const pattern of [bracketed, bracketedAlone, place, mark, dated, reported, capitals]) {
    const match = pattern.exec(text)
    const name = match?.[1]?.trimEnd()
    if (!match || !name) continue
    if (pattern === mark && (!newsroom.test(name) || acronyms.has(name))) continue
    if (pattern === bracketed && name.split(' ').length > 4) continue
    const start = match.index + match[0].indexOf(name)
    return { name, start, end: start + name.length, rest: match[0].length }
  }
  return null
}
