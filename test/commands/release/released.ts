import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cli, project } from '../../support/cli.ts'
import { datasetFile } from '../../support/dataset.ts'
import { write } from '../../support/folder.ts'
import { river, school } from '../../support/texts.ts'

/** What the dataset of this project is, at a version that was released. */
export const releasedMetadata = (version: string, day: string): string =>
  readFileSync(datasetFile, 'utf8')
    .replace(/^version: .*$/mu, `version: ${version}`)
    .replace(/^released: .*$/mu, `released: ${day}`)

/** Makes a project of an adopter's in a folder, with a dataset that is built and ready to be released. */
export const makeProject = async (folder: string, version = '1.2.3', day = '2024-02-29'): Promise<string> => {
  write(folder, {
    'RIGHTS.md': readFileSync(join(project, 'RIGHTS.md'), 'utf8'),
    'schema/dataset.yaml': releasedMetadata(version, day),
    'seeds/a.txt': river,
    'seeds/x/b.txt': school,
    'seeds/x/b.yaml': 'url: https://example.vn/b\n',
    'seeds/gone.yaml': 'kind: removed\nsince: 2024-01-01\nreason: theo yêu cầu\n'
  })
  const { code, stderr } = await cli(['build', '--quiet'], { cwd: folder })
  if (code !== 0) throw new Error(`the project cannot be built: ${stderr}`)
  return folder
}
