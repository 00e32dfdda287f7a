import { closeSync, mkdtempSync, openSync, readSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DatasetSource, writeDataset } from './build.ts'
import { failureKind, orFail } from './failure.ts'
import { readLines } from './lines.ts'
import { removeFolder } from './stage.ts'
import { folderAt } from './target.ts'
import { type Found, walk } from './walk.ts'

/** A file in which a dataset is not what its source gives. */
export interface Difference {
  path: string
  /** `missing`: it should be there; `stale`: it is not what it should be; `extra`: it should not be there. */
  state: 'missing' | 'stale' | 'extra'
  /** What tells the two apart: for text the first line that differs. */
  why: string
}

/** Characters shown on either side of the first difference of two lines. */
const SHOWN = 30

/** A character that text files of a dataset do not have, and binary ones have soon. */
const BINARY = /\0/

/** Bytes compared at a time. */
const CHUNK = 1 << 18

/** Whether two files hold the same bytes. */
export const sameBytes = (a: string, b: string): boolean => {
  const files = [orFail('read', a, () => openSync(a, 'r')), orFail('read', b, () => openSync(b, 'r'))] as const
  const buffers = [Buffer.allocUnsafe(CHUNK), Buffer.allocUnsafe(CHUNK)] as const
  try {
    for (;;) {
      const counts = [readSync(files[0], buffers[0]), readSync(files[1], buffers[1])] as const
      if (counts[0] !== counts[1]) return false
      if (counts[0] === 0) return true
      if (!buffers[0].subarray(0, counts[0]).equals(buffers[1].subarray(0, counts[1]))) return false
    }
  } finally {
    for (const file of files) closeSync(file)
  }
}

/** The part of a line around a place where it differs, quoted. */
const around = (line: string, at: number): string => {
  const start = Math.max(0, at - SHOWN)
  const part = line.slice(start, at + SHOWN).toWellFormed()
  return `${start > 0 ? '…' : ''}${JSON.stringify(part)}${at + SHOWN < line.length ? '…' : ''}`
}

/** Where two text files differ first. */
export const firstDifference = (expected: string, found: string): string => {
  const wanted = readLines(expected)
  const had = readLines(found)
  try {
    for (let number = 1; ; number += 1) {
      const [want, have] = [wanted.next(), had.next()]
      if (want.done && have.done) return 'it differs in the line end at its end'
      if (want.done) return `line ${number} and what follows should not be there: ${around(have.value ?? '', 0)}`
      if (have.done) return `it ends before line ${number}: expected ${around(want.value, 0)}`
      if (want.value === have.value) continue
      if (BINARY.test(want.value) || BINARY.test(have.value)) return 'its bytes differ'
      let at = 0
      while (want.value[at] === have.value[at]) at += 1
      return `line ${number}: expected ${around(want.value, at)}, found ${around(have.value, at)}`
    }
  } catch (error) {
    // Not text, or not readable as such.
    if (failureKind(error) === 'content') return 'its bytes differ'
    throw error
  } finally {
    wanted.return()
    had.return()
  }
}

/**
 * Compares a dataset with what it should be, file by file.
 *
 * @param fresh a folder with the files as they should be
 * @param target the dataset's folder
 * @returns the differences in the bytewise order of paths; empty where there is none
 */
export const compareFolders = (fresh: string, target: string): Difference[] => {
  const differences: Difference[] = []
  const wanted = walk(fresh)
  const present = folderAt(target) === 'absent' ? [][Symbol.iterator]() : walk(target)
  let want = wanted.next()
  let have: IteratorResult<Found, unknown> = present.next()
  while (!want.done || !have.done) {
    const order = want.done
      ? 1
      : have.done
        ? -1
        : Buffer.compare(Buffer.from(want.value.path), Buffer.from(have.value.path))
    if (order < 0 && !want.done) {
      differences.push({ path: want.value.path, state: 'missing', why: 'the seeds give it, but it is not there' })
      want = wanted.next()
    } else if (order > 0 && !have.done) {
      differences.push({ path: have.value.path, state: 'extra', why: 'it is there, but the seeds do not give it' })
      have = present.next()
    } else if (!want.done && !have.done) {
      const [a, b] = [join(fresh, want.value.path), join(target, have.value.path)]
      const path = want.value.path
      if (!have.value.plain) differences.push({ path, state: 'stale', why: 'it is not a plain file' })
      else if (!sameBytes(a, b)) differences.push({ path, state: 'stale', why: firstDifference(a, b) })
      want = wanted.next()
      have = present.next()
    }
  }
  return differences
}

/**
 * The `--check` twin of `emitDataset`: builds the dataset in a folder for temporary files (`TMPDIR` names another) and compares.
 * The target is only read.
 *
 * @returns the differences; null where the source gave the build up
 * @throws what the source throws, and as `emitDataset` does
 */
export const checkDataset = async (source: DatasetSource, out: string): Promise<Difference[] | null> => {
  const base = join(tmpdir(), 'tulieu-check-')
  const fresh = orFail('create', base, () => mkdtempSync(base))
  try {
    return (await writeDataset(fresh, source)) && compareFolders(fresh, out)
  } finally {
    removeFolder(fresh)
  }
}
