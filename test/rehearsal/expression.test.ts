import { describe, expect, test } from 'vitest'
import { evaluate, holds, interpolate } from './expression.ts'

const contexts = {
  github: { event_name: 'push', sha: 'abc' },
  needs: { build: { result: 'success', outputs: { tag: 'v1.2.3', none: '' } } }
}
const fine = { failed: false, cancelled: false }
const failed = { failed: true, cancelled: false }

describe('expressions have the values that GitHub gives them', () => {
  test.each([
    ["github.event_name == 'push'", true],
    ["github.event_name == 'PUSH'", true],
    ["github.event_name != 'push' || needs.build.outputs.tag", 'v1.2.3'],
    ["needs.build.outputs.none || 'it''s'", "it's"],
    ['needs.build.outputs.missing', null],
    ['!(needs.build.outputs.none && true)', true]
  ])('%s', (source, value) => {
    expect(evaluate(source, contexts)).toBe(value)
  })

  test.each([
    'secrets.TOKEN',
    'hashFiles()',
    "github.sha > 'a'",
    'github.sha ==',
    'github.sha github.sha',
    "format('{0}', github.sha)",
    'github.event_name.x'
  ])('%s is refused', (source) => {
    expect(() => evaluate(source, contexts, fine)).toThrow()
  })
})

test('expressions in a text give way to their values', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: workflows write them so
  expect(interpolate('release ${{ needs.build.outputs.tag }} of ${{github.sha}}', contexts)).toBe(
    'release v1.2.3 of abc'
  )
})

test('a condition asks that nothing failed, unless it asks for the status itself', () => {
  expect(holds(undefined, contexts, failed)).toBe(false)
  expect(holds("github.event_name == 'push'", contexts, failed)).toBe(false)
  expect(holds("github.event_name == 'push'", contexts, fine)).toBe(true)
  // biome-ignore lint/suspicious/noTemplateCurlyInString: workflows write them so
  expect(holds('${{ always() }}', contexts, failed)).toBe(true)
  expect(holds('!cancelled() && github.sha', contexts, failed)).toBe(true)
})
