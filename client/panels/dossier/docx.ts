import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type ParagraphChild,
} from 'docx';
import { HEADINGS, LEADS, moreInWords, outsideInWords } from './document';
import type { Dossier, Fact, Footnote, Group, Run, Side, Statement } from './document';

/** A picture for a document of a word processor. */
export interface DocxPicture {
  /** PNG. */
  readonly data: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

/** Pixels that fit between the margins, and that leave room for a caption. */
const MOST = { width: 620, height: 760 };
const QUIET = '59616B';
const CONTESTED = '8A5800';
const BULLETS = 'bullets';

/** What XML 1.0 can't hold: control characters, some of which it forbids. */
const plain = (text: string): string => text.replaceAll(/\p{Cc}/gu, ' ');

const words = (text: string, look: { bold?: boolean; color?: string; italics?: boolean } = {}): TextRun =>
  new TextRun({ text: plain(text), ...look });

/**
 * Writes runs. Word numbers footnotes in the order in which they are first named, which is that of the notes; each is
 * named by a reference once, and by its number from then on.
 */
class Writer {
  readonly #named = new Set<number>();

  runs(runs: readonly Run[]): ParagraphChild[] {
    return runs.flatMap((run, at): ParagraphChild[] => {
      if (typeof run === 'string') return [words(run)];
      const before = runs[at - 1];
      const gap =
        before !== undefined && typeof before !== 'string'
          ? [new TextRun({ text: ' ', superScript: true })]
          : [];
      if (this.#named.has(run.note))
        return [...gap, new TextRun({ text: String(run.note), superScript: true })];
      this.#named.add(run.note);
      return [...gap, new FootnoteReferenceRun(run.note)];
    });
  }

  side({ label, items, more }: Side, spelledOut: boolean): Paragraph[] {
    const rest = more > 0 ? [[words(moreInWords(more))]] : [];
    if (!spelledOut) {
      const list = [...items.map((item) => this.runs(item)), ...rest];
      const joined = list.flatMap((one, at) => (at === 0 ? one : [words('; '), ...one]));
      return [
        new Paragraph({ indent: { left: 240 }, children: [words(`${label} `), ...joined, words('.')] }),
      ];
    }
    const bullet = (children: ParagraphChild[]): Paragraph =>
      new Paragraph({ numbering: { reference: BULLETS, level: 0 }, children });
    return [
      new Paragraph({ indent: { left: 240 }, keepNext: true, children: [words(label, { bold: true })] }),
      ...items.map((item) => bullet(this.runs(item))),
      ...rest.map(bullet),
    ];
  }

  statement({ sentence, standing, facts, sides }: Statement): Paragraph[] {
    const disputed = standing === 'DISPUTED';
    return [
      new Paragraph({
        spacing: { before: 140 },
        keepNext: true,
        children: [words(sentence, { bold: true, ...(disputed && { color: CONTESTED }) })],
      }),
      new Paragraph({
        indent: { left: 240 },
        keepNext: sides.length > 0,
        children: [words(facts, { color: QUIET, italics: true })],
      }),
      ...sides.flatMap((side) => this.side(side, disputed)),
    ];
  }

  group({ title, statements }: Group): Paragraph[] {
    return [
      ...(title === null ? [] : [heading(title, HeadingLevel.HEADING_2)]),
      ...statements.flatMap((statement) => this.statement(statement)),
    ];
  }
}

const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph =>
  new Paragraph({ heading: level, keepNext: true, children: [words(text)] });

const lead = (text: string): Paragraph =>
  new Paragraph({ spacing: { after: 80 }, children: [words(text, { color: QUIET })] });

function rowOf({ label, text, href }: Fact): TableRow {
  const value =
    href === undefined
      ? words(text)
      : new ExternalHyperlink({
          link: href,
          children: [new TextRun({ text: plain(text), style: 'Hyperlink' })],
        });
  const cell = (children: ParagraphChild[], percent: number): TableCell =>
    new TableCell({
      width: { size: percent, type: WidthType.PERCENTAGE },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [new Paragraph({ children })],
    });
  return new TableRow({
    cantSplit: true,
    children: [cell([words(label, { bold: true })], 24), cell([value], 76)],
  });
}

function footnoteOf({ speaker, text, qualities, place }: Footnote): { children: Paragraph[] } {
  const aside = qualities === '' ? '' : ` (${qualities})`;
  return {
    children: [
      new Paragraph({
        children: [words(` ${speaker}: ${text}${aside} `), words(`${place}.`, { italics: true })],
      }),
    ],
  };
}

function figureOf({ data, width, height }: DocxPicture, caption: string): Paragraph[] {
  const scale = Math.min(1, MOST.width / width, MOST.height / height);
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { before: 200 },
      children: [
        new ImageRun({
          type: 'png',
          data,
          transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
          altText: { name: 'picture', title: 'Picture of the view', description: plain(caption) },
        }),
      ],
    }),
    lead(caption),
  ];
}

function bodyOf(dossier: Dossier, picture: DocxPicture | null): (Paragraph | Table)[] {
  const { title, facts, summary, caption, sections, points, gaps, sources } = dossier;
  const writer = new Writer();
  const bullet = (text: string): Paragraph =>
    new Paragraph({ numbering: { reference: BULLETS, level: 0 }, children: [words(text)] });
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [words(title)] }),
    ...summary.map((text) => new Paragraph({ children: [words(text)] })),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: facts.map(rowOf),
    }),
    ...(picture === null ? [] : figureOf(picture, caption)),
    ...sections.flatMap(({ title: name, lead: about, groups }) => [
      heading(name, HeadingLevel.HEADING_1),
      lead(about),
      ...groups.flatMap((group) => writer.group(group)),
    ]),
    ...(points.length === 0 ? [] : [heading(HEADINGS.points, HeadingLevel.HEADING_1), lead(LEADS.points)]),
    ...points.flatMap(({ text, positions, outside }) => [
      heading(text, HeadingLevel.HEADING_2),
      ...positions.flatMap(({ position, side }) => [
        new Paragraph({
          spacing: { before: 100 },
          keepNext: true,
          children: [words(position, { bold: true })],
        }),
        ...writer.side(side, false),
      ]),
      ...(outside > 0 ? [lead(outsideInWords(outside))] : []),
    ]),
    ...(gaps.length === 0
      ? []
      : [heading(HEADINGS.gaps, HeadingLevel.HEADING_1), lead(LEADS.gaps), ...gaps.map(bullet)]),
    heading(HEADINGS.sources, HeadingLevel.HEADING_1),
    ...sources.map(bullet),
  ];
}

/** A dossier as a document of a word processor, its notes as footnotes. */
export async function dossierDocx(dossier: Dossier, picture: DocxPicture | null): Promise<Blob> {
  const font = 'Calibri';
  const document = new Document({
    title: plain(dossier.title),
    creator: 'Allegiance',
    description: plain(dossier.summary.join(' ')),
    styles: {
      default: {
        document: { run: { font, size: 21 } },
        title: { run: { font, size: 44, bold: true }, paragraph: { spacing: { after: 120 } } },
        heading1: {
          run: { font, size: 28, bold: true, color: '0B626B' },
          paragraph: { spacing: { before: 360, after: 60 } },
        },
        heading2: { run: { font, size: 23, bold: true }, paragraph: { spacing: { before: 220, after: 40 } } },
      },
    },
    numbering: {
      config: [
        {
          reference: BULLETS,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 560, hanging: 240 } } },
            },
          ],
        },
      ],
    },
    footnotes: Object.fromEntries(dossier.notes.map((note) => [String(note.number), footnoteOf(note)])),
    sections: [
      {
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [
                  new TextRun({
                    children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
                    color: QUIET,
                    size: 17,
                  }),
                ],
              }),
            ],
          }),
        },
        children: bodyOf(dossier, picture),
      },
    ],
  });
  return Packer.toBlob(document);
}
