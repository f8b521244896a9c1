import { useReducedMotion } from '@mantine/hooks';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useScheme } from '../../look/useScheme';
import { useProjection, useStore, useView } from '../../state';
import { present } from '../../state/history';
import * as actions from '../../actions';
import { mountCanvas } from '../cytoscape/adapter';
import type { CanvasHandle, Target } from '../canvas';
import { emphasisOf } from '../emphasis';
import { canvas, setCanvas, tellDrawn } from '../mounted-canvas';
import { inHand } from './in-hand';
import { onCanvasKey } from './keys';
import { Lasso } from './Lasso';
import { fitToWindow, onResize } from './refit';
import { useOutlines } from './use-outlines';

function press(target: Target, adding: boolean): void {
  const { setWalk } = useStore.getState();
  if (target === null) {
    if (!adding) actions.clearFocus();
    setWalk(null);
  } else if ('edge' in target) {
    if (target.all) actions.openPair(target.edge);
    else actions.openEdge(target.edge);
  } else {
    setWalk(null);
    actions.select([target.node], adding);
  }
}

/** The canvas: a mounted adapter, kept in step with the projection, the positions and the emphasis. */
export function Canvas(): ReactElement {
  const container = useRef<HTMLDivElement>(null);
  const scheme = useScheme();
  const still = useReducedMotion(undefined, { getInitialValueInEffect: false });
  /** Counts mountings, so that a fresh canvas is drawn on. */
  const [mounted, setMounted] = useState(0);
  const view = useView();
  const projection = useProjection();
  const step = useStore((state) => present(state.history).id);
  const hover = useStore((state) => state.hover);
  const walk = useStore((state) => state.walk);
  const lasso = useStore((state) => state.lasso);
  const fitted = useRef<string | null>(null);
  const { groups } = useOutlines();

  useEffect(() => {
    if (!container.current) return undefined;
    const state = useStore.getState();
    const handle = mountCanvas(
      container.current,
      {
        onPress: press,
        onOpen: (node) => void actions.openOrExpand([node]),
        onHover: (target) =>
          state.setHover(
            target === null
              ? { on: 'nothing' }
              : 'node' in target
                ? { on: 'node', id: target.node }
                : { on: 'edge', id: target.edge },
          ),
        onMoved: actions.placeAt,
        onCamera: (camera) => useStore.getState().amend((now) => ({ ...now, camera })),
        onBoxed: (nodes) => actions.select(nodes, false),
        onDrawn: tellDrawn,
      },
      { scheme, moving: !still },
    );
    setCanvas(handle);
    fitted.current = null;
    setMounted((count) => count + 1);
    const stopFitting = fitToWindow(
      container.current,
      onResize(handle, container.current, () => refit(handle), inHand),
    );
    return () => {
      stopFitting();
      setCanvas(null);
      handle.destroy();
    };
    // A change of the scheme is set below, without mounting anew.
  }, [still]);

  useEffect(() => canvas()?.setScheme(scheme), [scheme]);

  useEffect(() => {
    canvas()?.draw(projection, view.positions, view.bundling);
    const seated = projection.nodes.filter((node) => view.positions[node.id]).map((node) => node.id);
    const key = view.camera ? JSON.stringify(view.camera) : `${step}:${view.layout}:${seated.join()}`;
    if (fitted.current === key) return;
    fitted.current = key;
    if (view.camera) canvas()?.setCamera(view.camera);
    else canvas()?.fit();
  }, [projection, view.positions, view.bundling, view.camera, view.layout, step, mounted]);

  useEffect(
    () => canvas()?.emphasize(emphasisOf(projection, view, hover, walk)),
    [projection, view, hover, walk, mounted],
  );

  useEffect(() => canvas()?.outline(groups), [groups, mounted]);

  return (
    <div className="a-canvas">
      <div
        ref={container}
        className="a-canvas-ground"
        tabIndex={0}
        role="application"
        aria-label={`Graph of ${projection.nodes.length} entities and ${projection.edges.length} ties`}
        aria-describedby="walk-help"
        data-testid="canvas"
        onFocus={() => {
          if (useStore.getState().walk === null)
            useStore.getState().speak('Arrow keys walk the graph. Press question mark for all keys.');
        }}
        onPointerDown={(event) => event.currentTarget.setAttribute('data-pointed', '')}
        onKeyDown={(event) => {
          event.currentTarget.removeAttribute('data-pointed');
          const handle = canvas();
          if (handle && onCanvasKey(event, handle)) event.preventDefault();
        }}
      />
      {lasso && <Lasso />}
    </div>
  );
}

/** After the window changed: what was fitted is fitted again, a camera of one's own stays. */
function refit(handle: CanvasHandle): void {
  const { view } = present(useStore.getState().history);
  if (view.camera) handle.setCamera(view.camera);
  else handle.fit();
}
