import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder, write } from '../support/folder.ts'
import { readWorkflow } from './workflow.ts'

const workflow = (text: string): string => join(write(temporaryFolder(), { 'a.yml': text }), 'a.yml')

const sound = `name: A
on:
  push:
permissions: {}
jobs:
  one:
    name: One
    runs-on: ubuntu-24.04
    permissions:
      contents: read
    steps:
      - name: Say it
        env:
          REF: \${{ github.ref }}
        run: echo "$REF"
`

test('a workflow is read', () => {
  expect(readWorkflow(workflow(sound)).jobs.one!.steps).toEqual([
    // biome-ignore lint/suspicious/noTemplateCurlyInString: workflows write them so
    { name: 'Say it', env: { REF: '${{ github.ref }}' }, run: 'echo "$REF"' }
  ])
})

test.each([
  // biome-ignore lint/suspicious/noTemplateCurlyInString: workflows write them so
  ['an expression in its shell', 'echo "$REF"', 'echo "${{ github.ref }}"'],
  ['gives rights to every job', 'permissions: {}', 'permissions:\n  contents: write'],
  ['the key defaults', 'permissions: {}', 'permissions: {}\ndefaults: {}'],
  ['the key strategy', '    steps:', '    strategy: {}\n    steps:'],
  ['the key continue-on-error', '        env:', '        continue-on-error: true\n        env:'],
  ['neither run nor uses', 'run: echo "$REF"', 'id: x']
])('one is refused where it has what would go wrong unseen: %s', (reason, from, to) => {
  expect(sound).toContain(from)
  expect(() => readWorkflow(workflow(sound.replace(from, () => to)))).toThrow(reason)
})
