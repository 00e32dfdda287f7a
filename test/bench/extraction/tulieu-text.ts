export { packages, predict, runText as run } from './tulieu.ts'
