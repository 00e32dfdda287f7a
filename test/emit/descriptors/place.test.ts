import { describe, expect, test } from 'vitest'
import { folderPlace, releasePlace } from '../../../scripts/emit/descriptors/place.ts'

describe('where files can be had', () => {
  test('in the dataset’s folder: where they lie', () => {
    expect(folderPlace.path('schema/article.schema.json')).toBe('schema/article.schema.json')
    expect(folderPlace.address('articles.csv')).toBe('articles.csv')
  })

  test('as assets of a release: by bare names, and under the tag of the version', () => {
    const place = releasePlace({ repository: 'https://github.com/o/r', version: '1.2.3' })
    expect(place.path('schema/article.schema.json')).toBe('article.schema.json')
    expect(place.address('schema/article.schema.json')).toBe(
      'https://github.com/o/r/releases/download/v1.2.3/article.schema.json'
    )
    expect([place.path('markdown/'), place.address('markdown/')]).toEqual([null, null])
  })
})
