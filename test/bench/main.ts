import { failureKind } from '../../scripts/emit/failure.ts'

/** Runs a benchmark's program: what is wrong with its call is said in a line, and ends it with 2. */
export const runMain = async (main: () => Promise<void>): Promise<void> => {
  try {
    await main()
  } catch (error) {
    if (failureKind(error) === null) throw error
    console.error((error as Error).message)
    process.exitCode = 2
  }
}
