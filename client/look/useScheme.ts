import { useComputedColorScheme } from '@mantine/core';
import type { Scheme } from './theme';

/** The color scheme in force: the system's, unless the person chose one. */
export function useScheme(): Scheme {
  return useComputedColorScheme('light', { getInitialValueInEffect: false });
}
