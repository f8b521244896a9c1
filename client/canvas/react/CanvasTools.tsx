import { Menu } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useRef, type ReactElement } from 'react';
import { NARROW } from '../../look/theme';
import { IconButton } from '../../ui/IconButton';
import { PressMenu } from '../../ui/PressMenu';
import { useRoving } from '../../ui/roving';
import { LAYOUT_IDS } from '../../model/view';
import { useStore, useView } from '../../state';
import * as actions from '../../actions';
import { canvas } from '../mounted-canvas';
import { LAYOUTS } from '../../layouts';

function fit(): void {
  useStore.getState().amend((now) => ({ ...now, camera: null }));
  canvas()?.fit();
}

/** Arrange, lasso, zoom and fit. */
export function CanvasTools(): ReactElement {
  const view = useView();
  const narrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false }) ?? false;
  const group = useRef<HTMLDivElement>(null);
  useRoving(group);
  const lasso = useStore((state) => state.lasso);
  const { setLasso } = useStore.getState();
  return (
    <div
      ref={group}
      className="a-tools"
      role="toolbar"
      aria-label="Canvas"
      aria-orientation={narrow ? 'horizontal' : 'vertical'}
    >
      <PressMenu position="left-start" width={250}>
        <Menu.Target>
          <IconButton tip="left" icon="arrange" label="Arrange" />
        </Menu.Target>
        <Menu.Dropdown>
          {LAYOUT_IDS.map((id) => (
            <Menu.Item
              key={id}
              aria-current={view.layout === id}
              onClick={() => actions.arrange(id, `Arranged: ${LAYOUTS[id].name.toLowerCase()}`)}
            >
              <span className="a-menu-name">{LAYOUTS[id].name}</span>
              <span className="a-menu-hint">{LAYOUTS[id].meaning}</span>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </PressMenu>
      <IconButton tip="left" icon="lasso" label="Lasso" pressed={lasso} onClick={() => setLasso(!lasso)} />
      <span className="a-tools-gap" />
      <IconButton tip="left" icon="plus" label="Zoom in" keys="+" onClick={() => canvas()?.zoomBy(1.25)} />
      <IconButton tip="left" icon="minus" label="Zoom out" keys="-" onClick={() => canvas()?.zoomBy(0.8)} />
      <IconButton tip="left" icon="fit" label="Fit all into the window" keys="F" onClick={fit} />
    </div>
  );
}
