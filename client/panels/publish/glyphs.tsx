import type { ReactElement } from 'react';
import { PALETTE } from '../../look/palette';
import { useScheme } from '../../look/useScheme';

/** A node that stands for several, as on the canvas: with a ring around it. */
export function CampGlyph(): ReactElement {
  const { node } = PALETTE[useScheme()];
  return (
    <svg width={20} height={16} viewBox="0 0 20 16" aria-hidden="true">
      <circle cx="8" cy="8" r="4.5" fill={node} />
      <circle cx="8" cy="8" r="6.9" fill="none" stroke={node} strokeWidth="1.4" />
    </svg>
  );
}

/** An outline around some, as on the canvas. */
export function OutlineGlyph(): ReactElement {
  const { ink, quiet } = PALETTE[useScheme()];
  return (
    <svg width={24} height={14} viewBox="0 0 24 14" aria-hidden="true">
      <rect x="1" y="1" width="22" height="12" rx="6" fill={ink} fillOpacity="0.07" stroke={quiet} />
    </svg>
  );
}
