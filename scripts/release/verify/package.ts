import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatasetRecord } from '../../../schema/article.d.ts'
import type { Catalogue } from '../../../schema/index.d.ts'
import { firstDifference, sameBytes } from '../../emit/compare.ts'
import { orFail } from '../../emit/failure.ts'
import type { Measured } from '../../emit/measure.ts'
import { openPackage } from '../../emit/package.ts'
import { removeFolder } from '../../emit/stage.ts'
import type { Problems } from '../problems.ts'

/** The files that make a dataset an npm package, checked after the last record. */
export interface PackageCheck {
  add: (record: DatasetRecord) => void
  /** Names every file that is not what the records and the catalogue give; nothing where not all records were read. */
  close: (complete: boolean) => void
}

/**
 * Checks code, types and manifest of the npm package: they are written again beside, and every byte must be the same. Code that
 * merely works alike is refused: it runs on the machines of those who import it.
 *
 * @param catalogue says what the manifest must say; null where it cannot be used, so that nothing is checked
 */
export const checkPackage = (
  folder: string,
  catalogue: Catalogue | null,
  present: Map<string, Measured>,
  problems: Problems
): PackageCheck => {
  if (!catalogue) return { add: () => {}, close: () => {} }
  const base = join(tmpdir(), 'tulieu-verify-')
  const fresh = orFail('create', base, () => mkdtempSync(base))
  const emitter = openPackage(fresh, catalogue)
  return {
    add: emitter.write,
    close: (complete) => {
      try {
        if (!complete) return
        for (const { path } of emitter.close()) {
          const [expected, found] = [join(fresh, path), join(folder, path)]
          if (!present.has(path)) problems.add(path, 'package', 'it is missing')
          else if (!sameBytes(expected, found))
            problems.add(
              path,
              'package',
              `it is not what the records and index.json give: ${firstDifference(expected, found)}`
            )
        }
      } finally {
        emitter.abort()
        removeFolder(fresh)
      }
    }
  }
}
