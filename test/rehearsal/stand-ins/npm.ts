/**
 * Stands in for npm where it would reach the network or start the tests that this is one of; runs scripts itself, which is
 * sooner done, and leaves `pack` to the real one. `publish` refuses what the registry refuses.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { change, need, readState, refuse } from './state.ts'

const args = process.argv.slice(2)

/** Checks that say nothing about a release: CI runs them outside the rehearsal. */
const elsewhere = new Set(['test', 'lint', 'typecheck', 'types:check', 'knip', 'test:interop'])

const manifestOf = (tarball: string): { name: string; version: string; private?: boolean } =>
  JSON.parse(execFileSync('tar', ['-xzOf', tarball, 'package/package.json'], { encoding: 'utf8' }))

const publish = (tarball: string): void => {
  if (!tarball.endsWith('.tgz') || !existsSync(tarball))
    refuse(`npm error the rehearsal publishes tarballs only: ${tarball}`)
  // Trusted publishing: the job may ask for an identity, and no token is there.
  need('id-token', 'write')
  if (process.env.NODE_AUTH_TOKEN) refuse('npm error a token is given: trusted publishing needs none')
  if (process.env.REHEARSAL_ENVIRONMENT !== 'release')
    refuse('npm error 403 the publisher trusts the environment release only')
  const { name, version, private: unpublished } = manifestOf(tarball)
  if (unpublished) refuse('npm error code EPRIVATE: This package has been marked as private')
  const integrity = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`
  change('npm publish', `${name}@${version}`, (state) => {
    const versions = (state.packages[name] ??= {})
    if (Object.hasOwn(versions, version))
      refuse(`npm error 403 You cannot publish over the previously published versions: ${version}.`)
    versions[version] = integrity
  })
}

const view = (spec: string): void => {
  const at = spec.lastIndexOf('@')
  const integrity = readState().packages[spec.slice(0, at)]?.[spec.slice(at + 1)]
  if (integrity === undefined) {
    console.log(JSON.stringify({ error: { code: 'E404', summary: `'${spec}' is not in this registry.` } }))
    refuse('npm error code E404')
  }
  console.log(JSON.stringify(integrity))
}

/** Runs a line of shell with the project's programs on the path, as npm does, but at once. */
const runLine = (line: string, more: string[] = []): void => {
  const path = `${join(process.cwd(), 'node_modules/.bin')}:${process.env.PATH}`
  const { status } = spawnSync('sh', ['-c', `${line} "$@"`, 'sh', ...more], {
    stdio: 'inherit',
    env: { ...process.env, PATH: path }
  })
  process.exit(status ?? 1)
}

const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { [name: string]: string } }).scripts

const [command, second] = args.filter((argument) => !argument.startsWith('-'))
if (command === 'publish') publish(second!)
else if (command === 'view') view(second!)
else if (command === 'ci') {
  // A folder of links, not a link: .gitignore is about a folder.
  const modules = join(process.env.REHEARSAL_PROJECT!, 'node_modules')
  mkdirSync('node_modules')
  for (const name of readdirSync(modules)) symlinkSync(join(modules, name), join('node_modules', name))
} else if (elsewhere.has(command === 'run' ? second! : command!)) console.log(`not rehearsed: npm ${args.join(' ')}`)
else if (command === 'run') runLine(scripts[second!]!, args.includes('--') ? args.slice(args.indexOf('--') + 1) : [])
else if (command === 'exec') runLine(second!)
else process.exit(spawnSync(process.env.REHEARSAL_NPM!, args, { stdio: 'inherit' }).status ?? 1)
