/** Parts of a page beside its article, as their elements and the names of their classes and ids tell. */
export type Landmark =
  | 'nav'
  | 'header'
  | 'footer'
  | 'aside'
  | 'dialog'
  | 'form'
  | 'comments'
  | 'related'
  | 'share'
  | 'figure'

/** Elements that are landmarks by themselves. */
export const landmarkTags: Readonly<Record<string, Landmark>> = {
  nav: 'nav',
  menu: 'nav',
  header: 'header',
  footer: 'footer',
  aside: 'aside',
  dialog: 'dialog',
  form: 'form',
  figure: 'figure',
  figcaption: 'figure'
}

/**
 * Words of class names and ids; a name is split at everything but letters, and matches by one of the words or by one of
 * the phrases in a row. Vietnamese portals name their boxes in Vietnamese without marks, as one word or several
 * (`tinlienquan`, `tin-lien-quan`); the English ones are those of WordPress, Drupal, Liferay, SharePoint and of newsroom
 * systems.
 */
export const landmarkNames: readonly { kind: Landmark; words: string; phrases: string }[] = [
  {
    kind: 'nav',
    words: `nav navbar navigation navi menu mainmenu topmenu submenu megamenu breadcrumb breadcrumbs crumb crumbs
      pagination pager paging toolbar topbar skiplink danhmuc`,
    phrases: 'skip link|danh muc|duong dan|thanh cong cu'
  },
  {
    kind: 'header',
    words: 'masthead siteheader pageheader headertop topheader',
    phrases: 'site header|page header|header top|top header|header wrapper|main header|global header'
  },
  {
    kind: 'footer',
    words: 'footer sitefooter pagefooter colophon copyright chantrang banquyen',
    phrases: 'chan trang|ban quyen|lien ket web|thong ke|luot truy cap'
  },
  {
    kind: 'aside',
    words: `sidebar sidebars rightbar leftbar widget widgets advert adverts advertisement advertisements ads adsense adbox
      adslot sponsor sponsored promo newsletter popup modal cookie cookies gdpr consent privacy poll quangcao cotphai cottrai thoitiet
      tygia thamdo`,
    phrases:
      'right column|left column|right col|left col|col right|col left|quang cao|cot phai|cot trai|tham do|thoi tiet|ty gia'
  },
  {
    kind: 'form',
    words: 'login signin searchform searchbox dangnhap timkiem',
    phrases: 'search form|search box|contact form|dang nhap|dang ky|tim kiem'
  },
  {
    kind: 'comments',
    words: `comment comments commentlist commentbox disqus respond replies fbcomments binhluan ykien ykienbandoc phanhoi`,
    phrases: 'binh luan|y kien|gui y kien|phan hoi'
  },
  {
    kind: 'related',
    words: `related relatednews relatedposts relatedarticles recommend recommended recommendation recommendations
      recommends readmore seealso morenews othernews mostread mostviewed mostpopular popular trending hotnews latestnews
      outbrain taboola teaser teasers crosslink tinlienquan tinkhac tinmoi tinnoibat docnhieu xemnhieu xemthem
      cungchuyenmuc baivietlienquan bailienquan`,
    phrases: `lien quan|tin khac|tin moi|cung chuyen muc|tin noi bat|doc nhieu|xem nhieu|doc them|xem them|co the ban quan tam|
      news other|other news|news relation|more news|more from|read more|read next|read also|see also|next article|up next|
      most read|most popular|most viewed|latest news|tin cu hon|tin moi hon|dung bo lo`
  },
  {
    kind: 'share',
    words: `share shares sharing sharebar sharebox sharedaddy addthis addtoany social socials socialbar socialshare sns
      facebook zalo fblike likebox tags taglist tagcloud keywords chiase tukhoa`,
    phrases: 'chia se|in bai|gui email|tu khoa|font size|co chu'
  }
]

/** Words that turn a name into a statement about something else: `has-sidebar`, `no-comments`, `comments-open`. */
export const modifiers: ReadonlySet<string> = new Set(
  'has no not with without is enabled disabled hide open'.split(' ')
)

/** Names that list an article's topics (`category-social`, `tag-weather`), and wrappers around it and what is beside it. */
export const neutralName =
  /^(?:(?:tag|tags|category|cat|topic|section|post)-.|(?:content|main|wrapper)-sidebar|sidebar-(?:content|wrapper))/u
