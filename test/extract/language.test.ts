import { describe, expect, test } from 'vitest'
import { detectLanguage } from '../../scripts/extract/language.ts'
import { piecesOf } from './page.ts'

test.each([
  ['vi', 'Sáng nay nước sông Cái đã rút, chợ họp lại và bà con hai bên bờ cùng ra dọn bến đò cũ.'],
  [
    'en',
    'The river fell this morning, and the people who live on both banks came out together to clean the old landing.'
  ],
  ['fr', 'La rivière a baissé ce matin et les habitants des deux rives sont sortis ensemble nettoyer le vieux quai.'],
  ['zh', '今天早上河水退了,市场重新开放,两岸的居民一起出来打扫旧码头,孩子们也跟着大人们在岸边帮忙搬运木板和石头。']
])('tells %s by its running text', (language, text) => {
  expect(detectLanguage(piecesOf(text))).toBe(language)
})

test('lets the longest pieces speak, not menus', () => {
  const menu = ['Home', 'News', 'Sport', 'Contact us', 'About this site'].join('\n\n')
  const text = 'Sáng nay nước sông Cái đã rút, chợ họp lại và bà con hai bên bờ cùng ra dọn bến đò cũ từ sớm.'
  expect(detectLanguage(piecesOf(`${menu}\n\n${text}`))).toBe('vi')
})

test('does not guess from a few words, nor from numbers', () => {
  expect(detectLanguage(piecesOf('Bến đò'))).toBeNull()
  expect(detectLanguage([])).toBeNull()
  expect(detectLanguage(piecesOf('12 34 56 78 90 '.repeat(8)))).toBeNull()
})

test.each([
  ['place names and numbers', 'Ha Noi: 28 C, no rain. Da Nang: 31 C, sun. Hue: 30 C, wind.', null],
  ['Vietnamese without marks', 'Giai dac biet 12345, giai nhat 67890, giai nhi 11223 va 44556.', null],
  ['a short German sentence', 'Der Wochenmarkt fällt am Samstag aus, die Stände sind in der Halle.', 'de'],
  ['a short Russian one', 'Ярмарка в субботу отменяется из-за сильного ветра на набережной.', 'ru']
])('tells no rare language from a few words: %s', (_, text, language) => {
  expect(detectLanguage(piecesOf(text))).toBe(language)
})

describe('what the page declares', () => {
  const finnish =
    'Joki laski tänä aamuna, ja molempien rantojen asukkaat tulivat yhdessä siivoamaan vanhaa laituria ennen torin avaamista.'
  const german =
    'Der Fluss ist heute Morgen gefallen, und die Leute von beiden Ufern kamen zusammen, um die alte Anlegestelle zu putzen.'
  test('is believed of a language that the detector does not know', () => {
    expect(detectLanguage(piecesOf(finnish), ['fi_FI'])).toBe('fi')
  })
  test('is not believed against a text in another language or script', () => {
    expect(detectLanguage(piecesOf(german), ['en-US'])).toBe('de')
    expect(detectLanguage(piecesOf(german), ['fa'])).toBe('de')
  })
  test('counts where the text is too short, if it is a language’s tag', () => {
    expect(detectLanguage(piecesOf('Bến đò'), ['english please', 'vi-VN'])).toBe('vi')
    expect(detectLanguage([], ['xx yy'])).toBeNull()
  })
})
