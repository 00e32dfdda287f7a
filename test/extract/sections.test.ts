import { expect, test } from 'vitest'
import { isKnownSection } from '../../scripts/extract/phrases/sections.ts'

test.each(['Thời sự', 'THỜI SỰ', 'Văn hoá', 'Kinh tế – Xã hội', 'Nghiên cứu - Trao đổi', 'World'])('%s', (text) => {
  expect(isKnownSection(text)).toBe(true)
})

test.each(['Thời sự sông Cái', 'Bến đò', 'Kinh tế - ', ''])('no section: %s', (text) => {
  expect(isKnownSection(text)).toBe(false)
})
