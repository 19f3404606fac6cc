// How the report looks: black on white, for paper first. No script, nothing from outside.
/** `fingerprint` stands at the foot of every printed sheet, so that a sheet alone can be held against the record. */
export const styleWith = (fingerprint: string) => `
:root { color-scheme: light; --rule: #c9c9c9; --soft: #555; --faint: #f4f4f1; }
@page { size: A4; margin: 18mm 16mm 20mm; @bottom-left { content: "${fingerprint.replace(/[^0-9a-f ]/g, '')}"; font: 8pt monospace; } @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
* { box-sizing: border-box; }
html { background: #fff; color: #111; font: 10.5pt/1.5 Charter, "Bitstream Charter", Georgia, "Noto Serif", serif; }
body { max-width: 178mm; margin: 0 auto; padding: 14mm 6mm 20mm; overflow-wrap: break-word; }
h1, h2, h3, th, dt, .lead, nav, .label { font-family: "Helvetica Neue", Arial, "Liberation Sans", sans-serif; }
h1 { font-size: 22pt; line-height: 1.15; margin: 0 0 1.5mm; letter-spacing: -0.01em; }
h2 { font-size: 14pt; margin: 11mm 0 3mm; padding-top: 3mm; border-top: 1.5pt solid #111; break-after: avoid; }
h3 { font-size: 10pt; margin: 6mm 0 2mm; break-after: avoid; }
p { margin: 0 0 2.5mm; }
.lead { font-size: 11.5pt; margin-bottom: 6mm; }
.notice { border: 1.5pt solid #111; padding: 3mm 4mm; margin: 0 0 6mm; font-weight: bold; }
.fingerprint { border: 1pt solid #111; padding: 4mm 5mm; margin: 0 0 6mm; break-inside: avoid; }
.fingerprint .number { font: bold 17pt/1.35 "DejaVu Sans Mono", Menlo, Consolas, monospace; letter-spacing: 0.02em; }
.label { font-size: 8.5pt; color: var(--soft); }
code { font: 8.5pt/1.45 "DejaVu Sans Mono", Menlo, Consolas, monospace; }
td code, dd code { overflow-wrap: anywhere; }
.text, .changes, dd { overflow-wrap: anywhere; }
.whole { white-space: nowrap; }
.claims { display: grid; grid-template-columns: 1fr 1fr; gap: 0 8mm; font-size: 9.5pt; line-height: 1.45; }
.claims ul, .plain { margin: 0; padding-left: 4.5mm; }
.claims li, .plain li { margin-bottom: 1.6mm; }
dl { display: grid; grid-template-columns: 36mm 1fr; gap: 1.2mm 4mm; margin: 0 0 3mm; }
dt { font-size: 8.5pt; line-height: 1.9; color: var(--soft); }
dd { margin: 0; }
table { width: 100%; border-collapse: collapse; margin: 0 0 3mm; font-size: 9.5pt; line-height: 1.4; }
th { text-align: left; font-size: 8.5pt; font-weight: bold; border-bottom: 1pt solid #111; padding: 0 3mm 1mm 0; vertical-align: bottom; }
td { border-bottom: 0.5pt solid var(--rule); padding: 1.4mm 3mm 1.4mm 0; vertical-align: top; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.number-column { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
a { color: inherit; }
.text { border-left: 2.5pt solid #111; background: var(--faint); padding: 3mm 4mm; margin: 0 0 3mm; white-space: pre-wrap; }
.changes { white-space: pre-wrap; font-size: 9.5pt; border-left: 0.75pt solid var(--rule); padding-left: 4mm; margin: 0 0 3mm; font-family: inherit; }
.code { font: 7.5pt "DejaVu Sans Mono", Menlo, Consolas, monospace; border: 0.75pt solid #111; padding: 0 0.8mm; margin: 0 0.3mm; }
.unsigned { font-style: italic; }
.soft { color: var(--soft); }
.why { display: block; font-size: 8.5pt; color: var(--soft); }
footer { margin-top: 12mm; border-top: 0.5pt solid var(--rule); padding-top: 3mm; font-size: 9pt; color: var(--soft); }
@media (max-width: 150mm) { td code, dd code { overflow-wrap: anywhere; }
.text, .changes, dd { overflow-wrap: anywhere; }
.whole { white-space: nowrap; }
.claims { grid-template-columns: 1fr; } dl { grid-template-columns: 1fr; } dt { margin-top: 2mm; } }
@media print { body { max-width: none; padding: 0; } .text { background: none; } a { text-decoration: none; } }
`
