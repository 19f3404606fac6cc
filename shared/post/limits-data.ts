// The numbers, last looked up on 22 November 2026. To refresh one: look it up, change value, source, checked and
// grade together. A grade of C or K must never be shown as certain.
import type { Channel } from './account'
import type { Fact, Grade, Limits, TextLimit, Unit } from './limits'

const checked = '2026-11-22'

function fact(value: number, grade: Grade, source: string, note?: string): Fact {
  return { value, source, checked, grade, ...(note === undefined ? {} : { note }) }
}

function text(value: number, unit: Unit, grade: Grade, source: string, note?: string): TextLimit {
  return { ...fact(value, grade, source, note), unit }
}

const postiz = 'gitroomhq/postiz-app provider settings, commit 74b01ad'
const lexicon = 'bluesky-social/atproto lexicons app.bsky.feed.post and embed.images, commit d6296a1'
const folds = 'posttruncate.com/en/platform-limits'
const foldNote = 'The network cuts by lines and screen width; this is the smaller figure, for phones.'

export const channelLimits: Record<Channel, Limits> = {
  x: {
    text: [
      text(
        280,
        'weighted',
        'B',
        'twitter-text configuration v3, commit 30e2430',
        'Paid accounts may post longer text.',
      ),
    ],
    fold: null,
    hashtags: null,
    media: fact(4, 'A', 'docs.x.com, media best practices', '4 photos, or 1 GIF, or 1 video.'),
    leastMedia: null,
  },
  bluesky: {
    text: [text(300, 'graphemes', 'B', lexicon), text(3_000, 'bytes', 'B', lexicon)],
    fold: null,
    hashtags: null,
    media: fact(4, 'B', lexicon),
    leastMedia: null,
  },
  mastodon: {
    text: [
      text(500, 'short-links', 'B', 'mastodon/mastodon default configuration', 'Each server may set another limit.'),
    ],
    fold: null,
    hashtags: null,
    media: fact(4, 'B', 'mastodon/mastodon', 'Each server may set another limit.'),
    leastMedia: null,
  },
  threads: {
    text: [text(500, 'emoji-bytes', 'A', 'developers.facebook.com/documentation/threads/posts')],
    fold: fact(250, 'C', folds, foldNote),
    hashtags: fact(1, 'C', 'Third-party accounts of the single topic tag'),
    media: null,
    leastMedia: null,
  },
  instagram: {
    text: [text(2_200, 'units', 'B', postiz)],
    fold: fact(125, 'C', folds, foldNote),
    hashtags: fact(
      5,
      'C',
      'Seven third-party accounts of the change of December 2025; Ayrshare, newer pages',
      'It was 30 before; older pages still say so.',
    ),
    media: fact(10, 'B', postiz, 'Carousel.'),
    leastMedia: fact(1, 'B', postiz),
  },
  facebook: {
    text: [text(63_206, 'units', 'B', postiz)],
    fold: fact(110, 'C', folds, foldNote),
    hashtags: null,
    media: fact(10, 'A', 'help.later.com, photos in one post'),
    leastMedia: null,
  },
  linkedin: {
    text: [text(3_000, 'units', 'B', postiz, 'Ayrshare (third party) says the same.')],
    fold: fact(140, 'C', folds, `${foldNote} On a wide screen about 210.`),
    hashtags: null,
    media: null,
    leastMedia: null,
  },
  tiktok: {
    text: [text(2_200, 'units', 'C', 'zernio and getlate help pages', 'Postiz uses 2,000.')],
    fold: null,
    hashtags: null,
    media: fact(35, 'C', 'zernio and getlate help pages', '35 photos or 1 video.'),
    leastMedia: fact(1, 'C', 'zernio and getlate help pages'),
  },
  youtube: {
    text: [text(5_000, 'units', 'B', postiz, 'Description; the limit may be in bytes.')],
    fold: fact(157, 'C', 'toolsdeck.app/guide/social-media-character-limits', foldNote),
    hashtags: null,
    media: fact(1, 'C', 'zernio help page'),
    leastMedia: fact(1, 'C', 'zernio help page'),
  },
  pinterest: {
    text: [text(500, 'units', 'C', 'Ayrshare help page', 'Sources differ: 500 or 800.')],
    fold: null,
    hashtags: null,
    media: fact(5, 'B', postiz),
    leastMedia: fact(1, 'B', postiz),
  },
  'google-business': {
    text: [text(1_500, 'units', 'B', postiz)],
    fold: null,
    hashtags: null,
    media: fact(1, 'B', postiz, 'One image, no video.'),
    leastMedia: null,
  },
}
