// Reads a timestamp token (RFC 3161) that a person brought in from a file: an authority's word that a text existed at
// a time. Checked here: that it was granted, that it is over this text, and that the certificate it carries signed it.
// Not judged here: who issued that certificate, whether it had been revoked, and whether the authority is to be trusted.
// `openssl ts -verify` does that, with the authority's root certificate: see `chainCheck`.
import { createHash } from 'node:crypto'
import { ContentInfo, SignedData } from '@peculiar/asn1-cms'
import { AsnConvert } from '@peculiar/asn1-schema'
import { PKIStatus, PKIStatusInfo, TSTInfo } from '@peculiar/asn1-tsp'
import type { Certificate } from '@peculiar/asn1-x509'
import type { Problem } from '../../shared/bridge/contract'
import { fail, ok, type Result } from '../../shared/kit/result'
import type { Instant } from '../../shared/kit/time'
import { onlyPart, type Part, partsOf } from './timestamp-der'
import { digestNamed, type Signed, signerOf } from './timestamp-signature'
import { t } from '../../shared/words/say'

export interface Timestamp {
  /** The authority's word of when. */
  readonly genTime: Instant
  /** Whom the certificate names. */
  readonly authority: string
  /** The TimeStampToken in DER, base64: what `openssl ts -verify -token_in` reads. */
  readonly token: string
}

export interface OpenedTimestamp extends Timestamp {
  /** Whether it is over this text's UTF-8 bytes. */
  readonly isOver: (body: string) => boolean
}

/** What is to be said beside every timestamp shown. */
export const chainNotJudged = t(
  'Who issued the authority’s certificate is not judged here. Get the authority’s root certificate from a source you trust, and check with the command below.',
)

/** Judges the chain: `body` and `token` are the names of files with the stamped text and the token. */
export const chainCheck = (body: string, token: string) =>
  `openssl ts -verify -data ${body} -in ${token} -token_in -CAfile authority-root.pem`

/** In bytes. What is in such a file fits a TimestampImported in base64. */
const largestFile = 75_000

/** Reads a `.tsr` (TimeStampResp) or a bare token, over `body`. */
export function readTimestamp(der: Uint8Array, body: string): Result<Timestamp, Problem> {
  const opened = openTimestamp(der)
  if (!opened.ok) return opened
  const { isOver, ...timestamp } = opened.value
  if (isOver(body)) return ok(timestamp)
  return fail(
    problem(
      t('This timestamp is over another text than this checkpoint.'),
      t(
        'Bring in the one that was made for the checkpoint saved from this desk, or save the checkpoint again and have it stamped.',
      ),
    ),
  )
}

/** As `readTimestamp`, for when it is not known which text was stamped. */
export function openTimestamp(der: Uint8Array): Result<OpenedTimestamp, Problem> {
  if (der.length > largestFile)
    return fail(
      problem(t('This file is too large for a timestamp.'), t('Choose the .tsr file that the authority sent.')),
    )
  try {
    const outer = onlyPart(der)
    const token = tokenIn(outer)
    return token.ok ? openToken(token.value) : token
  } catch {
    // Whatever the parsers object to, it is not a file of this form.
    return fail(
      problem(
        t('This file is not a timestamp: it is neither a timestamp response nor a token (RFC 3161).'),
        t('Choose the .tsr file as the authority sent it, not a text version of it.'),
      ),
    )
  }
}

function tokenIn(outer: Part): Result<Part, Problem> {
  const [first, second] = partsOf(outer)
  if (first?.tag !== 0x30) return ok(outer)
  const { status, statusString } = AsnConvert.parse(first.raw, PKIStatusInfo)
  if (status !== PKIStatus.granted && status !== PKIStatus.grantedWithMods) {
    const said = inWords([...(statusString ?? [])].join(' '))
    const what = said
      ? t('The authority did not grant this timestamp. It says: {said}.', { said })
      : t('The authority did not grant this timestamp.')
    return fail(problem(what, t('Ask it for a new one.')))
  }
  if (!second) return fail(problem(t('The authority’s answer holds no timestamp.'), t('Ask it for a new one.')))
  return ok(second)
}

function openToken(token: Part): Result<OpenedTimestamp, Problem> {
  const signed = signedPartsOf(token)
  const info = AsnConvert.parse(signed.content, TSTInfo)
  const { hashAlgorithm, hashedMessage } = info.messageImprint
  const digest = digestNamed(hashAlgorithm.algorithm)
  const weak = t('Have the checkpoint stamped again with SHA-256.')
  if (digest === null) return fail(problem(t('This timestamp uses a digest that is not relied on here.'), weak))
  const signer = signerOf(signed)
  if (!signer.ok) return fail(problem(signer.error, wayOutOf(signed)))
  const genTime = genTimeOf(signed.content)
  const { notBefore, notAfter } = signer.value.tbsCertificate.validity
  const isInTime = new Date(genTime) >= notBefore.getTime() && new Date(genTime) <= notAfter.getTime()
  if (!isInTime)
    return fail(
      problem(
        t('The authority’s certificate was not valid at the time that the token names.'),
        t('Ask it for a new one.'),
      ),
    )
  const imprint = Buffer.from(hashedMessage.buffer)
  return ok({
    genTime,
    authority: nameOf(signer.value),
    token: Buffer.from(token.raw).toString('base64'),
    isOver: (body) => createHash(digest).update(body, 'utf8').digest().equals(imprint),
  })
}

const idSignedData = '1.2.840.113549.1.7.2'
const idTstInfo = '1.2.840.113549.1.9.16.1.4'

/** The bytes that matter inside a token. Throws when it is not of the form that RFC 3161 gives it. */
function signedPartsOf(token: Part): Signed {
  const outer = AsnConvert.parse(token.raw, ContentInfo)
  const signedData = AsnConvert.parse(outer.content, SignedData)
  const content = signedData.encapContentInfo.eContent?.single
  if (outer.contentType !== idSignedData || signedData.encapContentInfo.eContentType !== idTstInfo || !content)
    throw new Error('Not a timestamp token')
  const wrapped = partsOf(token)[1]
  const body = wrapped && partsOf(wrapped)[0]
  const parts = body ? partsOf(body) : []
  const signers = parts.at(-1)
  const [signer, ...others] = signers ? partsOf(signers) : []
  if (!signer || others.length > 0) throw new Error('A token has one signer')
  const certificates = parts.find(({ tag }) => tag === 0xa0)
  return {
    content: new Uint8Array(content.buffer),
    signer,
    certificates: certificates ? partsOf(certificates).filter(({ tag }) => tag === 0x30) : [],
  }
}

/** The time as the bytes give it: always in UTC (RFC 3161, 2.4.2). Finer than a millisecond is cut off. */
function genTimeOf(tstInfo: Uint8Array): Instant {
  const part = partsOf(onlyPart(tstInfo)).find(({ tag }) => tag === 0x18)
  const text = new TextDecoder().decode(part?.content)
  const found = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d+))?Z$/.exec(text)
  if (!found) throw new Error('The time is not in UTC')
  const [, year, month, day, hour, minute, second, fraction = ''] = found
  const instant = `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.slice(0, 3).padEnd(3, '0')}Z`
  if (new Date(instant).toISOString() !== instant) throw new Error('There is no such time')
  return instant
}

const idCommonName = '2.5.4.3'
const idOrganisation = '2.5.4.10'
const longestName = 400

/** "Example Timestamping, Example Ltd". It is recorded, so it is English where there is none. */
function nameOf({ tbsCertificate }: Certificate): string {
  const attributes = [...tbsCertificate.subject].flatMap((names) => [...names])
  const named = (oid: string) => attributes.filter(({ type }) => type === oid).map(({ value }) => String(value))
  const parts = [...named(idCommonName), ...named(idOrganisation)]
  const all = attributes.map(({ value }) => String(value))
  return inWords((parts.length > 0 ? parts : all).join(', ')).slice(0, longestName) || 'an authority without a name'
}

/** Words from outside, on one line and without characters that order or hide others. */
function inWords(text: string): string {
  return text
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
    .slice(0, longestName)
    .toWellFormed()
}

function wayOutOf({ certificates }: Signed): string {
  return certificates.length === 0
    ? t('Ask for the timestamp again, with the certificate in it: openssl ts -query … -cert.')
    : t('Do not rely on this file. Ask the authority for a new timestamp.')
}

const problem = (what: string, wayOut: string): Problem => ({ what, safe: t('Nothing was imported.'), wayOut })
