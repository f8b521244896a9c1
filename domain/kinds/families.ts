import type { Color } from './color.js';

export interface FamilySpec {
  readonly name: string;
  readonly meaning: string;
  readonly color: Color;
}

/** The families of ties, with the colors of their lines. */
export const FAMILIES = {
  conflict: {
    name: 'Hostile',
    meaning: 'Fighting, harm, and hostile words.',
    color: { light: '#c2361c', dark: '#ff7a5c' },
  },
  cooperation: {
    name: 'Cooperative',
    meaning: 'Acting together, alliance, backing.',
    color: { light: '#00735c', dark: '#3fd0a8' },
  },
  switch: {
    name: 'Switching sides',
    meaning: 'Going over, surrender, oath, breaking away.',
    color: { light: '#a0569b', dark: '#e39ad9' },
  },
  talks: {
    name: 'Talks',
    meaning: 'Negotiation, pressure, release.',
    color: { light: '#0068a8', dark: '#5cb8ee' },
  },
  command: {
    name: 'Orders',
    meaning: 'Orders, disobedience, refusal.',
    color: { light: '#4b44a8', dark: '#aaa3ff' },
  },
  structure: {
    name: 'Structure',
    meaning: 'Parts, members, leaders, speakers.',
    color: { light: '#5b6270', dark: '#a3abba' },
  },
  event: {
    name: 'Part in events',
    meaning: 'Who took which part in an event.',
    color: { light: '#7a5c3e', dark: '#cfa97e' },
  },
  place: {
    name: 'Places',
    meaning: 'Where something is, happened, operated or ruled.',
    color: { light: '#6b7280', dark: '#8b94a3' },
  },
} as const satisfies Record<string, FamilySpec>;

export type Family = keyof typeof FAMILIES;
