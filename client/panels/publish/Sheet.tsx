import type { ReactElement, Ref } from 'react';
import type { Picture } from '../../canvas/canvas';
import { FamilyGlyph, KindGlyph, StandingGlyph } from '../../look/Glyphs';
import { FONT } from '../../look/font';
import { PALETTE } from '../../look/palette';
import { useScheme } from '../../look/useScheme';
import { CampGlyph, OutlineGlyph } from './glyphs';
import type { LegendItem } from './legend';
import { wrapped } from './notes';
import { frameOf, NOTE, type DrawnNote } from './notes-in-picture';

/** Width of the sheet, and the room at its sides, in its own units. */
const WIDTH = 1200;
const MARGIN = 40;
const INSIDE = WIDTH - 2 * MARGIN;
/** Most height of the picture. */
const MOST_HEIGHT = 1000;
const COLUMNS = 5;
const ROW = 24;
/** How much wider bold letters are. */
const BOLD = 1.12;

export interface SheetText {
  readonly title: string;
  /** Which filters are set. */
  readonly filters: string;
  /** How much is shown, and when it was drawn. */
  readonly counts: string;
  readonly sources: readonly string[];
}

interface Line {
  readonly text: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly quiet?: boolean;
}

const linesOf = (text: string, size: number, look: Omit<Line, 'text' | 'size'> = {}): Line[] =>
  wrapped(text, INSIDE, look.bold === true ? size * BOLD : size).map((line) => ({
    text: line,
    size,
    ...look,
  }));

function Lines({
  lines,
  top,
  ink,
  quiet,
}: {
  lines: readonly Line[];
  top: number;
  ink: string;
  quiet: string;
}): ReactElement {
  let y = top;
  return (
    <>
      {lines.map((line, at) => {
        y += line.size * 1.35;
        return (
          <text
            key={`${at}:${line.text}`}
            x={MARGIN}
            y={y}
            fontSize={line.size}
            fontWeight={line.bold === true ? 600 : 400}
            fill={line.quiet === true ? quiet : ink}
          >
            {line.text}
          </text>
        );
      })}
    </>
  );
}

const heightOf = (lines: readonly Line[]): number => lines.reduce((sum, { size }) => sum + size * 1.35, 0);

function Glyph({ item }: { item: LegendItem }): ReactElement {
  switch (item.of) {
    case 'family':
      return <FamilyGlyph family={item.family} />;
    case 'standing':
      return <StandingGlyph standing={item.standing} />;
    case 'kind':
      return <KindGlyph kind={item.kind} />;
    case 'camp':
      return <CampGlyph />;
    case 'outline':
      return <OutlineGlyph />;
    default: {
      const never: never = item;
      return never;
    }
  }
}

/** The person's own notes, as on the canvas. */
function Notes({ notes }: { notes: readonly DrawnNote[] }): ReactElement[] {
  const palette = PALETTE[useScheme()];
  return notes.map(({ id, lines, x, y, width, height }) => (
    <g key={id} transform={`translate(${x} ${y})`}>
      <rect
        width={width}
        height={height}
        rx={4}
        fill={palette.note}
        stroke={palette.quiet}
        strokeWidth={0.75}
      />
      <rect width={3} height={height} rx={1.5} fill={palette.accent} />
      {lines.map((line, at) => (
        <text
          key={`${at}:${line}`}
          x={NOTE.side}
          y={NOTE.top + (at + 0.75) * NOTE.line}
          fontSize={NOTE.size}
          fill={palette.ink}
        >
          {line}
        </text>
      ))}
    </g>
  ));
}

/** A picture with what a reader needs to judge it: title, filters, legend, sources and counts, as one drawing. */
export function Sheet(props: {
  picture: Picture;
  notes: readonly DrawnNote[];
  legend: readonly LegendItem[];
  text: SheetText;
  ref?: Ref<SVGSVGElement>;
}): ReactElement {
  const { picture, notes, legend, text, ref } = props;
  const frame = frameOf(picture, notes);
  const palette = PALETTE[useScheme()];
  const head = [...linesOf(text.title, 30, { bold: true }), ...linesOf(text.filters, 15, { quiet: true })];
  const foot = [
    ...linesOf(text.counts, 14),
    ...(text.sources.length === 0
      ? []
      : [
          ...linesOf('Sources', 14, { bold: true }),
          ...text.sources.flatMap((source) => linesOf(source, 13)),
        ]),
  ];
  const scale = Math.min(INSIDE / frame.width, MOST_HEIGHT / frame.height, 1.6);
  const [width, height] = [frame.width * scale, frame.height * scale];
  const figureTop = MARGIN + heightOf(head) + 20;
  const legendTop = figureTop + height + 24;
  const footTop = legendTop + Math.ceil(legend.length / COLUMNS) * ROW + 12;
  const total = footTop + heightOf(foot) + MARGIN;
  return (
    <svg
      ref={ref}
      xmlns="http://www.w3.org/2000/svg"
      className="a-published"
      width={WIDTH}
      height={Math.ceil(total)}
      viewBox={`0 0 ${WIDTH} ${Math.ceil(total)}`}
      fontFamily={FONT.replaceAll('"', "'")}
      role="img"
      aria-label={text.title === '' ? 'Picture of the view' : text.title}
    >
      <rect width={WIDTH} height={Math.ceil(total)} fill={palette.canvas} />
      <Lines lines={head} top={MARGIN} ink={palette.ink} quiet={palette.quiet} />
      <svg
        x={(WIDTH - width) / 2}
        y={figureTop}
        width={width}
        height={height}
        viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
      >
        {/* What the canvas's own renderer drew, every text in it escaped (client/canvas/cytoscape/svg-context.ts). */}
        <g dangerouslySetInnerHTML={{ __html: picture.markup }} />
        <Notes notes={notes} />
      </svg>
      {legend.map((item, at) => {
        const x = MARGIN + (at % COLUMNS) * (INSIDE / COLUMNS);
        const y = legendTop + Math.floor(at / COLUMNS) * ROW;
        return (
          <g key={item.text} transform={`translate(${x} ${y})`}>
            <Glyph item={item} />
            <text x={36} y={12} fontSize={14} fill={palette.ink}>
              {item.text}
            </text>
          </g>
        );
      })}
      <Lines lines={foot} top={footTop} ink={palette.ink} quiet={palette.quiet} />
    </svg>
  );
}
