/** What unpacking may cost. */
export interface ArchiveLimits {
  /** Files and folders. */
  entries: number
  /** Bytes of all files together. */
  bytes: number
  /** Unpacked bytes for each packed one: text packs to a fifth or a tenth, a bomb of zeros to a thousandth. */
  ratio: number
}

/** Far above the largest dataset that is planned for (some million records), and far below what fills a disk by surprise. */
export const archiveLimits: ArchiveLimits = { entries: 20_000_000, bytes: 2 ** 38, ratio: 200 }

/** Below this many bytes nothing is a bomb, however well it is packed. */
export const HARMLESS_BYTES = 1 << 24
