import type { DatasetMetadata } from '../../../schema/dataset.d.ts'

/** Signs that TeX takes for commands, as TeX prints them. */
const ESCAPES: { [sign: string]: string } = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_'
}

const texText = (text: string): string => text.replace(/[\\{}~^$&%#_]/g, (sign) => ESCAPES[sign] ?? sign)

/**
 * How to cite the dataset, as BibTeX on one line. Between releases there is no year: the entry says that its version is no
 * release.
 */
export const bibtex = ({ name, title, creator, version, released, repository }: DatasetMetadata): string => {
  const members: [string, string][] = [
    ['title', `{${texText(title.en)}}`],
    ['author', `{${texText(creator.name)}}`],
    ...(released === null
      ? ([['note', texText(`Development version ${version}, not released`)]] as [string, string][])
      : ([
          ['year', released.slice(0, 4)],
          ['version', texText(version)]
        ] as [string, string][])),
    ['url', released === null ? repository : `${repository}/releases/tag/v${version}`]
  ]
  const key = `${name}-${version}`.replace(/[^A-Za-z0-9-]/g, '-')
  return `@misc{${key}, ${members.map(([member, value]) => `${member} = {${value}}`).join(', ')}}`
}
