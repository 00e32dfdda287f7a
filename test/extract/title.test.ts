import { describe, expect, test } from 'vitest'
import { recordOf } from './html.ts'

const text =
  '<p>Am alten Hafen der kleinen Stadt wird seit dem Frühjahr wieder gebaut, und die Anwohner hoffen, dass der Lärm bald endet.</p>' +
  '<p>Die Verwaltung rechnet damit, dass die neue Mole noch vor dem Winter fertig wird, wenn das Wetter in den Wochen hält.</p>'

const page = (head: string, body: string): string =>
  `<html lang=de><head>${head}</head><body>${body}${text}</body></html>`

const titleOf = (head: string, body: string): string | null => recordOf(page(head, body)).title

describe('the title', () => {
  const headline = '<h1>Am Hafen wird gebaut</h1>'
  test.each([
    ['the headline, not the site’s name', '<title>Am Hafen wird gebaut | Hafenbote</title>', headline],
    [
      'nor that in an h1 that leads home',
      '',
      `<h1><a href="https://a.example/">Der Hafenbote im Netz</a></h1>${headline}`
    ],
    ['nor that in an element called so', '', `<h1 class=site-title>Der Hafenbote im Netz</h1>${headline}`],
    [
      'nor that which the data name',
      '<meta property=og:site_name content="Der Hafenbote im Netz">',
      `<h1>Der Hafenbote im Netz</h1>${headline}`
    ],
    [
      'the site’s name before the title',
      '<title>Hafenbote » Blog Archive » Am Hafen wird gebaut</title>',
      '<h1>Hafenbote</h1><h2>Am Hafen wird gebaut</h2>'
    ],
    [
      'a headline behind its kicker',
      '<meta property=og:title content="Am Hafen wird gebaut">',
      '<h1>Mole <span>Am Hafen wird gebaut</span></h1>'
    ],
    [
      'a headline before its subtitle',
      '<meta property=og:title content="Am Hafen wird gebaut">',
      '<h1>Am Hafen wird gebaut <small>Lärm bis zum Winter</small></h1>'
    ]
  ])('%s', (_, head, body) => expect(titleOf(head, body)).toBe('Am Hafen wird gebaut'))

  test('a headline that goes on stays whole', () => {
    const head = '<meta property=og:title content="Am Hafen wird gebaut">'
    expect(titleOf(head, '<h1>Am Hafen wird gebaut – und wie lange?</h1>')).toBe(
      'Am Hafen wird gebaut – und wie lange?'
    )
  })

  test('a word is enough where it is the h1', () => {
    expect(titleOf('<title>Hafen - Bote</title>', '<h1>Hafen</h1><h2>Wie man hinkommt</h2>')).toBe('Hafen')
  })

  test('a title that stands in data alone loses the site’s name, not a part of its own', () => {
    const site = '<meta property=og:site_name content="Bote">'
    const title = (words: string) =>
      recordOf(`<head>${site}<title>${words}</title></head><body><p>Kurz.</p></body>`).title
    expect(title('Hafen - neu gebaut - Bote')).toBe('Hafen - neu gebaut')
    expect(title('Hafen - neu gebaut')).toBe('Hafen - neu gebaut')
  })

  test('the place of a headline within its line, and all of the line is the title’s', () => {
    const head = '<meta property=og:title content="Am Hafen wird gebaut">'
    const html = page(head, '<h1>Mole Am Hafen wird gebaut</h1>')
    const { byte_start, byte_end, claim } = recordOf(html).sources['/title']!
    const bytes = Buffer.from(html)
    expect(bytes.subarray(byte_start, byte_end).toString()).toBe('Am Hafen wird gebaut')
    expect(bytes.subarray(claim![0]!.byte_start, claim![0]!.byte_end).toString()).toBe('Mole Am Hafen wird gebaut')
  })
})
