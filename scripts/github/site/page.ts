import { html, jsonScript, type Markup } from './html.ts'

/** What the landing page is about. */
export interface Site {
  /** The catalogue of the dataset that is released (`dist/index.json`). */
  catalogue: Catalogue
  /** Its description for search engines (`dist/croissant.json`), as text. */
  croissant: string
  /** The release's files, with their sizes in bytes. */
  assets: { name: string; bytes: number }[]
  /** Where the newest schemas are on the site, such as `schema/v0/article.schema.json`. */
  schemas: string[]
  /** Where the feed of changes is on the site; null where there is none. */
  feed: string | null
}

/** What of the catalogue the page shows. */
export interface Catalogue {
  name: string
  title: { en: string; vi: string }
  description: { en: string; vi: string }
  version: string
  released: string
  repository: string
  licences: { [part in 'code' | 'data' | 'texts']: { name: string; url: string } }
  counts: { articles: number; blocks: number; figures: number; people: number }
}

const style = `body { font: 1rem/1.6 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem }
h1 { line-height: 1.25 }
table { border-collapse: collapse }
td, th { padding: .2rem 1rem .2rem 0; text-align: left }
td:nth-child(2) { text-align: right }
pre { background: #8881; padding: .75rem; overflow-x: auto }
:root { color-scheme: light dark }`

/** A size as people read it, in decimal units. */
const size = (bytes: number): string =>
  bytes < 1000 ? `${bytes} B` : bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`

const link = (url: string, text: string): Markup => html`<a href="${url}">${text}</a>`

const items = (list: Markup[]): Markup => html`<ul>${list.map((item) => html`<li>${item}</li>`)}</ul>`

/** The landing page, in English and in Vietnamese, with the dataset's description embedded for search engines. */
export const landingPage = ({ catalogue, croissant, assets, schemas, feed }: Site): string => {
  const { title, description, version, released, repository, licences, counts } = catalogue
  const tag = `v${version}`
  const release = `${repository}/releases/tag/${tag}`
  const rows = assets.map(
    ({ name, bytes }) =>
      html`<tr><td>${link(`${repository}/releases/download/${tag}/${name}`, name)}</td><td>${size(bytes)}</td></tr>\n`
  )
  const commands = `sha256sum --check --ignore-missing SHA256SUMS
gh attestation verify FILE --repo ${new URL(repository).pathname.slice(1)}`
  const feedLink = feed === null ? '' : html`<link rel="alternate" type="application/atom+xml" href="${feed}">`
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title.en}</title>
<meta name="description" content="${description.en}">
${feedLink}
<style>
${{ markup: style }}
</style>
${jsonScript('application/ld+json', croissant)}
</head>
<body>
<h1>${title.en}</h1>
<p>${description.en}</p>
<section lang="vi">
<h2>${title.vi}</h2>
<p>${description.vi}</p>
</section>
<h2>${tag}, ${released}</h2>
<p>${counts.articles} articles, ${counts.blocks} blocks, ${counts.figures} figures, ${counts.people} people with their
roles. ${link(release, 'What changed')}, ${link(repository, 'documentation and sources')}.</p>
<table>
<thead><tr><th>File</th><th>Size</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
<p>Nobody needs to trust a download: check sums, and where the files were built.</p>
<pre>${commands}</pre>
<h2>Schemas</h2>
${items(schemas.map((path) => link(path, path)))}
<h2>Rights</h2>
${items([
  html`Compilation and metadata: ${link(licences.data.url, licences.data.name)}`,
  html`Texts: they stay their publishers’. ${link(licences.texts.url, 'What that means')}`,
  html`Program: ${link(licences.code.url, licences.code.name)}`
])}
</body>
</html>
`
  return page.markup
}
