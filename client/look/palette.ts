import { dimmed } from './color';
import type { Scheme } from './theme';

/** Colors of the canvas: what is drawn in a family's color is not among them. */
export const PALETTE = {
  light: {
    canvas: '#f6f6f3',
    /** Nodes, and what is drawn on them. */
    node: '#343b44',
    onNode: '#f6f6f3',
    ink: '#1f2328',
    quiet: '#4d545d',
    accent: '#0b626b',
    dimmedInk: dimmed('#1f2328', '#f6f6f3'),
    /** What is disputed, and nothing else. */
    contested: '#f5b301',
    onContested: '#1f1600',
    denied: '#b3261e',
    onDenied: '#ffffff',
    note: '#ffffff',
  },
  dark: {
    canvas: '#131518',
    node: '#d3d8de',
    onNode: '#1b1e22',
    ink: '#e8eaec',
    quiet: '#b4bbc4',
    accent: '#6fc7cf',
    dimmedInk: dimmed('#e8eaec', '#131518'),
    contested: '#f5b301',
    onContested: '#1f1600',
    denied: '#c9372c',
    onDenied: '#ffffff',
    note: '#1b1e22',
  },
} as const satisfies Record<Scheme, Record<string, string>>;

/** Shown in the middle of an edge that the sources dispute. */
export const CONTESTED_GLYPH = '?';
/** Shown in the middle of an edge that is only denied. */
export const DENIED_GLYPH = '✕';
