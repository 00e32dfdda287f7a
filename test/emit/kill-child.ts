/**
 * Builds two datasets in turn in the place named by its argument, for as long as it lives. `kill.test.ts` ends it.
 */
import { emitDataset } from '../../scripts/emit/build.ts'
import { killRecords } from './kill-records.ts'
import { sourceOf } from './sample.ts'

const out = process.argv[2]!
process.stdout.write('building\n')
for (let turn = 0; ; turn += 1) await emitDataset(sourceOf(killRecords(turn % 2 === 0 ? 'a' : 'b')), out)
