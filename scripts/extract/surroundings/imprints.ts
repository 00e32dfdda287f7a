import type { Line } from '../features.ts'
import { readHolder, readImprintValues } from '../imprint.ts'
import type { Labels } from '../label.ts'
import { looksLikeNewsroom, looksLikeOrganisation } from '../people/organisation.ts'

/** Lines above contacts among which their institution's name may stand. */
const imprintReach = 4
/** What a portal calls itself before its institution's name. */
const portalName = /^(?:trang thông tin điện tử|cổng thông tin điện tử|trang tin điện tử|portal of|website of)\s/iu

/** An institution in capitals a few lines above its contacts: it, and what stands between, are an imprint and end any list. */
export const labelImprintGroups = (lines: Line[], outside: Line[], labels: Labels): void => {
  const free = new Set(outside.map((line) => line.index))
  for (const contacts of outside) {
    if (!isContacts(contacts, labels) || readImprintValues(contacts.text).length === 0) continue
    for (let i = contacts.index - 1; i >= Math.max(0, contacts.index - imprintReach); i--) {
      const line = lines[i]!
      const role = labels.get(i)?.role
      if (!free.has(i) || (role !== undefined && role !== 'imprint') || line.prose || line.date) break
      if (!line.upper || !(portalName.test(line.text) || looksLikeOrganisation(line.text))) continue
      for (let k = i; k < contacts.index; k++) {
        labels.set(k, 'imprint', 'imprint-group', 'it stands between an institution in capitals and its contacts')
      }
      break
    }
  }
}

const isRole = (line: Line | undefined, role: string, labels: Labels): boolean =>
  line !== undefined && labels.get(line.index)?.role === role
const isContacts = (line: Line | undefined, labels: Labels): boolean => isRole(line, 'imprint', labels)

/** The most words of a masthead. */
const mastheadWords = 16

/** What a site calls itself above the article. */
const isMasthead = ({ text, words, upper, date }: Line): boolean =>
  words <= mastheadWords && date === null && (portalName.test(text) || (upper && words > 2 && looksLikeNewsroom(text)))

/** The institution's name above its address, or between lines of an imprint; the site's above the article. */
export const labelImprintNames = (lines: Line[], outside: Line[], labels: Labels): void => {
  const title = lines.findIndex(({ index }) => labels.get(index)?.role === 'title')
  for (const line of outside) {
    if (line.index < title && isMasthead(line))
      labels.set(line.index, 'imprint', 'masthead', 'it says whose site it is')
    if (labels.get(line.index)) continue
    const before = lines[line.index - 1]
    const next = lines[line.index + 1]
    const above =
      isContacts(next, labels) ||
      (isRole(next, 'notice', labels) && next!.text.toLowerCase().includes(line.text.toLowerCase()))
    if (
      line.words <= 25 &&
      !line.prose &&
      !line.date &&
      ((above && (line.upper || looksLikeOrganisation(line.text))) ||
        (isContacts(before, labels) && (isContacts(next, labels) || isRole(next, 'notice', labels))))
    ) {
      labels.set(
        line.index,
        'imprint',
        'imprint-name',
        'it names an institution next to its address, contacts or notice'
      )
    } else if (line.words <= 25 && readHolder(line.text)) {
      labels.set(line.index, 'imprint', 'copyright-holder', 'it names the holder of the copyright')
    }
  }
}
