/** Elements by the way a browser lays them out: the rendering section of the HTML Standard (15.3). */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u))

/** Elements whose content nobody sees: what stands in them is no visible text. */
export const unseen = words('script style template noscript head')

/** Elements that begin and end a block of text. */
export const blocks = words(`
  address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
  form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup p plaintext pre
  search section summary table tbody td tfoot th thead tr ul xmp marquee
`)

/** Elements shown by something other than their text; the text they hold is a block of its own. */
export const widgets = words(`
  applet audio button canvas datalist iframe meter noembed noframes object option output progress select svg textarea
  title video
`)

/** Elements in which white space stays as written. */
export const preformatted = words('pre listing plaintext textarea xmp')

/** Elements that mark their text as stressed, and how. */
export const stresses: Readonly<Record<string, 'emphasis' | 'strong'>> = {
  em: 'emphasis',
  i: 'emphasis',
  strong: 'strong',
  b: 'strong'
}
