import { spawnSync } from 'node:child_process'
import { project } from './cli.ts'

const setpriv = [
  'setpriv',
  '--reuid=65534',
  '--regid=65534',
  '--clear-groups',
  '--inh-caps=-all',
  '--bounding-set=-all'
]

/** Whether a command can run with the rights of nobody, who must be able to read the project. */
const works = (): boolean => {
  const program = `require('node:fs').readFileSync('${project}package.json')`
  const { status, error } = spawnSync(setpriv[0]!, [...setpriv.slice(1), process.execPath, '-e', program])
  return error === undefined && status === 0
}

/**
 * How to run a command as a user whom permissions bind: put before it. Nothing is needed unless the tests run as root, to
 * whom every file is open; null where root cannot become another user here.
 */
export const asUser: string[] | null = process.getuid?.() !== 0 ? [] : works() ? setpriv : null
