// app://imprimatur/ serves the built window and the pictures and films of the open desk, under a strict content security
// policy, and nothing else.
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol, type Session } from 'electron'
import { spokenLanguage } from '../../shared/words/language'
import type { StockedMedia } from '../storage/media-stock'

export const scheme = 'app'
export const origin = `${scheme}://imprimatur`

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true, stream: true } },
  ])
}

export type ReadMedia = (digest: string) => Promise<StockedMedia | null>

export function serve(session: Session, folder: string, media: ReadMedia = () => Promise.resolve(null)): void {
  session.protocol.handle(scheme, async (request) => {
    const digest = mediaDigestIn(request.url)
    return digest === null ? answer(request, folder) : answerMedia(request, digest, media)
  })
}

/** `app://imprimatur/media/<digest>`; null for every other address. */
export function mediaDigestIn(address: string): string | null {
  const { host, pathname } = new URL(address)
  return host === 'imprimatur' ? (/^\/media\/([0-9a-f]{64})$/.exec(pathname)?.[1] ?? null) : null
}

/** Shown and never run: whatever the bytes hold, they are a picture or a film here. */
async function answerMedia(request: Request, digest: string, media: ReadMedia): Promise<Response> {
  const found = request.method === 'GET' ? await media(digest) : null
  if (!found) return new Response('Not found', { status: 404 })
  const { bytes, type } = found
  const headers = {
    'Content-Type': type,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    // Another desk, or nobody, may be asked the next time.
    'Cache-Control': 'no-store',
    'Accept-Ranges': 'bytes',
  }
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('Range') ?? '')
  if (!range) return new Response(bytes, { headers })
  const from = Number(range[1])
  const to = Math.min(range[2] === '' ? Infinity : Number(range[2]), bytes.length - 1)
  if (from > to) return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${bytes.length}` } })
  return new Response(bytes.subarray(from, to + 1), {
    status: 206,
    headers: { ...headers, 'Content-Range': `bytes ${from}-${to}/${bytes.length}` },
  })
}

async function answer(request: Request, folder: string): Promise<Response> {
  const path = pathWithin(folder, request.url)
  const type = path && types[extname(path)]
  if (request.method !== 'GET' || !path || !type) return new Response('Not found', { status: 404 })
  const nonce = randomBytes(16).toString('base64')
  try {
    const bytes = await readFile(path)
    const body = type.startsWith('text/html') ? pageWith(bytes.toString('utf8'), nonce) : bytes
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

function pageWith(page: string, nonce: string): string {
  return page.replaceAll('{{csp-nonce}}', nonce).replaceAll('{{language}}', spokenLanguage())
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
    "media-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
}
