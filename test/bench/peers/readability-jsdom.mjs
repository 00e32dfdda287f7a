import { Readability } from '@mozilla/readability'
import { JSDOM, VirtualConsole } from 'jsdom'
import { decode } from './decode.mjs'

export { predict } from './readability.mjs'

export const packages = ['@mozilla/readability', 'jsdom']

export const run = (bytes, url) => {
  const dom = new JSDOM(decode(bytes), { ...(url && { url }), virtualConsole: new VirtualConsole() })
  const result = new Readability(dom.window.document).parse()
  dom.window.close()
  return result
}
