import { useEffect, useRef, type PointerEvent, type ReactElement } from 'react';
import { ENTITY_KINDS, type EntityKind } from '../../server/domain/kinds/index.js';
import type { Scheme } from '../app/theme';
import { useScheme } from '../app/useScheme';
import type { CanvasState } from './adapter';
import { canvas, onDrawn } from './handle';
import { PALETTE } from './stylesheet';

const WIDTH = 148;
const HEIGHT = 96;
const MARGIN = 8;

interface Frame {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** How canvas units become minimap pixels: all nodes and the window fit. */
function frameOf({ nodes, window: seen }: CanvasState): Frame {
  const xs = [...nodes.map((node) => node.x), seen.x1, seen.x2];
  const ys = [...nodes.map((node) => node.y), seen.y1, seen.y2];
  const [x1, x2, y1, y2] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min((WIDTH - 2 * MARGIN) / (x2 - x1 || 1), (HEIGHT - 2 * MARGIN) / (y2 - y1 || 1));
  return { scale, x: WIDTH / 2 - ((x1 + x2) / 2) * scale, y: HEIGHT / 2 - ((y1 + y2) / 2) * scale };
}

function kindOf(classes: readonly string[]): EntityKind | undefined {
  return (Object.keys(ENTITY_KINDS) as EntityKind[]).find((kind) => classes.includes(kind.toLowerCase()));
}

function draw(target: HTMLCanvasElement, state: CanvasState, scheme: Scheme): void {
  const context = target.getContext('2d');
  if (!context) return;
  const ratio = window.devicePixelRatio;
  target.width = WIDTH * ratio;
  target.height = HEIGHT * ratio;
  context.scale(ratio, ratio);
  const { scale, x, y } = frameOf(state);
  for (const node of state.nodes) {
    const kind = kindOf(node.classes);
    context.fillStyle = kind ? ENTITY_KINDS[kind].colour[scheme] : PALETTE[scheme].quiet;
    context.beginPath();
    context.arc(
      node.x * scale + x,
      node.y * scale + y,
      Math.max(1.6, (node.size * scale) / 2),
      0,
      2 * Math.PI,
    );
    context.fill();
  }
  const { x1, y1, x2, y2 } = state.window;
  context.strokeStyle = PALETTE[scheme].accent;
  context.lineWidth = 1.5;
  context.strokeRect(x1 * scale + x, y1 * scale + y, (x2 - x1) * scale, (y2 - y1) * scale);
}

/** The whole canvas in small; a press or a drag moves the window. The tools beside it do the same by keyboard. */
export function Minimap(): ReactElement {
  const target = useRef<HTMLCanvasElement>(null);
  const scheme = useScheme();
  useEffect(() => {
    let waiting = false;
    const redraw = (): void => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        const state = canvas()?.state();
        if (target.current && state) draw(target.current, state, scheme);
      });
    };
    redraw();
    return onDrawn(redraw);
  }, [scheme]);
  const goTo = (event: PointerEvent<HTMLCanvasElement>): void => {
    const state = canvas()?.state();
    if (!state || event.buttons === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    const { scale, x, y } = frameOf(state);
    canvas()?.centreOn({
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
