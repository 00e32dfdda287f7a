// Preloaded by every npm script (`node --import`): plain JavaScript, so that a Node too old to strip types can still run
// it and say what is wrong. `npm ci` brings the pinned Node for the platforms listed in optionalDependencies and `npm run`
// finds it first; elsewhere the machine's own Node must be new enough.
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  console.error(
    `tulieu: this is Node ${process.versions.node}, but Node 24 or newer is needed. ` +
      'Run through "npm run …" after "npm ci" (it brings its own Node on Linux and Windows x64 and Linux arm64), or install Node 24.'
  )
  process.exit(3)
}
