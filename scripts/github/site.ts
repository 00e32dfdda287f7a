/** Makes the site of a release in `build/site`: the landing page, the schemas of all releases, the feed of changes. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import { dirname, join } from 'node:path'
import { byCodePoint } from '../capture/find.ts'
import { run } from './programs.ts'
import { type Catalogue, landingPage } from './site/page.ts'
import { placeSchemas, type ReleasedSchema } from './site/schemas.ts'
import { runStep } from './step.ts'

const assets = 'build/release'
const site = 'build/site'
const feed = 'changes.atom'

/** The schemas of all releases, the oldest first; the commit that is being released has no tag yet. */
function* releasedSchemas(): Generator<ReleasedSchema> {
  const tags = run('git', ['tag', '--list', 'v*.*.*', '--sort=version:refname', '--no-contains', 'HEAD'])
  for (const commit of [...tags.split('\n').filter(Boolean), 'HEAD']) {
    const show = (path: string): string => run('git', ['show', `${commit}:${path}`])
    const { schema_version } = JSON.parse(show('dist/index.json')) as { schema_version: string }
    const files = run('git', ['ls-tree', '--name-only', commit, 'dist/schema/']).split('\n')
    for (const path of files.filter((file) => file.endsWith('.schema.json')))
      yield { text: `${show(path)}\n`, schemaVersion: schema_version }
  }
}

await runStep(() => {
  rmSync(site, { recursive: true, force: true })
  mkdirSync(site, { recursive: true })
  const schemas = placeSchemas(releasedSchemas())
  for (const [path, text] of schemas) {
    mkdirSync(join(site, dirname(path)), { recursive: true })
    writeFileSync(join(site, path), text)
  }
  const hasFeed = existsSync(join(assets, feed))
  if (hasFeed) copyFileSync(join(assets, feed), join(site, feed))
  const page = landingPage({
    catalogue: JSON.parse(readFileSync('dist/index.json', 'utf8')) as Catalogue,
    croissant: readFileSync(join(assets, 'croissant.json'), 'utf8'),
    assets: readdirSync(assets)
      .sort(byCodePoint)
      .map((name) => ({ name, bytes: statSync(join(assets, name)).size })),
    schemas: [...schemas.keys()].filter((path) => /^schema\/v\d+\//u.test(path)).sort(byCodePoint),
    feed: hasFeed ? feed : null
  })
  writeFileSync(join(site, 'index.html'), page)
})
