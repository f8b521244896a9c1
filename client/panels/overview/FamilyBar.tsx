import type { ReactElement } from 'react';
import { FAMILIES, type Family } from '../../../domain/kinds/index.js';
import { useScheme } from '../../look/useScheme';
import { counted } from '../../model/words';

export interface Share {
  /** As in the API, in upper case. */
  readonly family: string;
  readonly count: number;
}

const familyOf = ({ family }: Share): Family => family.toLowerCase() as Family;

/** How many of what: "12 hostile, 3 cooperative". */
export function sharesInWords(shares: readonly Share[]): string {
  return [...shares]
    .sort((a, b) => b.count - a.count)
    .map((share) => `${share.count.toLocaleString('en')} ${FAMILIES[familyOf(share)].name.toLowerCase()}`)
    .join(', ');
}

/**
 * A bar in the colors of families, as long as there is of them all; what is of no family is gray.
 * @param of the whole that a full bar stands for
 */
export function FamilyBar(props: { shares: readonly Share[]; count: number; of: number }): ReactElement {
  const { shares, count, of } = props;
  const scheme = useScheme();
  const all = Math.max(
    1,
    shares.reduce((sum, share) => sum + share.count, 0),
  );
  return (
    <span className="a-glance-track" aria-hidden="true" title={counted(count, 'claim')}>
      <span className="a-glance-bar" style={{ width: `${Math.max(1.5, (count / Math.max(1, of)) * 100)}%` }}>
        {shares.map((share) => (
          <span
            key={share.family}
            style={{
              width: `${(share.count / all) * 100}%`,
              background: FAMILIES[familyOf(share)].color[scheme],
            }}
          />
        ))}
      </span>
    </span>
  );
}
