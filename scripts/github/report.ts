/** Says on the pull request that was merged what became of its release. Runs with a token that may write: imports no package. */
import { run } from './programs.ts'
import { forms, runStep, variable } from './step.ts'
import { tagOf } from './tag.ts'

const result = /^(?:success|failure|cancelled|skipped)$/u

await runStep(() => {
  const tag = tagOf(variable('VERSION', forms.version))
  const repository = variable('GITHUB_REPOSITORY', forms.repository)
  const server = variable('GITHUB_SERVER_URL', /^https:\/\/[\w.-]+$/u)
  const [release, packages, site] = ['RELEASE', 'PACKAGES', 'SITE'].map((name) => variable(name, result))
  const address = `${server}/${repository}`
  const lines = [
    release === 'success' ? `Released: ${address}/releases/tag/${tag}` : `The release of ${tag} is not out.`,
    '',
    `- release: ${release}`,
    `- npm packages: ${packages}`,
    `- site: ${site}`
  ]
  if ([release, packages, site].some((word) => word !== 'success')) {
    const log = `${address}/actions/runs/${variable('GITHUB_RUN_ID', /^\d+$/u)}`
    lines.push('', `What failed is in [the log](${log}). Run the failed jobs again: nothing is published twice.`)
  }
  const commit = variable('GITHUB_SHA', forms.commit)
  const pulls = JSON.parse(run('gh', ['api', `repos/${repository}/commits/${commit}/pulls`])) as { number: number }[]
  for (const { number } of pulls) run('gh', ['pr', 'comment', String(number), '--body', lines.join('\n')])
})
