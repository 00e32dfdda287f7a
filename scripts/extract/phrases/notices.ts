/**
 * Wordings of reuse and copyright notices, folded. They are conditions a publisher sets, never open licences.
 * Seen on provincial party and ministry portals, baochinhphu.vn, nld.com.vn, dantri.com.vn, 24h.com.vn, vietnamnet.vn (2012–2026).
 * Every pattern is bounded, so that a hostile line costs linear time.
 */
export const noticePatterns: RegExp[] = [
  /(?:ghi|neu|trich dan|dan|de) (?:ro )?nguon(?![\p{L}\p{M}]).{0,160}?(?:khi|neu).{0,24}?(?:phat hanh|su dung|dang|trich dan|khai thac|sao chep|dua)/u,
  /(?:phat hanh|su dung|dang|trich dan|khai thac|sao chep|dang tai) lai.{0,80}?(?:ghi|neu|trich dan|dan) (?:ro )?nguon/u,
  /(?:moi|khi|viec|moi hinh thuc) .{0,60}?(?:sao chep|trich dan|su dung|dang lai|khai thac).{0,100}?(?:ghi|neu|de|dan) (?:ro )?nguon/u,
  /(?:nghiem cam|khong duoc) (?:moi hinh thuc )?(?:sao chep|dang lai|su dung lai|phat hanh lai)/u,
  /^(?:de nghi|yeu cau|xin|vui long).{0,30}?(?:ghi|neu|dan) (?:ro )?nguon/u,
  /(?:please|must|should) (?:cite|credit|indicate|acknowledge) (?:the )?source/u,
  /source must be (?:cited|credited|indicated|acknowledged)/u,
  /(?:chi duoc|khong duoc|nghiem cam).{0,40}?(?:phat hanh|sao chep|su dung|dang) lai/u,
  /ban quyen (?:thuoc|©|cua)/u,
  /cam sao chep/u,
  /dong y bang van ban/u,
  /giu ban quyen/u,
  /vui long (?:dan|ghi|trich).{0,80}?khi (?:phat hanh|su dung|dang|trich dan)/u,
  /may not be (?:published|reproduced|republished|copied)/u,
  /(?:without|subject to) (?:the )?(?:prior |express )?(?:written )?(?:permission|consent)/u,
  /all rights (?:are )?reserved/u
]

/** What the names that a notice accepts as credit stand behind (folded). */
export const creditAsked = /(?:ghi|neu|trich dan|dan|de) (?:ro )?nguon(?: la| tu)?\s*:?\s*/u
/** Where they end, as written: without tones `lúc` would be the end of `Bình Lục`. */
export const creditEnds = /\s(?:khi|nếu|lúc)(?![\p{L}\p{M}])/iu
