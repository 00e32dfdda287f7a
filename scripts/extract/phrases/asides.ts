import type { DroppedKind } from '../../../schema/article.d.ts'

/**
 * Sentences that sites print around articles, by what they cannot do without, folded: consent, commissions, figures of the
 * stock exchange, who wrote this, who publishes it. What has a fixed wording is in `legal.ts`. They count only outside the article: it may speak of all of this.
 * Every pattern is bounded, so that a hostile line costs linear time.
 */
export const asides: readonly { kind: DroppedKind; name: string; patterns: readonly RegExp[] }[] = [
  {
    kind: 'notice',
    name: 'note to its visitors',
    patterns: [
      /\bconsent to\b.{0,60}\bcookies?\b/u,
      /\bcookies?\b.{0,160}\b(?:website|webseite|browsing experience|navegacion|navigation|consentement)\b/u,
      /\b(?:personalise|personalize) your experience\b|\bdelivered to your inbox\b/u,
      /\bmay (?:earn|receive) a.{0,20}\bcommission\b/u,
      /\bresults (?:may )?vary\b|\bhave not been evaluated by\b/u,
      /\bthe information (?:provided|contained) (?:on|in) this\b/u,
      /\b(?:quotes?|data|indices|prices)\b.{0,60}\b(?:delayed|real[- ]time|provided by)\b/u
    ]
  },
  {
    kind: 'credit',
    name: 'writer’s note',
    patterns: [
      /^.{2,60}\b(?:is|was|has been|serves as) (?:an?|the|our) .{0,80}\b(?:writer|reporter|journalist|editor|columnist|correspondent|photographer|contributor|author|blogger|educator)\b/u,
      /\b(?:schreibt|arbeitet) (?:seit|als|fur)\b.{0,80}\b(?:redakt\w{1,8}|journalist\w{0,4}|autor\w{0,4})\b/u,
      /^follow .{1,60} on (?:twitter|facebook|instagram)\b/u
    ]
  },
  {
    kind: 'imprint',
    name: 'who publishes this',
    patterns: [
      /\bis a (?:network|member|part|division|subsidiary) of\b.{0,80}\b(?:compan\w{1,4}|media|news|group|network)\b/u,
      /^[©®]/u
    ]
  }
]
