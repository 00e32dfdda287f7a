/** A person as one place in a text names him, with his role. */

import type { Stretch } from '../dates/types.ts'

/** All offsets are UTF-16 indices into the text that was read, end exclusive. */
export interface PersonMention extends Stretch {
  /** As printed. */
  name: string
  /** Address, titles and rank before the name, as printed (`Đồng chí`, `PGS.TS.`); null where there is none. */
  honorific: string | null
  /** As printed, `nguyên` (former) included. */
  role: string
  spans: { name: Stretch; honorific: Stretch | null; role: Stretch }
}
