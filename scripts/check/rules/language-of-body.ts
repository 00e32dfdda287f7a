import type { RecordRule, RuleFinding } from '../rule.ts'

const primary = (tag: string): string => tag.split('-')[0]!.toLowerCase()

export const languageOfBody: RecordRule = {
  name: 'language-of-body',
  scope: 'record',
  severity: 'warning',
  summary:
    'The language of the body cannot be told, is not one of the dataset, or is not the one that the curator gives.',
  remedy:
    'see that the body is the article and not the page around it; else give `language` as an override in NAME.yaml',
  check: (record, { languages, detected }) => {
    const { language } = record
    const at = (reason: string): RuleFinding[] => [{ pointer: '/language', span: null, reason }]
    if (language === null) return at('the language of the body cannot be told')
    if (detected !== null && primary(detected) !== primary(language))
      return at(`the body reads like ${detected}, and the curator says ${language}`)
    if (languages !== null && !languages.some((tag) => primary(tag) === primary(language)))
      return at(`the body is in ${language}, and the dataset is in ${languages.join(', ')}`)
    return []
  }
}
