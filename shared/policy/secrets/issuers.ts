// The rules that secretlint recommends, run in-process and synchronously. Only what their reports say of places is
// taken: the library's messages repeat the secret, ours never do.
import { rules } from '@secretlint/secretlint-rule-preset-recommend'
import type { SecretLintRuleContext, SecretLintSourceCode } from '@secretlint/types'
import type { Secret } from './secret'

const prefix = '@secretlint/secretlint-rule-'

/**
 * Not for posts: `filter-comments` lets a text switch the rules off; `gcp` reads files by their extension, with Node's
 * own modules; `github` takes a tenth of a second over a long hostile text, and `aws` reports a place that ends within
 * the secret: our own marks know the forms of both.
 */
export const leftOut: readonly string[] = ['filter-comments', 'gcp', 'github', 'aws']

export const issuerNames: Readonly<Record<string, string>> = {
  '1password': 'A 1Password token',
  anthropic: 'An Anthropic key',
  basicauth: 'A login in an address',
  cloudflare: 'A Cloudflare token',
  'database-connection-string': 'A login to a database',
  databricks: 'A Databricks token',
  docker: 'A Docker token',
  figma: 'A Figma token',
  gitlab: 'A GitLab token',
  grafana: 'A Grafana token',
  groq: 'A Groq key',
  'hashicorp-vault': 'A Vault token',
  huggingface: 'A Hugging Face token',
  linear: 'A Linear token',
  notion: 'A Notion token',
  npm: 'An npm token',
  openai: 'An OpenAI key',
  privatekey: 'A private key',
  sendgrid: 'A SendGrid key',
  shopify: 'A Shopify key',
  slack: 'A Slack token',
  stripe: 'A Stripe key',
  tailscale: 'A Tailscale key',
  vercel: 'A Vercel token',
}

/** Every rule that runs needs one of these in the text; a post without them costs one look. */
const anyMark =
  /ops_ey|sk-ant-api0|\/\/[^\s/@]{1,520}@|cfk_|cfu?at_|cfut_|mongodb|mysql|postgres|dapi[a-f0-9]{32}|dckr_pat_|figd_|glpat-|gl(?:c|sa)_|gsk_|hv[sbr]\.|hf_|lin_api_|ntn_|npm_|T3BlbkFJ|PRIVATE KEY|SG\.|shp(?:pa|ca|at|ss)_|xox|xapp-|hooks\.slack|[sr]k_(?:live|test)_|tskey-|vc[pciark]_/i

const running = rules.flatMap((rule) => {
  const id = rule.meta.id.replace(prefix, '')
  return leftOut.includes(id) ? [] : [{ name: issuerNames[id] ?? 'A credential', rule }]
})

export function issuedIn(text: string): readonly Secret[] {
  if (!anyMark.test(text)) return []
  const found: Secret[] = []
  for (const { name, rule } of running) {
    const context: SecretLintRuleContext = {
      sharedOptions: {},
      createTranslator: () => () => ({ message: '', messageId: '', data: {} }),
      report: ({ range: [start, end] }) => found.push({ name, start, end, certainty: 'exact' }),
      ignore: () => undefined,
    }
    // Rules that would answer later, by a promise, are among those left out.
    void rule.create(context, {}).file?.(sourceOf(text))
  }
  return found
}

function sourceOf(content: string): SecretLintSourceCode {
  return {
    content,
    contentType: 'text',
    ext: '',
    filePath: undefined,
    physicalFilePath: undefined,
    hasBOM: false,
    getFilePath: () => undefined,
    getPhysicalFilePath: () => undefined,
    locationToRange: never,
    rangeToLocation: never,
    positionToIndex: never,
    indexToPosition: never,
  }
}

function never(): never {
  throw new Error('The rules of secretlint look at the text of a post, not at lines of a file')
}
