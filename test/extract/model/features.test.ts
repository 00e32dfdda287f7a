import { expect, test } from 'vitest'
import { contextOf } from '../../../scripts/extract/dates/context.ts'
import { measure } from '../../../scripts/extract/features.ts'
import { describeBlocks, featureNames } from '../../../scripts/extract/model/features.ts'
import { pageOf } from '../../page/html-page.ts'

/** One feature of each block of a page that was asked about, by the block's text. */
const featureOf = (html: string, name: string): [string, number][] => {
  const page = pageOf(html)
  const values: [string, number][] = []
  describeBlocks(page, measure(page, contextOf('de')), 'de', ({ text }, features) => {
    expect(features).toHaveLength(featureNames.length)
    values.push([text.split(' ').slice(0, 2).join(' '), features[featureNames.indexOf(name)]!])
  })
  return values
}

const sentence = 'wird am alten Hafen der Stadt gebaut, und die Anwohner hoffen, dass der Lärm bald endet.'

test('dates and bylines count from the headline to the text below them', () => {
  const html = `<h1>Am Hafen wird gebaut</h1><p>Vorspann ${sentence}</p><p>Von Tilda Brook</p><p>5. Mai 2020</p><p>Seit gestern ${sentence}</p>`
  expect(featureOf(html, 'stamps since the headline')).toEqual([
    ['Am Hafen', 0],
    [`Vorspann wird`, 0],
    ['Von Tilda', 0],
    ['5. Mai', 1],
    ['Seit gestern', 2]
  ])
  expect(featureOf(html, 'stamps before running text')[1]).toEqual(['Vorspann wird', 2])
})

test('short lines that differ in their numbers are repetitions, but no headings', () => {
  const slide = (number: number) =>
    `<div>Bild ${number} von 3</div><h3>Um ${number} Uhr</h3><p>Nummer ${number} ${sentence}</p>`
  const values = featureOf([1, 2, 3].map(slide).join(''), 'repetitions on the page')
  expect(values.map(([, value]) => value)).toEqual([2, 0, 0, 2, 0, 0, 2, 0, 0])
})

test('running text alike is that of the same box and name', () => {
  const paragraphs = ['Heute', 'Gestern'].map((day) => `<p>${day} ${sentence}</p>`).join('')
  const html = `<div>${paragraphs}<p class=promo>Bald ${sentence}</p></div><div><p>Hier ${sentence}</p></div>`
  expect(featureOf(html, 'running text alike').map(([, value]) => value)).toEqual(
    [2, 2, 1, 1].map((n) => Math.log2(1 + n))
  )
})
