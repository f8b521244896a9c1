import { useEffect, useLayoutEffect, useState } from 'react';

/** Longest time between the two presses of a double one that systems offer by default, ms. */
export const DOUBLE_PRESS_MS = 500;

/** What a busy page may take to hear of the second press, ms. */
const GRACE_MS = 250;

let pressedAt = -Infinity;
/** How many things hold still for a second press. */
let holding = 0;

/** Tells of a press that a second one may follow at the same place. */
export function notePress(): void {
  pressedAt = performance.now();
}

/** How long a second press may still follow, ms; 0 or less where none can. */
export function secondPressLeft(): number {
  return pressedAt + DOUBLE_PRESS_MS - performance.now();
}

/** Whether something still holds still for a second press. */
export function isHoldingStill(): boolean {
  return holding > 0;
}

/**
 * True for what has opened upon a press, as long as a second press may follow: until then it must lie over the rest
 * without moving it, and let presses through to what was pressed.
 */
export function useSecondPress(opened: boolean): boolean {
  const [passing, setPassing] = useState(false);
  useLayoutEffect(() => {
    if (!opened || secondPressLeft() <= 0) return undefined;
    setPassing(true);
    holding += 1;
    let frame = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let held = true;
    const release = (): void => {
      if (held) holding -= 1;
      held = false;
    };
    const look = (): void => {
      const left = secondPressLeft() + GRACE_MS;
      if (left > 0) {
        timer = setTimeout(look, left);
        return;
      }
      setPassing(false);
      // What moves now is seen to in the frames that follow.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(release);
      });
    };
    look();
    return () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      release();
    };
  }, [opened]);
  useEffect(() => {
    if (!opened) setPassing(false);
  }, [opened]);
  return opened && passing;
}
