import type { ReactElement } from 'react';
import { SIGNS, type Mark } from '../../model/comparison';

/** A line as the canvas draws it for a mark: solid, hollow, ghosted, or broken by its sign. */
export function MarkGlyph({ mark }: { mark: Mark }): ReactElement {
  const sign = SIGNS[mark];
  return (
    <svg width={34} height={16} viewBox="0 0 34 16" aria-hidden="true" className="a-glyph">
      {mark === 'b' ? (
        <path d="M1 6h32M1 10h32" stroke="currentColor" strokeWidth="1.4" />
      ) : (
        <path
          d="M1 8h32"
          stroke="currentColor"
          strokeWidth={mark === 'both' ? 2 : 3}
          opacity={mark === 'both' ? 0.35 : 1}
        />
      )}
      {sign !== null && (
        <>
          <rect
            x="10"
            y="0.5"
            width="14"
            height="15"
            rx="3"
            fill="var(--a-panel)"
            stroke="currentColor"
            strokeWidth="1"
          />
          <text x="17" y="11.8" fontSize="10.5" fontWeight="700" textAnchor="middle" fill="currentColor">
            {sign}
          </text>
        </>
      )}
    </svg>
  );
}
