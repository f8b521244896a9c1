/** A figure of a stretch of time, and between what it lies. */
export interface CurvePoint {
  readonly start: string;
  readonly frustration: number;
  readonly band: { readonly frustrationLeast: number; readonly frustrationMost: number };
}

export interface Curve {
  /** Paths of SVG: the figures as steps, and the band around them. */
  readonly line: string;
  readonly band: string;
  /** Where years begin. */
  readonly marks: readonly { readonly x: number; readonly text: string }[];
  /** One for each stretch. */
  readonly columns: readonly { readonly x: number; readonly width: number }[];
  /** What the top stands for. */
  readonly most: number;
}

/** Under the curve, for the years. */
const FOOT = 18;
/** Above it. */
const HEAD = 14;
/** Between two years, units. */
const BETWEEN = 44;

/** Steps over equal stretches of time, from the left to the right edge. Pure. */
export function curveOf(
  points: readonly CurvePoint[],
  { width, height }: { width: number; height: number },
): Curve {
  const most = Math.max(
    1,
    ...points.map(({ band, frustration }) => Math.max(band.frustrationMost, frustration)),
  );
  const step = width / Math.max(1, points.length);
  const y = (value: number): number => height - FOOT - (value / most) * (height - FOOT - HEAD);
  const round = (value: number): string => value.toFixed(1);
  const steps = (of: (point: CurvePoint) => number): string[] =>
    points.flatMap((point, at) => [
      `${round(at * step)},${round(y(of(point)))}`,
      `${round((at + 1) * step)},${round(y(of(point)))}`,
    ]);
  const upper = steps(({ band }) => band.frustrationMost);
  const lower = steps(({ band }) => band.frustrationLeast).reverse();
  const marks: { x: number; text: string }[] = [];
  points.forEach(({ start }, at) => {
    const year = start.slice(0, 4);
    const isNew = at === 0 || points[at - 1]?.start.slice(0, 4) !== year;
    const last = marks.at(-1);
    if (isNew && (last === undefined || at * step - last.x >= BETWEEN))
      marks.push({ x: at * step, text: year });
  });
  return {
    line: points.length === 0 ? '' : `M${steps(({ frustration }) => frustration).join(' L')}`,
    band: points.length === 0 ? '' : `M${[...upper, ...lower].join(' L')} Z`,
    marks,
    columns: points.map((_, at) => ({ x: at * step, width: step })),
    most,
  };
}
