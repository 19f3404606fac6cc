/** Main writes a fresh nonce into the page on every load; without it a style sheet made by a library is refused. */
export function pageNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}
