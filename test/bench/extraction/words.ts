export const packages: string[] = []

const word = /[\p{L}\p{M}]+/gu

/** The yardstick for text dumps: splitting them into words. */
export const run = (bytes: Buffer) => bytes.toString('utf8').match(word)
