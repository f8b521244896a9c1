import type { ReactElement } from 'react';
import {
  ENTITY_KINDS,
  FAMILIES,
  type EntityKind,
  type Family,
  type Shape,
} from '../../domain/kinds/index.js';
import type { ShownStanding } from '../model/view';
import { dimmed } from './color';
import { dashOf } from './dashes';
import { EMBLEMS, EMBLEM_STROKE } from './emblems';
import { CONTESTED_GLYPH, DENIED_GLYPH, PALETTE } from './palette';
import { useScheme } from './useScheme';

/** The canvas's node shapes on a 16 by 16 grid. */
const OUTLINES: Record<Shape, string> = {
  ellipse: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Z',
  'round-rectangle':
    'M4.5 2h7A2.5 2.5 0 0 1 14 4.5v7a2.5 2.5 0 0 1-2.5 2.5h-7A2.5 2.5 0 0 1 2 11.5v-7A2.5 2.5 0 0 1 4.5 2Z',
  rectangle: 'M2 2h12v12H2Z',
  diamond: 'M8 1l7 7-7 7-7-7Z',
  hexagon: 'M4.5 2h7L15 8l-3.5 6h-7L1 8Z',
  octagon: 'M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5Z',
  triangle: 'M8 1.5l7 13H1Z',
  pentagon: 'M8 1l7 5.2-2.7 8.3H3.7L1 6.2Z',
  tag: 'M1.5 2.5h9L15 8l-4.5 5.5h-9Z',
  'round-tag': 'M1.5 2.5h9L15 8l-4.5 5.5h-9Z',
  barrel: 'M2 3.5Q8 .5 14 3.5v9Q8 15.5 2 12.5Z',
  star: 'M8 .8l2.2 4.8 5.2.6-3.9 3.5 1.1 5.2L8 12.3l-4.6 2.6 1.1-5.2L.6 6.2l5.2-.6Z',
  vee: 'M1 2l7 4 7-4-7 13Z',
};

/** The shape and emblem of a kind, as on the canvas. */
export function KindGlyph({ kind, size = 14 }: { kind: EntityKind; size?: number }): ReactElement {
  const scheme = useScheme();
  const spec = ENTITY_KINDS[kind];
  const emblem = EMBLEMS[kind];
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" className="a-glyph">
      <path d={OUTLINES[spec.shape]} fill={PALETTE[scheme].node} />
      {emblem !== null && (
        <path
          d={emblem}
          transform="translate(1.3 1.3) scale(0.558)"
          fill="none"
          stroke={PALETTE[scheme].onNode}
          strokeWidth={EMBLEM_STROKE[kind] * 1.15}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
    </svg>
  );
}

/** A line in the color of a family. */
export function FamilyGlyph({ family, size = 20 }: { family: Family; size?: number }): ReactElement {
  const scheme = useScheme();
  return (
    <svg width={size} height={12} viewBox="0 0 20 12" aria-hidden="true" className="a-glyph">
      <path
        d="M1 6h13"
        stroke={FAMILIES[family].color[scheme]}
        strokeWidth="2.5"
        strokeDasharray={dashOf(family) ? '5 1.5' : undefined}
      />
      <path d="M13 2l6 4-6 4Z" fill={FAMILIES[family].color[scheme]} />
    </svg>
  );
}

/** A line as the canvas draws a standing. */
export function StandingGlyph({ standing }: { standing: ShownStanding }): ReactElement {
  const scheme = useScheme();
  const ink = PALETTE[scheme].quiet;
  const contested = PALETTE[scheme].contested;
  return (
    <svg width={28} height={14} viewBox="0 0 28 14" aria-hidden="true" className="a-glyph">
      {standing === 'DISPUTED' && <path d="M1 7h26" stroke={contested} strokeWidth="8" opacity="0.4" />}
      <path
        d="M1 7h26"
        stroke={standing === 'PREDICTED' ? dimmed(ink, PALETTE[scheme].canvas) : ink}
        strokeWidth={standing === 'CORROBORATED' ? 4 : 2}
        strokeDasharray={standing === 'PREDICTED' ? '1.5 4' : standing === 'DENIED' ? '3 4' : undefined}
        strokeLinecap={standing === 'PREDICTED' ? 'round' : 'butt'}
      />
      {standing === 'DENIED' && (
        <g>
          <rect x="8.5" y="0.5" width="11" height="13" rx="2.5" fill={PALETTE[scheme].denied} />
          <text x="14" y="10.8" fontSize="9.5" fontWeight="700" textAnchor="middle" fill="#ffffff">
            {DENIED_GLYPH}
          </text>
        </g>
      )}
      {standing === 'DISPUTED' && (
        <g>
          <rect x="8.5" y="0.5" width="11" height="13" rx="2.5" fill={contested} />
          <text x="14" y="10.8" fontSize="10.5" fontWeight="700" textAnchor="middle" fill="#1f1600">
            {CONTESTED_GLYPH}
          </text>
        </g>
      )}
    </svg>
  );
}
