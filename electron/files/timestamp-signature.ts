// Whether a timestamp token is what the certificate inside it signed (RFC 5652, RFC 3161, RFC 5816). The certificate
// itself is taken as it is: who issued it, and whether that is to be trusted, is not judged here.
import { createHash, verify, X509Certificate } from 'node:crypto'
import { AsnConvert } from '@peculiar/asn1-schema'
import { SignerInfo } from '@peculiar/asn1-cms'
import { Certificate } from '@peculiar/asn1-x509'
import { fail, ok, type Result } from '../../shared/kit/result'
import { type Part, partsOf } from './timestamp-der'
import { t } from '../../shared/words/say'

const idTstInfo = '1.2.840.113549.1.9.16.1.4'
const idTimeStamping = '1.3.6.1.5.5.7.3.8'
const attributes = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const

const digests: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}

/** Signature algorithms, and the digest that each names; null where the signer names it apart. */
const signatures: Readonly<Record<string, string | null>> = {
  '1.2.840.113549.1.1.1': null,
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.10045.2.1': null,
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
}

/** Node's name of a digest by its object identifier; null for one that is not or no longer relied on, such as SHA-1. */
export function digestNamed(oid: string): string | null {
  return digests[oid] ?? null
}

export interface Signed {
  /** What was signed: a TSTInfo in DER. */
  readonly content: Uint8Array
  /** The one signer, as it stands in the token. */
  readonly signer: Part
  /** The certificates that the token carries. */
  readonly certificates: readonly Part[]
}

/** The certificate that signed, when the signature is right; otherwise what is not. */
export function signerOf({ content, signer, certificates }: Signed): Result<Certificate, string> {
  const info = AsnConvert.parse(signer.raw, SignerInfo)
  if (certificates.length === 0) return fail(t('The token does not carry the certificate of its authority.'))
  // By the identifier of its key, RFC 5652 would allow as well; `openssl ts` cannot read that, so nobody could check it.
  if (!info.sid.issuerAndSerialNumber) return fail(t('The token names its signer in a way that cannot be checked.'))
  const own = certificates.find((certificate) => isOf(signer, certificate))
  if (!own) return fail(t('The token carries certificates, and none is of the one who signed it.'))
  const attributesPart = partsOf(signer).find(({ tag }) => tag === 0xa0)
  if (!attributesPart) return fail(t('The token has no signed attributes.'))
  const digest = digestNamed(info.digestAlgorithm.algorithm)
  const named = signatures[info.signatureAlgorithm.algorithm]
  if (digest === null || named === undefined || (named !== null && named !== digest))
    return fail(t('The token is signed in a way that this version cannot check.'))
  const values = valuesOf(attributesPart)
  const isBound =
    same(values.get(attributes.contentType)?.content, oidContent(idTstInfo)) &&
    same(values.get(attributes.messageDigest)?.content, hash(digest, content)) &&
    namesCertificate(values, own.raw)
  if (!isBound)
    return fail(
      t('The token does not fit its own signature: it was changed after signing, or put together from parts.'),
    )
  const certificate = new X509Certificate(own.raw)
  if (!(certificate.keyUsage ?? []).includes(idTimeStamping))
    return fail(t('The token is signed with a certificate that is not for timestamps.'))
  // Signed as a SET OF, kept under the tag [0] (RFC 5652, 5.4).
  const signedBytes = Uint8Array.from(attributesPart.raw)
  signedBytes[0] = 0x31
  const signature = new Uint8Array(info.signature.buffer)
  return verify(digest, signedBytes, certificate.publicKey, signature)
    ? ok(AsnConvert.parse(own.raw, Certificate))
    : fail(t('The token has a signature that is not right.'))
}

/** Whether a signer names this certificate, by issuer and serial number. */
function isOf(signer: Part, certificate: Part): boolean {
  const named = partsOf(signer)[1]
  const body = partsOf(certificate)[0]
  if (!named || !body) return false
  const [issuer, serial] = partsOf(named)
  const fields = partsOf(body).filter(({ tag }) => tag !== 0xa0)
  return same(fields[0]?.raw, serial?.raw) && same(fields[2]?.raw, issuer?.raw)
}

/** The one value of each signed attribute. What stands twice, or holds several values, is not taken. */
function valuesOf(attributesPart: Part): ReadonlyMap<string, Part> {
  const values = new Map<string, Part>()
  const seen = new Set<string>()
  for (const attribute of partsOf(attributesPart)) {
    const [type, set] = partsOf(attribute)
    if (!type || !set) continue
    const oid = Object.values(attributes).find((known) => same(type.content, oidContent(known)))
    const [value, ...others] = partsOf(set)
    if (oid === undefined) continue
    if (value && others.length === 0 && !seen.has(oid)) values.set(oid, value)
    else values.delete(oid)
    seen.add(oid)
  }
  return values
}

/** Whether the signed attributes name this very certificate by its digest, as RFC 3161 and RFC 5816 ask. */
function namesCertificate(values: ReadonlyMap<string, Part>, certificate: Uint8Array): boolean {
  const v2 = values.get(attributes.signingCertificateV2)
  const value = v2 ?? values.get(attributes.signingCertificate)
  const list = value && partsOf(value)[0]
  const first = list && partsOf(list)[0]
  if (!first) return false
  const parts = partsOf(first)
  const algorithm = v2 && parts[0]?.tag === 0x30 ? partsOf(parts[0])[0] : undefined
  const named = Object.entries(digests).find(([oid]) => algorithm && same(algorithm.content, oidContent(oid)))?.[1]
  const digest = v2 ? (algorithm ? named : 'sha256') : 'sha1'
  const certHash = parts.find(({ tag }) => tag === 0x04)
  return digest !== undefined && same(certHash?.content, hash(digest, certificate))
}

function hash(digest: string, bytes: Uint8Array): Uint8Array {
  return createHash(digest).update(bytes).digest()
}

function same(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a !== undefined && b !== undefined && Buffer.compare(a, b) === 0
}

/** An object identifier as it stands in DER, without its header. */
function oidContent(oid: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = oid.split('.').map(Number)
  return Uint8Array.from([first * 40 + second, ...rest].flatMap(base128))
}

function base128(value: number): number[] {
  const octets = [value % 128]
  for (let left = Math.floor(value / 128); left > 0; left = Math.floor(left / 128)) octets.unshift((left % 128) + 128)
  return octets
}
