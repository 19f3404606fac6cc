// How a sign-off sheet looks: a document for a file, on A4 or letter, in black.

/** `foot` stands at the foot of every page; it must hold nothing that a style sheet would read otherwise. */
export const sheetStyle = (foot: string) => `
:root { color-scheme: light; --rule: #c4c4c4; --soft: #555; }
@page { margin: 17mm 17mm 19mm; @bottom-left { content: "${foot.replace(/[^0-9A-Za-z ·-]/g, '')}"; font: 7.5pt "Inter Variable", Inter, sans-serif; color: #555; } @bottom-right { content: counter(page) " / " counter(pages); font: 7.5pt "Inter Variable", Inter, sans-serif; color: #555; } }
* { box-sizing: border-box; }
html { background: #fff; color: #111; font: 9.5pt/1.5 "Inter Variable", Inter, "Helvetica Neue", Arial, "Liberation Sans", sans-serif; }
body { margin: 0; overflow-wrap: anywhere; }
.notice { margin: 0 0 6mm; padding: 2.5mm 4mm; border: 1.5pt solid #111; font-weight: 700; }
.head { display: flex; justify-content: space-between; align-items: flex-start; gap: 10mm; padding-bottom: 5mm; border-bottom: 1.5pt solid #111; margin-bottom: 5mm; }
.desk { font-size: 9pt; font-weight: 600; color: var(--soft); }
h1 { margin: 1mm 0 0; font-size: 21pt; line-height: 1.15; letter-spacing: -0.015em; }
.post { margin-top: 1mm; font-size: 13pt; font-weight: 600; font-variant-numeric: tabular-nums; }
.stamp { flex: none; max-width: 62mm; padding: 2.5mm 4.5mm; border: 1.75pt solid #111; border-radius: 1.2mm; font-size: 12.5pt; line-height: 1.25; font-weight: 700; text-align: center; }
.stamp span { display: block; margin-top: 0.8mm; font-size: 8pt; font-weight: 500; }
.stamp-open { border-style: dashed; font-size: 10.5pt; }
h2 { margin: 8mm 0 2.5mm; font-size: 11.5pt; line-height: 1.3; break-after: avoid; }
p { margin: 0 0 2.5mm; }
dl { display: grid; grid-template-columns: 32mm 1fr; gap: 1.3mm 4mm; margin: 0 0 3mm; }
dt { color: var(--soft); font-size: 8.5pt; line-height: 1.68; }
dd { margin: 0; }
.label { margin: 3mm 0 1mm; font-size: 8.5pt; color: var(--soft); break-after: avoid; }
.text { padding: 3mm 4mm; margin: 0 0 3mm; border: 0.75pt solid #111; border-left-width: 2.5pt; white-space: pre-wrap; font-size: 10.5pt; line-height: 1.55; }
table { width: 100%; margin: 0 0 3mm; border-collapse: collapse; font-size: 8.75pt; line-height: 1.45; }
th, td:first-child { overflow-wrap: normal; }
th { padding: 0 3mm 1.2mm 0; border-bottom: 1pt solid #111; font-size: 8pt; font-weight: 600; text-align: left; vertical-align: bottom; }
td { padding: 1.6mm 3mm 1.6mm 0; border-bottom: 0.5pt solid var(--rule); vertical-align: top; }
th:last-child, td:last-child { padding-right: 0; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.number { font-variant-numeric: tabular-nums; }
code { font: 8pt/1.5 "DejaVu Sans Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.whole { white-space: nowrap; }
.why { display: block; margin-top: 0.5mm; font-size: 8pt; color: var(--soft); }
.soft { color: var(--soft); }
.code { padding: 0 0.8mm; margin: 0 0.3mm; border: 0.75pt solid #111; font: 7pt "DejaVu Sans Mono", Menlo, Consolas, monospace; }
.fingerprint { margin: 0 0 3.5mm; padding: 3mm 4.5mm 1.5mm; border: 1pt solid #111; break-inside: avoid; }
.fingerprint .label { margin-top: 0; }
.print { margin-bottom: 2mm; font: 700 15pt/1.35 "DejaVu Sans Mono", Menlo, Consolas, monospace; }
.plain { margin: 0 0 3mm; padding-left: 5mm; }
.plain li { margin-bottom: 1mm; }
.filing { display: grid; grid-template-columns: 2fr 2fr 1fr; gap: 8mm; margin-top: 14mm; break-inside: avoid; }
.filing div { padding-top: 1.2mm; border-top: 0.75pt solid #111; font-size: 8pt; color: var(--soft); }
`
