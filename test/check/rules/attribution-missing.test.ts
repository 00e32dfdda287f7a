import { expect, test } from 'vitest'
import { attributionMissing } from '../../../scripts/check/rules/attribution-missing.ts'
import { article, context } from '../sample.ts'

const severities = (notice: string | null, attribution: string[]) =>
  attributionMissing.check(article({ rights: { notice, attribution } }), context()).map(({ severity }) => severity)

test('lets pages without a notice, and notices with a name, be', () => {
  expect(severities(null, [])).toEqual([])
  expect(severities("Ghi rõ nguồn 'Xã Bình Minh' khi đăng lại.", ['Xã Bình Minh'])).toEqual([])
})

test('warns where the notice seems to name somebody', () => {
  expect(severities("Ghi rõ nguồn 'Xã Bình Minh' khi đăng lại.", [])).toEqual(['warning'])
  expect(severities('Ghi rõ nguồn binhminh.example.vn khi đăng lại.', [])).toEqual(['warning'])
})

test('only mentions notices that name nobody', () => {
  expect(severities('Cấm sao chép dưới mọi hình thức.', [])).toEqual(['info'])
})
