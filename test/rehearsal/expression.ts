/** What an expression of a workflow may name: `github.sha`, `needs.build.outputs.tag`. */
export interface Contexts {
  [name: string]: unknown
}

/** How it stands where a condition is asked. */
export interface Status {
  failed: boolean
  cancelled: boolean
}

type Value = string | boolean | number | null

const token = /\s*(?:(?<text>'(?:[^']|'')*')|(?<name>[A-Za-z_][\w-]*(?:\.[\w-]+)*)|(?<sign>==|!=|&&|\|\||[!()]))/uy

const tokensOf = (source: string): { kind: 'text' | 'name' | 'sign'; value: string }[] => {
  const tokens: ReturnType<typeof tokensOf> = []
  const end = source.trimEnd().length
  token.lastIndex = 0
  while (token.lastIndex < end) {
    const at = token.lastIndex
    const groups = token.exec(source)?.groups
    if (!groups) throw new Error(`the rehearsal does not know this expression: ${source} (at ${at})`)
    const kind = groups.text !== undefined ? 'text' : groups.name !== undefined ? 'name' : 'sign'
    tokens.push({ kind, value: (groups.text ?? groups.name ?? groups.sign)! })
  }
  return tokens
}

/** The functions that a condition may ask; one of them in a condition replaces the `success()` that else is meant. */
const functions: { [name: string]: (status: Status) => boolean } = {
  always: () => true,
  cancelled: (status) => status.cancelled,
  failure: (status) => status.failed,
  success: (status) => !status.failed && !status.cancelled
}

const lookUp = (path: string, contexts: Contexts): Value => {
  let value: unknown = contexts
  for (const [i, name] of path.split('.').entries()) {
    if (typeof value !== 'object' || value === null || (i === 0 && !(name in value)))
      throw new Error(`the rehearsal does not know ${path}`)
    value = (value as Contexts)[name]
    if (value === undefined || value === null) return null
  }
  if (typeof value === 'object') throw new Error(`${path} is no single value`)
  return value as Value
}

const truth = (value: Value): boolean => value !== null && value !== '' && value !== false && value !== 0

/** GitHub compares texts without regard to case, and null as an empty text. */
const same = (a: Value, b: Value): boolean => String(a ?? '').toLowerCase() === String(b ?? '').toLowerCase()

/** Evaluates what stands between `${{` and `}}`, as far as this project's workflows use the language. */
export const evaluate = (source: string, contexts: Contexts, status?: Status): Value => {
  const tokens = tokensOf(source)
  let at = 0
  const take = (value: string): boolean => (tokens[at]?.kind === 'sign' && tokens[at]?.value === value ? !!++at : false)
  const need = (value: string): void => {
    if (!take(value)) throw new Error(`${value} is missing in: ${source}`)
  }
  const primary = (): Value => {
    if (take('!')) return !truth(primary())
    if (take('(')) {
      const value = either()
      need(')')
      return value
    }
    const { kind, value } = tokens[at++] ?? { kind: 'sign', value: 'its end' }
    if (kind === 'sign') throw new Error(`${value} is not expected in: ${source}`)
    if (kind === 'text') return value.slice(1, -1).replaceAll("''", "'")
    if (value === 'true' || value === 'false') return value === 'true'
    if (take('(')) {
      need(')')
      if (!Object.hasOwn(functions, value) || !status) throw new Error(`the rehearsal does not know ${value}() here`)
      return functions[value]!(status)
    }
    return lookUp(value, contexts)
  }
  const comparison = (): Value => {
    const left = primary()
    if (take('==')) return same(left, primary())
    if (take('!=')) return !same(left, primary())
    return left
  }
  const both = (): Value => {
    let value = comparison()
    while (take('&&')) {
      const right = comparison()
      value = truth(value) ? right : value
    }
    return value
  }
  const either = (): Value => {
    let value = both()
    while (take('||')) {
      const right = both()
      value = truth(value) ? value : right
    }
    return value
  }
  const value = either()
  if (at < tokens.length) throw new Error(`${tokens[at]!.value} is not expected in: ${source}`)
  return value
}

const embedded = /\$\{\{(.*?)\}\}/gsu

/** Puts the values of its expressions into a text. */
export const interpolate = (text: string, contexts: Contexts): string =>
  text.replaceAll(embedded, (_, source: string) => String(evaluate(source, contexts) ?? ''))

/** Whether a condition (`if:`) holds; without a function of status it also asks that nothing failed. */
export const holds = (condition: string | undefined, contexts: Contexts, status: Status): boolean => {
  const source = (condition ?? 'success()').trim().replace(/^\$\{\{(.*)\}\}$/su, '$1')
  const asks = tokensOf(source).some(({ kind, value }) => kind === 'name' && Object.hasOwn(functions, value))
  const value = truth(evaluate(source, contexts, status))
  return asks ? value : value && functions.success!(status)
}
