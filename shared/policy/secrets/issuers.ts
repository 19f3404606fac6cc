// The rules that secretlint recommends, run in-process and synchronously. Only what their reports say of places is
// taken: the library's messages repeat the secret, ours never do.
import { rules } from '@secretlint/secretlint-rule-preset-recommend'
import type { SecretLintRuleContext, SecretLintSourceCode } from '@secretlint/types'
import type { PiecesFound } from './pieces'
import type { Secret } from './secret'

const prefix = '@secretlint/secretlint-rule-'

/**
 * Not for posts: `filter-comments` lets a text switch the rules off; `gcp` reads files by their extension, with Node's
 * own modules; `github` takes a tenth of a second over a long hostile text, and `aws` reports a place that ends within
 * the secret: our own marks know the forms of both.
 */
export const leftOut: readonly string[] = ['filter-comments', 'gcp', 'github', 'aws']

/** What each rule finds, and what it cannot be without: any one of these. */
export const issuers: Readonly<Record<string, { readonly name: string; readonly has: readonly string[] }>> = {
  '1password': { name: 'A 1Password token', has: ['ops_ey'] },
  anthropic: { name: 'An Anthropic key', has: ['sk-ant-api0'] },
  basicauth: { name: 'A login in an address', has: ['://'] },
  cloudflare: { name: 'A Cloudflare token', has: ['cfk_', 'cfut_', 'cfat_'] },
  'database-connection-string': { name: 'A login to a database', has: ['mongodb', 'mysql', 'postgres'] },
  databricks: { name: 'A Databricks token', has: ['dapi'] },
  docker: { name: 'A Docker token', has: ['dckr_pat_'] },
  figma: { name: 'A Figma token', has: ['figd_'] },
  gitlab: { name: 'A GitLab token', has: ['glpat-'] },
  grafana: { name: 'A Grafana token', has: ['glc_', 'glsa_'] },
  groq: { name: 'A Groq key', has: ['gsk_'] },
  'hashicorp-vault': { name: 'A Vault token', has: ['hvs.', 'hvb.', 'hvr.'] },
  huggingface: { name: 'A Hugging Face token', has: ['hf_'] },
  linear: { name: 'A Linear token', has: ['lin_api_'] },
  notion: { name: 'A Notion token', has: ['ntn_'] },
  npm: { name: 'An npm token', has: ['npm_', '_authtoken=', ':x-oauth-basic@'] },
  openai: { name: 'An OpenAI key', has: ['t3blbkfj'] },
  privatekey: { name: 'A private key', has: ['private key'] },
  sendgrid: { name: 'A SendGrid key', has: ['sg.'] },
  shopify: { name: 'A Shopify key', has: ['shppa_', 'shpca_', 'shpat_', 'shpss_'] },
  slack: { name: 'A Slack token', has: ['xox', 'xapp-', 'hooks.slack'] },
  stripe: { name: 'A Stripe key', has: ['k_live_', 'k_test_'] },
  tailscale: { name: 'A Tailscale key', has: ['tskey-'] },
  vercel: { name: 'A Vercel token', has: ['vcp_', 'vci_', 'vca_', 'vcr_', 'vck_'] },
}

const running = rules.flatMap((rule) => {
  const id = rule.meta.id.replace(prefix, '')
  const issuer = issuers[id]
  return issuer && !leftOut.includes(id) ? [{ ...issuer, rule }] : []
})

export const issuerPieces = running.flatMap(({ has }) => has)

export function issuedIn(text: string, { holds }: PiecesFound): readonly Secret[] {
  const found: Secret[] = []
  for (const { name, has, rule } of running) {
    if (!holds(has)) continue
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
