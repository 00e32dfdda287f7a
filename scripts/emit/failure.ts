/**
 * Why a dataset could not be written, in the classes that decide a command's exit code: `content` (1) the records are not
 * fit to be published, `usage` (2) the command was asked for something it refuses, `machine` (3) the file system failed.
 */
export type FailureKind = 'content' | 'usage' | 'machine'

/** An error with its class. Its message is one sentence, or two: what is wrong, and what to do. */
export interface Failure extends Error {
  failure: FailureKind
}

/** Makes an error of a class; `cause` is the error behind it, if any. */
export const failure = (kind: FailureKind, message: string, cause?: unknown): Failure =>
  Object.assign(new Error(message, cause === undefined ? {} : { cause }), { failure: kind })

/** The class of a caught error; null for anything that is not a `Failure`, which is then a defect of the program. */
export const failureKind = (error: unknown): FailureKind | null =>
  error instanceof Error && 'failure' in error ? (error as Failure).failure : null

/** What the file system's error codes mean to a user, and what to do about each. */
const REASONS: { [code: string]: string } = {
  EACCES: 'permission denied: make the folder writable, or write somewhere else',
  EBUSY: 'it is in use by another program: close that and try again',
  EDQUOT: 'the disk quota is used up: free some space and try again',
  EEXIST: 'something is there already',
  EFBIG: 'the file grew past what the file system allows',
  EIO: 'the device failed (input/output error)',
  EISDIR: 'it is a folder',
  ELOOP: 'too many symbolic links',
  EMFILE: 'too many files are open: raise the limit (ulimit -n) and try again',
  ENAMETOOLONG: 'the name is too long for this file system',
  ENFILE: 'too many files are open on this machine',
  ENOENT: 'no such file or folder',
  ENOSPC: 'the disk is full: free some space and try again',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EPERM: 'the operation is not permitted',
  EROFS: 'the file system is read-only: write somewhere else',
  EXDEV: 'it lies on another file system'
}

/** The code of a file system error, such as `ENOENT`; null for other errors. */
export const errorCode = (error: unknown): string | null => {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return typeof code === 'string' ? code : null
}

/**
 * A file system error in words.
 *
 * @param action what was tried, for "cannot …": `write`, `create`
 * @param path what it was tried on
 * @param error what was caught; a `Failure` is given back as it is, and so is an error without a code (a defect)
 */
export const machineFailure = (action: string, path: string, error: unknown): unknown => {
  const code = errorCode(error)
  if (failureKind(error) !== null || code === null) return error
  const reason = REASONS[code] ?? (error as Error).message
  return failure('machine', `cannot ${action} ${path}: ${reason}`, error)
}

/** Runs a file system operation; its error is thrown as a `machine` failure in words. */
export const orFail = <T>(action: string, path: string, operation: () => T): T => {
  try {
    return operation()
  } catch (error) {
    throw machineFailure(action, path, error)
  }
}
