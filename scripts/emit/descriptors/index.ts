import { card } from './card.ts'
import { citation } from './citation.ts'
import { croissant } from './croissant.ts'
import { datapackage } from './datapackage.ts'
import type { Descriptor } from './descriptor.ts'

/** The descriptors of every dataset, in the order in which they are written. */
export const descriptors: readonly Descriptor[] = [datapackage, croissant, citation, card]
