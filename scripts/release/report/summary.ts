import { oneLine } from '../../check/reporters/messages.ts'
import type { ChangeKind } from '../diff/change.ts'
import type { ChangeCounts, DatasetDiff } from '../diff.ts'
import { kinds } from './record.ts'

/** Which versions are compared. */
export const versionsLine = ({ from, to }: DatasetDiff): string =>
  oneLine(`${to.name} ${from?.version ?? 'nothing'} -> ${to.version}`)

/** How many records changed in which way. */
export const countsLine = (counts: ChangeCounts): string => {
  const changed = (Object.keys(kinds) as ChangeKind[]).filter((kind) => counts[kind] > 0)
  return [...changed.map((kind) => `${counts[kind]} ${kinds[kind].called}`), `${counts.same} the same`].join(', ')
}
