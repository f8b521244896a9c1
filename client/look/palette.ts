import type { Scheme } from './theme';

/** Colors of the canvas that no kind has. */
export const PALETTE = {
  light: {
    canvas: '#f6f6f3',
    ink: '#1f2328',
    quiet: '#4d545d',
    accent: '#0b626b',
    contested: '#f5b301',
    denied: '#b3261e',
  },
  dark: {
    canvas: '#131518',
    ink: '#e8eaec',
    quiet: '#b4bbc4',
    accent: '#6fc7cf',
    contested: '#f5b301',
    denied: '#c9372c',
  },
} as const satisfies Record<Scheme, Record<string, string>>;

/** Shown in the middle of an edge that the sources dispute. */
export const CONTESTED_GLYPH = '?';
/** Shown in the middle of an edge that is only denied. */
export const DENIED_GLYPH = '✕';
