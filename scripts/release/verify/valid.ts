import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { strictly, violationsOf } from '../../capture/violations.ts'
import { orFail } from '../../emit/failure.ts'
import type { Problems } from '../problems.ts'

/**
 * Reads a JSON file and validates it.
 *
 * @param name of the file in `folder`
 * @param schemaFile path of the schema
 * @param rule under which its problems are named
 * @returns null where it cannot be used
 */
export const readValid = <T>(
  folder: string,
  name: string,
  schemaFile: string,
  rule: string,
  problems: Problems
): T | null => {
  const schema = JSON.parse(orFail('read', schemaFile, () => readFileSync(schemaFile, 'utf8')))
  const path = join(folder, name)
  const text = orFail('read', path, () => readFileSync(path, 'utf8'))
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    problems.add(name, rule, `it is not JSON: ${(error as Error).message}`)
    return null
  }
  // Values of changes may be of any type.
  const validate = new Ajv2020({ ...strictly, allowUnionTypes: true }).compile<T>(schema)
  if (validate(value)) return value
  for (const { pointer, message } of violationsOf(validate.errors ?? [], schema))
    problems.add(name, rule, `${pointer || 'the file'} ${message}`)
  return null
}
