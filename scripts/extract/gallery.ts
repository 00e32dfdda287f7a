import type { Line } from './features.ts'
import { captionLike, isImageFile, numberedAlt, saysCaption } from './figures.ts'
import type { Labels } from './label.ts'
import { readByline } from './people/byline.ts'
import type { Zone } from './zone.ts'

/** Lines that may stand between the sign-off and the first picture. */
const gap = 3

/** A line that announces pictures: `Một số hình ảnh tại buổi lễ:`. */
const announcement = /(?<![\p{L}\p{M}])(?:ảnh|photos?|pictures?|images?)(?![\p{L}\p{M}]).*[:：]$/iu

/**
 * Labels the captions that a dump has in place of pictures, below the line that announces them at the text's end, up to the
 * first furniture or what signs the article off.
 */
export const labelAnnounced = (lines: Line[], zone: Zone, labels: Labels): void => {
  if (!announcement.test(lines[zone.to]!.text)) return
  for (let i = zone.to + 1; i < lines.length; i++) {
    const line = lines[i]!
    if (line.text === '') continue
    if (labels.get(i) || line.piece.image || line.furniture || !captionLike(line) || readByline(line.text)) return
    labels.set(i, 'caption', 'announced', 'it stands below the line that announces pictures')
  }
}

/**
 * Labels the pictures that follow the sign-off, where portals of institutions put them: file names and numbered image texts
 * with their captions, up to the first furniture.
 */
export const labelGallery = (lines: Line[], zone: Zone, labels: Labels): void => {
  let strange = 0
  for (let i = zone.to + 1; i < lines.length; i++) {
    const line = lines[i]!
    if (labels.get(i)) continue
    if (line.furniture || line.notice || line.date || !line.inRegion) return
    const next = lines[i + 1]
    if (isImageFile(line.text) || numberedAlt(line.text)) {
      const role = isImageFile(line.text) ? 'file_name' : 'alt'
      labels.set(i, role, 'picture-after-text', 'it belongs to a picture after the text, before any furniture')
      const caption = next && !labels.get(i + 1) && !next.furniture && (saysCaption(next.text) || captionLike(next))
      if (caption) labels.set(i + 1, 'caption', 'after-image', 'it follows an image and is its caption')
      strange = 0
    } else if (next && /:$/u.test(line.text) && isImageFile(next.text)) {
      labels.set(i, 'paragraph', 'lead-in', 'it announces the pictures that follow')
    } else if (++strange > gap) return
  }
}
