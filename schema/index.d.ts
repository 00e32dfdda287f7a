// Generated from schema/index.schema.json by scripts/types.ts: change the schema, then run `npm run types`.

/**
 * index.json, the catalogue of a dataset: what it is, which version, how much is in it, and every file with its
 * sum. New members may come with a minor version: pass over what you do not know.
 */
export interface Catalogue {
  /**
   * Where this description is, relative to the catalogue.
   */
  $schema: './schema/index.schema.json'
  /**
   * Short name, as file and package names use it.
   * @example "tulieu"
   */
  name: string
  /**
   * Title, by language.
   */
  title: Bilingual
  /**
   * One paragraph, by language.
   */
  description: Bilingual
  /**
   * Semantic version of the data; ends in -dev between releases.
   * @example "1.2.3"
   * @example "0.1.0-dev"
   */
  version: string
  /**
   * Day of the release, YYYY-MM-DD; null between releases.
   * @example "2026-12-01"
   */
  released: string | null
  /**
   * Semantic version of article.schema.json.
   * @example "0.1.0"
   */
  schema_version: string
  /**
   * BCP 47 tags of the languages of most articles.
   * @example ["vi"]
   */
  languages: string[]
  /**
   * What each part is under.
   */
  licences: {
    /**
     * The program.
     */
    code: Licence
    /**
     * The compilation and its metadata.
     */
    data: Licence
    /**
     * The articles' texts, which stay their publishers'.
     */
    texts: Licence
  }
  /**
   * Where people read about the dataset.
   */
  homepage: Address
  /**
   * Where its sources are.
   */
  repository: Address
  /**
   * Name of the npm package that carries the data.
   * @example "tulieu-data"
   */
  package: string
  /**
   * Words to find the dataset by.
   * @example ["vietnamese","corpus"]
   */
  keywords: string[]
  /**
   * Who publishes the dataset.
   */
  creator: {
    /**
     * Name.
     * @example "tulieu contributors"
     */
    name: string
    /**
     * Address.
     */
    url: Address
  }
  /**
   * What the data may serve, by the names of Hugging Face's task categories.
   * @example ["text-generation"]
   */
  tasks: string[]
  /**
   * What people should know before they use the data. Descriptors carry it, as the dataset card and as fields for
   * responsible use.
   */
  about: {
    /**
     * How the captures were collected: one paragraph.
     */
    collection: Bilingual
    /**
     * Ways of collecting, by the terms of Croissant's vocabulary for responsible use.
     * @example ["Manual Human Curator"]
     */
    collection_types: (
      | 'Surveys'
      | 'Secondary Data Analysis'
      | 'Physical Data Collection'
      | 'Direct Measurement'
      | 'Document Analysis'
      | 'Manual Human Curator'
      | 'Software Collection'
      | 'Experiments'
      | 'Web Scraping'
      | 'Web API'
      | 'Focus Groups'
      | 'Self-Reporting'
      | 'Customer Feedback Data'
      | 'User-Generated Content Data'
      | 'Passive Data Collection'
      | 'Others'
    )[]
    /**
     * What the data is good for: a sentence each.
     */
    uses: Bilinguals
    /**
     * What it is not good for, or what to mind: a sentence or two each.
     */
    limitations: Bilinguals
    /**
     * What is in it more, or less, than in the world: a sentence or two each.
     */
    biases: Bilinguals
    /**
     * Good and harm that its use may do: one paragraph.
     */
    social_impact: Bilingual
    /**
     * What is in it about people: a sentence or two each.
     */
    personal_data: Bilinguals
    /**
     * Who keeps it right, and how: one paragraph.
     */
    maintenance: Bilingual
  }
  /**
   * Sum of the captures that it was built from: SHA-256 over the lines `<sha256>  <path>` of all captures and
   * sidecars, in the bytewise order of paths.
   * @example "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
   */
  seeds_sha256: string
  /**
   * How much is in the dataset.
   */
  counts: {
    /**
     * Records of every kind.
     * @example 22
     */
    records: number
    /**
     * Articles.
     * @example 20
     */
    articles: number
    /**
     * Tombstones of articles that moved.
     * @example 1
     */
    moved: number
    /**
     * Tombstones of articles that were removed.
     * @example 1
     */
    removed: number
    /**
     * Blocks of the articles' bodies.
     * @example 210
     */
    blocks: number
    /**
     * Blocks that are figures.
     * @example 31
     */
    figures: number
    /**
     * People with a role.
     * @example 12
     */
    people: number
    /**
     * Dropped pieces.
     * @example 90
     */
    dropped: number
    /**
     * Sentences of the texts.
     * @example 480
     */
    sentences: number
    /**
     * Syllables of the texts.
     * @example 9120
     */
    syllables: number
    /**
     * Characters (code points) of the texts.
     * @example 41200
     */
    characters: number
  }
  /**
   * What became of the captures' visible characters, summed over the articles.
   */
  coverage: {
    /**
     * Visible characters of the captures: the sum of the four others.
     * @example 52000
     */
    characters: number
    /**
     * Characters in blocks.
     * @example 41000
     */
    body: number
    /**
     * Characters in header fields.
     * @example 3000
     */
    fields: number
    /**
     * Characters in dropped pieces that a rule explains.
     * @example 8000
     */
    dropped: number
    /**
     * Characters in dropped pieces that no rule explains.
     * @example 0
     */
    unexplained: number
  }
  /**
   * Characters of HTML captures that were left out because the page hides them: by `hidden` or an inline `display:
   * none`, in a closed dialog or popover, in a formula’s annotations.
   * @example 0
   */
  hidden_characters: number
  /**
   * Every file but this one and SHA256SUMS, in the order of writing: data, then the descriptors of the data.
   */
  files: File[]
  [k: string]: unknown
}

/**
 * A file of the dataset, or a folder of many files of one kind.
 */
export interface File {
  /**
   * Relative to this file, with / between its parts; a folder ends in /.
   * @example "articles.jsonl"
   * @example "markdown/"
   */
  path: string
  /**
   * Media type; of a folder, of its files.
   * @example "application/jsonl"
   */
  media_type: string
  /**
   * Size; of a folder, the sum of its files' sizes.
   * @example 18230
   */
  bytes: number
  /**
   * SHA-256 of the file in hexadecimal; of a folder, of its lines in SHA256SUMS.
   * @example "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
   */
  sha256: string
  /**
   * Records, rows or files in it; null for a file without records.
   * @example 22
   */
  records: number | null
}

/**
 * SPDX identifier, or "other", with the address of its text.
 */
export interface Licence {
  /**
   * SPDX identifier or other.
   * @example "CC0-1.0"
   */
  name: string
  /**
   * Address of its text.
   */
  url: Address
}

/**
 * A text in English and in Vietnamese.
 */
export interface Bilingual {
  /**
   * English.
   * @example "Articles"
   */
  en: string
  /**
   * Vietnamese.
   * @example "Bài viết"
   */
  vi: string
}

/**
 * Texts, each in English and in Vietnamese.
 */
export type Bilinguals = Bilingual[]

/**
 * A web address.
 * @example "https://github.com/tulieu/tulieu"
 */
export type Address = string
