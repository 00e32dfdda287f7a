import type { DatasetMetadata } from '../../../schema/dataset.d.ts'
import { RIGHTS } from '../rights.ts'

/** The package's manifest. */
export const MANIFEST = 'package.json'

/** What the manifest says of the dataset: in the catalogue, too, so that each can be held against the other. */
export type PackageFacts = Pick<
  DatasetMetadata,
  'package' | 'version' | 'description' | 'keywords' | 'homepage' | 'repository' | 'creator'
>

/**
 * A JSON file with types of its own: the compiler would read megabytes only to find that `kind` is a string. To `import` and to
 * `require` it is the same module, one value, so that the types are those of a CommonJS module.
 */
const json = (types: string, path: string): object => ({ types: `./types/${types}.d.cts`, default: `./${path}` })

/**
 * `package.json` of the data: what npm, Node, TypeScript and bundlers need to find their way, and nothing else. No scripts, no
 * dependencies.
 *
 * `license` names a file: the compilation is CC0 but the texts are not, so that no SPDX identifier would be true
 * (https://docs.npmjs.com/cli/configuring-npm/package-json#license has `SEE LICENSE IN` for this).
 *
 * `engines` is where JSON modules are no longer experimental (https://nodejs.org/api/esm.html#json-modules); `require` works in
 * older ones, too.
 */
export const packageManifest = (facts: PackageFacts): string => {
  const manifest = {
    name: facts.package,
    version: facts.version,
    description: facts.description.en,
    keywords: facts.keywords,
    homepage: facts.homepage,
    license: `SEE LICENSE IN ${RIGHTS}`,
    author: { name: facts.creator.name, url: facts.creator.url },
    // npm's page takes relative links of the card for files of this folder, the default of `tulieu build`.
    repository: { type: 'git', url: `git+${facts.repository.replace(/\.git$/, '')}.git`, directory: 'dist' },
    type: 'module',
    sideEffects: false,
    engines: { node: '^18.20.5 || ^20.18.3 || >=22.12.0' },
    main: './index.cjs',
    types: './index.d.cts',
    exports: {
      '.': {
        import: { types: './index.d.ts', default: './index.js' },
        default: { types: './index.d.cts', default: './index.cjs' }
      },
      './articles.json': json('articles', 'articles.json'),
      './records/*.json': json('record', 'records/*.json'),
      './index.json': './index.json',
      './schema/*.json': './schema/*.json',
      './package.json': './package.json'
    },
    files: [
      'index.js',
      'index.cjs',
      'index.d.ts',
      'index.d.cts',
      'types',
      'articles.json',
      'records',
      'index.json',
      'schema',
      RIGHTS,
      'CITATION.cff'
    ]
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}
