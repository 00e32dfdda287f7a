import type { Profiler } from 'node:inspector/promises'

/** A function of the project in a tree of calls. */
export interface CallNode {
  name: string
  /** Its file, from the project's folder; of what is no function of the project, empty. */
  file: string
  /** Microseconds under it, and in itself and in what it calls outside the project. */
  time: number
  own: number
  calls: Map<string, CallNode>
}

const node = (name: string, file: string): CallNode => ({ name, file, time: 0, own: 0, calls: new Map() })

const childOf = (parent: CallNode, name: string, file: string): CallNode => {
  const key = `${file} ${name}`
  const found = parent.calls.get(key)
  if (found) return found
  const made = node(name, file)
  parent.calls.set(key, made)
  return made
}

/** The file of a function, where it is the project's; a package is its name. */
const fileOf = (url: string): string | null =>
  /\/node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*\/node_modules\/)/u.exec(url)?.[1] ??
  /\/(scripts\/.*)$/u.exec(url)?.[1] ??
  null

/**
 * Folds a profile into the calls of the project's functions below the module that ends in `entry`. Nameless functions count for
 * the one that calls them, as does what Node does; a package that is called is one node. Collecting garbage is a node of its
 * own, since nothing tells whose it is.
 */
export const callTree = (profile: Profiler.Profile, entry: string): CallNode => {
  const root = node('all', '')
  const nodes = new Map(profile.nodes.map((each) => [each.id, each]))
  const times = new Map<number, number>()
  for (const [i, id] of (profile.samples ?? []).entries())
    times.set(id, (times.get(id) ?? 0) + Math.max(0, profile.timeDeltas?.[i] ?? 0))
  const spend = (path: CallNode[], time: number): void => {
    for (const each of path) each.time += time
    path.at(-1)!.own += time
  }
  const walk = (id: number, path: CallNode[]): void => {
    const { callFrame, children = [] } = nodes.get(id)!
    const { functionName: name, url } = callFrame
    const inside = path.length > 0
    let next = path
    if (name === '(garbage collector)') next = [root, childOf(root, 'collecting garbage', '')]
    else if (!inside && url.endsWith(entry)) next = [root]
    else if (inside) {
      const file = fileOf(url)
      const last = path.at(-1)!
      const outside = file !== null && !file.startsWith('scripts/')
      // A package that calls itself stays one node, and so does a function that recurses.
      if (file !== null && (outside ? last.file !== file : name !== '' && last.name !== name))
        next = [...path, childOf(last, outside ? '(package)' : name, file)]
    }
    const time = times.get(id) ?? 0
    if (next.length > 0 && time > 0) spend(next, time)
    for (const child of children) walk(child, next)
  }
  walk(profile.nodes[0]!.id, [])
  return root
}
