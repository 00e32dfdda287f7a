import { expect, test } from 'vitest'
import { github } from '../../../scripts/check/reporters/github.ts'
import { files, hostile, options } from './sample.ts'

const url = 'https://github.com/tulieu/tulieu/blob/main/CONTRIBUTING.md'

test('writes one workflow command a message', () => {
  expect(github(files(), options).split('\n')).toEqual([
    `::error file=seeds/a.txt,line=1,col=1,title=no-title::has no title%0A${url}#no-title`,
    `::notice file=seeds/a.txt,line=3,col=1,title=assumed-offset::no offset%0A${url}#assumed-offset`,
    `::warning file=seeds/a.txt,line=12,col=7,title=date-order::the event of “Tết Nguyên đán” is after 50%25 of it: see%0Aexpected: an earlier day; swap day and month%0A${url}#date-order`,
    `::error file=seeds/thời-sự%2C 2.txt,title=no-body::has no body%0Acapture it again%0A${url}#no-body`,
    ''
  ])
})

test('a seed cannot write commands of its own', () => {
  const [line, ...rest] = github(hostile(), options).split(/[\n\r]/u)
  expect(rest).toEqual([''])
  expect(line).toMatch(
    /^::warning file=seeds\/a%250A%2Cline=9%3A%3Ab[^,]*%3A%3Aerror%3A%3Ac\.txt,line=2,col=3,title=unexplained::is "50%25"/u
  )
})

test('has nothing to say about sound files', () => {
  expect(github([], options)).toBe('')
})
