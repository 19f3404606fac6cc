// Credentials that issuers print in their own documentation, and stand-ins that are plainly none. Both may be shown.

const samples: readonly string[] = [
  // AWS, security credentials.
  'AKIAIOSFODNN7EXAMPLE',
  'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  // Stripe, API keys: the test key of its documentation.
  'sk_test_4eC39HqLyjWDarjtT1zdp7dc',
  'sk_test_BQokikJOvBiI2HlWgH4olfQ2',
  // jwt.io and RFC 7519, section 3.1.
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c',
  'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  // RFC 7617, section 2: Aladdin and "open sesame".
  'QWxhZGRpbjpvcGVuIHNlc2FtZQ==',
  // Azurite, the storage emulator: the same account key for everybody.
  'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==',
]

/** Whether this text is, or holds, a credential that everybody may read. */
export function isPublished(text: string): boolean {
  return samples.some((sample) => text.includes(sample)) || isStandIn(text)
}

/** EXAMPLE at the end of a key, "your-token-here", or one character over and over: xxxxxxxx, 00000000. */
function isStandIn(text: string): boolean {
  return /EXAMPLE(?:KEY)?$/.test(text) || /your[-_ ]?(?:api|secret|token|key|password)|([a-z0-9*•.])\1{9,}/i.test(text)
}
