import iconv from 'iconv-lite'
import { windows1258 } from '../../scripts/capture/charset/label.ts'
import { windows1252 } from '../../scripts/capture/charset/windows-1252.ts'

/** A way in which UTF-8 is read wrongly. */
export interface Reading {
  name: string
  read: (bytes: Uint8Array) => string
}

const once: Reading[] = [
  { name: 'windows-1252', read: (bytes) => windows1252.decode(bytes).text },
  { name: 'latin-1', read: (bytes) => Buffer.from(bytes).toString('latin1') },
  { name: 'windows-1258', read: (bytes) => windows1258.decode(bytes).text },
  { name: 'macintosh', read: (bytes) => iconv.decode(bytes, 'macintosh') },
  { name: 'cp437', read: (bytes) => iconv.decode(bytes, 'cp437') }
]

/** Each reading once and twice, and windows-1252 with its no-break spaces turned into spaces. */
export const readings: Reading[] = [
  ...once,
  ...once
    .slice(0, 2)
    .map(({ name, read }) => ({ name: `${name}, twice`, read: (bytes: Uint8Array) => read(Buffer.from(read(bytes))) })),
  { name: 'windows-1252, NBSP lost', read: (bytes) => windows1252.decode(bytes).text.replaceAll('\u00a0', ' ') }
]

/** A text as UTF-8 read wrongly; null where the reading lost something. */
export const misread = (text: string, { read }: Reading): string | null => {
  const given = read(Buffer.from(text))
  return given.includes('\ufffd') ? null : given
}
