// Generated from schema/dataset.schema.json by scripts/types.ts: change the schema, then run `npm run types`.

/**
 * What schema/dataset.yaml must hold: the dataset's names, addresses, licences and version.
 */
export interface DatasetMetadata {
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
   * One paragraph of at least 50 characters, by language.
   */
  description: Bilingual
  /**
   * Words to find the dataset by.
   * @example ["vietnamese","corpus"]
   */
  keywords: string[]
  /**
   * BCP 47 tags of the languages of most articles.
   * @example ["vi"]
   */
  languages: string[]
  /**
   * What the data may serve, by the names of Hugging Face's task categories.
   * @example ["text-generation"]
   */
  tasks: string[]
  /**
   * Semantic version of the data; ends in -dev between releases. No number has more than nine digits.
   * @example "0.1.0-dev"
   * @example "1.2.3"
   */
  version: string
  /**
   * Day of the release, YYYY-MM-DD; null between releases.
   * @example "2026-12-01"
   */
  released: string | null
  /**
   * Semantic version of article.schema.json. No number has more than nine digits.
   * @example "0.1.0"
   */
  schema_version: string
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
     * The articles' texts.
     */
    texts: Licence
  }
  /**
   * Markdown page that says what may be done with the data and the texts, relative to this file; it goes with the
   * data as RIGHTS.md.
   * @example "../RIGHTS.md"
   */
  rights: string
  /**
   * Where people read about the dataset.
   */
  homepage: Address
  /**
   * Where its sources are: a page's address without `/` or `.git` at its end, since those of its releases begin with
   * it.
   * @example "https://github.com/tulieu/tulieu"
   */
  repository: string
  /**
   * Name of the npm package that carries the data.
   * @example "tulieu-data"
   */
  package: string
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
   * What would stop a release, and why it is right: `tulieu release plan` says when an entry is needed, and when it
   * no longer is.
   */
  allow?: Allowance[]
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
 * One guard against loss that is let through, for one release.
 */
export interface Allowance {
  /**
   * The release that it is for.
   * @example "1.3.0"
   */
  version: string
  /**
   * The guard's name, as VERSIONING.md lists it.
   * @example "mass-removal"
   */
  rule: string
  /**
   * Why it is right, for whoever asks later.
   * @example "The publisher asked for the removal of its articles."
   */
  reason: string
}

/**
 * A web address.
 * @example "https://github.com/tulieu/tulieu"
 */
export type Address = string
