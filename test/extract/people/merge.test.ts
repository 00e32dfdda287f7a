import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findPeople } from '../../../scripts/extract/people/find.ts'
import { mergePeople } from '../../../scripts/extract/people/merge.ts'

const mention = (name: string, role: string, block: number) => ({ name, role, block })

test('the fullest statement of a person wins, with all it carries; the first of equals', () => {
  const merged = mergePeople([
    mention('Lê Thị Bình', 'Giám đốc Sở Y tế', 1),
    mention('Trần Văn Tám', 'Bí thư', 2),
    mention('Lê Thị Bình', 'Bí thư Đảng bộ - Giám đốc Sở Y tế', 3),
    mention('LÊ THỊ BÌNH', 'Bí thư Đảng bộ - Giám đốc Sở Y tế', 4)
  ])
  expect(merged).toEqual([
    mention('Lê Thị Bình', 'Bí thư Đảng bộ - Giám đốc Sở Y tế', 3),
    mention('Trần Văn Tám', 'Bí thư', 2)
  ])
  expect(mergePeople([])).toEqual([])
})

describe('the two seeds', () => {
  const people = (id: string) => {
    const lines = readFileSync(new URL(`../../../seeds/${id}.txt`, import.meta.url), 'utf8').split('\n')
    return mergePeople(
      lines.map((line) => line.replace(/[\s\u00a0]+/gu, ' ').trim()).flatMap((line) => findPeople(line))
    )
  }
  test('000 gives nobody a role', () => expect(people('000_8793b973273cb7b5')).toEqual([]))
  test('001 gives two people theirs', () => {
    expect(people('001_dc34ba8873e93297').map(({ honorific, name, role }) => ({ honorific, name, role }))).toEqual([
      { honorific: 'đồng chí', name: 'Nguyễn Thị Liên', role: 'nguyên Phó Trưởng ban Tuyên giáo Thành ủy Hà Nội' },
      {
        honorific: 'Đồng chí',
        name: 'Kiều Thị Hương',
        role: 'Bí thư Đảng bộ - Giám đốc Trung tâm Công tác xã hội và Quỹ Bảo trợ trẻ em Hà Nội'
      }
    ])
  })
})
