import { type Damage, first, forge } from './tools.ts'

export const forged: Damage[] = [
  {
    what: 'a word, with every hash and sum in every format',
    do: (f) => forge(f, (article) => JSON.parse(JSON.stringify(article).replaceAll('Phú Hòa', 'Phú Hoà'))),
    file: 'articles.jsonl',
    cause: /expected .*Phú Hòa.*, found .*Phú Hoà/u,
    rebuild: true
  },
  {
    what: 'a date',
    do: (f) =>
      forge(
        f,
        first(() => ({ published_at: '2023-04-16T08:30:00+07:00' }))
      ),
    file: 'articles.jsonl',
    cause: /rebuild|line 1/u,
    rebuild: true
  },
  {
    what: 'an author',
    do: (f) =>
      forge(
        f,
        first(() => ({ authors: [{ name: 'Ai Đó', affiliation: null }] }))
      ),
    file: 'articles.jsonl',
    cause: /line 1/u,
    rebuild: true
  },
  {
    what: 'claims shifted',
    do: (f) =>
      forge(
        f,
        first((article) => ({
          blocks: article.blocks.map((block) => ({
            ...block,
            source: block.source.map((span) => ({ ...span, byte_end: span.byte_end - 1 }))
          }))
        }))
      ),
    file: 'articles.jsonl',
    cause: /no claim covers/u
  },
  {
    what: 'claims that overlap',
    do: (f) =>
      forge(
        f,
        first((article) => ({
          blocks: article.blocks.map((block) => ({
            ...block,
            source: block.source.map((span) => ({ ...span, byte_end: span.byte_end + 40 }))
          }))
        }))
      ),
    file: 'articles.jsonl',
    cause: /both claim bytes/u
  },
  {
    what: 'a dropped piece removed',
    do: (f) =>
      forge(f, (article) => ({
        ...article,
        dropped: [],
        sources: Object.fromEntries(
          Object.entries(article.sources).map(([key, value]) => [key, { ...value, claim: null }])
        )
      })),
    file: 'articles.jsonl',
    cause: /no claim covers|schema/u
  },
  {
    what: 'coverage that does not add up',
    do: (f) =>
      forge(
        f,
        first((article) => ({ coverage: { ...article.coverage, body: article.coverage.body + 1 } }))
      ),
    file: 'articles.jsonl',
    cause: /coverage\.characters is/u
  },
  {
    what: 'coverage that adds up and is not that of the page',
    do: (f) =>
      forge(
        f,
        first((article) => ({
          coverage: {
            ...article.coverage,
            body: article.coverage.body - 1,
            unexplained: article.coverage.unexplained + 1
          }
        }))
      ),
    file: 'articles.jsonl',
    cause: /line 1/u,
    rebuild: true
  },
  {
    what: 'another capture’s sum',
    do: (f) =>
      forge(
        f,
        first((article) => ({ seed: { ...article.seed, sha256: '0'.repeat(64) } }))
      ),
    file: 'articles.jsonl',
    cause: /is another one/u
  },
  {
    what: 'a capture out of the seeds’ folder',
    do: (f) =>
      forge(
        f,
        first((article) => ({ seed: { ...article.seed, path: '../../etc/passwd' } }))
      ),
    file: 'articles.jsonl',
    cause: /its capture lies outside the captures’ folder/u
  }
]
