import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildDataset } from './packed.ts'

const folder = mkdtempSync(join(tmpdir(), 'tulieu-browser-'))
const dist = join(folder, 'dist')

const starts = (program: string): boolean => {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
const browser = [process.env.CHROME_BIN ?? '', 'chromium', 'chromium-browser', 'google-chrome'].find(
  (name) => name !== '' && starts(name)
)

const page = `<!doctype html><script type="module">
  import { get, ids } from './index.js'
  const { title } = await get('b')
  await fetch('/done/' + encodeURIComponent(title + ', one of ' + ids.length))
</script>`

const types: { [ending: string]: string } = { '.js': 'text/javascript', '.json': 'application/json' }

/** What was asked of the server, in order. */
const asked: string[] = []
let done = (_: string): void => {}
const told = new Promise<string>((tell) => {
  done = tell
})

/** The dataset's folder as a web server gives it, with a page beside it that tells what it has loaded. */
const server = createServer((request, response) => {
  const path = request.url ?? '/'
  if (path.startsWith('/done/')) done(decodeURIComponent(path.slice('/done/'.length)))
  else asked.push(path)
  try {
    const body = path === '/' ? page : readFileSync(join(dist, path))
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'text/html; charset=utf-8' }).end(body)
  } catch {
    response.writeHead(404).end()
  }
})

beforeAll(async () => {
  await buildDataset(dist)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

test('a browser loads the code as it is, and of the records only what is asked for', async ({ skip }) => {
  if (!browser) {
    console.info('skipped: there is no Chromium (CHROME_BIN names one), so the package was not loaded in a browser')
    return skip('there is no Chromium')
  }
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const options = ['--headless', '--no-sandbox', '--no-proxy-server', '--disable-gpu']
  const child = spawn(browser, [...options, `--user-data-dir=${join(folder, 'profile')}`, address], { stdio: 'ignore' })
  try {
    expect(await told).toBe('Bài số a, one of 3')
  } finally {
    child.kill('SIGKILL')
  }
  expect(asked.filter((path) => path !== '/favicon.ico')).toEqual(['/', '/index.js', '/records/a.json'])
})
