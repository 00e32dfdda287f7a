/** Where `articles.json` says that its description is: beside it. */
export const ENVELOPE = './schema/articles.schema.json'

/**
 * The schema of `articles.json`: a document around the records that `article.schema.json` describes. It is published with the
 * data only: nothing is authored by it.
 *
 * @param base the address under which the dataset's schemas are published, with a `/` at its end
 */
export const envelopeSchema = (base: string): object => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `${base}articles.schema.json`,
  title: 'ArticlesFile',
  description: 'articles.json: all records of a dataset in one document.',
  type: 'object',
  properties: {
    $schema: {
      description: 'Where this description is, relative to the file.',
      const: ENVELOPE,
      examples: [ENVELOPE]
    },
    version: { description: 'Version of the dataset, as in index.json.', type: 'string', examples: ['1.2.3'] },
    articles: {
      description: 'The records, sorted by id; tombstones stand among the articles.',
      type: 'array',
      items: { $ref: 'article.schema.json' }
    }
  },
  required: ['$schema', 'version', 'articles'],
  additionalProperties: false
})
