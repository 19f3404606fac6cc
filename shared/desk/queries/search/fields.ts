// Every field of the search. Adding one is adding an entry: the parser, the marks, the help and the completion read this
// list. What the desk keeps nothing about yet is named as such, so that nobody takes silence for "no post".
import { Channel, channelNames } from '../../../post/account'
import { PostKind } from '../../../post/content'
import { severities } from '../../../policy/finding'
import { statuses } from '../../../review/review'
import {
  dueOf,
  found,
  isChangedSinceApproval,
  isChangedSinceReview,
  isSnoozed,
  isTurn,
  riskOf,
  takenBy,
  updatedOf,
  waiverStates,
} from './facts'
import { isMentioned, openThreads } from '../threads'
import { type Choice, type Field, flag, flagNotKept, flags, notKept } from './field'
import type { Vocabulary } from './vocabulary'
import { t } from '../../../words/say'

const fixed = (values: readonly string[]) => () => values.map((value): Choice => ({ id: value, value }))
const people = ({ people: known }: Vocabulary): readonly Choice[] => known.map(({ id, name }) => ({ id, value: name }))

export const fields: readonly Field[] = [
  {
    kind: 'choice',
    name: 'status',
    about: t('Where the post stands'),
    example: 'status:in-review',
    cost: 'standing',
    choices: fixed(statuses),
    has: ({ standing }, id) => standing.status === id,
  },
  {
    kind: 'choice',
    name: 'turn',
    about: t('Who must act next: a person, an area, or a part'),
    example: 'turn:@me',
    cost: 'standing',
    ofPeople: true,
    byPart: true,
    choices: (vocabulary) => [
      ...['writer', 'reviewers', 'manager', 'nobody'].map((value) => ({ id: `who ${value}`, value })),
      ...vocabulary.areas.map((area) => ({ id: `area ${area}`, value: area, about: t('Waits for this area') })),
      ...people(vocabulary),
    ],
    has: isTurn,
    isNone: ({ standing }) => standing.turn.who === 'nobody',
  },
  {
    kind: 'choice',
    name: 'author',
    about: t('Who began the post'),
    example: 'author:@me',
    cost: 'content',
    ofPeople: true,
    byPart: true,
    choices: people,
    has: ({ post }, id) => post.createdBy === id,
  },
  {
    kind: 'choice',
    name: 'reviewer',
    about: t('Who has decided on it'),
    example: 'reviewer:none',
    cost: 'content',
    ofPeople: true,
    byPart: true,
    choices: people,
    has: ({ post }, id) => post.signOffs.some(({ by, takenBack }) => by === id && takenBack === null),
    isNone: ({ post }) => post.signOffs.every(({ takenBack }) => takenBack !== null),
  },
  {
    kind: 'choice',
    name: 'taken-by',
    about: t('Who has taken it to read'),
    example: 'taken-by:@me',
    cost: 'content',
    ofPeople: true,
    byPart: true,
    choices: people,
    has: (subject, id) => takenBy(subject) === id,
    isNone: (subject) => takenBy(subject) === null,
  },
  {
    kind: 'choice',
    name: 'snoozed-by',
    about: t('Who has put it off'),
    example: 'snoozed-by:any',
    cost: 'standing',
    ofPeople: true,
    byPart: true,
    choices: people,
    has: isSnoozed,
    isNone: (subject) => subject.post.snoozes.every(({ by }) => !isSnoozed(subject, by)),
  },
  {
    kind: 'choice',
    name: 'channel',
    about: t('Where it is to appear'),
    example: 'channel:linkedin,x',
    cost: 'content',
    choices: () =>
      Channel.options.map((value) => {
        const { name, badge } = channelNames[value]
        return { id: value, value, also: [name, badge], ...(name.toLowerCase() === value ? {} : { about: name }) }
      }),
    has: ({ content }, id) =>
      content.targets.some((target) => target.startsWith(id) && target.charAt(id.length) === '/'),
    isNone: ({ content }) => content.targets.length === 0,
  },
  {
    kind: 'choice',
    name: 'account',
    about: t('The account that publishes it'),
    example: 'account:linkedin/northbank',
    cost: 'content',
    choices: ({ accounts }) => accounts.map(({ id, handle }) => ({ id, value: id, also: [handle] })),
    has: ({ content }, id) => content.targets.includes(id),
    isNone: ({ content }) => content.targets.length === 0,
  },
  {
    kind: 'choice',
    name: 'market',
    about: t('The market of its accounts'),
    example: 'market:UK',
    cost: 'content',
    choices: ({ accounts }) =>
      [...new Set(accounts.map(({ market }) => market))].flatMap((market) =>
        market === '' ? [] : [{ id: market, value: market }],
      ),
    has: ({ content, state }, id) => content.targets.some((target) => state.accounts.get(target)?.market === id),
    isNone: ({ content, state }) => content.targets.every((target) => !state.accounts.get(target)?.market),
  },
  {
    kind: 'choice',
    name: 'campaign',
    about: t('The campaign it belongs to'),
    example: 'campaign:spring',
    cost: 'content',
    byPart: true,
    choices: ({ campaigns }) => campaigns.map((campaign) => ({ id: campaign, value: campaign })),
    has: ({ content }, id) => content.campaign === id,
    isNone: ({ content }) => content.campaign === '',
  },
  {
    kind: 'choice',
    name: 'lang',
    about: t('The language it is written in; “de” finds de-CH too'),
    example: 'lang:de',
    cost: 'content',
    choices: ({ languages }) =>
      [...new Set(languages.flatMap((tag) => [tag.split('-')[0] ?? tag, tag]))].map((tag) => ({ id: tag, value: tag })),
    has: ({ content: { language } }, id) => language === id || language.startsWith(`${id}-`),
  },
  {
    kind: 'choice',
    name: 'kind',
    about: t('A post, a reply, or a post for staff'),
    example: 'kind:reply',
    cost: 'content',
    choices: fixed(PostKind.options),
    has: ({ content }, id) => content.kind === id,
  },
  {
    kind: 'choice',
    name: 'severity',
    about: t('How grave its findings are'),
    example: 'severity:blocker',
    cost: 'findings',
    choices: fixed(severities),
    has: ({ findings }, id) => findings.some(({ severity }) => severity === id),
    isNone: ({ findings }) => findings.length === 0,
  },
  {
    kind: 'choice',
    name: 'clause',
    about: t('The clause of the policy that a finding points to'),
    example: 'clause:any',
    cost: 'findings',
    choices: ({ clauses }) => clauses.map(({ id, title }) => ({ id, value: id, about: title })),
    has: ({ findings }, id) => findings.some(({ clause }) => clause === id),
    isNone: ({ findings }) => findings.length === 0,
  },
  flags({ name: 'finding', about: t('What became of its findings'), example: 'finding:disputed' }, 'findings', [
    flag('any', t('The checks found something'), ({ findings }) => findings.length > 0),
    flag('none', t('The checks found nothing'), ({ findings }) => findings.length === 0),
    flag('open', t('A blocker or warning that nobody has considered'), ({ findings, post }) =>
      findings.some(
        ({ id, severity }) =>
          (severity === 'blocker' || severity === 'warning') && !post.considered.some(({ finding }) => finding === id),
      ),
    ),
    flag('considered', t('A reviewer marked one considered'), ({ findings, post }) =>
      post.considered.some(({ finding }) => findings.some(({ id }) => id === finding)),
    ),
    flag('disputed', t('Somebody says that one is wrong'), ({ findings, post }) =>
      post.disputed.some(({ finding }) => findings.some(({ id }) => id === finding)),
    ),
  ]),
  flags({ name: 'waiver', about: t('Exceptions asked for its findings'), example: 'waiver:pending' }, 'standing', [
    flag('any', t('One was asked for'), ({ post }) => post.waivers.some(({ withdrawn }) => withdrawn === null)),
    flag('none', t('None was asked for'), ({ post }) => post.waivers.every(({ withdrawn }) => withdrawn !== null)),
    flag('pending', t('One waits to be decided'), (subject) => waiverStates(subject).includes('asked')),
    flag('granted', t('One is granted and has not run out'), (subject) => waiverStates(subject).includes('granted')),
    flag('refused', t('One was refused'), (subject) => waiverStates(subject).includes('refused')),
    flag('expired', t('One ran out, or runs out before the slot'), (subject) =>
      waiverStates(subject).some((state) => state === 'over' || state === 'short'),
    ),
  ]),
  {
    kind: 'number',
    name: 'policy',
    about: t('The version of the policy it was last checked under'),
    example: 'policy:<3',
    cost: 'content',
    number: ({ post, state }) => {
      const index = state.policies.findIndex(({ digest }) => digest === post.checked?.policyDigest)
      return state.policies[index]?.document.version ?? null
    },
  },
  {
    kind: 'date',
    name: 'scheduled',
    about: t('When it is to go out'),
    example: 'scheduled:this-week',
    cost: 'content',
    seconds: ({ reading }) => reading.slot,
  },
  {
    kind: 'date',
    name: 'due',
    about: t('By when it must be approved, and then handed over'),
    example: 'due:<=tomorrow',
    cost: 'standing',
    seconds: dueOf,
  },
  {
    kind: 'date',
    name: 'updated',
    about: t('When something last happened to it'),
    example: 'updated:-4h',
    cost: 'content',
    seconds: updatedOf,
  },
  {
    kind: 'number',
    name: 'rev',
    about: t('How many revisions it has'),
    example: 'rev:>=3',
    cost: 'content',
    number: ({ revision }) => revision.number,
  },
  {
    kind: 'text',
    name: 'text',
    about: t('Words in the text alone'),
    example: 'text:"4.75% AER"',
    texts: ({ content }) => [content.text, ...Object.values(content.overrides)],
  },
  {
    kind: 'text',
    name: 'alt',
    about: t('Words in the description of a picture; “none” finds pictures without one'),
    example: 'alt:none',
    texts: ({ content }) => content.media.map(({ alt }) => alt),
  },
  {
    kind: 'text',
    name: 'link',
    about: t('An address in the post'),
    example: 'link:northbank.example',
    texts: ({ content }) => [
      ...(content.link === null ? [] : [content.link]),
      ...found(content.text, content.overrides, /https?:\/\/\S+/gi),
    ],
  },
  {
    kind: 'text',
    name: 'hashtag',
    about: t('A hashtag, with or without its #'),
    example: 'hashtag:savings',
    whole: true,
    texts: ({ content }) =>
      found(content.text, content.overrides, /[#＃][\p{L}\p{N}\p{M}_]+/gu).map((tag) => tag.slice(1)),
  },
  flags({ name: 'is', about: t('How it stands with its slot'), example: 'is:at-risk' }, 'standing', [
    flag(
      'at-risk',
      t('Not approved, and less time is left than its review takes'),
      (subject) => riskOf(subject).isAtRisk,
    ),
    flag('near', t('Its deadline is less than six hours away'), (subject) => riskOf(subject).isNear),
    flag('expired', t('Its slot passed before it left the desk'), (subject) => riskOf(subject).isExpired),
    flag('exported', t('It has left the desk'), ({ post }) => post.exports.length > 0),
    flagNotKept('unseen', t('What each person has read is not kept on this desk yet.')),
    flag('snoozed', t('You have put it off'), (subject) => isSnoozed(subject, subject.me.id)),
    flag('taken', t('Somebody has taken it to read'), (subject) => takenBy(subject) !== null),
    flagNotKept('bulk-approved', t('Whether a post was approved together with others cannot be searched yet.')),
  ]),
  flags({ name: 'has', about: t('What belongs to it'), example: 'has:media' }, 'content', [
    flag('comment', t('An open comment or suggestion'), ({ post, me }) => openThreads(me, post).count > 0),
    flag('suggestion', t('A suggestion that waits for an answer'), ({ post }) =>
      post.suggestions.some(({ answer }) => answer === null),
    ),
    flag('mention', t('Somebody asks you by name, and you have not answered'), ({ post, me }) => isMentioned(me, post)),
    flag('media', t('A picture or a film'), ({ content }) => content.media.length > 0),
    flag('override', t('A text of its own for an account'), ({ content }) => Object.keys(content.overrides).length > 0),
  ]),
  flags(
    { name: 'changed-since', about: t('What has other content than it had'), example: 'changed-since:review' },
    'content',
    [
      flag('review', t('Since you last decided on it'), isChangedSinceReview),
      flag('approval', t('Since it was last approved by anybody'), isChangedSinceApproval),
      flagNotKept('export', t('What has left the desk cannot be changed here yet.')),
    ],
  ),
  { kind: 'sort', name: 'sort', about: t('The order: “sort:-updated” turns it round'), example: 'sort:updated' },
  notKept('label', t('Labels'), t('Labels are not kept on this desk yet.')),
  notKept('brand', t('Brands'), t('Brands are not kept on this desk: look for an account or a market.')),
  notKept('risk', t('Risk'), t('Grades of risk are not kept on this desk yet.')),
  notKept('hold', t('Crisis holds'), t('Holds are not kept on this desk yet.')),
]

const byName = new Map(fields.map((field) => [field.name, field]))

export function fieldOf(name: string): Field | null {
  return byName.get(name) ?? null
}
