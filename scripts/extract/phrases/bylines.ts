/**
 * What pages put before the names of their writers, by language, as data: the wording of blog and newsroom systems and of
 * their translations. Vietnamese labels, which say more, are in `people/byline-labels.ts`.
 */

/** Stand right before a name, without a colon: `By …`, `Von …`, `Publié par …`. */
// biome-ignore format: a table
const writtenBy: { readonly [language: string]: readonly string[] } = {
  en: ['by', 'written by', 'posted by', 'published by', 'story by', 'reported by', 'words by', 'text by', 'article by', 'an article by',
    'review by', 'a post by', 'submitted by', 'contributed by', 'created by', 'guest post by', 'opinion by', 'analysis by', 'author'],
  de: ['von', 'vom', 'geschrieben von', 'verfasst von', 'erstellt von', 'veröffentlicht von', 'eingestellt von', 'gepostet von', 'publiziert von',
    'text von', 'artikel von', 'ein artikel von', 'beitrag von', 'ein beitrag von', 'gastbeitrag von', 'ein gastbeitrag von', 'kommentar von',
    'ein kommentar von', 'kolumne von', 'eine kolumne von', 'interview von', 'reportage von', 'analyse von', 'autor', 'autorin', 'autoren', 'rezension von'],
  fr: ['par', 'publié par', 'publiée par', 'écrit par', 'posté par', 'rédigé par', 'article de', 'un article de', 'texte de', 'propos recueillis par'],
  es: ['por', 'escrito por', 'publicado por', 'texto de', 'redactado por'],
  pt: ['por', 'escrito por', 'publicado por', 'postado por'],
  it: ['di', 'a cura di', 'scritto da', 'pubblicato da', 'inserito da', 'postato da', 'articolo di'],
  nl: ['door', 'geschreven door', 'geplaatst door', 'gepubliceerd door', 'tekst'],
  pl: ['przez', 'napisał', 'napisała', 'napisane przez', 'opublikowane przez', 'dodane przez'],
  ru: ['автор', 'опубликовал', 'опубликовала'],
  sv: ['av', 'skriven av', 'skrivet av', 'af', 'skrevet af'],
  ar: ['بقلم', 'كتب', 'كتبت', 'بواسطة']
}

/** Stand before a name with a colon: `Autor: …`, `作者：…`. */
// biome-ignore format: a table
const authorLabels: { readonly [language: string]: readonly string[] } = {
  en: ['author', 'authors', 'author(s)', 'writer', 'words', 'text', 'reporter', 'by'],
  de: ['autor', 'autorin', 'autoren', 'autor/in', 'autor*in', 'autor:in', 'verfasser', 'verfasserin', 'text', 'von', 'redakteur'],
  fr: ['auteur', 'auteure', 'autrice', 'auteurs', 'texte', 'par'],
  es: ['autor', 'autora', 'autores', 'texto', 'por'],
  it: ['autore', 'autrice', 'autori', 'testo', 'testi', 'di'],
  nl: ['auteur', 'auteurs', 'tekst', 'door'],
  pl: ['autor', 'autorka', 'autorzy', 'tekst'],
  ru: ['автор', 'авторы', 'текст'],
  zh: ['作者', '文', '撰文', '记者', '記者', '文字', '本报记者'],
  ja: ['著者', '執筆', '文', '筆者', 'ライター', '執筆者'],
  ar: ['الكاتب', 'المؤلف', 'إعداد']
}

/** Parts of Chinese and Japanese bylines that need no mark before the name. */
const ideographicLeads = ['记者', '記者', '文/', '文／', '文｜', '作者/', '作者／']

const escaped = (phrase: string): string => phrase.replace(/[()*/]/gu, '\\$&').replace(/ /gu, '\\s+')

/** Alternatives of a pattern, longer ones first. */
const anyOf = (table: { readonly [language: string]: readonly string[] }): string =>
  [...new Set(Object.values(table).flat())]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')

const labels = anyOf(authorLabels)

/**
 * A lead before a name, at the beginning of a text: with the colon or the space after it. A label may name a second work:
 * `Text & Fotos: …`.
 */
export const byLead = new RegExp(
  `^(?:(?:${labels})(?:\\s*(?:[,&+/]|und|and|et|y|e)\\s*\\p{L}{3,15}){0,2}\\s*[:：]\\s*|(?:${anyOf(writtenBy)})\\s*(?::\\s*|\\s)|(?:${ideographicLeads
    .map(escaped)
    .join('|')})\\s*)`,
  'iu'
)

/** Labels of others than the writer, at the beginning of a text: who took the picture, who edited. */
export const otherLead =
  /^(?:fotos?|photos?|photographs?|bild(?:er)?|image|quelle|grafik|illustration(?:en)?|credits?|crédits?|ảnh|图|图片|责任编辑|编辑|責任編集|cr[eé]dito|imagen|imagem|immagine|beeld|zdjęcie|zdjęcia|фото|copyright)(?:\s*(?:credit|courtesy))?\s*(?:[:：/©]|(?:by|von|par|por|di|door)\s)/iu

/** Where within a byline others than the writer begin: `… Illustration von X`, `… Fotos: Y`. */
export const otherWorks =
  /\s+(?:fotos?|photos?|photography|bilder|illustration(?:en|s)?|interview|video|grafik|with additional reporting|übersetzung|translated)\s*(?::|von|by|par|por|di)/iu
