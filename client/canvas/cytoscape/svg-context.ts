/** An affine map, as `transform: matrix(a b c d e f)` writes it. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The map that does `inner` first, then `outer`. */
function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** What `save` keeps and `restore` gives back. */
interface Pen {
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  lineCap: string;
  lineJoin: string;
  lineDashOffset: number;
  globalAlpha: number;
  font: string;
  textAlign: string;
  textBaseline: string;
  dash: readonly number[];
  matrix: Matrix;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** Text as XML holds it. */
export function xml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A color with what it lets through apart, which programs other than browsers read too. */
function paint(style: string): { readonly color: string; readonly opacity: number } {
  const parts =
    /^rgba?\(([^)]*)\)$/
      .exec(style.trim())?.[1]
      ?.split(/[\s,/]+/)
      .filter(Boolean) ?? [];
  const [red, green, blue, alpha] = parts;
  return red === undefined || green === undefined || blue === undefined
    ? { color: style, opacity: 1 }
    : { color: `rgb(${red},${green},${blue})`, opacity: alpha === undefined ? 1 : Number(alpha) };
}

const ANCHORS: Readonly<Record<string, string>> = {
  left: 'start',
  start: 'start',
  center: 'middle',
  right: 'end',
  end: 'end',
};
const BASELINES: Readonly<Record<string, string>> = {
  top: 'text-before-edge',
  hanging: 'hanging',
  middle: 'central',
  bottom: 'text-after-edge',
};

/**
 * Stands in for the canvas's drawing context and writes down what is drawn as SVG: shapes as paths, text as text. It knows
 * what Cytoscape's renderer uses.
 */
export class SvgContext {
  readonly #elements: string[] = [];
  readonly #saved: Pen[] = [];
  #path: string[] = [];
  #at: readonly [number, number] = [0, 0];
  #pen: Pen = {
    fillStyle: '#000',
    strokeStyle: '#000',
    lineWidth: 1,
    lineCap: 'butt',
    lineJoin: 'miter',
    lineDashOffset: 0,
    globalAlpha: 1,
    font: '10px sans-serif',
    textAlign: 'start',
    textBaseline: 'alphabetic',
    dash: [],
    matrix: IDENTITY,
  };
  globalCompositeOperation = 'source-over';
  imageSmoothingEnabled = true;
  miterLimit = 10;

  constructor() {
    // The settings of a context are fields of it; here each is one of the pen.
    for (const name of Object.keys(this.#pen) as (keyof Pen)[])
      Object.defineProperty(this, name, {
        get: () => this.#pen[name],
        set: (value: never) => {
          this.#pen = { ...this.#pen, [name]: value };
        },
      });
  }

  /** What was drawn, as elements of SVG. */
  markup(): string {
    return this.#elements.join('\n');
  }

  save(): void {
    this.#saved.push(this.#pen);
  }

  restore(): void {
    this.#pen = this.#saved.pop() ?? this.#pen;
  }

  #move(by: Matrix): void {
    this.#pen = { ...this.#pen, matrix: times(this.#pen.matrix, by) };
  }

  translate(x: number, y: number): void {
    this.#move([1, 0, 0, 1, x, y]);
  }

  scale(x: number, y: number): void {
    this.#move([x, 0, 0, y, 0, 0]);
  }

  rotate(angle: number): void {
    const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
    this.#move([cosine, sine, -sine, cosine, 0, 0]);
  }

  transform(...matrix: [number, number, number, number, number, number]): void {
    this.#move(matrix);
  }

  setTransform(...matrix: [number, number, number, number, number, number]): void {
    this.#pen = { ...this.#pen, matrix };
  }

  setLineDash(dash: readonly number[]): void {
    this.#pen = { ...this.#pen, dash };
  }

  beginPath(): void {
    this.#path = [];
  }

  #draw(command: string, ...points: number[]): void {
    this.#path.push(`${command}${points.map(round).join(' ')}`);
    const [y, x] = [points.at(-1), points.at(-2)];
    if (x !== undefined && y !== undefined) this.#at = [x, y];
  }

  moveTo(x: number, y: number): void {
    this.#draw('M', x, y);
  }

  lineTo(x: number, y: number): void {
    this.#draw(this.#path.length === 0 ? 'M' : 'L', x, y);
  }

  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    this.#draw('Q', cx, cy, x, y);
  }

  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
    this.#draw('C', ax, ay, bx, by, x, y);
  }

  closePath(): void {
    if (this.#path.length > 0) this.#path.push('Z');
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#path.push(`M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}Z`);
    this.#at = [x, y];
  }

  roundRect(x: number, y: number, width: number, height: number, radius: number): void {
    const r = Math.min(radius, width / 2, height / 2);
    this.moveTo(x + r, y);
    this.arcTo(x + width, y, x + width, y + height, r);
    this.arcTo(x + width, y + height, x, y + height, r);
    this.arcTo(x, y + height, x, y, r);
    this.arcTo(x, y, x + width, y, r);
    this.closePath();
  }

  arc(x: number, y: number, radius: number, start: number, end: number, backwards = false): void {
    this.ellipse(x, y, radius, radius, 0, start, end, backwards);
  }

  ellipse(
    x: number,
    y: number,
    rx: number,
    ry: number,
    rotation: number,
    start: number,
    end: number,
    backwards = false,
  ): void {
    const full = Math.abs(end - start) >= 2 * Math.PI - 1e-6;
    const span = full
      ? 2 * Math.PI
      : (((backwards ? start - end : end - start) % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI);
    const point = (angle: number): [number, number] => {
      const [u, v] = [rx * Math.cos(angle), ry * Math.sin(angle)];
      return [
        x + u * Math.cos(rotation) - v * Math.sin(rotation),
        y + u * Math.sin(rotation) + v * Math.cos(rotation),
      ];
    };
    const sweep = backwards ? 0 : 1;
    const direction = backwards ? -1 : 1;
    const degrees = (rotation * 180) / Math.PI;
    this.lineTo(...point(start));
    // Two halves: an arc from a point to itself is none.
    for (const part of [0.5, 1])
      this.#draw('A', rx, ry, degrees, 0, sweep, ...point(start + direction * span * part));
  }

  /** The arc of a radius that touches the lines from here to (x1, y1) and from there to (x2, y2). */
  arcTo(x1: number, y1: number, x2: number, y2: number, radius: number): void {
    const [x0, y0] = this.#at;
    const [ax, ay, bx, by] = [x0 - x1, y0 - y1, x2 - x1, y2 - y1];
    const [a, b] = [Math.hypot(ax, ay), Math.hypot(bx, by)];
    const cross = ax * by - ay * bx;
    if (radius === 0 || a === 0 || b === 0 || Math.abs(cross) < 1e-9) {
      this.lineTo(x1, y1);
      return;
    }
    const angle = Math.acos(Math.min(1, Math.max(-1, (ax * bx + ay * by) / (a * b))));
    const reach = radius / Math.tan(angle / 2);
    this.lineTo(x1 + (ax / a) * reach, y1 + (ay / a) * reach);
    this.#draw('A', radius, radius, 0, 0, cross < 0 ? 1 : 0, x1 + (bx / b) * reach, y1 + (by / b) * reach);
  }

  /** Cytoscape clips images to their nodes; none of ours is larger than its node. */
  clip(): void {}

  clearRect(): void {}

  #add(name: string, attributes: Readonly<Record<string, string | number>>, content?: string): void {
    const { matrix, globalAlpha } = this.#pen;
    const all = {
      ...attributes,
      ...(globalAlpha < 1 ? { opacity: round(globalAlpha) } : {}),
      ...(matrix.every((part, at) => part === IDENTITY[at])
        ? {}
        : { transform: `matrix(${matrix.map((part) => Math.round(part * 1e5) / 1e5).join(' ')})` }),
    };
    const written = Object.entries(all).map(([key, value]) => ` ${key}="${xml(String(value))}"`);
    this.#elements.push(
      `<${name}${written.join('')}${content === undefined ? '/>' : `>${content}</${name}>`}`,
    );
  }

  #strokes(): Record<string, string | number> {
    const { strokeStyle, lineWidth, lineCap, lineJoin, dash, lineDashOffset } = this.#pen;
    const { color, opacity } = paint(strokeStyle);
    return {
      stroke: color,
      'stroke-width': round(lineWidth),
      ...(opacity < 1 ? { 'stroke-opacity': round(opacity) } : {}),
      ...(lineCap === 'butt' ? {} : { 'stroke-linecap': lineCap }),
      ...(lineJoin === 'miter' ? {} : { 'stroke-linejoin': lineJoin }),
      ...(dash.length === 0 ? {} : { 'stroke-dasharray': dash.map(round).join(' ') }),
      ...(lineDashOffset === 0 ? {} : { 'stroke-dashoffset': round(lineDashOffset) }),
    };
  }

  #fills(): Record<string, string | number> {
    const { color, opacity } = paint(this.#pen.fillStyle);
    return { fill: color, ...(opacity < 1 ? { 'fill-opacity': round(opacity) } : {}) };
  }

  fill(): void {
    if (this.#path.length > 0) this.#add('path', { d: this.#path.join(''), ...this.#fills() });
  }

  stroke(): void {
    if (this.#path.length > 0)
      this.#add('path', { d: this.#path.join(''), fill: 'none', ...this.#strokes() });
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.#add('rect', {
      x: round(x),
      y: round(y),
      width: round(width),
      height: round(height),
      ...this.#fills(),
    });
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    this.#add('rect', {
      x: round(x),
      y: round(y),
      width: round(width),
      height: round(height),
      fill: 'none',
      ...this.#strokes(),
    });
  }

  #text(text: string, x: number, y: number, ink: Record<string, string | number>): void {
    const { font, textAlign, textBaseline } = this.#pen;
    const [, style = '', size = '10', family = 'sans-serif'] = /^(.*?)([\d.]+)px\s+(.*)$/.exec(font) ?? [];
    const weight = /\b(bold|[1-9]00)\b/.exec(style)?.[1];
    this.#add(
      'text',
      {
        x: round(x),
        y: round(y),
        'font-size': Number(size),
        'font-family': family.replaceAll('"', "'"),
        ...(weight === undefined ? {} : { 'font-weight': weight }),
        ...(style.includes('italic') ? { 'font-style': 'italic' } : {}),
        ...(ANCHORS[textAlign] === undefined || ANCHORS[textAlign] === 'start'
          ? {}
          : { 'text-anchor': ANCHORS[textAlign] }),
        ...(BASELINES[textBaseline] === undefined ? {} : { 'dominant-baseline': BASELINES[textBaseline] }),
        ...ink,
      },
      xml(text),
    );
  }

  fillText(text: string, x: number, y: number): void {
    this.#text(text, x, y, this.#fills());
  }

  /** The halo of a name: it is not text once more for whoever reads the file aloud or searches it. */
  strokeText(text: string, x: number, y: number): void {
    this.#text(text, x, y, { fill: 'none', ...this.#strokes(), 'aria-hidden': 'true' });
  }

  measureText(text: string): { readonly width: number } {
    const size = Number(/([\d.]+)px/.exec(this.#pen.font)?.[1] ?? 10);
    return { width: text.length * size * 0.58 };
  }

  drawImage(image: { readonly src?: string }, ...place: number[]): void {
    const [x = 0, y = 0, width = 0, height = 0] = place.length > 4 ? place.slice(4) : place;
    if (image.src?.startsWith('data:') === true)
      this.#add('image', {
        href: image.src,
        x: round(x),
        y: round(y),
        width: round(width),
        height: round(height),
      });
  }

  /** A gradient by the middle of its colors: none of our styles has one. */
  createLinearGradient(): { addColorStop(): void } {
    return { addColorStop: () => undefined };
  }

  createRadialGradient(): { addColorStop(): void } {
    return this.createLinearGradient();
  }
}
