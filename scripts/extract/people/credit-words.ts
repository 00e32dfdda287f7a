/** Words of bylines in many languages, as data. */

/** Between writers. */
export const CREDIT_JOINTS =
  /\s*[,;、，；]\s*(?:(?:and|und|et|y|e)\s+)?|\s*[&+]\s*|\s+(?:and|und|et|y|e|en|i|og|och|og|и|và|cùng|with|mit)\s+|\s+\/\s+/giu

/** Degrees behind a name. */
export const DEGREES =
  /^(?:ph\.?\s?d|m\.?\s?d|m\.?\s?s\.?c?|b\.?\s?a|m\.?\s?a|r\.?n|jr|sr|mba|esq|dr|m\.?p\.?h|dphil)\.?$/iu

/** Words that say what a writer does, behind a name. */
// biome-ignore format: a list
export const ROLE_WORDS: ReadonlySet<string> = new Set([
  'reporter', 'writer', 'editor', 'correspondent', 'columnist', 'contributor', 'staff', 'producer', 'updated', 'published',
  'journalist', 'journalistin', 'redakteur', 'redakteurin', 'autor', 'autorin', 'korrespondent', 'korrespondentin', 'volontär',
  'journaliste', 'rédacteur', 'rédactrice', 'periodista', 'redactor', 'redactora', 'giornalista', 'jornalista', 'repórter',
  'redacteur', 'dziennikarz', 'корреспондент', 'редактор', 'professor', 'director', 'analyst', 'freelance', 'manager',
  'marketing', 'engineer', 'engineering', 'developer', 'relations', 'agency', 'agentur', 'author'
])

/** Newsrooms' desks, which stand for a writer where none is named. */
// biome-ignore format: a list
export const DESKS: ReadonlySet<string> = new Set([
  'staff', 'redaktion', 'redaktionsteam', 'onlineredaktion', 'rédaction', 'redaction', 'redacción', 'redação', 'redazione',
  'redactie', 'redakcja', 'редакция', 'newsdesk', 'newsroom', 'editorial', 'editors', 'team', 'desk', 'redaktionen', '编辑部', '編集部'
])

/** Words of institutions' names: where data name one in a writer's place, it is the publisher or the maker of the page. */
// biome-ignore format: a list
export const INSTITUTIONS: ReadonlySet<string> = new Set([
  'gmbh', 'ag', 'kg', 'e.v', 'ev', 'inc', 'llc', 'ltd', 'co', 'corp', 'sa', 's.a', 'srl', 'bv', 'b.v', 'verlag', 'verein', 'stiftung', 'verband', 'bund',
  'media', 'medien', 'online', 'university', 'universität', 'université', 'universidad', 'university', 'institut', 'institute', 'editorial',
  'casa', 'group', 'gruppe', 'magazin', 'magazine', 'news', 'zeitung', 'newspaper', 'press', 'presse', 'radio', 'tv', 'blog', 'agency', 'agentur',
  'foundation', 'association', 'company', 'software', 'web', 'website', 'portal', 'ministry', 'ministerium', 'digital', 'international', 'network'
])

/** Stand where a writer would and name none: buttons, accounts of systems, other fields. */
// biome-ignore format: a list
export const NO_CREDITS: ReadonlySet<string> = new Set([
  'admin', 'administrator', 'webmaster', 'root', 'user', 'guest', 'anonymous', 'editor', 'author', 'authors', 'autor', 'autoren', 'autorin',
  'auteur', 'none', 'null', 'undefined', 'n/a', 'follow', 'share', 'about', 'über', 'more', 'mehr', 'all', 'alle', 'view', 'show', 'zeige', 'read',
  'posted', 'published', 'updated', 'veröffentlicht', 'publiziert', 'publié', 'publicado', 'pubblicato', 'comments', 'leave',
  'tags', 'category', 'kategorie', 'date', 'datum', 'in', 'on', 'am', 'at', 'the', 'this', 'written', 'photo', 'foto', 'bild', 'image', 'your',
  'wordpress', 'wordpressadmin', 'facebook', 'twitter', 'email', 'e-mail', 'kontakt', 'contact', 'search', 'suche', 'login', 'name', 'profil', 'profile',
  'quản', 'von', 'by', 'par', 'por', 'and', 'und', 'advertisement', 'anzeige', 'sponsored', 'gesponserte', 'gesponsert', 'werbung', 'redirect', 'default', 'super'
])
