import { useState, type PointerEvent, type ReactElement } from 'react';
import { useClosable } from '../../ui/closables';
import type { Point } from '../../model/view';
import { useStore } from '../../state';
import * as actions from '../../actions';
import { canvas } from '../mounted-canvas';
import { inside } from '../../model/polygon';

/** A sheet over the canvas: what is drawn around becomes the selection. */
export function Lasso(): ReactElement {
  const [line, setLine] = useState<readonly Point[]>([]);
  useClosable(true, () => useStore.getState().setLasso(false), 'page');
  const at = (event: PointerEvent): Point => ({ x: event.clientX, y: event.clientY });
  const finish = (): void => {
    const handle = canvas();
    const caught = (handle?.state().nodes ?? []).flatMap(({ id }) => {
      const point = handle?.onScreen(id);
      return point && inside(point, line) ? [id] : [];
    });
    setLine([]);
    useStore.getState().setLasso(false);
    if (caught.length > 0) actions.select(caught, false);
  };
  return (
    <svg
      className="a-lasso"
      data-testid="lasso"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setLine([at(event)]);
      }}
      onPointerMove={(event) => {
        if (line.length > 0) setLine([...line, at(event)]);
      }}
      onPointerUp={finish}
    >
      <LassoLine line={line} />
    </svg>
  );
}

function LassoLine({ line }: { line: readonly Point[] }): ReactElement | null {
  const ground = document.querySelector('.a-lasso')?.getBoundingClientRect();
  if (!ground || line.length < 2) return null;
  const path = line.map(({ x, y }) => `${x - ground.left},${y - ground.top}`).join(' L');
  return <path d={`M${path}Z`} />;
}
