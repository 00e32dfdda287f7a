import { findHost } from './rights.ts'

/** A value of the imprint with its place in its line. */
export interface ImprintValue {
  field: 'address' | 'phone' | 'fax' | 'email' | 'domain'
  value: string
  start: number
  end: number
}

const labels: Record<'address' | 'phone' | 'fax', RegExp> = {
  address:
    /(?<![\p{L}\p{M}])(?:địa chỉ(?: liên hệ| trụ sở| tòa soạn| toà soạn)?|trụ sở(?: chính)?|tòa soạn|toà soạn|address)\s*[:：]\s*/iu,
  phone: /(?<![\p{L}\p{M}])(?:(?:số )?(?:điện thoại|đt)|tel|phone|telephone)(?: liên hệ| bàn)?\s*[:：.]\s*/iu,
  fax: /(?<![\p{L}\p{M}])fax\s*[:：.]?\s*/iu
}
/** Digits of a telephone number, with the signs people put between them; 8 to 15 digits (ITU-T E.164). */
const number = /^\+?(?:\(\+?\d{1,5}\)[\s.-]?)?\d(?:[\s.-]?\d){6,13}/u
const website = /(?<![\p{L}\p{M}])(?:website|web|trang web|địa chỉ web|homepage)\s*[:：]\s*/iu
const email = /[A-Za-z0-9](?:[A-Za-z0-9._%+-]{0,62}[A-Za-z0-9])?@(?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,12}/u
/** Where an address ends: at the next labelled value of its line. */
const nextLabel =
  /[\s;,.|–-]*(?<![\p{L}\p{M}])(?:(?:số )?điện thoại|đt|tel|phone|fax|e-?mail|thư điện tử|website|web|hotline|đường dây nóng|giấy phép|mã số thuế)\s*[:：.]/iu

/** What no line without a value lacks: signs and digits, of which most lines have none; and words, or the signs that do without. */
const signs = /[:：@0-9]/
const hint = /[:：@]|fax|tel|phone|điện thoại|đt/iu

/**
 * Reads the values of an imprint line: `Địa chỉ: …`, `Điện thoại: …; Fax: …; Email: …`.
 *
 * @param text the line, cleaned
 * @returns each value as printed after its label, in order of its place
 */
export const readImprintValues = (text: string): ImprintValue[] => {
  if (text.length > 1000 || !signs.test(text) || !hint.test(text)) return []
  const values: ImprintValue[] = []
  const colon = /[:：]/u.test(text)
  const digit = /\d/u.test(text)
  const address = colon ? labels.address.exec(text) : null
  if (address) {
    const start = address.index + address[0].length
    const stop = nextLabel.exec(text.slice(start))
    const end = stop ? start + stop.index : text.length
    const value = text.slice(start, end).trimEnd()
    if (value !== '') values.push({ field: 'address', value, start, end: start + value.length })
  }
  for (const field of ['phone', 'fax'] as const) {
    const label = digit ? labels[field].exec(text) : null
    if (!label) continue
    const start = label.index + label[0].length
    const value = number.exec(text.slice(start))?.[0]
    if (value) values.push({ field, value, start, end: start + value.length })
  }
  const mail = text.includes('@') ? email.exec(text) : null
  if (mail) values.push({ field: 'email', value: mail[0], start: mail.index, end: mail.index + mail[0].length })
  const web = colon ? website.exec(text) : null
  if (web) {
    const from = web.index + web[0].length
    const host = findHost(text.slice(from))
    if (host) values.push({ field: 'domain', value: host.name, start: from + host.start, end: from + host.end })
  }
  return values.sort((a, b) => a.start - b.start)
}

/** What names an institution in a copyright line: `© 2005-2026 Bản quyền thuộc về Báo điện tử …`. */
const holder =
  /(?:bản quyền thuộc(?: về)?|©|\(c\)|copyright)\s*:?\s*(?:©|\(c\)|copyright|by|\d{4}(?:\s?[-–]\s?\d{4})?|bản quyền thuộc(?: về)?|\s){0,6}([^.,;|–©®]{2,80})/iu

/** The holder a copyright line names, with its place; null where it names none. */
export const readHolder = (text: string): { name: string; start: number; end: number } | null => {
  if (text.length > 400) return null
  const match = holder.exec(text)
  const name = match?.[1]?.trim().replace(/\s+(?:all rights reserved|giữ bản quyền.*|-.*)$/iu, '')
  if (!match || !name || !/^\p{Lu}/u.test(name) || /^all rights/iu.test(name)) return null
  const start = match.index + match[0].indexOf(name)
  return { name, start, end: start + name.length }
}
