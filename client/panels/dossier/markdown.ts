import { HEADINGS, LEADS, moreInWords, outsideInWords } from './document';
import type { Dossier, Footnote, Group, Run, Side, Statement } from './document';

/**
 * Text as Markdown shows it: whatever means something to CommonMark, to tables, footnotes or formulas of its dialects is
 * written with a backslash, and breaks of lines are spaces. It can stand at the beginning of a line.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_{}[\]<>#|~&$^!]/g, String.raw`\$&`)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`)
    .replace(/^([-+=:])/, String.raw`\$1`);
}

const runs = (list: readonly Run[]): string =>
  list.map((run) => (typeof run === 'string' ? escapeMarkdown(run) : `[^${run.note}]`)).join('');

/** An address within angle brackets, which end at one and at a break. */
const address = (href: string): string => `<${href.replaceAll(/[<>\s\\]/g, encodeURIComponent)}>`;

function side({ label, items, more }: Side, spelledOut: boolean): string[] {
  const lines = [...items.map(runs), ...(more > 0 ? [moreInWords(more)] : [])];
  if (!spelledOut) return [`  ${label} ${lines.join('; ')}.`];
  return [`  ${label}:`, '', ...lines.map((line) => `  - ${line}`)];
}

function statement({ sentence, standing, facts, sides }: Statement): string[] {
  const spelledOut = standing === 'DISPUTED';
  return [
    `- **${escapeMarkdown(sentence)}**\\`,
    `  *${escapeMarkdown(facts)}*`,
    ...sides.flatMap((one) => ['', ...side(one, spelledOut)]),
    '',
  ];
}

const group = ({ title, statements }: Group): string[] => [
  ...(title === null ? [] : [`### ${escapeMarkdown(title)}`, '']),
  ...statements.flatMap(statement),
];

function note({ number, speaker, text, qualities, place }: Footnote): string {
  const aside = qualities === '' ? '' : ` (${escapeMarkdown(qualities)})`;
  return `[^${number}]: ${escapeMarkdown(speaker)}: ${escapeMarkdown(text)}${aside} *${escapeMarkdown(place)}.*`;
}

/**
 * A dossier as Markdown with footnotes (`[^1]`), which GitHub, Pandoc and most editors show.
 * @param picture address of a picture, such as a `data:` URL; it stands at the end, out of the way of who reads the text
 */
export function dossierMarkdown(dossier: Dossier, picture: string | null): string {
  const { title, facts, summary, caption, sections, points, gaps, notes, sources } = dossier;
  const lines = [
    `# ${escapeMarkdown(title)}`,
    '',
    ...summary.flatMap((text) => [escapeMarkdown(text), '']),
    ...facts.map(({ label, text, href }) => {
      const value = href === undefined ? escapeMarkdown(text) : `[${escapeMarkdown(text)}](${address(href)})`;
      return `- **${escapeMarkdown(label)}:** ${value}`;
    }),
    '',
    ...(picture === null ? [] : ['![Picture of the view][picture]', '', `*${escapeMarkdown(caption)}*`, '']),
    ...sections.flatMap(({ title: name, lead, groups }) => [
      `## ${escapeMarkdown(name)}`,
      '',
      escapeMarkdown(lead),
      '',
      ...groups.flatMap(group),
    ]),
    ...(points.length === 0 ? [] : [`## ${HEADINGS.points}`, '', LEADS.points, '']),
    ...points.flatMap(({ text, positions, outside }) => [
      `### ${escapeMarkdown(text)}`,
      '',
      ...positions.flatMap(({ position, side: held }) => [
        `- **${escapeMarkdown(position)}**\\`,
        ...side(held, false),
        '',
      ]),
      ...(outside > 0 ? [outsideInWords(outside), ''] : []),
    ]),
    ...(gaps.length === 0
      ? []
      : [`## ${HEADINGS.gaps}`, '', LEADS.gaps, '', ...gaps.map((gap) => `- ${escapeMarkdown(gap)}`), '']),
    `## ${HEADINGS.sources}`,
    '',
    ...sources.map((source) => `- ${escapeMarkdown(source)}`),
    '',
    `## ${HEADINGS.notes}`,
    '',
    LEADS.notes,
    '',
    ...notes.flatMap((one) => [note(one), '']),
    ...(picture === null ? [] : [`[picture]: ${address(picture)}`, '']),
  ];
  return lines.join('\n');
}
