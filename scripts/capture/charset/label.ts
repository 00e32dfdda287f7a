import { bkhcm1 } from './bkhcm1.ts'
import { bkhcm2 } from './bkhcm2.ts'
import type { Charset } from './charset.ts'
import { iso2022jp } from './iso-2022-jp.ts'
import { tabled } from './tabled.ts'
import { tcvn3 } from './tcvn3.ts'
import { utf8, utf16be, utf16le, utf32be, utf32le } from './unicode.ts'
import { vietwareX } from './vietware-x.ts'
import { viscii } from './viscii.ts'
import { vni } from './vni.ts'
import { vps } from './vps.ts'
import { windows1252 } from './windows-1252.ts'

/** windows-1258, whose tones are combining characters after the vowel. */
export const windows1258 = tabled('windows-1258')!

/** TCVN 5712-1 in full, with the capitals in place of controls: what `iconv` writes, and no font on Windows had. */
export const tcvn5712: Charset = { ...tabled('tcvn')!, name: 'tcvn5712-1' }

/** The legacy charsets of Vietnamese, the most frequent first. */
export const vietnamese: readonly Charset[] = [
  tcvn3,
  vni,
  windows1258,
  viscii,
  vps,
  bkhcm2,
  vietwareX,
  bkhcm1,
  tcvn5712
]

/** Names under which charsets go that the WHATWG Encoding Standard has not; letters and digits only, in lower case. */
const names = new Map<string, Charset>(
  Object.entries({
    utf32: utf32le,
    utf32le,
    utf32be,
    tcvn3,
    tcvn: tcvn5712,
    tcvn5712,
    tcvn57121: tcvn5712,
    xviettcvn5712: tcvn5712,
    abc: tcvn3,
    viscii,
    csviscii: viscii,
    xviscii: viscii,
    vps,
    xvietvps: vps,
    vni,
    vniwin: vni,
    vniwindows: vni,
    xvietvni: vni,
    bkhcm1,
    bkhcm2,
    vietware: vietwareX,
    vietwarex: vietwareX
  })
)

const whatwgNames: { [name: string]: Charset } = {
  'utf-8': utf8,
  'utf-16le': utf16le,
  'utf-16be': utf16be,
  'windows-1252': windows1252,
  'iso-2022-jp': iso2022jp
}

/**
 * The charset that a label names: a label of the WHATWG Encoding Standard, or a usual name of a Vietnamese charset.
 *
 * @returns null where the label is not known, and for `x-user-defined` and the labels of `replacement`, which say nothing of the text:
 * pages in Vietnamese fonts declared the former
 */
export const charsetOf = (label: string): Charset | null => {
  const own = names.get(label.toLowerCase().replace(/[^a-z0-9]/gu, ''))
  if (own) return own
  let name: string
  try {
    name = new TextDecoder(label).encoding
  } catch {
    return null
  }
  return whatwgNames[name] ?? tabled(name)
}
