/**
 * Names of months and weekdays in the languages of the pages that are read in depth, as data: in full, shortened, and in
 * the case that dates are written in (Russian, Polish, Finnish). A further language is a line in each table.
 */

type Twelve = readonly [string, string, string, string, string, string, string, string, string, string, string, string]

type Seven = readonly [string, string, string, string, string, string, string]

// Each entry holds the variants of one month, parted by spaces. `März` and `Maerz`, `août` and `aout`: as typed.
// biome-ignore format: a table
const MONTHS: { readonly [language: string]: Twelve } = {
  en: ['january jan', 'february feb', 'march mar', 'april apr', 'may', 'june jun', 'july jul', 'august aug', 'september sep sept', 'october oct', 'november nov', 'december dec'],
  de: ['januar jänner jan', 'februar feber feb', 'märz maerz mär mrz', 'april apr', 'mai', 'juni jun', 'juli jul', 'august aug', 'september sep sept', 'oktober okt', 'november nov', 'dezember dez'],
  fr: ['janvier janv', 'février fevrier févr fév', 'mars', 'avril avr', 'mai', 'juin', 'juillet juil', 'août aout', 'septembre sept', 'octobre oct', 'novembre nov', 'décembre decembre déc'],
  es: ['enero ene', 'febrero feb', 'marzo mar', 'abril abr', 'mayo may', 'junio jun', 'julio jul', 'agosto ago', 'septiembre setiembre sep sept', 'octubre oct', 'noviembre nov', 'diciembre dic'],
  it: ['gennaio gen', 'febbraio feb', 'marzo mar', 'aprile apr', 'maggio mag', 'giugno giu', 'luglio lug', 'agosto ago', 'settembre set sett', 'ottobre ott', 'novembre nov', 'dicembre dic'],
  pt: ['janeiro jan', 'fevereiro fev', 'março marco mar', 'abril abr', 'maio mai', 'junho jun', 'julho jul', 'agosto ago', 'setembro set', 'outubro out', 'novembro nov', 'dezembro dez'],
  nl: ['januari jan', 'februari feb', 'maart mrt', 'april apr', 'mei', 'juni jun', 'juli jul', 'augustus aug', 'september sep', 'oktober okt', 'november nov', 'december dec'],
  pl: ['stycznia styczeń sty', 'lutego luty lut', 'marca marzec mar', 'kwietnia kwiecień kwi', 'maja maj', 'czerwca czerwiec cze', 'lipca lipiec lip', 'sierpnia sierpień sie', 'września wrzesień wrz', 'października październik paź', 'listopada listopad lis', 'grudnia grudzień gru'],
  ru: ['января январь янв', 'февраля февраль фев', 'марта март мар', 'апреля апрель апр', 'мая май', 'июня июнь июн', 'июля июль июл', 'августа август авг', 'сентября сентябрь сен', 'октября октябрь окт', 'ноября ноябрь ноя', 'декабря декабрь дек'],
  uk: ['січня', 'лютого', 'березня', 'квітня', 'травня', 'червня', 'липня', 'серпня', 'вересня', 'жовтня', 'листопада', 'грудня'],
  sv: ['januari jan', 'februari feb', 'mars mar', 'april apr', 'maj', 'juni jun', 'juli jul', 'augusti aug', 'september sep', 'oktober okt', 'november nov', 'december dec'],
  da: ['januar jan', 'februar feb', 'marts mar', 'april apr', 'maj', 'juni jun', 'juli jul', 'august aug', 'september sep', 'oktober okt', 'november nov', 'december dec'],
  fi: ['tammikuuta', 'helmikuuta', 'maaliskuuta', 'huhtikuuta', 'toukokuuta', 'kesäkuuta', 'heinäkuuta', 'elokuuta', 'syyskuuta', 'lokakuuta', 'marraskuuta', 'joulukuuta'],
  tr: ['ocak oca', 'şubat şub', 'mart', 'nisan nis', 'mayıs', 'haziran haz', 'temmuz tem', 'ağustos ağu', 'eylül eyl', 'ekim eki', 'kasım kas', 'aralık ara'],
  id: ['januari', 'februari', 'maret', 'april', 'mei', 'juni', 'juli', 'agustus', 'september', 'oktober', 'november', 'desember'],
  ar: ['يناير', 'فبراير', 'مارس', 'أبريل ابريل إبريل', 'مايو', 'يونيو', 'يوليو', 'أغسطس', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر']
}

// From Monday. Left out: `mar` (a month as well) and whatever means another day in another language.
// biome-ignore format: a table
const DAYS: { readonly [language: string]: Seven } = {
  en: ['monday mon', 'tuesday tue tues', 'wednesday wed', 'thursday thu thur thurs', 'friday fri', 'saturday sat', 'sunday sun'],
  de: ['montag mo', 'dienstag di', 'mittwoch mi', 'donnerstag do', 'freitag fr', 'samstag sonnabend sa', 'sonntag so'],
  fr: ['lundi lun', 'mardi', 'mercredi mer', 'jeudi jeu', 'vendredi ven', 'samedi sam', 'dimanche dim'],
  es: ['lunes lun', 'martes', 'miércoles miercoles mié', 'jueves jue', 'viernes vie', 'sábado sabado sáb', 'domingo dom'],
  it: ['lunedì lunedi', 'martedì martedi', 'mercoledì mercoledi', 'giovedì giovedi gio', 'venerdì venerdi', 'sabato sab', 'domenica'],
  pt: ['segunda-feira segunda', 'terça-feira terça', 'quarta-feira quarta', 'quinta-feira quinta', 'sexta-feira sexta', 'sábado', 'domingo'],
  nl: ['maandag', 'dinsdag', 'woensdag wo', 'donderdag', 'vrijdag vr', 'zaterdag za', 'zondag zo'],
  pl: ['poniedziałek', 'wtorek', 'środa', 'czwartek', 'piątek', 'sobota', 'niedziela'],
  ru: ['понедельник пн', 'вторник вт', 'среда ср', 'четверг чт', 'пятница пт', 'суббота сб', 'воскресенье вс'],
  sv: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  da: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  fi: ['maanantai', 'tiistai', 'keskiviikko', 'torstai', 'perjantai', 'lauantai', 'sunnuntai'],
  ar: ['الاثنين الإثنين', 'الثلاثاء', 'الأربعاء الاربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد الاحد'],
  ja: ['月曜日 月', '火曜日 火', '水曜日 水', '木曜日 木', '金曜日 金', '土曜日 土', '日曜日 日'],
  zh: ['星期一 周一', '星期二 周二', '星期三 周三', '星期四 周四', '星期五 周五', '星期六 周六', '星期日 星期天 周日']
}

const entriesOf = (table: { readonly [language: string]: readonly string[] }): [string, number][] => [
  ...new Map(
    Object.values(table).flatMap((names) =>
      names.flatMap((variants, index) => variants.split(' ').map((name): [string, number] => [name, index + 1]))
    )
  )
]

/** Every name of a month, with its number. */
export const MONTH_NAMES: readonly [string, number][] = entriesOf(MONTHS)

/** Every name of a weekday, 1 = Monday. */
export const DAY_NAMES: readonly [string, number][] = entriesOf(DAYS)
