import { useEffect, useRef, type PointerEvent, type ReactElement } from 'react';
import type { Scheme } from '../../look/theme';
import { useScheme } from '../../look/useScheme';
import type { CanvasHandle, Extent } from '../canvas';
import { canvas, onDrawn } from '../mounted-canvas';
import type { Dot } from '../cytoscape/overview';
import { PALETTE } from '../../look/palette';

const WIDTH = 148;
const HEIGHT = 96;
const MARGIN = 8;
/** From so many, dots under so many pixels are squares, which are drawn at a tenth of the cost. */
const MANY_DOTS = 400;
const SQUARE_BELOW = 1.6;
/** Time between two drawings of the minimap; with many dots it follows the canvas at a distance. */
const ONE_FRAME_MS = 16;
const MANY_REST_MS = 150;

interface Frame {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** How canvas units become minimap pixels: all nodes and the window fit. */
function frameOf(dots: readonly Dot[], seen: Extent): Frame {
  let { x1, x2, y1, y2 } = seen;
  for (const { x, y } of dots) {
    x1 = Math.min(x1, x);
    x2 = Math.max(x2, x);
    y1 = Math.min(y1, y);
    y2 = Math.max(y2, y);
  }
  const scale = Math.min((WIDTH - 2 * MARGIN) / (x2 - x1 || 1), (HEIGHT - 2 * MARGIN) / (y2 - y1 || 1));
  return { scale, x: WIDTH / 2 - ((x1 + x2) / 2) * scale, y: HEIGHT / 2 - ((y1 + y2) / 2) * scale };
}

function drawDots(
  context: CanvasRenderingContext2D,
  dots: readonly Dot[],
  frame: Frame,
  scheme: Scheme,
): void {
  const { scale, x, y } = frame;
  context.fillStyle = PALETTE[scheme].node;
  for (const dot of dots) {
    const radius = (dot.size * scale) / 2;
    if (radius < SQUARE_BELOW && dots.length > MANY_DOTS) {
      context.fillRect(dot.x * scale + x - 0.7, dot.y * scale + y - 0.7, 1.4, 1.4);
      continue;
    }
    context.beginPath();
    context.arc(dot.x * scale + x, dot.y * scale + y, Math.max(1.6, radius), 0, 2 * Math.PI);
    context.fill();
  }
}

/** What the picture of the dots was drawn for: it is kept while only the window moves among them. */
interface MinimapPicture {
  readonly picture: HTMLCanvasElement;
  readonly dots: readonly Dot[];
  readonly frame: Frame;
  readonly scheme: Scheme;
}

/** An empty canvas, its units the page's pixels. */
function emptied(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  const ratio = window.devicePixelRatio;
  const width = Math.round(WIDTH * ratio);
  const height = Math.round(HEIGHT * ratio);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const context = canvas.getContext('2d');
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  context?.clearRect(0, 0, WIDTH, HEIGHT);
  return context;
}

function picture(
  kept: MinimapPicture | null,
  dots: readonly Dot[],
  frame: Frame,
  scheme: Scheme,
): MinimapPicture {
  if (
    kept &&
    kept.dots === dots &&
    kept.scheme === scheme &&
    kept.frame.scale === frame.scale &&
    kept.frame.x === frame.x &&
    kept.frame.y === frame.y
  )
    return kept;
  const canvas = kept?.picture ?? document.createElement('canvas');
  const context = emptied(canvas);
  if (context) drawDots(context, dots, frame, scheme);
  return { picture: canvas, dots, frame, scheme };
}

/** Draws the dots, from the kept picture where that still holds, and the window over them. */
function draw(
  target: HTMLCanvasElement,
  handle: CanvasHandle,
  scheme: Scheme,
  kept: MinimapPicture | null,
): MinimapPicture {
  const [dots, seen] = [handle.overview(), handle.extent()];
  const frame = frameOf(dots, seen);
  const now = picture(kept, dots, frame, scheme);
  const context = emptied(target);
  if (context) {
    const { scale, x, y } = frame;
    context.drawImage(now.picture, 0, 0, WIDTH, HEIGHT);
    context.strokeStyle = PALETTE[scheme].accent;
    context.lineWidth = 1.5;
    context.strokeRect(
      seen.x1 * scale + x,
      seen.y1 * scale + y,
      (seen.x2 - seen.x1) * scale,
      (seen.y2 - seen.y1) * scale,
    );
  }
  return now;
}

/** The whole canvas in small; a press or a drag moves the window. The tools beside it do the same by keyboard. */
export function Minimap(): ReactElement {
  const target = useRef<HTMLCanvasElement>(null);
  const scheme = useScheme();
  useEffect(() => {
    let kept: MinimapPicture | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const redraw = (): void => {
      if (timer !== undefined) return;
      const many = (kept?.dots.length ?? 0) > MANY_DOTS;
      timer = setTimeout(
        () => {
          timer = undefined;
          const handle = canvas();
          if (target.current && handle) kept = draw(target.current, handle, scheme, kept);
        },
        many ? MANY_REST_MS : ONE_FRAME_MS,
      );
    };
    redraw();
    const stop = onDrawn(redraw);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [scheme]);
  const goTo = (event: PointerEvent<HTMLCanvasElement>): void => {
    const handle = canvas();
    if (!handle || event.buttons === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    const { scale, x, y } = frameOf(handle.overview(), handle.extent());
    handle.centerOn({
      x: (event.clientX - box.left - x) / scale,
      y: (event.clientY - box.top - y) / scale,
    });
  };
  return (
    <canvas
      ref={target}
      className="a-minimap"
      data-testid="minimap"
      style={{ width: WIDTH, height: HEIGHT }}
      aria-hidden="true"
      onPointerDown={goTo}
      onPointerMove={goTo}
    />
  );
}
