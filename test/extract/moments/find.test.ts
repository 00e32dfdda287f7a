import { describe, expect, test } from 'vitest'
import { article, recordOf } from '../html.ts'

const momentsOf = (html: string) => {
  const { published_at, updated_at } = recordOf(html)
  return [published_at, updated_at]
}

const dated = (published: string, updated = '') =>
  `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"${published}"${
    updated === '' ? '' : `,"dateModified":"${updated}"`
  }}</script>`

describe('when the article was published', () => {
  test.each([
    ['a stamp', { below: '<p>5. März 2020</p>' }, '2020-03-05'],
    ['a day among other things', { below: '<p>5. März 2020 · Abgelegt unter Hafen, Stadt und Land</p>' }, '2020-03-05'],
    [
      'time',
      { below: '<p>Vor Jahren (<time datetime="2020-03-05T08:00:00+01:00">alt</time>)</p>' },
      '2020-03-05T08:00:00+01:00'
    ],
    ['hAtom', { after: '<abbr class=published title=2020-03-05>gestern</abbr>' }, '2020-03-05'],
    ['a class', { below: '<p>Hafen <span class=entry-date>5. März 2020</span> von Tilda</p>' }, '2020-03-05'],
    ['JSON-LD', { head: dated('2020-03-05T08:00:00+01:00') }, '2020-03-05T08:00:00+01:00'],
    ['the page’s address', { head: '<link rel=canonical href="https://a.example/2020/03/05/hafen/">' }, '2020-03-05']
  ])('%s', (_, parts, day) => expect(momentsOf(article(parts))).toEqual([day, null]))

  test.each([
    ['a day behind a label, below the text', { after: '<ul><li>Datum: 05.03.2020</ul>' }],
    ['a day right behind a word', { below: '<p>Von Tilda Brook<span>05.03.2020</span></p>' }]
  ])('%s', (_, parts) => expect(momentsOf(article(parts))[0]).toBe('2020-03-05'))

  test('the day that the text opens with, set apart from it', () => {
    const page = (opening: string) => article({}).replace('<p>Am alten', `<p>${opening}Am alten`)
    expect(momentsOf(page('(5. März 2020) '))[0]).toBe('2020-03-05')
    expect(momentsOf(page('5.3.2020 - '))[0]).toBe('2020-03-05')
    expect(momentsOf(page('Bis 5. März 2020 ist zu: '))[0]).toBeNull()
  })

  test('the stamp near the title, not the days of teasers and comments', () => {
    const aside =
      '<ul class=teasers><li><time datetime=2019-01-01>a</time><li><time datetime=2019-01-02>b</time></ul>' +
      '<div id=comments><p class=comment-date>6. März 2020</p></div>'
    expect(momentsOf(article({ aside }))).toEqual([null, null])
    expect(momentsOf(article({ aside, below: '<p><time datetime=2020-03-05>c</time></p>' }))).toEqual([
      '2020-03-05',
      null
    ])
  })

  test('what the server writes by itself is believed least', () => {
    const head = '<meta name=date content=2021-01-01>'
    expect(momentsOf(article({ head, after: '<p class=date>5. März 2020</p>' }))).toEqual(['2020-03-05', null])
    expect(momentsOf(article({ head }))).toEqual(['2021-01-01', null])
  })

  test('data tell which of two readings is right', () => {
    const page = (head: string) =>
      recordOf(
        `<html lang=en><head>${head}</head><body><h1>A new pier for the old harbour</h1><p>Posted on 03-05-2020</p>` +
          '<p>The town is building again at the old harbour, and those who live there hope that the noise will be over soon.</p>' +
          '<p>Nobody can say when the pier will be ready, but the ships will have to wait until the end of the year.</p></body></html>'
      )
    expect(page('').published_at).toBeNull()
    expect(page('').notes.map(({ rule }) => rule)).toContain('ambiguous-date')
    expect(page(dated('2020-03-05T08:00:00Z')).published_at).toBe('2020-03-05')
    expect(page(dated('2020-05-03T08:00:00Z')).published_at).toBe('2020-05-03')
  })

  test('what tells another day is noted', () => {
    const notes = (head: string) =>
      recordOf(article({ head, below: '<p>5. März 2020</p>' })).notes.filter(({ rule }) => rule === 'conflicting-dates')
    expect(notes(dated('2020-03-05T08:00:00Z'))).toEqual([])
    expect(notes(dated('2020-03-04T23:30:00Z'))).toEqual([])
    expect(notes(dated('2020-03-09T08:00:00Z'))).toMatchObject([{ field: '/published_at' }])
    expect(notes(dated('2020-03-09T08:00:00Z'))[0]!.message).toContain('2020-03-09')
  })

  test('an update is no publication, and one at the same moment says nothing', () => {
    expect(momentsOf(article({ below: '<p class=date>Zuletzt aktualisiert am 5. März 2020</p>' }))).toEqual([
      null,
      '2020-03-05'
    ])
    expect(momentsOf(article({ head: dated('2020-03-05T08:00:00Z', '2020-03-05T08:00:00Z') }))[1]).toBeNull()
  })
})
