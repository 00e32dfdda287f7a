import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Header, type HeaderData } from 'tar'
import { ZipFile } from 'yazl'
import { temporaryFolder } from '../../emit/folder.ts'

/** A tar entry as a tamperer writes it: any name, any kind. */
export interface MadeEntry {
  path: string
  body?: string | Uint8Array
  type?: NonNullable<HeaderData['type']>
  /** Instead of the body's size. */
  size?: number
  linkpath?: string
}

/** The blocks of a tar entry. */
export const tarEntry = ({ path, body = '', type = 'File', size, linkpath }: MadeEntry): Buffer => {
  const bytes = Buffer.from(body)
  const header = new Header({
    path,
    size: size ?? bytes.length,
    mode: 0o644,
    type,
    ...(linkpath === undefined ? {} : { linkpath })
  })
  header.encode()
  return Buffer.concat([header.block!, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)])
}

/** Writes a `.tar.gz` of these blocks; its path. */
export const makeTarGz = (parts: Uint8Array[], end = Buffer.alloc(1024)): string => {
  const path = join(temporaryFolder(), 'made.tar.gz')
  writeFileSync(path, gzipSync(Buffer.concat([...parts, end])))
  return path
}

/** Writes a `.zip` with these files, each with a Unix mode; its path. Names are as yazl allows: to be patched for worse. */
export const makeZip = async (files: { name: string; body: string; mode?: number }[]): Promise<string> => {
  const zip = new ZipFile()
  for (const { name, body, mode = 0o100644 } of files) {
    zip.addBuffer(Buffer.from(body), name, { mode, mtime: new Date(2026, 10, 20, 12), forceDosTimestamp: true })
  }
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
  const path = join(temporaryFolder(), 'made.zip')
  writeFileSync(path, Buffer.concat(chunks))
  return path
}

/** Replaces bytes of a file; `which` says which of the places, all by default. */
export const patch = (path: string, from: string | Buffer, to: string | Buffer, which?: number): string => {
  const bytes = readFileSync(path)
  const [old, fresh] = [Buffer.from(from as string, 'latin1'), Buffer.from(to as string, 'latin1')]
  if (old.length !== fresh.length) throw new Error('a patch must not move what follows')
  let places = 0
  for (let at = bytes.indexOf(old); at >= 0; at = bytes.indexOf(old, at + 1)) {
    if (which === undefined || which === places) fresh.copy(bytes, at)
    places += 1
  }
  if (places <= (which ?? 0)) throw new Error('there is nothing to patch')
  writeFileSync(path, bytes)
  return path
}
