import { HEADINGS, LEADS, moreInWords, outsideInWords } from './document';
import type { Dossier, Footnote, Group, Run, Side, Statement } from './document';
import { STYLE } from './html-style';

/** Text as HTML shows it, in an attribute too. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Writes runs; the first mention of each note is what its way back leads to. */
class Writer {
  readonly #named = new Set<number>();

  runs(runs: readonly Run[]): string {
    return runs
      .map((run) => {
        if (typeof run === 'string') return escapeHtml(run);
        const first = !this.#named.has(run.note);
        this.#named.add(run.note);
        const id = first ? ` id="ref-${run.note}"` : '';
        return `<sup><a href="#note-${run.note}"${id} aria-label="Note ${run.note}">${run.note}</a></sup>`;
      })
      .join('');
  }

  side({ label, items, more }: Side, spelledOut: boolean): string {
    const written = items.map((item) => this.runs(item));
    const rest = more > 0 ? [escapeHtml(moreInWords(more))] : [];
    if (!spelledOut) return `<p class="side">${escapeHtml(label)} ${[...written, ...rest].join('; ')}.</p>`;
    const lines = [...written, ...rest].map((line) => `<li>${line}</li>`).join('');
    return `<div class="side"><p>${escapeHtml(label)}</p><ul>${lines}</ul></div>`;
  }

  statement({ sentence, standing, facts, sides }: Statement): string {
    const disputed = standing === 'DISPUTED';
    const told = sides.map((side) => this.side(side, disputed)).join('\n');
    return `<li class="statement${disputed ? ' disputed' : ''}"><p class="sentence">${escapeHtml(sentence)}</p>\n<p class="facts">${escapeHtml(facts)}</p>\n${told}</li>`;
  }

  group({ title, statements }: Group): string {
    const head = title === null ? '' : `<h3>${escapeHtml(title)}</h3>\n`;
    return `${head}<ul class="statements">\n${statements.map((one) => this.statement(one)).join('\n')}\n</ul>`;
  }
}

function noteOf({ number, speaker, text, qualities, place }: Footnote): string {
  const aside = qualities === '' ? '' : ` <span class="facts">(${escapeHtml(qualities)})</span>`;
  return `<li id="note-${number}" value="${number}">${escapeHtml(speaker)}: ${escapeHtml(text)}${aside} <cite>${escapeHtml(place)}.</cite> <a class="back" href="#ref-${number}" aria-label="Back to where note ${number} is named">↩</a></li>`;
}

const section = (title: string, lead: string, body: string): string =>
  `<section>\n<h2>${escapeHtml(title)}</h2>\n<p class="lead">${escapeHtml(lead)}</p>\n${body}\n</section>`;

/**
 * A dossier as a page of its own that needs nothing else, well-formed as XML too, and prints well.
 * @param picture SVG markup, put in as it is; null for none
 */
export function dossierHtml(dossier: Dossier, picture: string | null): string {
  const { title, facts, summary, caption, sections, points, gaps, notes, sources } = dossier;
  const writer = new Writer();
  const rows = facts
    .map(({ label, text, href }) => {
      const value =
        href === undefined ? escapeHtml(text) : `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;
      return `<div><dt>${escapeHtml(label)}</dt><dd>${value}</dd></div>`;
    })
    .join('\n');
  const figure =
    picture === null
      ? ''
      : `<figure>\n${picture}\n<figcaption>${escapeHtml(caption)}</figcaption>\n</figure>\n`;
  const body = sections.map(({ title: name, lead, groups }) =>
    section(name, lead, groups.map((group) => writer.group(group)).join('\n')),
  );
  const disputes = points.map(({ text, positions, outside }) => {
    const lines = positions
      .map(
        ({ position, side }) =>
          `<li class="statement"><p class="sentence">${escapeHtml(position)}</p>${writer.side(side, false)}</li>`,
      )
      .join('\n');
    const more = outside > 0 ? `\n<p class="facts">${escapeHtml(outsideInWords(outside))}</p>` : '';
    return `<h3>${escapeHtml(text)}</h3>\n<ul class="statements">\n${lines}\n</ul>${more}`;
  });
  const parts = [
    ...body,
    ...(disputes.length === 0 ? [] : [section(HEADINGS.points, LEADS.points, disputes.join('\n'))]),
    ...(gaps.length === 0
      ? []
      : [
          section(
            HEADINGS.gaps,
            LEADS.gaps,
            `<ul class="plain">\n${gaps.map((gap) => `<li>${escapeHtml(gap)}</li>`).join('\n')}\n</ul>`,
          ),
        ]),
    section(HEADINGS.notes, LEADS.notes, `<ol class="notes">\n${notes.map(noteOf).join('\n')}\n</ol>`),
    `<section>\n<h2>${HEADINGS.sources}</h2>\n<ul class="plain">\n${sources.map((source) => `<li>${escapeHtml(source)}</li>`).join('\n')}\n</ul>\n</section>`,
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<header>
<h1>${escapeHtml(title)}</h1>
${summary.map((text) => `<p class="summary">${escapeHtml(text)}</p>`).join('\n')}
<dl>
${rows}
</dl>
</header>
${figure}${parts.join('\n')}
</main>
</body>
</html>
`;
}
