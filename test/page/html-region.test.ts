import { describe, expect, test } from 'vitest'
import { articleRegion, landmarks } from '../../scripts/page/html/region.ts'
import { pageOf } from './html-page.ts'

/** A paragraph of running text that begins with a word. */
const paragraph = (word: string) =>
  `<p>${word} là từ đầu của một đoạn văn đủ dài, có chủ ngữ, vị ngữ và dấu chấm câu ở cuối như mọi đoạn văn khác.</p>`

const paragraphs = (...words: string[]) => words.map(paragraph).join('')

/** First words of the pieces in the article's region; `img` for images. */
const regionOf = (html: string): string[] => {
  const page = pageOf(html)
  return [...articleRegion(page)]
    .sort((a, b) => a - b)
    .map((i) => page.pieces[i]!)
    .map((piece) => (piece.image ? 'img' : (piece.text.split(' ')[0] ?? '')))
}

describe('the article’s region', () => {
  test('is the densest container, without menus, comments and related articles around it', () => {
    expect(
      regionOf(
        '<div id=top><ul class=menu><li><a href=/a>Trang chủ</a></ul></div><div id=page><div class=noidung>' +
          `${paragraphs('Một', 'Hai', 'Ba', 'Bốn')}</div><div class="tin-lien-quan">${paragraphs('Khác')}</div>` +
          `<div id=comments>${paragraphs('Ai', 'Kia')}</div></div><div class=footer>${paragraphs('Chân')}</div>`
      )
    ).toEqual(['Một', 'Hai', 'Ba', 'Bốn'])
  })

  test('is the article among teasers that are articles too', () => {
    const teasers = ['Xa', 'Gần'].map((word) => `<article>${paragraph(word)}</article>`).join('')
    expect(
      regionOf(`<main>${teasers}<article>${paragraphs('Một', 'Hai', 'Ba', 'Bốn', 'Năm')}</article></main>`)
    ).toEqual(['Một', 'Hai', 'Ba', 'Bốn', 'Năm'])
  })

  test('takes in the summary and the image between the headline and the body', () => {
    expect(
      regionOf(
        `<div class=bai><h1>Tựa</h1><span>Lê An</span><div>${paragraph('Sapo')}</div><img src=/a.jpg width=600>` +
          `<div class=than>${paragraphs('Một', 'Hai', 'Ba', 'Bốn', 'Năm')}</div></div>`
      )
    ).toEqual(['Sapo', 'img', 'Một', 'Hai', 'Ba', 'Bốn', 'Năm'])
  })

  test('a short article of one long paragraph is more than that paragraph', () => {
    expect(regionOf(`<div class=than>${paragraph('Một').repeat(1)}<p>Hết.</p></div><ul><li>x</ul>`)).toEqual([
      'Một',
      'Hết.'
    ])
  })

  test('a layout table or a form around the page is no obstacle', () => {
    expect(
      regionOf(
        '<form id=aspnetForm><table><tr><td class=cot-trai><a href=/a>Tin</a><td><table><tr><td>' +
          `${paragraphs('Một', 'Hai', 'Ba')}</table></table></form>`
      )
    ).toEqual(['Một', 'Hai', 'Ba'])
  })

  test('a name that means something else where it holds the article', () => {
    expect(regionOf(`<body class=has-sidebar><div class="sidebar-1">${paragraphs('Một', 'Hai')}</div>`)).toEqual([
      'Một',
      'Hai'
    ])
  })

  test('is empty of nothing: a page without running text keeps its pieces', () => {
    expect(regionOf('<p>x</p><p>y</p>')).toEqual(['x', 'y'])
  })
})

describe('landmarks', () => {
  const landmarkOf = (html: string) =>
    landmarks(pageOf(`<div>${html}</div><div>${paragraphs('Một', 'Hai', 'Ba')}</div>`))[0]

  test.each([
    ['<nav><a href=/>x</a></nav>', 'nav'],
    ['<div class="breadcrumb-list"><a href=/>x</a></div>', 'nav'],
    ['<footer><p>x</p></footer>', 'footer'],
    ['<aside>x</aside>', 'aside'],
    ['<div id=box_quangcao>x</div>', 'aside'],
    ['<form action=/tim><p>x</form>', 'form'],
    ['<div class="fb-comments">x</div>', 'comments'],
    ['<div class="box_tin-lien-quan">x</div>', 'related'],
    ['<div class=tinlienquan>x</div>', 'related'],
    ['<div class="article-share">x</div>', 'share'],
    ['<figure><figcaption>x</figcaption></figure>', 'figure'],
    ['<header>x</header>', 'header'],
    ['<article><header>x</header></article>', null],
    ['<article class="post tag-social comments-open">x</article>', null],
    ['<div class="shareholder">x</div>', null]
  ])('%s', (html, expected) => {
    expect(landmarkOf(html)).toBe(expected)
  })
})
