/**
 * What words in class names, ids, roles and `itemprop`s say of the element they name: the general vocabulary of content
 * management systems and style sheets, in English and in the languages whose systems name their boxes in their own words
 * (Vietnamese without marks). No word is one site's own.
 */
export const vocabulary = {
  content: `article content contents entry body post story text copy prose richtext fulltext articlebody main noidung chitiet
    baiviet beitrag inhalt artikel texte contenu contenido cuerpo nota corpo testo artigo tekst inhoud`,
  title: 'title headline heading header hed tieude titre titel titulo titolo h1',
  lead: `lead lede standfirst dek deck intro summary excerpt subtitle subhead subheadline subheading abstract sapo
    description chapo chapeau abstract einleitung entradilla bajada sommario resumo kicker`,
  byline: 'byline author authors writer contributor reporter tacgia auteur autor autore verfasser signature credits',
  bio: 'bio biography profile about avatar vcard card userinfo',
  date: `date datetime time timestamp published publish posted updated modified meta postmeta metadata info infos datum fecha
    data ngay thoigian pubdate dateline`,
  caption: 'caption captions credit legend copyright source bildunterschrift legende chuthich didascalia pie',
  media: `image images img photo photos picture figure gallery slideshow slide slider carousel media thumb thumbnail
    thumbnails video videos player audio embed hinhanh anh bild foto fotos galerie lightbox`,
  quote: 'quote blockquote pullquote pull cite citation zitat quotation',
  comment: `comment comments commentlist disqus respond reply replies discussion discuss feedback guestbook binhluan ykien
    phanhoi kommentar kommentare commentaires comentarios commenti reactie reacties forum`,
  related: `related relatednews recommend recommended recommendation recommendations more readmore seealso other also next
    prev previous previously popular trending latest recent most mostread similar suggested outbrain taboola crosslink
    lienquan tinkhac tinmoi docnhieu xemthem cungchuyenmuc mehr autres weitere relacionados correlati dossier`,
  card: `card cards item items tile tiles teaser teasers grid feed loop hub river stream listing list headlines hero
    featured promo promos block module box boxes`,
  share: `share shares sharing social socials addthis addtoany sharedaddy facebook twitter whatsapp linkedin pinterest zalo
    like likes print email chiase follow sns bookmark`,
  nav: `nav navbar navigation menu menus breadcrumb breadcrumbs crumb crumbs pagination pager paging toolbar topbar skip
    sitemap danhmuc duongdan tabs tab`,
  ads: `ad ads adv advert adverts advertisement advertisements advertising adsense adbox adslot banner banners sponsor sponsored
    sponsors promotion dfp gpt quangcao anzeige werbung publicite publicidad native commercial affiliate`,
  newsletter:
    'newsletter newsletters subscribe subscription subscriptions signup paywall premium abo donate donation offer',
  footer: 'footer foot bottom colophon chantrang banquyen legal imprint impressum',
  header: 'masthead top banner branding logo siteheader pageheader toolbar',
  sidebar:
    'sidebar sidebars aside rail right left column col secondary widget widgets rightrail complementary infobar marginalia',
  tags: 'tag tags topics topic keyword keywords categories category cat taxonomy terms term label labels tukhoa tagcloud themen etiquetas',
  form: 'form forms search input login signin register account field captcha timkiem dangnhap poll survey vote quiz rating ratings',
  popup:
    'popup modal overlay cookie cookies gdpr consent privacy notice alert notification dialog tooltip dropdown message',
  hidden: 'hidden hide visually visuallyhidden screen reader sr offscreen invisible collapse collapsed mobile noscript',
  button: 'button buttons btn cta link links action actions control controls toggle icon icons',
  note: 'disclaimer note notes footnote footnotes reference references references correction editor terms license licence',
  inset: 'box factbox infobox inset callout highlight highlights key keypoints takeaways toc fact facts panel',
  shop: 'price product products shop cart buy deal deals amazon store',
  embed: 'tweet instagram embed embedded iframe oembed youtube'
} as const

export type Category = keyof typeof vocabulary

/**
 * What categories have in common. Most of them are too rare on the pages that the model is trained on to say something each;
 * together they do.
 */
export const families = {
  content: ['content'],
  picture: ['caption', 'media'],
  header: ['title', 'lead', 'byline', 'date'],
  lead: ['lead'],
  list: ['card', 'related'],
  inset: ['inset', 'quote', 'note', 'embed', 'shop'],
  beside: [
    'bio',
    'comment',
    'share',
    'nav',
    'ads',
    'newsletter',
    'footer',
    'header',
    'sidebar',
    'tags',
    'form',
    'popup',
    'hidden',
    'button'
  ]
} as const satisfies { [family: string]: readonly Category[] }
