import { describe, expect, it } from 'vitest'
import { nodeCrypto as crypto } from '../../../electron/keys/node-crypto'
import { slotWords, timeInWords } from '../../../shared/schedule/evidence/report/words'
import { textIn, verified } from './answers'
import { approvedDesk, handedOverDesk, SigningDesk } from './signing-desk'

const { desk, exportId } = handedOverDesk()
const report = textIn(desk.pack(exportId), 'report.html')

/** Every tag with what is in it, as a reader of HTML would see it. */
const tagsIn = (html: string) => html.replace(/<style>[\s\S]*?<\/style>/, '').match(/<[^>]*>/g) ?? []

describe('the report', () => {
  it('says on its first page what it is, what it proves and what it does not', () => {
    expect(report).toContain('<h1>Evidence of approval</h1>')
    expect(report).toContain('Mia Lang')
    expect(report).toContain('What it cannot prove')
    expect(report).toContain(desk.deskKey.keyId)
  })

  it('shows the checkpoint’s fingerprint, on every printed sheet too', () => {
    const fingerprint = verified(desk.pack(exportId)).checkpoint?.fingerprint ?? '?'
    expect(report).toContain(`<div class="number">${fingerprint}</div>`)
    expect(report).toContain(`content: "${fingerprint}"`)
  })

  it('shows for each post what readers read, who approved it and why, what was found and what changed', () => {
    expect(report).toContain('Our branch in Leith opens on Saturday, at 10.')
    expect(report).toContain('LinkedIn posts are read by legal.')
    expect(report).toContain('W2 Weigh superlatives')
    expect(report).toContain('at [-9-]{+10+}.')
    expect(report).toContain('Cleo Hart asked for changes to revision 1 for brand: “Please say it differently.”')
  })

  it('shows who considered which finding', () => {
    const weighed = approvedDesk()
    weighed.draft('ana', 'p3', 'We are the best bank in Leith.')
    weighed.submit('ana', 'p3')
    const post = weighed.post('p3')
    const [finding] = post.checked?.findings ?? []
    const seen = { revision: 1, contentDigest: post.revisions[0].contentDigest }
    weighed.must('dev', {
      type: 'consider-finding',
      post: 'p3',
      expect: seen,
      finding: finding?.id ?? '',
      note: 'Proven.',
    })
    weighed.sign('dev', 'p3')
    const page = textIn(weighed.pack(weighed.export('mia', 'p3')), 'report.html')
    expect(page).toMatch(/W2 Weigh superlatives<\/td><td>warning<\/td><td>Dev Patel, [^<]*: “Proven\.”/)
  })

  it('names those who vouch for the record', () => {
    const witnessed = handedOverDesk()
    witnessed.desk.countersign('cleo')
    witnessed.desk.stamp('mia')
    const page = textIn(witnessed.desk.pack(witnessed.exportId), 'report.html')
    expect(page).toMatch(/Cleo Hart countersigned the first \d+ entries/)
    expect(page).toContain('on 2 December 2026, 00:00 UTC')
  })

  it('asks for nothing from outside and can run nothing', () => {
    const [, allowed] = /style-src 'sha256-([^']+)'/.exec(report) ?? []
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(report) ?? []
    expect(allowed).toBe(Buffer.from(crypto.sha256(style), 'hex').toString('base64'))
    expect(report).toContain(`default-src 'none'`)
    expect(style).not.toMatch(/url\(|@import/)
    expect(
      tagsIn(report).filter((tag) => /\s(?:src|on\w+|style)=|<(?:script|img|iframe|link|object|form)/i.test(tag)),
    ).toEqual([])
    expect(tagsIn(report).filter((tag) => /href="(?!#posts\/)/.test(tag))).toEqual([])
  })

  it('shows whatever comes from outside as text, wherever it comes from', () => {
    const hostile = `"><script>alert('&')</script><img src=x onerror=alert(1)> \${x} </style>`
    const odd = new SigningDesk()
    const media = [{ name: hostile, alt: hostile, url: null, digest: null }]
    const relationships = [{ party: hostile, nature: hostile }]
    const more = { media, relationships, claims: [hostile], disclosures: [hostile], link: hostile, replyTo: hostile }
    odd.draft('ana', 'p1', hostile, { ...more, kind: 'reply', campaign: hostile })
    odd.submit('ana', 'p1')
    odd.sign('cleo', 'p1')
    const id = odd.export('mia', 'p1')
    odd.tamper(
      ({ event }) => event.type === 'SignedOff',
      (entry) => ({ ...entry, event: { ...entry.event, note: hostile, clauses: [hostile] } as typeof entry.event }),
    )
    odd.tamper(
      ({ event }) => event.type === 'DeskFounded',
      (entry) => ({ ...entry, event: { type: 'DeskFounded', name: hostile, zone: hostile, sample: false } }),
    )
    const source = odd.source(id)
    odd.state.people.set('cleo', { id: 'cleo', name: hostile, roles: [], areas: [] })
    const page = textIn(odd.pack(id), 'report.html')
    expect(source.names.get('cleo')).not.toBe(hostile)
    expect(page.split('alert(1)').length).toBeGreaterThan(8)
    expect(tagsIn(page).filter((tag) => /script|img|onerror/i.test(tag))).toEqual([])
    expect(page.match(/<\/style>/g)).toHaveLength(1)
  })

  it('names what the eye cannot see or would be deceived by', () => {
    expect(report).not.toContain('\u202e')
    expect(report).toContain('<span class="code">U+202E</span>gnp.exe')
  })

  it('writes times the same everywhere', () => {
    expect(timeInWords('2026-03-04T08:12:59.123Z')).toBe('4 March 2026, 08:12 UTC')
    const slot = { wall: '2026-03-04T09:00', zone: 'Europe/Berlin', instant: '2026-03-04T08:00:00Z' }
    expect(slotWords(slot)).toBe('4 March 2026, 09:00 Europe/Berlin (08:00 UTC)')
    const farEast = { wall: '2026-03-05T08:00', zone: 'Asia/Tokyo', instant: '2026-03-04T23:00:00Z' }
    expect(slotWords(farEast)).toBe('5 March 2026, 08:00 Asia/Tokyo (4 March 2026, 23:00 UTC)')
  })
})
