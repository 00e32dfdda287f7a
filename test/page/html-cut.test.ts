import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { outline, pageOf, piecesOf, slices } from './html-page.ts'
import { soup } from './html-soup.ts'

describe('blocks', () => {
  test('block elements are pieces of their own, inline elements gather', () => {
    expect(
      outline('<h1>Tin <em>mới</em></h1><div>Một<p>Hai <span>ba</span></p>bốn</div><ul><li>năm<li>sáu</ul>')
    ).toEqual(['h1: Tin mới', 'div: Một', 'p: Hai ba', 'div: bốn', 'li: năm', 'li: sáu'])
  })

  test('every br ends a piece', () => {
    expect(outline('<div>Đoạn một<br><br>Đoạn hai<br/>Tác giả</div>')).toEqual([
      'div: Đoạn một',
      'div: Đoạn hai',
      'div: Tác giả'
    ])
  })

  test('white space is collapsed across elements, words are not glued or split', () => {
    expect(outline('<p>\n  một\n  <b>hai</b>&nbsp;<i> ba</i>b<b>ốn</b>\t</p>')).toEqual(['p: một hai babốn'])
  })

  test('an inline element laid out as a block is one', () => {
    expect(outline('<p>một<span style="color:red; display: block">hai</span>ba</p>')).toEqual([
      'p: một',
      'span: hai',
      'p: ba'
    ])
  })

  test('a text that opens with a reference after white space that belongs elsewhere', () => {
    const html = '\n&eacute;x'
    const [piece] = piecesOf(html)
    expect(piece?.text).toBe('éx')
    expect(slices(html, piece?.runs ?? [])).toEqual(['&eacute;x'])
  })

  test('runs stand in the order of the source, even where text was moved before other text', () => {
    const html = '<svg><title><table><th>&amp;</tbody>sau'
    const [piece] = piecesOf(html)
    expect(slices(html, piece?.runs ?? [])).toEqual(['&amp;', 'sau'])
  })

  test('a pre keeps its lines', () => {
    expect(piecesOf('<pre>\n  một\n\n    hai<br>ba\n</pre>').map(({ text }) => text)).toEqual(['  một\n\n    hai\nba'])
  })

  test('what stands in widgets is text of its own', () => {
    expect(
      outline(
        '<p>một</p><button>Gửi</button><select><option>A<option>B</select><textarea>x &amp; y</textarea>' +
          '<iframe><p>khung</p></iframe><svg><title>hình</title><text>chữ</text></svg><video>phim</video>'
      )
    ).toEqual([
      'p: một',
      'button: Gửi',
      'option: A',
      'option: B',
      'textarea: x & y',
      'iframe: <p>khung</p>',
      'svg: hình',
      'svg: chữ',
      'video: phim'
    ])
  })

  test('scripts, styles, templates and noscript hold no text, nor does the head', () => {
    expect(
      outline(
        '<head><title>t</title></head><body><script>a</script><style>b</style><template>c</template>' +
          '<noscript>d<img src=e.jpg alt=f></noscript><p>g'
      )
    ).toEqual(['p: g'])
  })

  test('a body that hides itself is read: a script is to show it', () => {
    expect(pageOf('<body hidden style="display:none"><p>thấy<p hidden>ẩn')).toMatchObject({ visible: 4, hidden: 2 })
  })

  test('what is hidden is left out and counted', () => {
    const page = pageOf(
      '<p>thấy</p><p hidden>một hai</p><div style="DISPLAY : none !important">ba<p>bốn</p></div>' +
        '<p style="display:none;display:block">thấy</p><p style="xdisplay:none">thấy</p>'
    )
    expect(page.pieces.map(({ text }) => text)).toEqual(['thấy', 'thấy', 'thấy'])
    expect(page.hidden).toBe(11)
    expect(page.visible).toBe(12)
  })

  test('closed dialogs and popovers are hidden; what opens or is found by a reader’s search is text', () => {
    const page = pageOf(
      '<dialog>một</dialog><dialog open>hai</dialog><div popover>ba</div><details><summary>bốn</summary>năm</details>' +
        '<p hidden="until-found">sáu</p><p inert>bảy</p><p aria-hidden=true>tám</p>'
    )
    expect(page.pieces.map(({ text }) => text)).toEqual(['hai', 'bốn', 'năm', 'sáu', 'bảy', 'tám'])
    expect(page.hidden).toBe(5)
  })

  test('a formula is read once: without its annotations, and without the drawing that scripts set beside it', () => {
    const math =
      '<math><semantics><mi>x</mi><annotation>\\x</annotation><annotation-xml><ci>x</ci></annotation-xml></math>'
    expect(outline(`<p>Với ${math} dương`)).toEqual(['p: Với x dương'])
    expect(outline(`<p>Với <i><i>${math}</i></i><b aria-hidden=true>x</b> dương`)).toEqual(['p: Với x dương'])
    expect(outline(`<p>Với ${math}<b aria-hidden=true>là số dương lớn hơn ba</b>`)).toEqual([
      'p: Với xlà số dương lớn hơn ba'
    ])
    expect(outline('<p>Với <b aria-hidden=true>x</b> dương')).toEqual(['p: Với x dương'])
  })
})

describe('tables', () => {
  test('a table of data is one piece with its rows, its caption another', () => {
    const pieces = piecesOf(
      '<table><caption>Dân số</caption><thead><tr><th>Tỉnh<th>Người</thead>' +
        '<tr><td>Hà <b>Nam</b><td>850&nbsp;000<tr><td><p>Nam</p><p>Định</p><td></table>'
    )
    expect(pieces.map(({ tag }) => tag)).toEqual(['caption', 'table'])
    expect(pieces[1]?.rows).toEqual([
      ['Tỉnh', 'Người'],
      ['Hà Nam', '850 000'],
      ['Nam Định', '']
    ])
    expect(pieces[1]?.text).toBe('Tỉnh Người Hà Nam 850 000 Nam Định')
  })

  test('each cell is read in its own font, in the largest tables', () => {
    const row =
      '<tr><td><font face=".VnTime">Céng hßa</font><td>Đại Lộc<td><font face="VNI-Times">Coäng hoøa</font></tr>'
    const [piece] = piecesOf(`<table><tr><th>Một<th>Hai<th>Ba</tr>${row.repeat(5_000)}</table>`)
    expect(piece?.rows).toHaveLength(5_001)
    expect(new Set(piece?.rows?.slice(1).map((cells) => cells.join('|')))).toEqual(
      new Set(['Cộng hòa|Đại Lộc|Cộng hòa'])
    )
  })

  test.each([
    ['one column', '<tr><td><img src=a.jpg alt=x></td></tr><tr><td>Chú thích</td></tr>'],
    ['a table inside', '<tr><td><table><tr><td>a</table><td>b<tr><td>c<td>d'],
    ['prose', `<tr><td>${'một câu dài '.repeat(40)}<td>b<tr><td>c<td>d`],
    ['links only', '<tr><td><a href=/a>một</a><td><a href=/b>hai</a><tr><td><a href=/c>ba</a><td><a href=/d>bốn</a>']
  ])('a table with %s lays out the page', (_, rows) => {
    expect(piecesOf(`<table>${rows}</table>`).filter((piece) => piece.rows)).toEqual([])
  })
})

describe('images', () => {
  const imagesOf = (html: string, url: string | null = 'https://a.example/tin/bai.html') =>
    pageOf(html, url).pieces.flatMap(({ image }) => (image ? [image] : []))

  test('address, alternative text and their places', () => {
    const html = '<p>x<img width="640" ALT=\'Cảnh &amp; "người"\' src="../anh/1.jpg">'
    const [image] = imagesOf(html)
    expect(image).toMatchObject({ url: 'https://a.example/anh/1.jpg', alt: 'Cảnh & "người"', width: 640, height: null })
    expect(html.slice(image?.start, image?.end)).toBe(html.slice(4))
    expect(html.slice(image?.altRun?.start, image?.altRun?.end)).toBe('Cảnh &amp; "người"')
  })

  test.each([
    ['mojibake', '<p>Tin tức hôm nay<img src=/a.jpg alt="NgÆ°á»\u009di dÃ¢n Ä‘áº¿n xem">'],
    ['decomposed', `<img src=/a.jpg alt="${'Người dân đến xem'.normalize('NFD')}">`],
    ['noise', '<img src=/a.jpg alt="Người\u00a0dân  đến\u200b xem ">'],
    ['in a legacy font', '<p>Tin tức<font face=".VnTime"><img src=/a.jpg alt="Ng­êi d©n ®Õn xem"></font>']
  ])('what an image shows is put right like other text: %s', (_, html) => {
    const image = pageOf(html).pieces.find((piece) => piece.image)
    expect(image?.image?.alt).toBe('Người dân đến xem')
    expect(image?.changes[0]?.at).toBe(image?.image?.altRun?.start)
  })

  test.each([
    ['<img src="data:image/gif;base64,R0" data-src="/that.jpg">', '/that.jpg'],
    ['<img src="/images/loading.gif" data-original="/that.jpg">', '/that.jpg'],
    ['<img src="/images/1x1.png" srcset="/nho.jpg 300w, /that.jpg 900w">', '/that.jpg'],
    ['<picture><source srcset="/that.jpg 2x, /nho.jpg 1x"><img alt=x></picture>', '/that.jpg'],
    ['<img src="/that.jpg"><noscript><img src="/khac.jpg"></noscript>', '/that.jpg'],
    ['<img src="data:image/gif;base64,R0" data-cho=9> <noscript><a><img src="/that.jpg"></a></noscript>', '/that.jpg']
  ])('%s', (html, path) => {
    expect(imagesOf(html).map(({ url }) => url)).toEqual([`https://a.example${path}`])
  })

  test('spacers, counting pixels and images without anything are left out', () => {
    expect(imagesOf('<img src=/a.gif width=1 height=1><img src=/b.gif style="width:1px"><img src="data:x">')).toEqual(
      []
    )
  })

  test('an icon does not break its sentence, a photograph does', () => {
    expect(outline('<p>một <img src=/a.png class="emoji" alt="🙂"> hai</p>')).toEqual(['p: một hai', 'img: '])
    expect(outline('<p>một <img src=/a.png width=600> hai</p>')).toEqual(['p: một', 'img: ', 'p: hai'])
  })

  test('without a base an address stays as written, unless it is code', () => {
    const html = '<img src="anh/1.jpg"><img alt=x src="javascript:alert(1)"><img src="//b.example/2.jpg">'
    expect(imagesOf(html, null).map(({ url }) => url)).toEqual(['anh/1.jpg', null, 'https://b.example/2.jpg'])
  })
})

describe('marks', () => {
  const marksOf = (html: string) => {
    const [piece] = pageOf(html, 'https://a.example/b/').pieces
    return piece?.marks.map(({ type, start, end, url }) => [type, piece.text.slice(start, end), url])
  }

  test('links and stress, without white space at their edges', () => {
    expect(marksOf('<p>một <a href="c?d=1#e"> hai <strong>ba</strong> </a><i>bốn</i></p>')).toEqual([
      ['link', 'hai ba', 'https://a.example/b/c?d=1#e'],
      ['strong', 'ba', null],
      ['emphasis', 'bốn', null]
    ])
  })

  test('equal marks that touch are one, empty ones none', () => {
    expect(marksOf('<p><b>một</b><strong> hai</strong><em> </em><b></b> ba</p>')).toEqual([['strong', 'một hai', null]])
  })

  test('only addresses of pages and mailboxes make links', () => {
    expect(
      marksOf(
        '<p><a href="javascript:x()">a</a> <a href="#top">b</a> <a name=c>c</a> <a href="mailto:d@e.example">d</a> <a href="mailto:">e</a>'
      )
    ).toEqual([['link', 'd', 'mailto:d@e.example']])
  })

  test('an address of a mail has no spaces', () => {
    const [piece] = piecesOf('<p><a href="mailto:d@e.example?subject=Bạn đọc">d</a>')
    expect(piece?.marks[0]?.url).toMatch(/^mailto:d@e\.example\?subject=\S+%20\S+$/u)
  })

  test('a link around several blocks marks each of them', () => {
    const pieces = piecesOf('<a href="https://a.example/"><h3>một</h3><p>hai</p></a>')
    expect(pieces.map(({ marks, linked }) => [marks.length, linked])).toEqual([
      [1, 1],
      [1, 1]
    ])
  })

  test('marks follow the cleaned text where letters were composed', () => {
    expect(marksOf('<p>Vie\u0323\u0302t <b>Nam</b> a\u0301</p>')).toEqual([['strong', 'Nam', null]])
  })

  test('how much of a text is links', () => {
    expect(piecesOf('<p>bốn <a href=/x>tám bốn bốn bốn</a></p>')[0]?.linked).toBeCloseTo(15 / 19, 5)
  })
})

const namesOn = (html: string): string[] => piecesOf(html)[0]!.path.map(({ text }) => text)

test('the path names the elements down to the text, shortened where it is too deep', () => {
  expect(namesOn('<body class=Trang><div id=Main class="a B"><p><b>x</b></p></div>')).toEqual([
    'body.trang',
    'div#main.a.b',
    'p',
    'b'
  ])
  const deep = namesOn(`${'<div class=a>'.repeat(40)}${'<div class=z>'.repeat(60)}x`)
  expect(deep).toHaveLength(64)
  expect(deep.slice(0, 2)).toEqual(['body', 'div.a'])
  expect(deep.at(-1)).toBe('div.z')
})

test('lines and offsets of a text with composed letters and references', () => {
  const html = '<p>\n\nVie\u0323\u0302t &amp; <b>Nam</b></p>'
  const [piece] = piecesOf(html)
  expect(piece?.text).toBe('Việt & Nam')
  expect(piece?.line).toBe(3)
  expect(piece?.at(0)).toBe(html.indexOf('Vi'))
  expect(piece?.at(piece.text.indexOf('&'))).toBe(html.indexOf('&amp;'))
  expect(piece?.at(piece.text.indexOf('Nam'))).toBe(html.indexOf('Nam'))
  expect(piece?.at(piece.text.length)).toBe(html.indexOf('</b>'))
  expect(slices(html, piece?.runs ?? [])).toEqual(['Vie\u0323\u0302t &amp;', 'Nam'])
  expect(piece?.changes.map(({ kind, at }) => [kind, html[at]])).toEqual([['composition', 'e']])
})

test('property: every visible character of tag soup is in exactly one piece', () => {
  fc.assert(
    fc.property(soup, (html) => {
      const { pieces, visible } = pageOf(html)
      const runs = pieces.flatMap((piece) => piece.runs.map((run) => ({ ...run, piece })))
      runs.sort((a, b) => a.start - b.start)
      for (const [i, run] of runs.entries()) if (i > 0) expect(run.start).toBeGreaterThanOrEqual(runs[i - 1]!.end)
      expect(runs.reduce((sum, { start, end, piece }) => sum + piece.visibleIn(start, end), 0)).toBe(visible)
      for (const { text, at, runs: own } of pieces) {
        expect(own).toEqual(own.toSorted((a, b) => a.start - b.start))
        for (const word of text.matchAll(/w\d+x/gu)) expect(html.startsWith(word[0], at(word.index))).toBe(true)
        for (let i = 0; i < text.length; i++) {
          if (text[i] !== ' ' && text[i] !== '\n') {
            expect(own.some(({ start, end }) => at(i) >= start && at(i) < end)).toBe(true)
          }
        }
      }
    }),
    { numRuns: 2_000 }
  )
})
