import { unmarked } from '../../capture/unmarked.ts'

/**
 * Words of the conditions, disclaimers and data notices at the foot of pages, by language, folded: where a line outside the article
 * has one of them, it is such a notice. Seen on national papers, magazines, broadcasters and shops.
 */
// biome-ignore format: a table
const legalWords: { readonly [language: string]: readonly string[] } = {
  en: ['terms of use', 'terms of service', 'terms and conditions', 'terms & conditions', 'privacy policy', 'privacy notice', 'cookie policy', 'cookie settings', 'use cookies', 'uses cookies', 'registered trademark', 'trademarks of', 'trademark of', 'registered office', 'registered in england', 'registered charity', 'unsubscribe', 'your email address', 'your e-mail address', 'affiliate commission', 'affiliate links', 'affiliate link', 'at least 15 minutes', 'for informational purposes', 'not intended to be a substitute', 'consult your physician', 'consult a doctor', 'complaints policy', 'complaints procedure', 'personal information', 'this site is protected by', 'user agreement', 'no responsibility for', 'not responsible for the content'],
  de: ['nutzungsbedingungen', 'datenschutzerklarung', 'datenschutzbestimmungen', 'allgemeinen geschaftsbedingungen', 'personenbezogene', 'ohne gewahr', 'eingetragene marke', 'jederzeit widerrufen', 'jederzeit abbestellen', 'affiliate-links', 'affiliate links'],
  fr: ["conditions d'utilisation", 'conditions d’utilisation', 'conditions generales', 'politique de confidentialite', 'donnees personnelles', 'vous desinscrire', 'vous desabonner', 'mentions legales', 'marque deposee'],
  es: ['condiciones de uso', 'terminos y condiciones', 'politica de privacidad', 'aviso legal', 'datos personales', 'darte de baja', 'darse de baja', 'marca registrada'],
  it: ['termini e condizioni', 'condizioni di utilizzo', 'informativa sulla privacy', 'informativa privacy', 'dati personali', 'marchio registrato'],
  pt: ['termos de uso', 'termos e condicoes', 'politica de privacidade', 'dados pessoais', 'cancelar a subscricao', 'marca registada'],
  nl: ['algemene voorwaarden', 'gebruiksvoorwaarden', 'privacybeleid', 'privacyverklaring', 'cookiebeleid', 'persoonsgegevens', 'afmelden kan'],
  pl: ['polityka prywatnosci', 'polityke prywatnosci', 'polityki prywatnosci', 'danych osobowych', 'regulaminu serwisu', 'plikow cookie'],
  ru: ['пользовательского соглашения', 'пользовательское соглашение', 'персональных данных', 'политикой конфиденциальности', 'политика конфиденциальности', 'свидетельство о регистрации', 'сетевое издание'],
  zh: ['隐私政策', '隱私權政策', '使用条款', '服务条款', '服務條款', '用户协议', '免责声明', '不构成投资建议', '仅供参考'],
  ja: ['利用規約', 'プライバシーポリシー', '個人情報', '登録商標', '無断転載'],
  ar: ['سياسة الخصوصية', 'شروط الاستخدام', 'ملفات تعريف الارتباط', 'البيانات الشخصية']
}

const escaped = (words: string): string => unmarked(words).replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

const anyOf = (lists: readonly (readonly string[])[]): RegExp => new RegExp(lists.flat().map(escaped).join('|'), 'u')

const all = anyOf(Object.values(legalWords))
/** A few signs of these say as much as a dozen letters. */
const { zh = [], ja = [], ...lettered } = legalWords
const ideographic = anyOf([zh, ja])
const shortest = Math.min(
  ...Object.values(lettered)
    .flat()
    .map((words) => unmarked(words).length)
)

/** Whether a line, given folded, speaks of conditions of use, of data or of who answers for the page. */
export const isLegal = (folded: string): boolean => (folded.length < shortest ? ideographic : all).test(folded)
