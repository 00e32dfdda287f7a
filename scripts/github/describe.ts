import { cutAtLine } from './text.ts'

/** GitHub takes 65,536 characters as a pull request's description; UTF-8 bytes are never fewer. */
const most = 65_536

/** What the pull request says: what merging it does, and the notes of the release. */
export const describe = (proposal: 'release' | 'begin', version: string, notes: string): string => {
  const text =
    proposal === 'release'
      ? `Merging this publishes version ${version}, with these notes. Every push to \`main\` brings it up to date, and to the day.\n\n---\n\n${notes}`
      : `Goes back to a version that is not released: ${version}-dev. Merge this once the release is out, and before any other change of the data, so that nothing changes under the number of the release that was just made.\n`
  return cutAtLine(text, most)
}
