import { failureKind, machineFailure } from '../failure.ts'

/**
 * SQLite's result codes (https://sqlite.org/rescode.html) that the machine is to blame for, and the file system's names of them.
 * What has none there, such as a file that cannot be opened, is told in SQLite's words.
 */
const CODES: { [result: number]: string } = { 3: 'EACCES', 8: 'EROFS', 10: 'EIO', 13: 'ENOSPC', 14: 'CANTOPEN' }

/** The primary result code of an error of SQLite; null for other errors. */
export const sqliteCode = (error: unknown): number | null =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : null

/** An error of SQLite as a `machine` failure in words; others, and what the machine is not to blame for, as they are. */
export const sqliteFailure = (action: string, path: string, error: unknown): unknown => {
  const code = CODES[sqliteCode(error) ?? -1]
  if (failureKind(error) !== null || code === undefined) return error
  return machineFailure(action, path, Object.assign(new Error((error as Error).message, { cause: error }), { code }))
}

/** Runs an operation of SQLite; where the machine fails, it is thrown as a `machine` failure. */
export const orSqliteFail = <T>(action: string, path: string, operation: () => T): T => {
  try {
    return operation()
  } catch (error) {
    throw sqliteFailure(action, path, error)
  }
}
