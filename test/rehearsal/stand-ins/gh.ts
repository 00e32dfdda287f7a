/** Stands in for GitHub's command line: the commands that the workflows use, refusing what GitHub refuses. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { change, need, type Pull, type Release, readState, refuse, type State } from './state.ts'

const folder = process.env.REHEARSAL_STATE!
const origin = process.env.REHEARSAL_ORIGIN!

const git = (...args: string[]): string => execFileSync('git', ['-C', origin, ...args], { encoding: 'utf8' }).trim()

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const { values, positionals } = parseArgs({
  // `--draft=false` is how gh takes a boolean back.
  args: process.argv.slice(2).map((argument) => (argument === '--draft=false' ? '--no-draft' : argument)),
  allowPositionals: true,
  allowNegative: true,
  options: {
    base: text,
    body: text,
    'body-file': text,
    clobber: flag,
    comment: text,
    'delete-branch': flag,
    dir: text,
    draft: flag,
    head: text,
    jq: text,
    json: text,
    latest: flag,
    'notes-file': text,
    pattern: text,
    ref: text,
    state: text,
    target: text,
    title: text,
    yes: flag
  }
})

if (!process.env.GH_TOKEN)
  refuse('gh: To use GitHub CLI in a GitHub Actions workflow, set the GH_TOKEN environment variable.')

const [group, action, subject, ...rest] = positionals as [string, string, string | undefined, ...string[]]
const command = `gh ${group} ${action}`
const print = (value: unknown): void => console.log(JSON.stringify(value))
const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')
const bodyOf = (path: string | undefined, most: number): string => {
  const body = path === undefined ? '' : readFileSync(path, 'utf8')
  if (body.length > most) refuse(`HTTP 422: body is too long (maximum is ${most} characters)`)
  return body
}

const pullOf = (state: State): Pull =>
  state.pulls.find(({ number }) => String(number) === subject) ?? refuse(`no pull request ${subject}`)
const releaseOf = (state: State): Release =>
  state.releases.find(({ tag }) => tag === subject) ?? refuse('release not found')
const branchExists = (name: string): boolean => git('branch', '--list', name) !== ''

const commands: { [name: string]: () => void } = {
  'gh auth setup-git': () => {},

  'gh pr list': () => {
    need('pull-requests', 'read')
    const found = readState().pulls.filter(({ head, state }) => head === values.head && state === values.state)
    print(found.map(({ number, title, body, fork }) => ({ number, title, body, isCrossRepository: fork })))
  },
  'gh pr create': () => {
    need('pull-requests', 'write')
    change(command, `${values.head} ${values.title}`, (state) => {
      const head = values.head!
      if (!branchExists(head)) refuse(`pull request create failed: Head ref must be a branch (${head})`)
      if (state.pulls.some((pull) => pull.head === head && pull.state === 'open' && !pull.fork))
        refuse(`a pull request for branch "${head}" into branch "main" already exists`)
      const body = bodyOf(values['body-file'], 65_536)
      const number = state.pulls.length + 1
      state.pulls.push({
        number,
        head,
        fork: false,
        title: values.title!,
        body,
        state: 'open',
        comments: [],
        merged: null
      })
    })
  },
  'gh pr edit': () => {
    need('pull-requests', 'write')
    change(command, `${subject} ${values.title}`, (state) => {
      Object.assign(pullOf(state), { title: values.title, body: bodyOf(values['body-file'], 65_536) })
    })
  },
  'gh pr close': () => {
    need('pull-requests', 'write')
    change(command, subject!, (state) => {
      const pull = pullOf(state)
      pull.state = 'closed'
      if (values.comment) pull.comments.push(values.comment)
      if (!values['delete-branch']) return
      need('contents', 'write')
      git('branch', '-D', pull.head)
    })
  },
  'gh pr comment': () => {
    need('pull-requests', 'write')
    change(command, subject!, (state) => void pullOf(state).comments.push(values.body!))
  },
  'gh workflow run': () => {
    need('actions', 'write')
    change(command, `${subject} ${values.ref}`, (state) => void state.dispatched.push(`${subject} ${values.ref}`))
  },

  'gh release view': () => {
    const release = releaseOf(readState())
    need('contents', release.draft ? 'write' : 'read')
    const assets = Object.entries(release.assets).map(([name, digest]) => ({ name, digest: `sha256:${digest}` }))
    print({ isDraft: release.draft, assets })
  },
  'gh release download': () => {
    const release = releaseOf(readState())
    need('contents', release.draft ? 'write' : 'read')
    if (!Object.hasOwn(release.assets, values.pattern!)) refuse('no assets match the file pattern')
    copyFileSync(join(folder, 'assets', release.tag, values.pattern!), join(values.dir!, values.pattern!))
  },
  'gh release create': () => {
    need('contents', 'write')
    if (!values.draft) refuse('the rehearsal knows drafts only: assets cannot be added to a release that is published')
    change(command, subject!, (state) => {
      const tag = subject!
      if (state.releases.some((release) => release.tag === tag))
        refuse(`a release with the same tag name already exists: ${tag}`)
      const { title, target } = values as { title: string; target: string }
      state.releases.push({
        tag,
        draft: true,
        target,
        title,
        notes: bodyOf(values['notes-file'], 125_000),
        latest: false,
        assets: {}
      })
    })
  },
  'gh release upload': () => {
    need('contents', 'write')
    change(
      command,
      `${subject} ${rest
        .map((path) => basename(path))
        .sort()
        .join(' ')}`,
      (state) => {
        const release = releaseOf(state)
        if (!release.draft) refuse('HTTP 422: Cannot upload assets to an immutable release.')
        mkdirSync(join(folder, 'assets', release.tag), { recursive: true })
        for (const path of rest) {
          const name = basename(path)
          if (Object.hasOwn(release.assets, name) && !values.clobber)
            refuse(`asset under the same name already exists: [${name}]`)
          // GitHub puts dots where a name has characters other than these.
          if (!/^[\w.-]+$/u.test(name)) refuse(`the asset ${name} would be renamed`)
          copyFileSync(path, join(folder, 'assets', release.tag, name))
          release.assets[name] = sha256(path)
        }
      }
    )
  },
  'gh release delete-asset': () => {
    need('contents', 'write')
    change(command, `${subject} ${rest[0]}`, (state) => {
      const release = releaseOf(state)
      if (!release.draft) refuse('HTTP 422: Cannot delete asset from an immutable release.')
      if (!Object.hasOwn(release.assets, rest[0]!)) refuse(`asset ${rest[0]} not found in release ${release.tag}`)
      delete release.assets[rest[0]!]
    })
  },
  'gh release edit': () => {
    need('contents', 'write')
    change(command, `${subject}${values.draft === false ? ' --draft=false' : ''}`, (state) => {
      const release = releaseOf(state)
      if (!release.draft && (values.target !== undefined || values.draft !== undefined))
        refuse('HTTP 422: Cannot edit an immutable release.')
      if (values.title !== undefined) release.title = values.title
      if (values['notes-file'] !== undefined) release.notes = bodyOf(values['notes-file'], 125_000)
      if (values.target !== undefined) release.target = values.target
      if (values.draft !== false) return
      // A tag that is there already stays where it is, whatever the release's target.
      if (git('tag', '--list', release.tag) === '') git('tag', release.tag, release.target)
      release.draft = false
      if (values.latest) for (const other of state.releases) other.latest = other === release
    })
  },

  'gh api': () => {
    const commit = /^repos\/tulieu\/tulieu\/commits\/([0-9a-f]{40})\/pulls$/u.exec(action)?.[1]
    if (commit === undefined) refuse(`the rehearsal does not know gh api ${action}`)
    need('pull-requests', 'read')
    print(
      readState()
        .pulls.filter(({ merged }) => merged === commit)
        .map(({ number }) => ({ number }))
    )
  }
}

const name = group === 'api' ? 'gh api' : command
if (!Object.hasOwn(commands, name)) refuse(`the rehearsal does not know ${name}`)
commands[name]!()
