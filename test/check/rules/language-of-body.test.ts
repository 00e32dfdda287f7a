import { expect, test } from 'vitest'
import { languageOfBody } from '../../../scripts/check/rules/language-of-body.ts'
import { article, context } from '../sample.ts'

const reasons = (language: string | null, detected: string | null, languages: string[] | null) =>
  languageOfBody.check(article({ language }), context({ detected, languages })).map(({ reason }) => reason)

test('lets a language of the dataset be, whatever its region', () => {
  expect(reasons('vi', 'vi', ['vi'])).toEqual([])
  expect(reasons('en-GB', 'en', ['vi', 'en-US'])).toEqual([])
  expect(reasons('fr', 'fr', null)).toEqual([])
})

test('wants a language', () => {
  expect(reasons(null, null, ['vi'])).toEqual(['the language of the body cannot be told'])
})

test('finds another language than those of the dataset', () => {
  expect(reasons('en', 'en', ['vi'])).toEqual(['the body is in en, and the dataset is in vi'])
})

test('finds a body that contradicts the curator', () => {
  expect(reasons('vi', 'en', ['vi'])).toEqual(['the body reads like en, and the curator says vi'])
  expect(reasons('vi', null, ['vi'])).toEqual([])
})
