import { chmodSync, mkdirSync, rmSync } from 'node:fs'
import { type FileHandle, open, opendir } from 'node:fs/promises'
import { join } from 'node:path'
import { machineFailure, orFail } from './failure.ts'

/** Mode of every folder made, whatever the user's umask. */
const FOLDER_MODE = 0o755

/** Files synced at once: on the machines measured, more than the four that Node's thread pool takes gain little. */
const AT_ONCE = 16

/** Makes an empty folder where nothing is. */
export const makeFolder = (path: string): void =>
  orFail('create', path, () => {
    mkdirSync(path)
    chmodSync(path, FOLDER_MODE)
  })

/** Deletes a folder and all in it; nothing happens where it is not there. Links in it are deleted, not followed. */
export const removeFolder = (path: string): void =>
  orFail('remove', path, () => rmSync(path, { recursive: true, force: true, maxRetries: 3 }))

/** Waits until a file's, or a folder's, content is on the disk. */
const sync = async (path: string, isFolder: boolean): Promise<void> => {
  let handle: FileHandle | undefined
  try {
    handle = await open(path, 'r')
    await handle.sync()
  } catch (error) {
    // Windows cannot open folders, and its file system keeps their entries by itself.
    if (isFolder && process.platform === 'win32') return
    throw machineFailure('write', path, error)
  } finally {
    await handle?.close()
  }
}

/** Waits until a folder's entries are on the disk: its files may not be. */
export const syncFolder = (path: string): Promise<void> => sync(path, true)

/**
 * Waits until a folder with all that is in it is on the disk, a few files at a time: 50,000 small files take some ten seconds
 * on a virtual machine's disk.
 */
export const syncTree = async (path: string): Promise<void> => {
  let batch: Promise<void>[] = []
  for await (const entry of await opendir(path, { bufferSize: 256 })) {
    const name = join(path, entry.name)
    if (entry.isDirectory()) await syncTree(name)
    else batch.push(sync(name, false))
    if (batch.length === AT_ONCE) {
      await Promise.all(batch)
      batch = []
    }
  }
  await Promise.all(batch)
  await syncFolder(path)
}
