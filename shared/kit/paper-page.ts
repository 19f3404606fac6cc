// A page for paper: black on white, without scripts. Nothing is fetched but the app's own font, from whoever serves the page.
import { digestOf } from './digest'
import { html, Markup, type Piece } from './markup'

export interface PaperPage {
  readonly title: string
  /** Of the page's own words, as in `lang`. */
  readonly language: string
  /** CSS; nothing that came from a person may stand in it. */
  readonly style: string
  readonly body: Piece
}

/** The whole page as HTML. Its content policy lets it have this style and no other. */
export function paperPage({ title, language, style, body }: PaperPage): string {
  const styleDigest = Uint8Array.fromHex(digestOf(style)).toBase64()
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' 'sha256-${styleDigest}'; font-src 'self'; base-uri 'none'; form-action 'none'">
<title>${title}</title>
<link rel="stylesheet" href="fonts.css">
${new Markup(`<style>${style}</style>`)}
</head>
<body>
${body}
</body>
</html>
`
  // What is half a character cannot be written in UTF-8.
  return page.text.toWellFormed()
}
