import { moved } from '../model/view';
import { selectProjection, selectView, useStore } from '../store';
import * as moves from '../store/moves';
import type { CanvasHandle } from './adapter';
import { walkOn, type WalkMove } from './walk';

const WALK_KEYS: Readonly<Record<string, WalkMove>> = {
  ArrowDown: 'next-edge',
  ArrowUp: 'previous-edge',
  ArrowRight: 'follow',
  ArrowLeft: 'back',
  n: 'next-node',
  N: 'previous-node',
  Home: 'first',
};

const NUDGES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
};

/** Canvas units that Alt and an arrow moves a node by. */
const NUDGE = 20;

function step(canvas: CanvasHandle, move: WalkMove): void {
  const state = useStore.getState();
  const { walk, spoken } = walkOn(selectProjection(state), state.walk, move);
  state.setWalk(walk);
  state.speak(spoken);
  if (!walk) return;
  const here = canvas.state().nodes.find((node) => node.id === walk.node);
  const { window: seen } = canvas.state();
  if (here && (here.x < seen.x1 || here.x > seen.x2 || here.y < seen.y1 || here.y > seen.y2))
    canvas.centreOn(here);
}

function nudge(id: string, [dx, dy]: readonly [number, number]): void {
  const point = selectView(useStore.getState()).positions[id];
  if (!point) return;
  useStore
    .getState()
    .commit(`Moved ${moves.nameOf(id)}`, (now) =>
      moved(now, { [id]: { x: point.x + dx * NUDGE, y: point.y + dy * NUDGE } }),
    );
}

/** The entities that a key is about: the selected ones, else where the walk stands. */
function subjects(): readonly string[] {
  const state = useStore.getState();
  const { selected } = selectView(state);
  return state.walk ? [state.walk.node] : selected;
}

/**
 * What a key does on the canvas.
 * @returns false where the key means nothing here
 */
export function onCanvasKey(event: KeyboardEvent | React.KeyboardEvent, canvas: CanvasHandle): boolean {
  if (event.ctrlKey || event.metaKey) return false;
  const state = useStore.getState();
  const here = subjects();
  const [one] = here;
  const direction = NUDGES[event.key];
  if (direction && event.altKey) {
    if (one !== undefined) nudge(one, direction);
    return true;
  }
  const move = WALK_KEYS[event.key];
  if (move) {
    step(canvas, move);
    return true;
  }
  switch (event.key) {
    case 'Enter':
      if (one !== undefined) void moves.expand([one]);
      return one !== undefined;
    case ' ':
      if (state.walk?.edge != null) moves.openEdge(state.walk.edge);
      else if (one !== undefined) moves.lookAt({ on: 'entity', id: one });
      return true;
    case 's':
      if (one !== undefined) {
        moves.select([one], true);
        const count = selectView(useStore.getState()).selected.length;
        state.speak(`${moves.nameOf(one)} toggled; ${count} selected.`);
      }
      return true;
    case 'h':
      moves.hide(here);
      return true;
    case 'i':
      moves.isolate(here);
      return true;
    case 'c':
      if (one !== undefined) moves.collapse(one);
      return true;
    case 'p':
      moves.togglePin(here);
      return true;
    case 'f':
      state.amend((now) => ({ ...now, camera: null }));
      canvas.fit();
      return true;
    case '+':
    case '=':
      canvas.zoomBy(1.25);
      return true;
    case '-':
      canvas.zoomBy(0.8);
      return true;
    case 'Escape':
      moves.clearFocus();
      state.setWalk(null);
      return true;
    default:
      return false;
  }
}
