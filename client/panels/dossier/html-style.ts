/** The look of a dossier on a screen and on paper. No character in it means anything to HTML. */
export const STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #1f2328; font: 15px/1.5 Inter, 'Segoe UI', system-ui, 'Helvetica Neue', 'Noto Sans', 'DejaVu Sans', sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { margin: 0 0 0.5rem; font-size: 1.8rem; line-height: 1.2; }
h2 { margin: 2.2rem 0 0; padding-bottom: 0.2rem; border-bottom: 2px solid #0b626b; font-size: 1.2rem; }
h3 { margin: 1.2rem 0 0.3rem; font-size: 1rem; }
p { margin: 0; }
a { color: #0b626b; overflow-wrap: anywhere; }
dl { margin: 1rem 0 0; padding: 0.7rem 0.9rem; background: #f1f1ed; font-size: 0.9rem; }
dl div { display: flex; gap: 0.75rem; padding: 0.1rem 0; }
dt { flex: 0 0 9.5rem; font-weight: 600; }
dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
figure { margin: 1.4rem 0 0; border: 1px solid #dcdcd6; }
figure svg { display: block; width: 100%; height: auto; }
figcaption { padding: 0.5rem 0.75rem; border-top: 1px solid #dcdcd6; }
.summary { margin-top: 0.3rem; }
.lead, .facts, figcaption { color: #59616b; font-size: 0.86rem; }
.lead { margin: 0.3rem 0 0.6rem; }
.statements, .plain { margin: 0; padding: 0; list-style: none; }
.plain li { margin: 0.25rem 0; padding-left: 1rem; text-indent: -1rem; }
.statement { margin: 0.55rem 0; padding-left: 0.75rem; border-left: 3px solid #dcdcd6; }
.statement.disputed { border-left-color: #c98a00; background: #fff9ea; }
.sentence { font-weight: 500; }
.side { font-size: 0.92rem; }
.side ul { margin: 0 0 0.2rem; padding-left: 1.1rem; }
.side > p { font-weight: 600; font-size: 0.86rem; }
sup { font-size: 0.72em; line-height: 0; font-variant-numeric: tabular-nums; }
sup + sup::before { content: ' '; }
sup a, .back { text-decoration: none; }
sup a:hover, sup a:focus-visible { text-decoration: underline; }
.notes { padding-left: 2.2rem; font-size: 0.88rem; font-variant-numeric: tabular-nums; }
.notes li { margin: 0.3rem 0; }
.notes li:target, a:target { background: #fff3d6; }
cite { color: #59616b; font-style: normal; }
@media (max-width: 34rem) { dl div { display: block; } main { padding: 1.2rem 1rem 3rem; } }
@page { size: A4; margin: 18mm 18mm 20mm; @bottom-right { content: counter(page) ' / ' counter(pages); color: #59616b; font: 8pt sans-serif; } }
@media print {
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  h2, h3 { break-after: avoid; }
  .lead { break-after: avoid; }
  figure, .statement, .notes li, .plain li, dl { break-inside: avoid; }
  figure svg { max-height: 190mm; }
  .back { display: none; }
  a { color: inherit; text-decoration: none; }
  p, li { orphans: 3; widows: 3; }
  .statement.disputed, dl { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
