import { expect, test } from 'vitest'
import { overrideWithoutEffect } from '../../../scripts/check/rules/override-without-effect.ts'
import { article, context } from '../sample.ts'

test('points at the override in the curator’s file', () => {
  expect(overrideWithoutEffect.check(article(), context())).toEqual([])
  expect(overrideWithoutEffect.check(article(), context({ unchanged: ['section'] }))).toEqual([
    {
      pointer: '/section',
      span: null,
      sidecar: '/overrides/section',
      reason: 'the override of section changes nothing'
    }
  ])
})
