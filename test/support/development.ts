import { readFileSync } from 'node:fs'
import { project } from './cli.ts'

/** Where the dataset of the tests is: between releases, wherever the project's own is, so that no release changes a test. */
export const development = { version: '0.1.0-dev', released: null }

/** The project's `dataset.yaml`, put there, and without what it allows a release. */
export const developmentText = (): string =>
  readFileSync(`${project}schema/dataset.yaml`, 'utf8')
    .replace(/^version: .*$/mu, `version: ${development.version}`)
    .replace(/^released: .*$/mu, 'released: null')
    .replace(/^allow:.*\n(?:[ -].*\n)*/mu, '')
