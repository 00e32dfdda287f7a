import { describe, expect, test } from 'vitest'
import { article, recordOf } from '../html.ts'

const writersOf = (html: string): string[] => recordOf(html).authors.map(({ name }) => name)

const person = (name: string) =>
  `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Am Hafen wird wieder gebaut","author":{"@type":"Person","name":"${name}"}}</script>`

describe('who wrote the article', () => {
  test.each([
    ['a byline in words', { below: '<p>Von Tilda Brook</p>' }, ['Tilda Brook']],
    ['one with two writers', { below: '<p>Von Tilda Brook und Ansgar Feld</p>' }, ['Tilda Brook', 'Ansgar Feld']],
    ['one with a day behind', { below: '<p>Geschrieben von Tilda am 5. Mai 2020</p>' }, ['Tilda']],
    ['one with an agency behind', { below: '<p>Von Tilda Brook, dpa</p>' }, ['Tilda Brook']],
    ['one with a newsroom and a role', { below: '<p>Von Tilda Brook, Nordpost Online</p>' }, ['Tilda Brook']],
    ['one with a place', { below: '<p>By Tilda Brook, Bremen, and Ansgar Feld</p>' }, ['Tilda Brook', 'Ansgar Feld']],
    [
      'a role without a space',
      { below: '<p class=byline>By <a>Tilda Brook</a><b>Staff Writer</b></p>' },
      ['Tilda Brook']
    ],
    ['rel=author', { below: '<p>Am 5. Mai von <a rel=author href=/t>tilda</a> in Hafen</p>' }, ['tilda']],
    ['hAtom', { after: '<p><span class="author vcard"><a class="fn">T. B.</a></span></p>' }, ['T. B.']],
    ['a class', { below: '<div class=post__byline><div>Text &amp; Fotos:</div>Tilda Brook</div>' }, ['Tilda Brook']],
    ['JSON-LD', { head: person('Tilda Brook') }, ['Tilda Brook']],
    ['metadata of libraries', { head: '<meta name=citation_author content="Brook, Tilda M.">' }, ['Tilda M. Brook']]
  ])('%s', (_, parts, names) => expect(writersOf(article(parts))).toEqual(names))

  test.each([
    ['the site', '<meta property=og:site_name content="Hafenbote"><meta name=author content="HAFENBOTE">'],
    ['the host', '<link rel=canonical href="https://www.hafenbote.example/1"><meta name=author content="Hafenbote">'],
    ['an institution', '<meta name=author content="Medienhaus Nord GmbH">'],
    ['an acronym', '<meta name=author content="HBN">'],
    ['an account', '<meta name=author content="admin">'],
    ['an address', '<meta name=author content="mail@hafenbote.example">'],
    ['a profile', '<meta name=author content="https://social.example/tilda">']
  ])('data that name %s name nobody', (_, head) => expect(writersOf(article({ head }))).toEqual([]))

  test.each([
    ['Theo Hồ Hương', ['Hồ Hương']],
    ['Thu Hà (TTXVN)', ['Thu Hà']],
    ['Theo Báo Sông Cái', []]
  ])('Vietnamese data are read as Vietnamese bylines: %s', (value, names) => {
    const text =
      '<p>Sáng nay nước sông Cái đã rút, chợ họp lại và bà con hai bên bờ cùng ra dọn bến đò cũ từ lúc trời còn tối.</p>'
    const html = `<html lang=vi><head>${person(value)}</head><body><h1>Chợ nổi họp lại sau lũ</h1>${text}</body></html>`
    expect(writersOf(html)).toEqual(names)
  })

  test('what readers see comes before data', () => {
    const parts = { head: '<meta name=author content="Web Meister">', below: '<p class=byline>Von Tilda Brook</p>' }
    expect(writersOf(article(parts))).toEqual(['Tilda Brook'])
  })

  test('who comments or wrote something else did not write the article', () => {
    const aside =
      '<ul class=teasers><li><b class=author>Ansgar Feld</b><li><b class=author>Jorid Lang</b></ul>' +
      '<div id=comments><p class="comment-author vcard"><b class=fn>Rolf</b></p></div>'
    expect(writersOf(article({ aside }))).toEqual([])
    expect(writersOf(article({ aside, head: person('Tilda Brook') }))).toEqual(['Tilda Brook'])
  })

  test('another writer in data is noted', () => {
    const notes = (name: string) =>
      recordOf(article({ head: person(name), below: '<p>Von Tilda Brook</p>' })).notes.filter(
        ({ rule }) => rule === 'conflicting-authors'
      )
    expect(notes('Tilda Brook')).toEqual([])
    expect(notes('Dr. Tilda Brook')).toEqual([])
    expect(notes('Ansgar Feld')).toMatchObject([{ field: '/authors' }])
  })

  test('a section behind the name is no second writer', () => {
    const below = '<p>5. Mai 2020 by <a rel=author href=/t>Tilda Brook</a>, Mode</p>'
    expect(writersOf(article({ below }))).toEqual(['Tilda Brook'])
  })

  test('the maker of the page’s design, with an address, is no writer', () => {
    expect(writersOf(article({ head: '<meta name=author content="Rolf Kahn - https://kahn.example">' }))).toEqual([])
  })

  test('a picture’s credit is no byline', () => {
    expect(writersOf(article({ below: '<p class=author>Foto: Ansgar Feld</p>' }))).toEqual([])
  })

  test('words in capitals right below the text are no signature where data name another writer', () => {
    const record = recordOf(article({ head: person('Tilda Brook'), after: '<p>Neueste Beiträge</p>' }))
    expect(record.authors.map(({ name }) => name)).toEqual(['Tilda Brook'])
  })

  test('the line of the byline goes to the author, with the place of each name', () => {
    const html = article({ below: '<p class=byline>Von Tilda Brook und Ansgar Feld</p>' })
    const record = recordOf(html)
    const text = (pointer: string) => {
      const { byte_start, byte_end } = record.sources[pointer]!
      return Buffer.from(html).subarray(byte_start, byte_end).toString()
    }
    expect([text('/authors/0/name'), text('/authors/1/name')]).toEqual(['Tilda Brook', 'Ansgar Feld'])
    expect(record.sources['/authors/0/name']?.claim).not.toBeNull()
    expect(record.text).not.toContain('Tilda')
    expect(record.coverage.unexplained).toBe(0)
  })
})
