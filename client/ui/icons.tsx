import type { ReactElement } from 'react';

/** Paths on a 24 by 24 grid, drawn with a stroke. */
const PATHS = {
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.5 15.5 20 20',
  undo: 'M8 5 4 9l4 4M4 9h10a6 6 0 0 1 0 12h-4',
  redo: 'm16 5 4 4-4 4M20 9H10a6 6 0 0 0 0 12h4',
  fit: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  close: 'M6 6l12 12M18 6 6 18',
  lasso: 'M12 4c5 0 9 2.5 9 6s-4 6-9 6-9-2.5-9-6 4-6 9-6ZM8 15.5c-1.5 1-1.5 4 .5 5',
  arrange: 'M12 3v6M5 21l5-8M19 21l-5-8M12 9a2 2 0 1 0 0 .01M9 13h6',
  pin: 'M12 15v6M8 4h8l-1 6 3 3v2H6v-2l3-3-1-6Z',
  hide: 'M3 3l18 18M10.5 6.2A10 10 0 0 1 21 12a12 12 0 0 1-2.3 3M6.5 7.5A12 12 0 0 0 3 12s3 6 9 6a9 9 0 0 0 4-1',
  only: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z',
  expand: 'M12 8v8M8 12h8M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z',
  collapse: 'M8 12h8M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z',
  path: 'M5 17a2 2 0 1 0 0 4 2 2 0 0 0 0-4ZM19 3a2 2 0 1 0 0 4 2 2 0 0 0 0-4ZM7 19h8a4 4 0 0 0 0-8H9a3 3 0 0 1 0-6h8',
  common: 'M9 6a6 6 0 1 0 0 12A6 6 0 0 0 9 6ZM15 6a6 6 0 1 0 0 12 6 6 0 0 0 0-12Z',
  play: 'M7 4.5v15l12-7.5-12-7.5Z',
  pause: 'M8 5v14M16 5v14',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 7v5l3.5 2',
  filter: 'M4 6h16M7 12h10M10 18h4',
  menu: 'M4 7h16M4 12h16M4 17h16',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
  code: 'M9 7l-5 5 5 5M15 7l5 5-5 5',
  bookmark: 'M6 4h12v16l-6-4-6 4V4Z',
  question: 'M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M12 17.5v.01M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z',
  keyboard: 'M3 7h18v11H3V7ZM7 11h.01M11 11h.01M15 11h.01M18 11h.01M8 15h8',
  all: 'M6 6h.01M12 6h.01M18 6h.01M6 12h.01M12 12h.01M18 12h.01M6 18h.01M12 18h.01M18 18h.01',
  image: 'M4 5h16v14H4V5ZM4 16l5-5 4 4 3-2 4 4M15.5 9h.01',
  compass: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM15.5 8.5l-2 5-5 2 2-5 5-2Z',
  fans: 'M4 12c5-8 11-8 16 0M4 12c5 8 11 8 16 0M4 12h16',
  back: 'M15 5l-7 7 7 7',
  forward: 'M9 5l7 7-7 7',
  source: 'M6 3h9l4 4v14H6V3ZM14 3v5h5M9 12h7M9 16h7',
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing; always beside a word or inside a control with an `aria-label`. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }): ReactElement {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'all' ? 3 : 1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
