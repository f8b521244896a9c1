import { selectProjection, selectView, useStore } from '../../state';
import * as actions from '../../actions';
import type { CanvasHandle } from '../canvas';
import { nearestThatWay } from '../../model/nearest';
import { walkOn, type WalkMove } from '../../model/walk';

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
    canvas.centerOn(here);
}

/** Adds where the walk stands, and the nearest that way, to the selection. */
function extend(canvas: CanvasHandle, direction: readonly [number, number]): void {
  const state = useStore.getState();
  const view = selectView(state);
  const places = canvas.state().nodes;
  const from = state.walk?.node ?? view.selected.at(-1) ?? places[0]?.id;
  const here = places.find((node) => node.id === from);
  if (!here) return;
  const next = nearestThatWay(here, places, direction);
  actions.extendSelection(next === null ? [here.id] : [here.id, next]);
  state.setWalk({ node: next ?? here.id, edge: null, trail: [] });
}

/** The entities that a key is about: where the walk stands, with all that is selected where it is one of them. */
function subjects(): readonly string[] {
  const state = useStore.getState();
  const { selected } = selectView(state);
  if (!state.walk) return selected;
  return selected.length > 1 && selected.includes(state.walk.node) ? selected : [state.walk.node];
}

/**
 * What a key does on the canvas.
 * @returns false where the key means nothing here
 */
export function onCanvasKey(event: KeyboardEvent | React.KeyboardEvent, canvas: CanvasHandle): boolean {
  if ((event.ctrlKey || event.metaKey) && event.key === 'a') {
    actions.selectAll();
    return true;
  }
  if (event.ctrlKey || event.metaKey) return false;
  const state = useStore.getState();
  const here = subjects();
  const one = state.walk?.node ?? here[0];
  const direction = NUDGES[event.key];
  if (direction && event.altKey) {
    actions.moveBy(here, { x: direction[0] * NUDGE, y: direction[1] * NUDGE });
    return true;
  }
  if (direction && event.shiftKey) {
    extend(canvas, direction);
    return true;
  }
  const move = WALK_KEYS[event.key];
  if (move) {
    step(canvas, move);
    return true;
  }
  switch (event.key) {
    case 'Enter':
      if (here.length > 0) void actions.openOrExpand(here);
      return here.length > 0;
    case ' ':
      if (state.walk?.edge != null) actions.openEdge(state.walk.edge);
      else if (one !== undefined) actions.lookAt({ on: 'entity', id: one });
      return true;
    case 's':
      if (one !== undefined) {
        actions.select([one], true);
        const count = selectView(useStore.getState()).selected.length;
        state.speak(`${actions.nameOf(one)} toggled; ${count} selected.`);
      }
      return true;
    case 'g':
      actions.selectConnected(here);
      return true;
    case 'h':
      actions.hide(here);
      return true;
    case 'i':
      actions.isolate(here);
      return true;
    case 'c':
      if (one !== undefined) actions.toggleCamp(one);
      return true;
    case 'l':
      if (one !== undefined) actions.hideLeaves(one);
      return true;
    case 'p':
      actions.togglePin(here);
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
    default:
      return false;
  }
}
