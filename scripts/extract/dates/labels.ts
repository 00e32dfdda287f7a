/**
 * Labels of date stamps, as data. Seen on Vietnamese portals and on the CMSs whose English wording they left in place; those
 * of other languages are the wording of blog and newsroom systems in their translations.
 */

import { phraseTable } from './phrases.ts'

export interface DateLabel {
  kind: 'published' | 'updated' | 'clock'
  language: 'vi' | 'en' | 'other'
}

const all = (kind: DateLabel['kind'], language: DateLabel['language'], phrases: string[]): [string, DateLabel][] =>
  phrases.map((phrase) => [phrase, { kind, language }])

const ENTRIES: [string, DateLabel][] = [
  ...all('published', 'vi', [
    'ngày đăng',
    'ngày đăng tin',
    'ngày đăng bài',
    'ngày đưa tin',
    'ngày đưa',
    'ngày xuất bản',
    'ngày phát hành',
    'ngày viết',
    'ngày tạo',
    'ngày gửi',
    'ngày',
    'thời gian',
    'thời gian đăng',
    'đăng',
    'đăng lúc',
    'đăng ngày',
    'đăng vào',
    'đã đăng',
    'được đăng',
    'được đăng vào',
    'đăng tải',
    'đăng tải lúc',
    'gửi lúc',
    'gửi ngày',
    'post lúc',
    'viết lúc',
    'xuất bản',
    'xuất bản lúc',
    'phát hành',
    'tin ngày'
  ]),
  ...all('updated', 'vi', [
    'cập nhật',
    'cập nhật lúc',
    'cập nhật ngày',
    'cập nhật lần cuối',
    'cập nhật cuối',
    'cập nhật mới nhất',
    'đã cập nhật',
    'ngày cập nhật',
    'thời gian cập nhật',
    'lần cập nhật cuối',
    'cập nhật vào',
    'chỉnh sửa',
    'chỉnh sửa lần cuối',
    'sửa lần cuối',
    'sửa đổi lần cuối',
    'sửa đổi'
  ]),
  ...all('clock', 'vi', ['hôm nay', 'hôm nay là', 'hôm nay là ngày', 'bây giờ là']),
  ...all('published', 'en', [
    'published',
    'published on',
    'published at',
    'date published',
    'publish date',
    'publication date',
    'first published',
    'posted',
    'posted on',
    'posted at',
    'date',
    'time',
    'created',
    'created on',
    'release date',
    'released',
    'submitted on',
    'submitted',
    'written',
    'written on',
    'added',
    'added on',
    'issued',
    'date of publication',
    'article published',
    'on'
  ]),
  ...all('updated', 'en', [
    'updated',
    'updated on',
    'updated at',
    'update',
    'last updated',
    'last updated on',
    'last update',
    'last modified',
    'modified',
    'edited',
    'last edited',
    'article updated',
    'last reviewed',
    'last changed'
  ]),
  ...all('clock', 'en', ['today', 'today is']),
  // biome-ignore format: a table
  ...all('published', 'other', [
    // German
    'veröffentlicht', 'veröffentlicht am', 'veröffentlichung', 'veröffentlichungsdatum', 'publiziert', 'publiziert am',
    'erstellt', 'erstellt am', 'erschienen', 'erschienen am', 'geschrieben am', 'eingestellt am', 'gepostet am', 'verfasst am',
    'online seit', 'datum', 'stand', 'vom', 'am', 'artikel vom', 'beitrag vom', 'meldung vom',
    // French
    'publié', 'publié le', 'publiée le', 'posté le', 'mis en ligne le', 'paru le', 'écrit le', 'rédigé le', 'date de publication', 'le',
    // Spanish, Portuguese, Italian
    'publicado', 'publicado el', 'publicada el', 'fecha', 'fecha de publicación', 'publicado em', 'publicado a', 'postado em',
    'data', 'data de publicação', 'pubblicato', 'pubblicato il', 'inserito il', 'scritto il', 'data di pubblicazione', 'il', 'el', 'em',
    // Dutch, Scandinavian, Finnish
    'gepubliceerd', 'gepubliceerd op', 'geplaatst op', 'geplaatst', 'publicerad', 'publicerat', 'publisert', 'offentliggjort', 'julkaistu',
    // Polish, Russian
    'opublikowano', 'opublikowane', 'data publikacji', 'dodano', 'utworzono', 'опубликовано', 'дата публикации', 'дата', 'добавлено',
    // Chinese, Japanese, Arabic
    '发布时间', '发布日期', '发表于', '发布于', '时间', '日期', '發布時間', '發佈時間', '公開日', '投稿日', '掲載日', '公開', 'نشر في', 'نُشر في', 'تاريخ النشر'
  ]),
  // biome-ignore format: a table
  ...all('updated', 'other', [
    'aktualisiert', 'aktualisiert am', 'zuletzt aktualisiert', 'zuletzt aktualisiert am', 'letzte aktualisierung', 'letzte änderung',
    'letztes update', 'geändert am', 'zuletzt geändert', 'zuletzt geändert am', 'zuletzt bearbeitet', 'bearbeitet am', 'überarbeitet am',
    'mis à jour', 'mis à jour le', 'mise à jour', 'mise à jour le', 'modifié le', 'dernière mise à jour', 'dernière modification',
    'actualizado', 'actualizado el', 'actualizada el', 'última actualización', 'modificado el', 'atualizado em', 'atualizado',
    'última atualização', 'aggiornato', 'aggiornato il', 'aggiornamento', 'ultimo aggiornamento', 'modificato il',
    'bijgewerkt', 'bijgewerkt op', 'laatst bijgewerkt', 'gewijzigd', 'laatste update', 'uppdaterad', 'oppdatert', 'opdateret', 'päivitetty',
    'aktualizacja', 'ostatnia aktualizacja', 'zaktualizowano', 'обновлено', 'последнее обновление', 'изменено',
    '更新时间', '更新日期', '更新于', '最后更新', '更新', '更新日', '最終更新', '最終更新日', 'آخر تحديث'
  ]),
  ...all('clock', 'other', ['heute', 'heute ist', "aujourd'hui", 'hoy', 'hoje', 'oggi', 'vandaag', 'dziś', 'сегодня'])
]

export const DATE_LABELS = phraseTable(ENTRIES)

/**
 * English labels that make `03-08-2011` ambiguous: the CMS's own wording may come with its own order. `TIME:` and
 * `Date` are too general.
 */
export const ENGLISH_STAMPS = phraseTable(
  ENTRIES.filter(
    ([phrase, label]) => label.language === 'en' && !['date', 'time', 'on', 'today', 'update'].includes(phrase)
  )
)
