import { useEffect, useLayoutEffect, useRef, type ReactElement } from 'react';
import { canvas, onDrawn } from '../../canvas/mounted-canvas';
import type { Note, Point } from '../../model/view';
import { selectProjection, useProjection, useStore, useView } from '../../state';
import * as actions from '../../actions';

/** Between a node and its note, pixels. */
const GAP = 10;

/** Where a note stands on the canvas's element, pixels; null where it has no place now. */
function placeOf({ on, at }: Note, ground: DOMRect): Point | null {
  const handle = canvas();
  if (!handle) return null;
  const { camera, nodes } = handle.state();
  if (on === null) {
    const { x1, y1 } = handle.extent();
    return { x: (at.x - x1) * camera.zoom, y: (at.y - y1) * camera.zoom };
  }
  const node = selectProjection(useStore.getState()).collapsed.get(on) ?? on;
  const point = handle.onScreen(node);
  const size = nodes.find(({ id }) => id === node)?.size ?? 0;
  if (!point) return null;
  const reach = (size * camera.zoom) / 2 + GAP;
  return { x: point.x - ground.left + reach, y: point.y - ground.top - reach };
}

/** The person's own notes on the canvas, each where it belongs; a press opens it for writing. */
export function CanvasNotes(): ReactElement | null {
  const view = useView();
  const { entities } = useProjection();
  const layer = useRef<HTMLDivElement>(null);
  const shown = new Set(entities);
  const notes = view.notes.filter(({ on }) => on === null || shown.has(on));
  const latest = useRef(notes);
  latest.current = notes;
  const place = (): void => {
    const here = layer.current;
    if (here === null) return;
    const ground = here.getBoundingClientRect();
    for (const note of latest.current) {
      const element = here.querySelector<HTMLElement>(`[data-note="${CSS.escape(note.id)}"]`);
      const at = placeOf(note, ground);
      if (!element) continue;
      element.style.visibility = at === null ? 'hidden' : 'visible';
      if (at !== null) element.style.transform = `translate(${Math.round(at.x)}px, ${Math.round(at.y)}px)`;
    }
  };
  useEffect(() => onDrawn(place), []);
  useLayoutEffect(place);
  if (notes.length === 0) return null;
  return (
    <div ref={layer} className="a-notes" data-testid="notes">
      {notes.map((note) => (
        <button
          key={note.id}
          type="button"
          className="a-note-on-canvas"
          data-note={note.id}
          aria-label={`Note${note.on === null ? '' : ` on ${actions.nameOf(note.on)}`}: ${note.text}`}
          onClick={() => useStore.getState().writeNote(note)}
        >
          {note.text}
        </button>
      ))}
    </div>
  );
}
