import { expect, test } from 'vitest'
import { mojibake } from '../../../scripts/check/rules/mojibake.ts'
import { article, context } from '../sample.ts'

const wronglyDecoded = (text: string): string => new TextDecoder('latin1').decode(new TextEncoder().encode(text))
const pointers = (title: string) => mojibake.check(article({ title }), context()).map(({ pointer }) => pointer)

test('knows UTF-8 that was read as windows-1252', () => {
  expect(pointers(wronglyDecoded('Cộng hòa xã hội chủ nghĩa Việt Nam'))).toEqual(['/title'])
})

test('knows UTF-8 that was read as windows-1258', () => {
  expect(pointers('Cá»™ng hĂ²a xĂ£ há»™i chá»§ nghÄ©a')).toEqual(['/title'])
})

test('knows replacement characters', () => {
  expect(pointers('Bình \ufffdinh')).toEqual(['/title'])
})

test('lets honest text be', () => {
  expect(mojibake.check(article(), context())).toEqual([])
  expect(pointers('Xếp loại «khá» và «á» ở ấp Ã, Âu Cơ')).toEqual([])
})
