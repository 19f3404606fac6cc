// Credentials by the marks their issuers put on them: what the kept library does not know, or only in files of a
// certain name. No guessing by randomness, which flags every long identifier.
import type { Secret } from './secret'

interface Mark {
  readonly name: string
  readonly form: RegExp
}

/** Prefixes as the issuers document them. All are matched in linear time: bounded, without nested repetition. */
const marks: readonly Mark[] = [
  { name: 'An AWS access key', form: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g },
  {
    name: 'An AWS secret key',
    form: /(?:aws_?)?secret_?access_?key["']?\s{0,3}(?::|=>|=)\s{0,3}["']?[A-Za-z0-9/+=]{40}(?![A-Za-z0-9/+=])/gi,
  },
  { name: 'A GitHub token', form: /\b(?:gh[pousr]_[A-Za-z0-9]{36,251}|github_pat_[A-Za-z0-9_]{22,255})/g },
  { name: 'A GitLab token', form: /\bgl(?:pat|ptt|rt|dt|soat|oas|cbt)-[A-Za-z0-9_-]{20,64}/g },
  { name: 'A Slack token', form: /\bxox[abceoprs]-[A-Za-z0-9-]{10,250}/g },
  { name: 'A Stripe key', form: /\b(?:(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{16,247}|whsec_[A-Za-z0-9+/]{24,100})/g },
  { name: 'A Google API key', form: /\bAIza[A-Za-z0-9_-]{35}/g },
  { name: 'A Google client secret', form: /\bGOCSPX-[A-Za-z0-9_-]{28}/g },
  { name: 'A Google access token', form: /\bya29\.[A-Za-z0-9_-]{40,500}/g },
  { name: 'A Twilio key', form: /\bSK[0-9a-f]{32}\b/g },
  {
    name: 'A Discord token',
    form: /\b[MNO][A-Za-z0-9_-]{23,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,40}(?![A-Za-z0-9_-])/g,
  },
  { name: 'A Discord webhook', form: /discord(?:app)?\.com\/api\/webhooks\/\d{15,22}\/[A-Za-z0-9_-]{50,90}/g },
  { name: 'A Telegram bot token', form: /\b\d{8,10}:AA[A-Za-z0-9_-]{33}(?![A-Za-z0-9_-])/g },
  { name: 'A Mailchimp key', form: /\b[0-9a-f]{32}-us\d{1,2}\b/g },
  { name: 'A Mailgun key', form: /\bkey-[0-9a-f]{32}\b/g },
  { name: 'A PyPI token', form: /\bpypi-AgE[A-Za-z0-9_-]{50,1000}/g },
  { name: 'An npm token', form: /\bnpm_[A-Za-z0-9]{36,80}|_authToken=(?!\$)[A-Za-z0-9_=-]{20,200}/g },
  {
    name: 'An OpenAI key',
    form: /\bsk-(?:(?:proj|svcacct|admin)-[A-Za-z0-9_-]{40,220}|[A-Za-z0-9]{48})(?![A-Za-z0-9_-])/g,
  },
  { name: 'An Anthropic key', form: /\bsk-ant-(?:api|admin|oat|sid)\d\d-[A-Za-z0-9_-]{60,160}/g },
  { name: 'An Azure storage key', form: /\bAccountKey=[A-Za-z0-9+/]{86}==/g },
  {
    name: 'An Azure client secret',
    form: /(?<![A-Za-z0-9_~.-])[A-Za-z0-9_~.]{3}\dQ~[A-Za-z0-9_~.-]{31,34}(?![A-Za-z0-9_~.-])/g,
  },
  { name: 'An Azure shared access signature', form: /[?&]sig=[A-Za-z0-9%+/]{40,80}(?:%3D|=)/g },
  { name: 'A DigitalOcean token', form: /\bdo[opr]_v1_[a-f0-9]{64}\b/g },
  { name: 'A Meta access token', form: /\bEAA[A-Za-z0-9]{80,400}\b/g },
  { name: 'A private key', form: /-----BEGIN (?:[A-Z]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g },
  {
    name: 'A signed token (JWT)',
    form: /(?<![A-Za-z0-9])eyJ[A-Za-z0-9_-]{10,2000}\.eyJ[A-Za-z0-9_-]{10,2000}\.[A-Za-z0-9_-]{10,2000}/g,
  },
  {
    name: 'A login in an address',
    form: /\b(?:https?|ftps?):\/\/(?!user)[^\s:/@]{2,64}:(?!(?:my|your)?pass(?:word)?@)[^\s:/@{}$<>*]{4,64}@[\p{L}\d][\p{L}\d.-]{2,100}/giu,
  },
  {
    name: 'A login in a command',
    form: /\bcurl [^\n]{0,200}?(?:-u|--user)[ =]["']?[A-Za-z0-9._@-]{1,64}:(?![$<{*])[^\s"'<>]{4,100}/g,
  },
  {
    name: 'A login in a header',
    form: /\bauthorization["']?[ \t]{0,2}[:=][ \t]{0,2}["']?(?:bearer|basic|token)[ \t]{1,2}(?![$<{*])[A-Za-z0-9+/=._~-]{16,2000}/gi,
  },
]

/** Every mark holds one of these; a text without them needs no closer look. */
const anyMark =
  /A[KS]IA|secret_?access|gh[pousr]_|github_pat_|gl(?:pat|ptt|rt|dt|soat|oas|cbt)-|xox|[sr]k_(?:live|test)_|whsec_|AIza|GOCSPX|ya29\.|SK[0-9a-f]{32}|\.[A-Za-z0-9_-]{6}\.|webhooks|:AA|[0-9a-f]{32}|pypi-|npm_|_authToken|sk-|AccountKey|Q~|sig=|do[opr]_v1|EAA[A-Za-z0-9]{80}|PRIVATE KEY|eyJ|curl |authorization|\/\/[^\s:/@]{2,64}:[^\s:/@]{4,64}@/i

export function markedIn(text: string): readonly Secret[] {
  if (!anyMark.test(text)) return []
  return marks.flatMap(({ name, form }) =>
    Array.from(text.matchAll(form), (match) => ({
      name,
      start: match.index,
      end: match.index + match[0].length,
      certainty: 'exact' as const,
    })),
  )
}
