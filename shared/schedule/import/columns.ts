// What the columns of a sheet and the keys of front matter mean, by the many names they go by.
import { Channel } from '../../post/account'

export const fields = [
  'text',
  'slot',
  'date',
  'time',
  'zone',
  'account',
  'channel',
  'media',
  'alt',
  'link',
  'campaign',
  'tags',
  'language',
  'disclosures',
  'claims',
  'relationships',
  'overrides',
  'kind',
  'replyTo',
] as const
/** A part of a post that a column may hold; `on:linkedin` is a yes-or-no column for one channel. */
export type Field = (typeof fields)[number] | `on:${Channel}`

// Names are compared without case, spaces, underscores and anything in parentheses: "Link(s)" is "link".
const names: Readonly<Record<(typeof fields)[number], string>> = {
  text: 'text, message, messagetext, content, caption, post, posttext, posttextcontent, copy, body, description',
  slot: 'slot, postingtime, scheduledat, scheduledtime, scheduledate, scheduledfor, schedule, postatspecifictime, datetime, dateandtime, datetime24hr, publishat, publishdate, publishtime, posttime, when',
  date: 'date, postingdate, day, postdate',
  time: 'time, time24hr, hour, timeofday',
  zone: 'zone, timezone, tz, ianazone',
  account: 'account, accounts, accountid, accountids, profile, profiles, page, handle, target, targets',
  channel: 'channel, channels, platform, platforms, network, networks, socialnetwork, socialnetworks',
  media:
    'media, mediaurl, mediaurls, image, images, imageurl, imageurls, imagelink, picture, pictures, pictureurl, pictureurls, photo, photos, photourl, photourls, video, videourl, videourls, gifurl, gifurls',
  alt: 'alt, alttext, alttexts, alttextpicture, imagealt, imagealttext, imagedescription, picturedescription',
  link: 'link, links, url, linkurl, website, destinationurl',
  campaign: 'campaign, campaignname',
  tags: 'tag, tags, label, labels, category, categories',
  language: 'language, lang, locale',
  disclosures: 'disclosure, disclosures',
  claims: 'claim, claims',
  relationships: 'relationship, relationships, materialconnection, materialconnections',
  overrides: 'override, overrides, textfor, textperaccount',
  kind: 'kind, posttype, type',
  replyTo: 'replyto, inreplyto, answerto',
}

// The true-or-false columns of Metricool's template.
const channelColumns: Readonly<Record<string, Channel>> = {
  facebook: 'facebook',
  twitter: 'x',
  twitterx: 'x',
  x: 'x',
  linkedin: 'linkedin',
  gbp: 'google-business',
  googlebusiness: 'google-business',
  instagram: 'instagram',
  pinterest: 'pinterest',
  tiktok: 'tiktok',
  youtube: 'youtube',
  threads: 'threads',
  bluesky: 'bluesky',
  mastodon: 'mastodon',
}

const byName = new Map<string, Field>([
  ...Object.entries(channelColumns).map(([name, channel]): [string, Field] => [name, `on:${channel}`]),
  ...fields.flatMap((field) => names[field].split(', ').map((name): [string, Field] => [name, field])),
])

/** How a header is compared: "Time zone", "time_zone" and "TIMEZONE" are one. */
export function headerKey(header: string): string {
  return header
    .slice(0, 200)
    .normalize('NFKC')
    .replace(/\([^()]*\)/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** The field that a column is for, or null for one that says nothing to us. Numbered columns count: "Picture Url 2". */
export function fieldNamed(header: string): Field | null {
  const key = headerKey(header)
  return byName.get(key) ?? byName.get(key.replace(/\d{1,2}$/, '')) ?? null
}

/** A channel by the names people write: LinkedIn, twitter, Google Business Profile, GBP. */
export function channelNamed(name: string): Channel | null {
  const key = headerKey(name)
  if (Object.hasOwn(channelColumns, key)) return channelColumns[key] ?? null
  return byAlias.get(key) ?? null
}

const byAlias = new Map<string, Channel>([
  ...Channel.options.map((channel): [string, Channel] => [headerKey(channel), channel]),
  ['ig', 'instagram'],
  ['insta', 'instagram'],
  ['fb', 'facebook'],
  ['li', 'linkedin'],
  ['bsky', 'bluesky'],
  ['yt', 'youtube'],
  ['googlebusinessprofile', 'google-business'],
  ['googlemybusiness', 'google-business'],
])

/** Templates by the columns that give them away, the most telling first. Source: reference/product.md §3a. */
const templates: readonly { readonly name: string; readonly columns: readonly string[] }[] = [
  { name: 'Buffer', columns: ['text', 'imageurl', 'tags', 'postingtime'] },
  { name: 'Sprout Social', columns: ['date', 'time24hr', 'messagetext'] },
  { name: 'Metricool', columns: ['text', 'date', 'time', 'draft', 'pictureurl1'] },
  { name: 'HighLevel', columns: ['postatspecifictime', 'content', 'imageurls'] },
  { name: 'SocialBee', columns: ['postatspecifictime', 'text', 'imageurls'] },
  { name: 'PostFast', columns: ['scheduledat', 'accountid', 'content'] },
  { name: 'Schedulin', columns: ['channel', 'caption', 'mediaurl', 'scheduledat'] },
  { name: 'Ayrshare', columns: ['post', 'platforms', 'mediaurls', 'scheduledate'] },
  { name: 'Publer', columns: ['date', 'text', 'link', 'mediaurl'] },
  { name: 'Publer', columns: ['date', 'message', 'link', 'mediaurl'] },
]

/** The scheduler whose template a header row is, or null. */
export function templateOf(headers: readonly string[]): string | null {
  const keys = new Set(headers.map(headerKey))
  return templates.find((template) => template.columns.every((column) => keys.has(column)))?.name ?? null
}
