import { citation } from './citation.ts'
import { datapackage } from './datapackage.ts'
import type { Descriptor } from './descriptor.ts'

/** The descriptors of every dataset, in the order in which they are written. */
export const descriptors: readonly Descriptor[] = [datapackage, citation]
