/** The branch that the one pull request for releases comes from. */
export const branch = 'release/next'

/** What that pull request proposes: a release; to go on after one; nothing, so that it is closed. */
export const proposals = ['release', 'begin', 'none'] as const
export type Proposal = (typeof proposals)[number]

/** The folder in which the commit and its description go from the job that makes them to the one that may push. */
export const folder = 'build/proposal'
export const notesFile = `${folder}/notes.md`
export const bundleFile = `${folder}/commit.bundle`
export const bodyFile = `${folder}/body.md`

/** All that a release's commit may change. */
export const changeable = ['CHANGELOG.md', 'dist', 'schema/dataset.yaml']

/** The title of the pull request, and of its commit. */
export const titleOf = (proposal: Exclude<Proposal, 'none'>, version: string): string =>
  proposal === 'release' ? `Release ${version}` : `Begin ${version}-dev`
