import { parse } from 'yaml'
import { agree, type Described, shaped } from './described.ts'

/** Checks `CITATION.cff`: it says what the catalogue says. */
export const checkCitation = ({ text, catalogue, say }: Described): void => {
  const found = readYaml(text, say)
  if (!found) return
  const { title, version, released, licences, homepage, repository } = catalogue
  agree(
    found,
    {
      type: 'dataset',
      title: title.en,
      version,
      'date-released': released,
      'license-url': licences.texts.url,
      url: homepage,
      'repository-code': repository
    },
    say
  )
}

/** YAML that is a mapping; null after saying that it is none. Dates are texts. */
export const readYaml = (text: string, say: (message: string) => void): { [member: string]: unknown } | null => {
  let value: unknown
  try {
    value = parse(text, { schema: 'core' })
  } catch (error) {
    say(`it is not YAML: ${(error as Error).message.split('\n')[0]}`)
    return null
  }
  return shaped<{ [member: string]: unknown }>(value, { type: 'object' }, say)
}
