import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import { FONT } from './font';

/** The one accent: a quiet teal that none of the edge families uses for text. */
const accent: MantineColorsTuple = [
  '#e6f4f5',
  '#cfe6e8',
  '#a0cdd1',
  '#6fb3b9',
  '#489ca4',
  '#2a8891',
  '#0f747e',
  '#0b626b',
  '#075159',
  '#033f46',
];

/** Neutrals of the dark theme, from ink to ground. */
const dark: MantineColorsTuple = [
  '#e6e8ea',
  '#c3c9d0',
  '#a4acb6',
  '#7b838d',
  '#4a515a',
  '#33383f',
  '#24282d',
  '#1b1e22',
  '#15181b',
  '#0e1012',
];

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  colors: { accent, dark },
  fontFamily: FONT,
  fontFamilyMonospace: 'ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  defaultRadius: 'sm',
  headings: { fontWeight: '600' },
  focusRing: 'auto',
  respectReducedMotion: true,
});

/** Colors of the page that are not Mantine's: surfaces, ink and lines. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#1f2328',
    '--mantine-color-dimmed': '#59616b',
    '--mantine-color-placeholder': '#626a75',
    '--mantine-color-error': '#b3261e',
    '--a-canvas': '#f6f6f3',
    '--a-panel': '#ffffff',
    '--a-line': '#dcdcd6',
    '--a-soft': '#f1f1ed',
    '--a-contested': '#8a5800',
    '--a-contested-ground': '#fff3d6',
    '--a-for': '#00674f',
    '--a-against': '#a82a13',
    '--a-expected': '#5a4a94',
  },
  dark: {
    '--mantine-color-body': '#1b1e22',
    '--mantine-color-text': '#e6e8ea',
    '--mantine-color-dimmed': '#a4acb6',
    '--mantine-color-placeholder': '#98a1ab',
    '--mantine-color-error': '#ff9d8f',
    '--a-canvas': '#131518',
    '--a-panel': '#1b1e22',
    '--a-line': '#33383f',
    '--a-soft': '#24282d',
    '--a-contested': '#f3c04b',
    '--a-contested-ground': '#37301d',
    '--a-for': '#55d3ae',
    '--a-against': '#ff9379',
    '--a-expected': '#c0b0f5',
  },
});

export type Scheme = 'light' | 'dark';

/** Windows in which the panels are sheets over the canvas; the same width as in the @media rules of the style sheets. */
export const NARROW = '(max-width: 860px)';
