import { useEffect, useRef, useState } from 'react';

/** Time that a month stays while playing, by the speeds to choose from, ms. */
export const SPEEDS = { slow: 900, normal: 420, fast: 180 } as const;
export type Speed = keyof typeof SPEEDS;

/**
 * Goes on step by step while playing; stops at the end.
 * @param step makes the next step; false at the end
 */
export function usePlay(
  speed: Speed,
  step: () => boolean,
): { readonly playing: boolean; readonly setPlaying: (playing: boolean) => void } {
  const [playing, setPlaying] = useState(false);
  const latest = useRef(step);
  latest.current = step;
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setInterval(() => {
      if (!latest.current()) setPlaying(false);
    }, SPEEDS[speed]);
    return () => clearInterval(timer);
  }, [playing, speed]);
  return { playing, setPlaying };
}
