import { describe, expect, test } from 'vitest'
import { pageOf, readHtml } from './html-page.ts'

describe('a page that passes a limit', () => {
  test('is refused with one error that says where, why and what to do', () => {
    const { page, file } = readHtml(`<p>một</p>\n${'<div>'.repeat(600)}`)
    expect(page).toBeNull()
    expect(file.messages).toHaveLength(1)
    expect(file.messages[0]).toMatchObject({ ruleId: 'html-depth', fatal: true, line: 2 })
    expect(file.messages[0]?.note).toContain('--max-depth')
  })

  test('is read where the limit is raised', () => {
    const { page } = readHtml(`${'<div>'.repeat(600)}một`, null, { depth: 700 })
    expect(page?.pieces.map(({ text }) => text)).toEqual(['một'])
  })
})

describe('relative addresses', () => {
  const linkOf = (head: string, url: string | null) =>
    pageOf(`<head>${head}</head><p><a href="2.html">x</a></p>`, url).pieces[0]?.marks[0]?.url

  test.each([
    [
      'the base element',
      '<base href="https://b.example/c/">',
      'https://a.example/1.html',
      'https://b.example/c/2.html'
    ],
    ['a relative base', '<base href="/c/">', 'https://a.example/x/1.html', 'https://a.example/c/2.html'],
    [
      'the address of the capture',
      '<link rel=canonical href="https://b.example/1.html">',
      'https://a.example/x/1.html',
      'https://a.example/x/2.html'
    ],
    [
      'the canonical address',
      '<link rel=canonical href="https://b.example/x/1.html">',
      null,
      'https://b.example/x/2.html'
    ],
    [
      'the address in Open Graph',
      '<meta property="og:url" content="https://b.example/x/1.html">',
      null,
      'https://b.example/x/2.html'
    ],
    ['nothing', '', null, '2.html'],
    ['no base that is code', '<base href="javascript:1">', null, '2.html']
  ])('start from %s', (_, head, url, expected) => {
    expect(linkOf(head, url)).toBe(expected)
  })
})

describe('a page that a browser saved', () => {
  const saved = (html: string) =>
    pageOf(`<!DOCTYPE html>\n<!-- saved from url=(0029)https://a.example/x/1.html#b -->\n<html>${html}`)

  test('says where it came from, and addresses start from there', () => {
    const page = saved('<p><a href=2.html>x</a>')
    expect(page.witnesses).toMatchObject([{ field: 'url', value: 'https://a.example/x/1.html#b' }])
    expect(page.pieces[0]?.marks[0]?.url).toBe('https://a.example/x/2.html')
  })

  test('has files of its own beside it, which are none of the site’s', () => {
    expect(saved('<img src="./Tin_files/a.jpg">').pieces[0]?.image?.url).toBe('./Tin_files/a.jpg')
    expect(saved('<img src="/tin_files/a.jpg">').pieces[0]?.image?.url).toBe('https://a.example/tin_files/a.jpg')
  })
})

test('a page without body text has no pieces and no messages', () => {
  const { page, file } = readHtml('<html><head><title>x</title></head><frameset><frame src=a></frameset></html>')
  expect(page).toMatchObject({ media: 'text/html', pieces: [], visible: 0, hidden: 0 })
  expect(file.messages).toEqual([])
})
