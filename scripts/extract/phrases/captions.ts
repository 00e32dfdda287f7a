/** How pages credit and count pictures, by language, as data. Vietnamese and English wordings with more to them are in `figures.ts`. */

/** Stand before the name of a picture's maker or owner, with a colon: `Foto: …`, `图片来源：…`. */
// biome-ignore format: a table
const creditLabels: { readonly [language: string]: readonly string[] } = {
  en: ['image credit', 'image credits', 'image source', 'image courtesy', 'photo courtesy', 'photo source', 'photo credits', 'picture credit', 'credits', 'file photo', 'file image', 'stock photo', 'photography', 'cover photo', 'cover image', 'video', 'screenshot'],
  de: ['foto', 'fotos', 'bild', 'bilder', 'grafik', 'karte', 'archivfoto', 'archivbild', 'symbolbild', 'symbolfoto', 'bildquelle', 'bildnachweis', 'bildrechte', 'fotograf', 'fotografin', 'zeichnung', 'illustration', 'repro', 'screenshot'],
  fr: ['photo', 'photos', 'crédit', 'crédits', 'crédit photo', 'crédits photo', 'crédit photos', 'crédits photos', "photo d'illustration", 'photo d’illustration', "photo d'archives", 'photo d’archives', 'image', 'infographie', 'dessin'],
  es: ['foto', 'fotos', 'fotografía', 'fotografías', 'imagen', 'imágenes', 'crédito', 'créditos', 'foto de archivo', 'foto cortesía', 'infografía', 'ilustración', 'captura'],
  it: ['foto', 'immagine', 'immagini', 'fotografia', 'crediti', 'credit foto', 'foto di repertorio', "foto d'archivio", 'disegno'],
  pt: ['foto', 'fotos', 'fotografia', 'imagem', 'imagens', 'crédito', 'créditos', 'foto de arquivo', 'ilustração', 'arte'],
  nl: ['foto', "foto's", 'beeld', 'fotografie', 'archieffoto', 'illustratie'],
  pl: ['foto', 'fot.', 'zdjęcie', 'zdjęcia', 'źródło zdjęcia', 'grafika', 'rys.'],
  ru: ['фото', 'фотография', 'иллюстрация', 'источник фото', 'автор фото', 'фото автора', 'изображение', 'инфографика', 'скриншот'],
  zh: ['图', '圖', '图片', '圖片', '图片来源', '圖片來源', '图源', '照片', '照片来源', '摄影', '攝影', '供图', '资料图', '資料照', '制图', '視頻', '视频'],
  ja: ['写真', '画像', '撮影', '写真提供', '画像提供', '図', '写真説明', 'イラスト'],
  ar: ['صورة', 'الصورة', 'تصوير', 'عدسة', 'مصدر الصورة', 'أرشيف']
}

const escaped = (phrase: string): string => phrase.replace(/[.]/gu, '\\$&').replace(/ /gu, '\\s')

const anyLabel = [...new Set(Object.values(creditLabels).flat())]
  .sort((a, b) => b.length - a.length)
  .map(escaped)
  .join('|')

const name = '([^()[\\]:：]{1,60}?)'
const end = '\\s?[)\\]）】]?\\.?$'

/** Credits whose first group is the name, which runs to the line's end. */
export const labelledCredits: RegExp[] = [
  new RegExp(`(?:^|[\\s([（【.。＝–—|/-])(?:${anyLabel})\\s?[:：]\\s?${name}${end}`, 'iu'),
  // `Fot. …` of Polish captions, without a colon.
  new RegExp(`(?:^|[\\s(|/–—-])fot\\.\\s${name}${end}`, 'iu'),
  // `© …` that is no year, as behind captions.
  new RegExp(`(?:^|[\\s(|/–—-])©\\s?(?!\\d|\\s)${name}${end}`, 'u')
]

/** A picture that counts itself among others (`Image 2 of 5`, `Bild 2 von 5`, `Foto 1/12`), or a caption that says it is one. */
export const countedPicture =
  /^(?:(?:image|photo|picture|slide|bild|foto|imagen|imagem|immagine|afbeelding|zdjęcie|фото)\s\d{1,3}\s?(?:of|\/|von|sur|de|di|van|z|из)\s?\d{1,3}(?:\s|$)|image (?:caption|copyright|source)(?:\s|,)|bildunterschrift:|légende\s?:|pie de foto|didascalia:|legenda:|подпись:|图说[:：]|file photo\b|file\s[-–—]\s)/iu

/** What agencies write of pictures taken before: `In this May 2, 2019, file photo, …`, `… in this handout image.` */
export const agencyPicture =
  /^in this [^.]{0,50}\b(?:photo|photograph|image|picture|frame grab)\b|\bin (?:this|an undated) (?:file |handout |undated |combination )?(?:photo|photograph|image|picture)\b/iu
