import { Kbd, Menu } from '@mantine/core';
import { useEffect, useState, type ReactElement } from 'react';
import { canvas } from '../../canvas/mounted-canvas';
import type { Point } from '../../model/view';
import { selectView, useStore } from '../../state';
import { useClosable } from '../../ui/closables';
import { entriesOf, titleOf } from './items';
import { targetAt, type Target } from './target';

/** How long a finger rests before the menu opens, ms; and how far it may slip, pixels. */
const HOLD_MS = 550;
const SLIP = 10;

interface Opened {
  readonly target: Target;
  /** Pixels of the stage. */
  readonly at: Point;
}

const groundOf = (): HTMLElement | null => document.querySelector('.a-canvas-ground');

/** The menu for a point of the page. */
function openedAt(point: Point): Opened | null {
  const handle = canvas();
  const ground = groundOf()?.getBoundingClientRect();
  if (!handle || !ground) return null;
  return {
    target: targetAt(handle, ground, point, useStore.getState().hover),
    at: { x: point.x - ground.left, y: point.y - ground.top },
  };
}

/** The menu for where the keyboard stands. */
function openedByKey(): Opened | null {
  const handle = canvas();
  const ground = groundOf()?.getBoundingClientRect();
  if (!handle || !ground) return null;
  const state = useStore.getState();
  const { walk } = state;
  const node = walk?.node ?? selectView(state).selected.at(-1);
  const target: Target | null =
    walk?.edge != null ? { on: 'edge', id: walk.edge } : node === undefined ? null : { on: 'node', id: node };
  const point = target === null ? null : handle.onScreen(target.id);
  const { x1, y1, x2, y2 } = handle.extent();
  return {
    target: target ?? { on: 'canvas', at: { x: Math.round((x1 + x2) / 2), y: Math.round((y1 + y2) / 2) } },
    at:
      point === null
        ? { x: ground.width / 2, y: ground.height / 2 }
        : { x: point.x - ground.left, y: point.y - ground.top },
  };
}

/** Opens upon a right press, a finger that rests, and Shift+F10. Returns the teardown. */
function listen(ground: HTMLElement, open: (menu: Opened | null) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let from: Point = { x: 0, y: 0 };
  const onMenu = (event: MouseEvent): void => {
    event.preventDefault();
    // The key that asks for a menu has opened it already.
    if (event.button === 2) open(openedAt({ x: event.clientX, y: event.clientY }));
  };
  const onDown = (event: PointerEvent): void => {
    clearTimeout(timer);
    if (event.pointerType !== 'touch' || !event.isPrimary) return;
    from = { x: event.clientX, y: event.clientY };
    const point = from;
    timer = setTimeout(() => open(openedAt(point)), HOLD_MS);
  };
  const onMove = (event: PointerEvent): void => {
    if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > SLIP) clearTimeout(timer);
  };
  const onEnd = (): void => clearTimeout(timer);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return;
    event.preventDefault();
    // An open menu takes a key elsewhere for a wish to close it, and would hear this one.
    event.stopPropagation();
    open(openedByKey());
  };
  const listeners = [
    ['contextmenu', onMenu],
    ['pointerdown', onDown],
    ['pointermove', onMove],
    ['pointerup', onEnd],
    ['pointercancel', onEnd],
    ['keydown', onKey],
  ] as const;
  for (const [name, listener] of listeners)
    ground.addEventListener(name, listener as EventListener, { capture: true });
  return () => {
    clearTimeout(timer);
    for (const [name, listener] of listeners)
      ground.removeEventListener(name, listener as EventListener, { capture: true });
  };
}

/** The menu of the canvas: what can be done with a node, a line, or the canvas itself. */
export function CanvasMenu(): ReactElement | null {
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = (): void => setOpened(null);
  useClosable(opened !== null, close, 'window', groundOf);
  useEffect(() => {
    const ground = groundOf();
    const open = (menu: Opened | null): void => {
      useStore.getState().setHover({ on: 'nothing' });
      setOpened(menu);
    };
    return ground === null ? undefined : listen(ground, open);
  }, []);
  if (opened === null) return null;
  const { target, at } = opened;
  const title = titleOf(target);
  return (
    <Menu
      key={`${at.x} ${at.y}`}
      opened
      onChange={(open) => {
        if (!open) close();
      }}
      closeOnEscape={false}
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      position="right-start"
      width={250}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          aria-label={`Menu: ${title}`}
          className="a-menu-spot"
          style={{ left: at.x, top: at.y }}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={title} data-testid="canvas-menu">
        <Menu.Label>{title}</Menu.Label>
        {entriesOf(target).map(({ text, keys, act }) => (
          <Menu.Item
            key={text}
            onClick={() => {
              close();
              act();
            }}
            rightSection={keys === undefined ? null : <Kbd size="xs">{keys}</Kbd>}
          >
            {text}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
