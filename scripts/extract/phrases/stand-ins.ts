import { unmarked } from '../../capture/unmarked.ts'

/** What a page without an article is instead. */
export type StandIn = 'error' | 'check' | 'script' | 'login' | 'consent'

/**
 * What such pages are called in their headings and titles: a whole heading, or a whole part of a title between separators. Folded
 * before they are compared. Seen on web servers, content-management systems, firewalls and payment walls.
 */
// biome-ignore format: a table
const names: { readonly [kind in StandIn]: readonly string[] } = {
  error: [
    'Không tìm thấy', 'Không tìm thấy trang', 'Không tìm thấy trang này', 'Không tìm thấy trang yêu cầu', 'Không tìm thấy bài viết', 'Không tìm thấy nội dung', 'Không tìm thấy dữ liệu', 'Không tìm thấy đường dẫn', 'Trang không tồn tại', 'Trang này không tồn tại', 'Trang không tìm thấy', 'Bài viết không tồn tại', 'Nội dung không tồn tại', 'Trang lỗi', 'Lỗi', 'Thông báo lỗi', 'Lỗi hệ thống', 'Lỗi máy chủ', 'Lỗi kết nối', 'Có lỗi xảy ra', 'Đã xảy ra lỗi', 'Đã có lỗi xảy ra', 'Rất tiếc', 'Truy cập bị từ chối', 'Từ chối truy cập', 'Không có quyền truy cập', 'Bạn không có quyền truy cập', 'Bảo trì', 'Bảo trì hệ thống', 'Hệ thống đang bảo trì', 'Website đang bảo trì', 'Trang web đang bảo trì', 'Trang đang được bảo trì', 'Hệ thống đang nâng cấp', 'Website đang nâng cấp', 'Trang web tạm ngừng hoạt động', 'Website đang xây dựng',
    'Not found', 'Page not found', 'The page was not found', 'Page cannot be found', 'The page cannot be found', 'This page could not be found', 'Page could not be found', 'Page can’t be found', 'Oops! That page can’t be found', 'That page can’t be found', 'File not found', 'Object not found', 'Article not found', 'Content not found', 'Nothing found', 'This page doesn’t exist', 'This page does not exist', 'Page does not exist', 'This page isn’t available', 'Page unavailable', 'Page not available', 'Error', 'Server error', 'Internal server error', 'Application error', 'Runtime error', 'An error occurred', 'An error has occurred', 'Something went wrong', 'Oops! Something went wrong', 'Bad request', 'Bad gateway', 'Gateway timeout', 'Gateway time-out', 'Service unavailable', 'Service temporarily unavailable', 'Temporarily unavailable', 'Forbidden', 'Access denied', 'Access forbidden', 'Unauthorized', 'Too many requests', 'Request blocked', 'You have been blocked', 'Sorry, you have been blocked', 'Under maintenance', 'Site maintenance', 'Down for maintenance', 'Scheduled maintenance', 'Maintenance mode', 'We’ll be back soon', 'Site under construction', 'Under construction', 'File or directory not found',
    'Seite nicht gefunden', 'Nicht gefunden', 'Die Seite wurde nicht gefunden', 'Diese Seite existiert nicht', 'Fehler', 'Zugriff verweigert', 'Wartungsarbeiten', 'Page non trouvée', 'Page introuvable', 'Page inexistante', 'Erreur', 'Accès refusé', 'Accès interdit', 'Site en maintenance', 'Página no encontrada', 'No encontrado', 'La página no existe', 'Acceso denegado', 'Sitio en mantenimiento', 'Pagina non trovata', 'Accesso negato', 'Errore', 'Página não encontrada', 'Acesso negado', 'Erro', 'Pagina niet gevonden', 'Niet gevonden', 'Toegang geweigerd', 'Strona nie znaleziona', 'Nie znaleziono strony', 'Nie znaleziono', 'Brak dostępu', 'Dostęp zabroniony', 'Страница не найдена', 'Не найдено', 'Доступ запрещен', 'Доступ запрещён', 'Доступ ограничен', 'Ошибка', 'Технические работы', '页面不存在', '页面未找到', '找不到页面', '未找到页面', '访问被拒绝', '网站维护中', '找不到網頁', 'ページが見つかりません', 'お探しのページは見つかりませんでした', 'アクセスが拒否されました', 'メンテナンス中', 'الصفحة غير موجودة', 'لم يتم العثور على الصفحة', 'تم رفض الوصول'
  ],
  check: [
    'Đang kiểm tra trình duyệt', 'Đang kiểm tra trình duyệt của bạn', 'Kiểm tra bảo mật', 'Xác minh bảo mật', 'Xác minh bạn là con người', 'Xác minh bạn không phải là robot', 'Xác thực truy cập', 'Vui lòng chờ', 'Vui lòng đợi', 'Vui lòng đợi trong giây lát', 'Đang chuyển hướng', 'Đang tải', 'Đang tải dữ liệu',
    'Just a moment', 'One moment, please', 'One moment please', 'Please wait', 'Please wait a moment', 'Checking your browser', 'Checking your browser before accessing', 'Checking if the site connection is secure', 'Verify you are human', 'Verifying you are human', 'Verifying your browser', 'Are you a robot?', 'Are you human?', 'Human verification', 'Security check', 'Security verification', 'Attention required!', 'Robot check', 'Bot verification', 'Captcha', 'Pardon our interruption', 'Before you continue', 'Redirecting', 'You are being redirected', 'Loading', 'Client challenge', 'Vercel security checkpoint',
    'Einen Moment bitte', 'Nur einen Moment', 'Sicherheitsüberprüfung', 'Un instant', 'Un momento', 'Um momento', 'Een ogenblik geduld', 'Chwileczkę', 'Проверка безопасности', 'Один момент', '请稍候', '安全验证', '人机验证', 'しばらくお待ちください', 'لحظة'
  ],
  script: [
    'Vui lòng bật JavaScript', 'Bật JavaScript để tiếp tục', 'JavaScript bị tắt', 'Trình duyệt không được hỗ trợ', 'Please enable JavaScript', 'Enable JavaScript to continue', 'JavaScript is disabled', 'JavaScript is not available', 'JavaScript required', 'JavaScript is required', 'Please enable cookies', 'Browser not supported', 'Unsupported browser', 'Your browser is not supported', 'JavaScript ist deaktiviert', 'Bitte aktivieren Sie JavaScript', 'Veuillez activer JavaScript'
  ],
  login: [
    'Đăng nhập', 'Đăng nhập hệ thống', 'Đăng nhập để tiếp tục', 'Đăng nhập để đọc tiếp', 'Vui lòng đăng nhập', 'Yêu cầu đăng nhập', 'Đăng nhập tài khoản', 'Đăng ký tài khoản', 'Nội dung dành cho thành viên', 'Log in', 'Login', 'Login required', 'Log in to continue', 'Please log in', 'Sign in', 'Sign in to continue', 'Sign in to read', 'Please sign in', 'Subscribe to read', 'Subscribe to continue', 'Subscribe to read the full story', 'Subscribe to continue reading', 'Register to continue', 'Session expired', 'Anmelden', 'Anmeldung', 'Einloggen', 'Connexion', 'Se connecter', 'Identifiez-vous', 'Iniciar sesión', 'Accedi', 'Iniciar sessão', 'Inloggen', 'Zaloguj się', 'Logowanie', 'Войти', 'Вход', 'Авторизация', '登录', '用户登录', 'ログイン', 'تسجيل الدخول'
  ],
  consent: [
    'Chính sách cookie', 'Chúng tôi sử dụng cookie', 'Đồng ý cookie', 'Chúng tôi tôn trọng quyền riêng tư của bạn', 'We value your privacy', 'Your privacy choices', 'Your privacy', 'Cookie consent', 'Consent', 'We care about your privacy', 'Ihre Privatsphäre ist uns wichtig', 'Wir schätzen Ihre Privatsphäre', 'Einwilligung', 'Zustimmung', 'Nous respectons votre vie privée', 'Votre vie privée', 'Valoramos tu privacidad', 'Su privacidad es importante', 'La tua privacy', 'Uw privacy', 'Cenimy Twoją prywatność', 'Ценим вашу конфиденциальность'
  ]
}

/**
 * Words of the sentences on such pages, folded: what a sentence of an article hardly says to its reader. Bounded, so that a hostile
 * line costs linear time.
 */
const sentences: { readonly [kind in StandIn]: readonly RegExp[] } = {
  error: [
    /\b(?:trang|bai viet|noi dung|duong dan|dia chi|lien ket|tai lieu|chuyen muc)\b.{0,60}\b(?:khong (?:con )?ton tai|khong tim thay|khong duoc tim thay|khong hop le|da bi (?:xoa|go|go bo|thay doi)|khong kha dung|khong co san)\b/u,
    /\b(?:khong tim thay|khong the tim thay)\b.{0,40}\b(?:trang|bai viet|noi dung|duong dan|dia chi)\b/u,
    /\b(?:chuyen|quay|tro)\b.{0,20}\bve trang chu\b/u,
    /\bkiem tra lai (?:duong dan|dia chi|lien ket|url)\b/u,
    /\b(?:he thong|website|trang web|cong thong tin)\b.{0,40}\bdang (?:duoc )?(?:bao tri|nang cap|gap su co|xay dung|cap nhat)\b/u,
    /\b(?:vui long|xin) (?:thu lai|quay lai|tro lai|truy cap lai)\b.{0,20}\bsau\b/u,
    /\b(?:quay lai|thu lai) sau (?:it phut|giay lat)\b/u,
    /\bxin loi vi su bat tien\b/u,
    /\b(?:ban )?khong co quyen truy cap\b/u,
    /\b(?:page|file|resource|article|content|url|link|address|document)\b.{0,80}\b(?:not (?:be )?found|can[’']?t be found|no longer (?:available|exists?)|does(?: not|n[’']t) exist|(?:has|have) been (?:removed|moved|deleted)|temporarily unavailable|isn[’']t available|not available)\b/u,
    /\bnothing was found at this location\b|\bcould ?n[o’']t? ?t? find the page\b|\bcan[’']?t (?:seem to )?find the page\b/u,
    /\b(?:you )?(?:do not|don[’']t) have permission to (?:access|view)\b/u,
    /\b(?:server|service|site|website|system)\b.{0,60}\b(?:temporarily unavailable|down for maintenance|undergoing maintenance|under maintenance|unable to (?:complete|service|process) your request)\b/u,
    /\b(?:return|go back|back) to (?:the |our )?(?:home ?page|front page)\b/u,
    /\b(?:try|check) again (?:later|in a few (?:minutes|moments))\b|\bbe back (?:soon|shortly|online)\b/u,
    /\byou (?:have been|are being|were) (?:blocked|redirected)\b/u,
    /\bseite\b.{0,60}\b(?:nicht gefunden|existiert nicht|nicht (?:mehr )?verfugbar)\b|\bzuruck zur startseite\b/u,
    /\bpage\b.{0,60}\b(?:n[’']existe (?:pas|plus)|introuvable|a ete (?:supprimee|deplacee))\b|\bretour(?:ner)? a l[’']accueil\b|\badresse a ete bloquee\b/u,
    /\bpagina\b.{0,60}\b(?:no (?:existe|se encuentra|esta disponible)|non (?:esiste|e stata trovata|e disponibile)|nao (?:existe|foi encontrada)|niet (?:gevonden|bestaat))\b/u,
    /\bstron[ay]\b.{0,60}\bnie (?:istnieje|zostala znaleziona)\b|страниц\p{L}{0,2}.{0,60}(?:не (?:найден|существует)|удален)|доступ.{0,40}(?:запрещен|ограничен|заблокирован)/u,
    /(?:页面|頁面|网页|網頁).{0,12}(?:不存在|已删除|已刪除|找不到)|ページ.{0,30}(?:見つかりません|削除され|存在しません)|الصفحة.{0,40}(?:غير موجودة|غير متوفرة)/u
  ],
  check: [
    /\b(?:xac minh|xac nhan|xac thuc|chung minh)\b.{0,40}\b(?:con nguoi|nguoi that|khong phai (?:la )?(?:robot|may))\b/u,
    /\bdang (?:kiem tra|xac minh) (?:trinh duyet|ket noi|bao mat)\b/u,
    /\b(?:verif(?:y|ying)|confirm|check(?:ing)?)\b.{0,40}\b(?:you are (?:a )?human|you[’']re (?:a )?human|not a (?:robot|bot)|your browser)\b/u,
    /\breview the security of your connection\b|\bcompleting the captcha\b|\bcomplete the (?:captcha|security check)\b/u,
    /\bsecurity (?:service|solution) to protect (?:itself|against|from)\b|\bcheck(?:ing)? if the site connection is secure\b/u,
    /\b(?:vui long|xin) (?:cho|doi)\b|\bdang tai (?:du lieu|trang|noi dung)\b|\bplease wait\b|\b(?:is|still) loading\b/u,
    /\bunusual (?:traffic|activity) from your\b|\bping a ling\b|\bray id\b/u,
    /\bactivite inhabituelle\b|\bkein roboter\b|\bno soy un robot\b|не робот|не являетесь роботом|确认您不是机器人/u
  ],
  script: [
    /\b(?:bat|kich hoat|cho phep|ho tro|tat)\b.{0,30}\b(?:javascript|cookies?)\b/u,
    /\b(?:enable|turn on|activate|requires?|need|without|disabled|allow)\b.{0,40}\bjavascript\b|\bjavascript\b.{0,40}\b(?:enabled|disabled|required|turned (?:on|off))\b/u,
    /\benable cookies\b|\bdisable (?:your |any )?ad ?blocker\b|\bupgrade (?:your|to a) .{0,20}browser\b|\bbrowser is (?:not supported|out of date|outdated)\b/u,
    /\b(?:aktivier|activ|habilit|schakel|wlacz)\p{L}{0,5}\b.{0,30}\bjavascript\b|\bjavascript\b.{0,30}\b(?:aktivier|activ|habilit|desactiv|deaktiv|attiva|wlacz)|(?:включите|включить|отключен).{0,20}javascript|javascript.{0,20}(?:включ|отключен|を有効|を有效|功能)|(?:启用|啟用|开启)\s?javascript/u
  ],
  login: [
    /\b(?:vui long |hay |can |phai )dang (?:nhap|ky)\b/u,
    /\bdang nhap (?:de|bang|vao)\b|\bquen mat khau\b|\bchua co tai khoan\b|\bdanh (?:rieng )?cho (?:thanh vien|hoi vien|thue bao|doc gia dai han)\b/u,
    /\b(?:log|sign) ?in\b.{0,40}\b(?:to (?:continue|read|view|access)|your account)\b|\b(?:please|must|need to) (?:log|sign) ?in\b/u,
    /\bsubscribe (?:now )?to (?:read|continue|unlock|access)\b|\balready (?:a subscriber|have an account|subscribed)\b|\bcancel any ?time\b|\bsession has expired\b/u,
    /\b(?:melden sie sich|loggen sie sich|bitte anmelden)\b|\bidentifiez-vous\b|\binicie? sesion\b|\bzaloguj sie\b|войдите|请登录|ログインして/u
  ],
  consent: [
    /\b(?:chung toi|trang web|website)\b.{0,40}\bcookies?\b/u,
    /\bwe (?:use|and our)\b.{0,60}\b(?:cookies|partners)\b|\bour \d{0,4} ?partners\b.{0,40}\b(?:store|process|access)\b|\bconsent to\b|\byou can (?:change|withdraw) your (?:mind|choices?|consent)\b/u,
    /\b(?:wir und unsere|unsere \d{0,4} ?partner)\b|\bpersonenbezogene\w{0,3} daten\b|\bcookies?\b.{0,80}\b(?:zustimm|akzeptier|einwillig|accept|consent|aceptar|utilizziamo|toestemming)|\bihre (?:auswahl|einwilligung)\b|\bstimmen sie\b/u,
    /\bnos \d{0,4} ?partenaires\b|\bdonnees personnelles\b|\bnuestros \d{0,4} ?socios\b|\bnostri \d{0,4} ?partner\b|\bonze \d{0,4} ?partners\b|\bnaszymi partnerami\b/u
  ]
}

const kinds = Object.keys(names) as StandIn[]

/** A heading as it is compared: folded, one kind of apostrophe, no marks at its ends. */
const bare = (text: string): string =>
  unmarked(text)
    .replaceAll("'", '’')
    .replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')

const kindOfName = new Map(kinds.flatMap((kind) => names[kind].map((name): [string, StandIn] => [bare(name), kind])))

/**
 * A status of HTTP that a page gives in place of a text, alone or behind a word for errors (RFC 9110, 15; common extensions). Other
 * numbers of three digits count something.
 */
const status =
  /^(?:(?:http|error|loi|ma loi|fehler|erreur|errore|erro|blad|ошибка|错误|エラー|خطأ)\s?){0,2}(?:40[013-9]|410|418|429|451|50[0-4]|52[0-7])(?:\s?(?:error|loi|fehler|erreur|errore|erro|blad|ошибка))?$/u
const statusBefore = /^(?:40[013-9]|410|418|429|451|50[0-4]|52[0-7])[\s\p{P}]+/u

/** What a heading, or a part of a title, names a page without an article; null where it names something else. */
export const standInName = (text: string): StandIn | null => {
  if (text.length > longestName) return null
  const name = bare(text)
  if (status.test(name)) return 'error'
  return kindOfName.get(name) ?? kindOfName.get(name.replace(statusBefore, '')) ?? null
}

const longestName = 80

/** What a sentence tells a reader who gets no article; null where it tells something else. @param folded the sentence (`unmarked`) */
export const standInSentence = (folded: string): StandIn | null =>
  kinds.find((kind) => sentences[kind].some((pattern) => pattern.test(folded))) ?? null
