import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'

export const packages = ['rehype-parse']

const processor = unified().use(rehypeParse).freeze()

/** The yardstick for pages: parsing alone. */
export const run = (bytes: Buffer) => processor.parse(new VFile(bytes))
