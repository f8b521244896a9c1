import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { FullClaim } from '../../model/facts';
import { Statements } from './Statements';

/**
 * Claims for and against, side by side where there is room.
 * @param unopposed what to say where no claim is against it; null says nothing
 */
export function Sides(props: {
  claims: readonly FullClaim[];
  /** How many there are of each side, where the claims may be a page of them. */
  totals?: Readonly<Record<'for' | 'against' | 'expected', number>>;
  level?: 3 | 4;
  unopposed?: string | null;
}): ReactElement {
  const { claims, totals, level = 3, unopposed = 'Nobody in these sources denies it.' } = props;
  const sides = (
    [
      { title: 'For', tone: 'for', claims: claims.filter((claim) => claim.stance === 'ASSERTS') },
      {
        title: 'Against',
        tone: 'against',
        claims: claims.filter((claim) => claim.stance === 'DENIES' || claim.stance === 'PREDICTS_NOT'),
      },
      { title: 'Expected', tone: 'expected', claims: claims.filter((claim) => claim.stance === 'PREDICTS') },
    ] as const
  ).filter((side) => side.claims.length > 0 || (side.title === 'Against' && unopposed !== null));
  return (
    <div className={sides.filter((side) => side.claims.length > 0).length > 1 ? 'a-sides' : 'a-side-alone'}>
      {sides.map((side) => (
        <section
          key={side.title}
          className={side.claims.length === 0 ? 'a-side-empty' : ''}
          aria-label={`Claims: ${side.title.toLowerCase()}`}
        >
          <Text component={`h${level}`} size="xs" className={`a-side-title a-tone-${side.tone}`}>
            {side.title}{' '}
            <span className="a-count">
              {Math.max(side.claims.length, totals?.[side.tone] ?? 0).toLocaleString('en')}
            </span>
          </Text>
          {side.claims.length === 0 ? (
            <Text size="xs" c="dimmed">
              {(totals?.[side.tone] ?? 0) > 0 ? 'They stand further on: read on.' : unopposed}
            </Text>
          ) : (
            <Statements claims={side.claims} by="stance" />
          )}
        </section>
      ))}
    </div>
  );
}
