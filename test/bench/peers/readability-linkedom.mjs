import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { decode } from './decode.mjs'

export { predict } from './readability.mjs'

export const packages = ['@mozilla/readability', 'linkedom']

export const run = (bytes) => new Readability(parseHTML(decode(bytes)).document).parse()
