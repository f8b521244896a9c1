import type { CanvasHandle } from './canvas';

/** The canvas on the page, for what stands beside it (tools, minimap, map). Null while there is none. */
let current: CanvasHandle | null = null;
const drawn = new Set<() => void>();

export function setCanvas(handle: CanvasHandle | null): void {
  current = handle;
}

export function canvas(): CanvasHandle | null {
  return current;
}

/** Calls back after each drawing. Returns the teardown. */
export function onDrawn(listener: () => void): () => void {
  drawn.add(listener);
  return () => drawn.delete(listener);
}

export function tellDrawn(): void {
  for (const listener of drawn) listener();
}
