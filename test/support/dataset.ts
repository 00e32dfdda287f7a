import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from './cli.ts'
import { developmentText } from './development.ts'
import { temporaryFolder, write } from './folder.ts'

/** What the dataset is: named, since commands look for it below the working directory. */
export const datasetFile = join(
  write(temporaryFolder(), {
    'RIGHTS.md': readFileSync(`${project}RIGHTS.md`, 'utf8'),
    'schema/dataset.yaml': developmentText()
  }),
  'schema/dataset.yaml'
)
