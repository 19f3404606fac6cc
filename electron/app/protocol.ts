// app://imprimatur/ serves the built window and nothing else, under a strict content security policy.
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol, type Session } from 'electron'

export const scheme = 'app'
export const origin = `${scheme}://imprimatur`

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

export function serve(session: Session, folder: string): void {
  session.protocol.handle(scheme, (request) => answer(request, folder))
}

async function answer(request: Request, folder: string): Promise<Response> {
  const path = pathWithin(folder, request.url)
  const type = path && types[extname(path)]
  if (request.method !== 'GET' || !path || !type) return new Response('Not found', { status: 404 })
  const nonce = randomBytes(16).toString('base64')
  try {
    const bytes = await readFile(path)
    const body = type.startsWith('text/html') ? bytes.toString('utf8').replaceAll('{{csp-nonce}}', nonce) : bytes
    return new Response(body, {
      headers: {
        'Content-Type': type,
        'Content-Security-Policy': policy(nonce),
        'X-Content-Type-Options': 'nosniff',
        'Cross-Origin-Opener-Policy': 'same-origin',
      },
    })
  } catch {
    return new Response('Not found', { status: 404 })
  }
}

/** The file an address names, or null when it points outside the folder. */
export function pathWithin(folder: string, address: string): string | null {
  const url = new URL(address)
  if (url.host !== 'imprimatur') return null
  let name: string
  try {
    name = decodeURIComponent(url.pathname)
  } catch {
    return null
  }
  if (name.includes('\0') || name.includes('\\')) return null
  const path = normalize(join(folder, name === '/' ? 'index.html' : name))
  return path.startsWith(folder + sep) ? path : null
}

function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
}
