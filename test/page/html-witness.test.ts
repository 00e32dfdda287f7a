import { describe, expect, test } from 'vitest'
import { pageOf } from './html-page.ts'

/** What a page says of a field, each with the source it was read from. */
const saysOf = (html: string, field: string, url: string | null = null) =>
  pageOf(html, url)
    .witnesses.filter((witness) => witness.field === field)
    .map(({ value, via, run }) => [value, via, html.slice(run.start, run.end)])

const jsonld = (json: string) => `<script type="application/ld+json">${json}</script><p>x`

describe('the head', () => {
  test('title, meta, canonical address and language, each with the place of its value', () => {
    const html =
      '<html lang=vi><head><title> Tin &amp;\n bài | Báo A </title><meta property="og:title" content="Tin &amp; b&#224;i">' +
      "<meta content='2024-05-01T08:00:00+07:00' name=pubdate><link href=/bai-1.html rel=Canonical>" +
      '<meta http-equiv="Content-Language" content="vi-VN"></head><p>x'
    expect(saysOf(html, 'title')).toEqual([
      ['Tin & bài', 'meta[property="og:title"]', 'Tin &amp; b&#224;i'],
      ['Tin & bài | Báo A', 'title', 'Tin &amp;\n bài | Báo A']
    ])
    expect(saysOf(html, 'published')).toEqual([
      ['2024-05-01T08:00:00+07:00', 'meta[name="pubdate"]', '2024-05-01T08:00:00+07:00']
    ])
    expect(saysOf(html, 'url')).toEqual([['/bai-1.html', 'link[rel="canonical"]', '/bai-1.html']])
    expect(saysOf(html, 'language')).toEqual([
      ['vi-VN', 'meta[http-equiv="content-language"]', 'vi-VN'],
      ['vi', 'html@lang', 'vi']
    ])
  })

  test('the names of a field are ranked, whatever their order on the page', () => {
    const html =
      '<meta name="date" content="2020-01-01"><meta property="article:published_time" content="2020-01-02"><p>x'
    expect(saysOf(html, 'published').map(([value]) => value)).toEqual(['2020-01-02', '2020-01-01'])
  })

  test('the address of a profile is no author, and what is empty says nothing', () => {
    const html =
      '<meta property="article:author" content="https://social.example/ai"><meta name=author content=" "><p>x'
    expect(saysOf(html, 'author')).toEqual([])
  })
})

describe('JSON-LD', () => {
  test('half a surrogate pair becomes the sign of a lost character', () => {
    expect(saysOf(jsonld('{"@type":"Article","headline":"Tin \\ud83d m\\u1edbi"}'), 'title')[0]?.[0]).toBe(
      'Tin \ufffd mới'
    )
    expect(saysOf(jsonld('{"@type":"Article","headline":"Tin \\ud83d\\ude00"}'), 'title')[0]?.[0]).toBe('Tin 😀')
  })

  test('headline, dates, section and names, at their places', () => {
    const html = jsonld(
      '{"@context":"https://schema.org","@type":"NewsArticle","headline":"M\\u1ed9t \\"hai\\"","datePublished":' +
        '"2024-05-01T08:00:00+07:00","dateModified":"2024-05-02","articleSection":["Xã hội","Y tế"],"author":' +
        '[{"@type":"Person","name":"Lê An"},"Vũ Bình"],"publisher":{"@type":"Organization","name":"Báo A"}}'
    )
    expect(saysOf(html, 'title')).toEqual([['Một "hai"', 'jsonld:headline', 'M\\u1ed9t \\"hai\\"']])
    expect(saysOf(html, 'published')).toEqual([
      ['2024-05-01T08:00:00+07:00', 'jsonld:datePublished', '2024-05-01T08:00:00+07:00']
    ])
    expect(saysOf(html, 'updated')[0]?.slice(0, 2)).toEqual(['2024-05-02', 'jsonld:dateModified'])
    expect(saysOf(html, 'section').map(([value]) => value)).toEqual(['Xã hội', 'Y tế'])
    expect(saysOf(html, 'author')).toEqual([
      ['Lê An', 'jsonld:author[Person].name', 'Lê An'],
      ['Vũ Bình', 'jsonld:author', 'Vũ Bình']
    ])
    expect(saysOf(html, 'publisher')).toEqual([['Báo A', 'jsonld:publisher.name', 'Báo A']])
  })

  test('a graph whose article names its author and publisher by reference', () => {
    const html = jsonld(
      '{"@graph":[{"@type":"WebPage","name":"Trang"},{"@type":["Article","Thing"],"headline":"Bài","author":{"@id":"#a"},' +
        '"publisher":{"@id":"#b"}},{"@type":"Person","@id":"#a","name":"Lê An"},{"@type":"Organization","@id":"#b","name":"Báo A"}]}'
    )
    expect(saysOf(html, 'title').map(([value]) => value)).toEqual(['Bài'])
    expect(saysOf(html, 'author').map(([value]) => value)).toEqual(['Lê An'])
    expect(saysOf(html, 'publisher').map(([value]) => value)).toEqual(['Báo A'])
  })

  test('an organization that is given as the author is no person', () => {
    const html = jsonld('{"@type":"NewsArticle","author":{"@type":"Organization","name":"Báo A"}}')
    expect(saysOf(html, 'author')).toEqual([])
    expect(saysOf(html, 'publisher')[0]?.slice(0, 2)).toEqual(['Báo A', 'jsonld:author[Organization].name'])
  })

  test('of several articles the one with the page’s address or headline is its own', () => {
    const article = (headline: string, url: string) => `{"@type":"NewsArticle","headline":"${headline}","url":"${url}"}`
    const list = `[${article('Một', 'https://a.example/1')},${article('Hai', 'https://a.example/2')}]`
    const own = (head: string) => saysOf(head + jsonld(list), 'title').filter(([, via]) => via === 'jsonld:headline')
    expect(own('<link rel=canonical href="https://a.example/2?x=1">').map(([value]) => value)).toEqual(['Hai'])
    expect(own('<title>Hai - Báo A</title>').map(([value]) => value)).toEqual(['Hai'])
    expect(own('').map(([value]) => value)).toEqual(['Một'])
  })

  test('a recipe speaks where there is no article', () => {
    const html = jsonld('[{"@type":"WebPage","name":"Trang"},{"@type":"Recipe","name":"Bánh","author":"Lê An"}]')
    expect(saysOf(html, 'title').map(([value]) => value)).toEqual(['Bánh'])
    expect(saysOf(html, 'author').map(([value]) => value)).toEqual(['Lê An'])
  })

  test('a page that describes no article speaks as a page, and least of all', () => {
    const html = `<title>Bài</title>${jsonld('{"@type":"WebPage","name":"Trang","datePublished":"2024-05-01"}')}`
    expect(saysOf(html, 'title').map(([value, via]) => [value, via])).toEqual([
      ['Bài', 'title'],
      ['Trang', 'jsonld:WebPage.name']
    ])
  })

  test('comments around it, line ends in strings, a comma too many and escaped letters are forgiven', () => {
    const html = jsonld(
      '\n//<![CDATA[\n[{"@type":"NewsArticle","headline":"một\nhai &amp;#273;ê &amp;amp; ba",},]\n//]]>\n'
    )
    expect(saysOf(html, 'title').map(([value]) => value)).toEqual(['một hai đê & ba'])
  })

  test.each([
    ['broken', '{"@type":"NewsArticle","headline":"một"'],
    ['a bare word', '{"@type":"NewsArticle","headline":một}'],
    ['nested too deep', `${'['.repeat(40)}{"@type":"NewsArticle","headline":"một"}${']'.repeat(40)}`],
    ['too large', `{"@type":"NewsArticle","headline":"một","x":"${'x'.repeat(600_000)}"}`]
  ])('%s says nothing', (_, json) => {
    expect(saysOf(jsonld(json), 'title')).toEqual([])
  })
})

describe('microdata and time', () => {
  test('properties of the article, not of what is described around it', () => {
    const html =
      '<article itemscope itemtype="https://schema.org/NewsArticle"><meta itemprop=datePublished content=2024-05-01>' +
      '<span itemprop=author itemscope itemtype="https://schema.org/Person">Bài của <b itemprop=name>Lê An</b></span>' +
      '<div itemprop=comment itemscope itemtype="https://schema.org/Comment"><i itemprop=author>Khách</i></div></article>'
    expect(saysOf(html, 'published')).toEqual([['2024-05-01', 'itemprop="datepublished"@content', '2024-05-01']])
    expect(saysOf(html, 'author')).toEqual([['Lê An', 'itemprop="author.name"', 'Lê An']])
  })

  test('every time is heard: where it stands decides later', () => {
    const html =
      '<article><time datetime=2024-05-03>3/5</time></article><h1>Bài</h1><time datetime="2024-05-01T08:00">1/5</time>'
    expect(saysOf(html, 'published')).toEqual([
      ['2024-05-03', 'time@datetime', '2024-05-03'],
      ['2024-05-01T08:00', 'time@datetime', '2024-05-01T08:00']
    ])
  })

  test('microformats and class names tell writers and dates', () => {
    const html =
      '<p class="entry-meta">Đăng <abbr class=published title="2024-05-01T08:00:00+07:00">hôm qua</abbr> bởi ' +
      '<span class="author vcard"><a class="url fn">Lê An</a></span> <i class=lastUpdated>2/5/2024</i></p>'
    expect(saysOf(html, 'published')).toEqual([
      ['2024-05-01T08:00:00+07:00', 'class="published"@title', '2024-05-01T08:00:00+07:00']
    ])
    expect(saysOf(html, 'updated')).toEqual([['2/5/2024', 'class="lastupdated"', '2/5/2024']])
    expect(saysOf(html, 'author')).toEqual([['Lê An', 'class="author"', 'Lê An']])
  })

  test('the blocks of a byline are told apart, the items of a list go together', () => {
    expect(saysOf('<div class=byline><div>Von</div><p>Lê An</p><button>Follow</button></div>', 'author')[0]?.[0]).toBe(
      'Von | Lê An | Follow'
    )
    expect(saysOf('<ul class=authors><li>Lê An<li>Vũ Bình</ul>', 'author')[0]?.[0]).toBe('Lê An, Vũ Bình')
  })

  test.each([
    ['comment-author'],
    ['author-bio'],
    ['authoring'],
    ['post-image'],
    ['update-button-label'],
    ['candidate']
  ])('class %s says nothing', (name) => {
    const html = `<p class="${name}">Lê An 2/5/2024</p>`
    for (const field of ['author', 'published', 'updated']) expect(saysOf(html, field)).toEqual([])
  })

  test('a label and a value in two meta elements', () => {
    const pair = (label: string) =>
      `<head><meta name=twitter:data1 content="Lê An"><meta name=twitter:label1 content="${label}"></head><p>x`
    expect(saysOf(pair('Verfasst von'), 'author').map(([value]) => value)).toEqual(['Lê An'])
    expect(saysOf(pair('Est. reading time'), 'author')).toEqual([])
  })

  test('what stands in a hidden element is heard', () => {
    expect(
      saysOf('<div style="display:none"><i itemprop=datePublished content=2024-05-01></i></div><p>x', 'published')
    ).toHaveLength(1)
  })
})
