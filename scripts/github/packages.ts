/**
 * Publishes packed npm packages, whose files are its arguments; a version that the registry has is passed over. Runs where an
 * identity can be had that the registry trusts, so it imports no package.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { failure } from '../emit/failure.ts'
import { run, runUnless } from './programs.ts'
import { runStep } from './step.ts'

/** As npm states what a tarball's bytes are (Subresource Integrity). */
const integrityOf = (file: string): string =>
  `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`

await runStep(() => {
  const data = (JSON.parse(readFileSync('dist/package.json', 'utf8')) as { name: string }).name
  for (const file of process.argv.slice(2)) {
    const manifest = run('tar', ['-xzOf', file, 'package/package.json'])
    const { name, version } = JSON.parse(manifest) as { name: string; version: string }
    const spec = `${name}@${version}`
    const there = runUnless(/E404/u, 'npm', ['view', spec, 'dist.integrity', '--json'])
    if (there === null) {
      run('npm', ['publish', file, '--access', 'public'])
      console.log(`${spec} is published`)
    } else if (JSON.parse(there) === integrityOf(file)) console.log(`${spec} is published already`)
    else if (name === data) throw failure('content', `${spec} is published already, with other bytes than were built`)
    // The command's version is raised by hand: between its releases the sources move on under the same number.
    else console.log(`${spec} is published already: raise the version in package.json to publish what changed since`)
  }
})
