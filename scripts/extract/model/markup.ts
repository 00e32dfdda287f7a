import type { Frame } from '../../page/html/frame.ts'
import type { PieceMark } from '../../page/piece.ts'
import type { Line } from '../features.ts'
import { bitsOf, familyBits, familyNames } from './names.ts'
import type { Row } from './row.ts'
import { aroundNames, isBeside, levels, type Survey } from './survey.ts'

/** Elements of blocks; those of one row say the same. */
const blockTags = [['p'], ['li'], ['h2', 'h1', 'h3', 'h4', 'h5', 'h6'], ['div', 'section', 'span', 'center', 'td']]

/** What a block's elements say: their kind, what they are called, and what stands in the boxes around it. */
export const markupFeatures: readonly string[] = [
  ...blockTags.map(([tag]) => `element ${tag}`),
  ...aroundNames.map((tag) => `inside ${tag}`),
  ...familyNames.map((name) => `name of ${name}`),
  ...familyNames.map((name) => `inside a name of ${name}`),
  'share of links',
  'strong text',
  'emphasised text',
  'strong beginning',
  'landmark',
  'inside the container',
  'steps below the container',
  'steps beside the container',
  'blocks of its kind',
  'words of its kind',
  'links of its kind',
  'boxes of its kind',
  ...Array.from({ length: levels }, (_, i) => [
    `text of box ${i}`,
    `links of box ${i}`,
    `pieces of box ${i}`,
    `words a piece of box ${i}`,
    `running text of box ${i}`
  ]).flat(),
  'in the main box',
  'steps to the main box',
  'kind of the main text',
  'share of the main box',
  'before the main text',
  'after the main text',
  'running text alike',
  'siblings alike',
  'boxes alike',
  'outer boxes alike',
  'longest block of its box',
  'linked headlines of the outer box',
  'linked headlines of the outermost box',
  'link at its beginning'
]

const mostSteps = 12

/** Steps from one element up the tree and down to another, at most `most`. */
export const stepsBetween = (from: Frame, to: Frame, most: number): number => {
  let a = from
  let b = to
  let count = 0
  while (a !== b && count < most) {
    if (a.depth >= b.depth && a.parent) a = a.parent
    else if (b.parent) b = b.parent
    else break
    count++
  }
  return count
}

/** Share of a block's text that is marked in a way. */
const marked = (line: Line, type: PieceMark['type']): number => {
  let sum = 0
  for (const mark of line.piece.marks) if (mark.type === type) sum += mark.end - mark.start
  return Math.min(1, sum / line.text.length)
}

const addNames = (row: Row, frame: Frame, block: Frame, { namesOf, below }: Survey): void => {
  const { names: all, tags: around } = namesOf(frame)
  for (let i = 0; i < aroundNames.length; i++) row.add((around >> i) & 1)
  let own = below[frame.index]! > 0 ? bitsOf(frame) : 0
  if (block !== frame && below[block.index]! > 0) own |= bitsOf(block)
  if (block.parent && below[block.parent.index]! > 0) own |= bitsOf(block.parent)
  for (const family of familyBits) row.add(Number((own & family) !== 0))
  for (const family of familyBits) row.add(Number((all & family) !== 0))
}

const addBoxes = (row: Row, block: Frame, { sums, container }: Survey): void => {
  const characters = (container ? sums.characters[container.index]! : 0) + 1
  const prose = (container ? sums.prose[container.index]! : 0) + 1
  let box: Frame | null = block.parent
  for (let i = 0; i < levels; i++) {
    const at = box?.index
    row.add(at === undefined ? 0 : Math.min(2, sums.characters[at]! / characters))
    row.add(at === undefined ? 0 : sums.linked[at]! / (sums.characters[at]! + 1))
    row.add(at === undefined ? 0 : Math.log2(1 + sums.pieces[at]!))
    row.add(at === undefined ? 0 : Math.log2(1 + sums.words[at]! / (sums.pieces[at]! + 1)))
    row.add(at === undefined ? 0 : Math.min(2, sums.prose[at]! / prose))
    box = box?.parent ?? null
  }
}

const addMain = (row: Row, line: Line, block: Frame, { main, kindOf }: Survey): void => {
  const box = block.parent
  row.add(Number(main.box !== null && box === main.box))
  row.add(main.box && box ? stepsBetween(box, main.box, mostSteps) : mostSteps)
  row.add(Number(main.box !== null && kindOf(block) === main.kind))
  row.add(main.share)
  row.add(Number(line.index < main.first))
  row.add(Number(line.index > main.last))
}

const addNeighbourhood = (row: Row, block: Frame, survey: Survey): void => {
  const inner = block.parent
  const outer = inner?.parent ?? null
  row.add(Math.log2(1 + survey.textsAlike(block)))
  row.add(Math.log2(1 + survey.alike(block)))
  row.add(Math.log2(1 + survey.alike(inner)))
  row.add(Math.log2(1 + survey.alike(outer)))
  row.add(inner ? Math.log2(1 + survey.longest[inner.index]!) : 0)
  row.add(outer ? Math.log2(1 + survey.headlines[outer.index]!) : 0)
  row.add(outer?.parent ? Math.log2(1 + survey.headlines[outer.parent.index]!) : 0)
}

/** Share of a block's text that is marked from its beginning on. */
const begins = (line: Line, type: PieceMark['type']): number => {
  const first = line.piece.marks.find((mark) => mark.start === 0 && mark.type === type)
  return first ? first.end / line.text.length : 0
}

export const addMarkup = (row: Row, line: Line, survey: Survey): void => {
  const frame = survey.frames[line.index]!
  const block = survey.blocks[line.index]!
  for (const tags of blockTags) row.add(Number(tags.includes(line.piece.tag)))
  addNames(row, frame, block, survey)
  row.add(line.piece.linked)
  row.add(marked(line, 'strong'))
  row.add(marked(line, 'emphasis'))
  row.add(begins(line, 'strong'))
  row.add(Number(isBeside(line)))
  const beside = survey.above[frame.index]!
  row.add(Number(beside === 0))
  row.add(Math.min(mostSteps, survey.below[frame.index]!))
  row.add(beside < 0 ? mostSteps : Math.min(mostSteps, beside))
  const kind = survey.kinds.get(survey.kindOf(block))!
  row.add(Math.log2(1 + kind.blocks))
  row.add(Math.log2(1 + kind.words / kind.blocks))
  row.add(kind.linked / kind.blocks)
  row.add(Math.log2(1 + kind.boxes))
  addBoxes(row, block, survey)
  addMain(row, line, block, survey)
  addNeighbourhood(row, block, survey)
  row.add(begins(line, 'link'))
}
