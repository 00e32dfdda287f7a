#!/usr/bin/env node
import './node24.mjs'
import { exitCodes } from './commands/outcome.ts'
import { createProgram } from './program.ts'

// A reader that has seen enough (`| head`) closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCodes.fine)
  throw error
})

await createProgram().parseAsync()
