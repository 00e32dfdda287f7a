import { expect, test } from 'vitest'
import { recordOf } from './html.ts'

const head = '<title>Chùm ảnh: Mùa nước nổi</title><nav><a href=/>Trang chủ</a></nav><h1>Chùm ảnh: Mùa nước nổi</h1>'

const figuresOf = (html: string) =>
  recordOf(html).blocks.map((block) => (block.type === 'figure' ? [block.url, block.caption] : block))

test('a photo essay’s body is its pictures, with what stands right below them', () => {
  const figures =
    '<figure><img src=1.jpg><figcaption>Nước tràn đồng từ tháng mười.</figcaption></figure><div><img src=2.jpg><p>Chợ cá bên lộ</div>'
  expect(figuresOf(`${head}<p>09/10/2022${figures}<p>Tòa soạn: 1 Bến Đò`)).toEqual([
    ['1.jpg', 'Nước tràn đồng từ tháng mười.'],
    ['2.jpg', 'Chợ cá bên lộ']
  ])
})

test('a picture alone is a body where the page’s data give it that title', () => {
  expect(figuresOf(`${head}<img src=1.jpg>`)).toEqual([['1.jpg', null]])
  expect(figuresOf('<title>Trang tin</title><h1>Mùa nước nổi</h1><img src=1.jpg>')).toEqual([])
})

test('pictures that lead to other pages, and small ones, are none', () => {
  const album = (n: number) =>
    `<div><a href=/album/${n}><img src=${n}.jpg></a><a href=/album/${n}>Lễ hội thứ ${n}</a></div>`
  expect(figuresOf(`${head}${album(1)}${album(2)}${album(3)}`)).toEqual([])
  expect(figuresOf(`${head}<img src=1.jpg width=60><img src=2.jpg width=60>`)).toEqual([])
  expect(figuresOf(`${head}<a href=1-lon.jpg><img src=1.jpg></a>`)).toEqual([['1.jpg', null]])
})
