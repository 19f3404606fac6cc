// Credentials by the marks their issuers put on them: what the kept library does not know, or only in files of a
// certain name. No guessing by randomness, which flags every long identifier.
import type { PiecesFound } from './pieces'
import type { Secret } from './secret'

interface Mark {
  readonly name: string
  /** What it cannot be without: any one of these. */
  readonly has: readonly string[]
  readonly form: RegExp
}

/** Prefixes as the issuers document them. All are matched in linear time: bounded, without nested repetition. */
const marks: readonly Mark[] = [
  { name: 'An AWS access key', has: ['AKIA', 'ASIA'], form: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g },
  {
    name: 'An AWS secret key',
    has: ['secret'],
    form: /(?:aws_?)?secret_?access_?key["']?\s{0,3}(?::|=>|=)\s{0,3}["']?[A-Za-z0-9/+=]{40}(?![A-Za-z0-9/+=])/gi,
  },
  {
    name: 'A GitHub token',
    has: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'],
    form: /\b(?:gh[pousr]_[A-Za-z0-9]{36,251}|github_pat_[A-Za-z0-9_]{22,255})/g,
  },
  {
    name: 'A GitLab token',
    has: ['glpat-', 'glptt-', 'glrt-', 'gldt-', 'glsoat-', 'gloas-', 'glcbt-'],
    form: /\bgl(?:pat|ptt|rt|dt|soat|oas|cbt)-[A-Za-z0-9_-]{20,64}/g,
  },
  { name: 'A Slack token', has: ['xox'], form: /\bxox[abceoprs]-[A-Za-z0-9-]{10,250}/g },
  {
    name: 'A Stripe key',
    has: ['k_live_', 'k_test_', 'whsec_'],
    form: /\b(?:(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{16,247}|whsec_[A-Za-z0-9+/]{24,100})/g,
  },
  { name: 'A Google API key', has: ['AIza'], form: /\bAIza[A-Za-z0-9_-]{35}/g },
  { name: 'A Google client secret', has: ['GOCSPX-'], form: /\bGOCSPX-[A-Za-z0-9_-]{28}/g },
  { name: 'A Google access token', has: ['ya29.'], form: /\bya29\.[A-Za-z0-9_-]{40,500}/g },
  { name: 'A Twilio key', has: ['SK'], form: /\bSK[0-9a-f]{32}\b/g },
  {
    name: 'A Discord token',
    has: ['.'],
    form: /\b[MNO][A-Za-z0-9_-]{23,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,40}(?![A-Za-z0-9_-])/g,
  },
  {
    name: 'A Discord webhook',
    has: ['/api/webhooks/'],
    form: /discord(?:app)?\.com\/api\/webhooks\/\d{15,22}\/[A-Za-z0-9_-]{50,90}/g,
  },
  { name: 'A Telegram bot token', has: [':AA'], form: /\b\d{8,10}:AA[A-Za-z0-9_-]{33}(?![A-Za-z0-9_-])/g },
  { name: 'A Mailchimp key', has: ['-us'], form: /\b[0-9a-f]{32}-us\d{1,2}\b/g },
  { name: 'A Mailgun key', has: ['key-'], form: /\bkey-[0-9a-f]{32}\b/g },
  { name: 'A PyPI token', has: ['pypi-AgE'], form: /\bpypi-AgE[A-Za-z0-9_-]{50,1000}/g },
  {
    name: 'An npm token',
    has: ['npm_', '_authToken='],
    form: /\bnpm_[A-Za-z0-9]{36,80}|_authToken=(?!\$)[A-Za-z0-9_=-]{20,200}/g,
  },
  {
    name: 'An OpenAI key',
    has: ['sk-'],
    form: /\bsk-(?:(?:proj|svcacct|admin)-[A-Za-z0-9_-]{40,220}|[A-Za-z0-9]{48})(?![A-Za-z0-9_-])/g,
  },
  { name: 'An Anthropic key', has: ['sk-ant-'], form: /\bsk-ant-(?:api|admin|oat|sid)\d\d-[A-Za-z0-9_-]{60,160}/g },
  { name: 'An Azure storage key', has: ['AccountKey='], form: /\bAccountKey=[A-Za-z0-9+/]{86}==/g },
  {
    name: 'An Azure client secret',
    has: ['Q~'],
    form: /(?<![A-Za-z0-9_~.-])[A-Za-z0-9_~.]{3}\dQ~[A-Za-z0-9_~.-]{31,34}(?![A-Za-z0-9_~.-])/g,
  },
  { name: 'An Azure shared access signature', has: ['sig='], form: /[?&]sig=[A-Za-z0-9%+/]{40,80}(?:%3D|=)/g },
  { name: 'A DigitalOcean token', has: ['_v1_'], form: /\bdo[opr]_v1_[a-f0-9]{64}\b/g },
  { name: 'A Meta access token', has: ['EAA'], form: /\bEAA[A-Za-z0-9]{80,400}\b/g },
  { name: 'A private key', has: ['PRIVATE KEY'], form: /-----BEGIN (?:[A-Z]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g },
  {
    name: 'A signed token (JWT)',
    has: ['eyJ'],
    form: /(?<![A-Za-z0-9])eyJ[A-Za-z0-9_-]{10,2000}\.eyJ[A-Za-z0-9_-]{10,2000}\.[A-Za-z0-9_-]{10,2000}/g,
  },
  {
    name: 'A login in an address',
    has: ['://'],
    form: /\b(?:https?|ftps?):\/\/(?!user)[^\s:/@]{2,64}:(?!(?:my|your)?pass(?:word)?@)[^\s:/@{}$<>*]{4,64}@[\p{L}\d][\p{L}\d.-]{2,100}/giu,
  },
  {
    name: 'A login in a command',
    has: ['curl '],
    form: /\bcurl [^\n]{0,200}?(?:-u|--user)[ =]["']?[A-Za-z0-9._@-]{1,64}:(?![$<{*])[^\s"'<>]{4,100}/g,
  },
  {
    name: 'A login in a header',
    has: ['authorization'],
    form: /\bauthorization["']?[ \t]{0,2}[:=][ \t]{0,2}["']?(?:bearer|basic|token)[ \t]{1,2}(?![$<{*])[A-Za-z0-9+/=._~-]{16,2000}/gi,
  },
]

export const markPieces = marks.flatMap(({ has }) => has)

export function markedIn(text: string, { holds }: PiecesFound): readonly Secret[] {
  return marks.flatMap(({ name, has, form }) => {
    if (!holds(has)) return []
    return Array.from(text.matchAll(form), (match) => ({
      name,
      start: match.index,
      end: match.index + match[0].length,
      certainty: 'exact' as const,
    }))
  })
}
