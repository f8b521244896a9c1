import { Text } from '@mantine/core';
import { useMemo, type ReactElement } from 'react';
import * as actions from '../../actions';
import type { FullClaim } from '../../model/facts';
import { counted, sourceName } from '../../model/words';
import { unique } from '../../model/view';
import { axisOf, type Moment } from './axis';
import { madeInWords } from './positions';

/** Diameter of a dot, pixels: its area grows with the claims. */
const diameter = (claims: number): number => Math.round(Math.min(26, 9 + 4 * Math.sqrt(claims)));

function Dot({ moment: { at, claims } }: { moment: Moment<FullClaim> }): ReactElement | null {
  const [first] = claims;
  if (first === undefined) return null;
  const unsure = claims.every(({ hedged }) => hedged);
  const who = unique(claims.map(({ assertedBy }) => assertedBy.name)).join(', ');
  const where = unique(claims.map(({ source }) => sourceName({ ...source, author: null }))).join(', ');
  const words = `${madeInWords(first)}, ${where}: ${counted(claims.length, 'claim')} by ${who}${unsure ? ', unsure' : ''}`;
  const size = diameter(claims.length);
  return (
    <button
      type="button"
      className={`a-axis-dot ${unsure ? 'a-axis-unsure' : ''}`}
      style={{ left: `${at}%`, width: size, height: size }}
      aria-label={words}
      title={words}
      onClick={() => actions.read(first.source.id, { paragraph: first.paragraph, claim: first.id })}
    />
  );
}

/** Who took which position when: a row for each position over one axis of time. A press on a dot opens the first claim. */
export function TimeAxis({
  positions,
}: {
  positions: readonly (readonly [string, readonly FullClaim[]])[];
}): ReactElement | null {
  const axis = useMemo(() => axisOf(positions.map(([, claims]) => claims)), [positions]);
  if (axis === null) return null;
  return (
    <figure className="a-axis" aria-label="The positions, by when each was taken">
      {positions.map(([position], row) => (
        <div key={position} className="a-axis-row">
          <Text size="xs" component="div">
            {position}
          </Text>
          <div className="a-axis-track">
            {axis.years.map(({ year, at }) => (
              <span key={year} className="a-axis-year" style={{ left: `${at}%` }} />
            ))}
            {axis.rows[row]?.map((moment) => (
              <Dot key={moment.day} moment={moment} />
            ))}
          </div>
        </div>
      ))}
      <div className="a-axis-years" aria-hidden="true">
        {axis.years.map(({ year, at }) => (
          <span key={year} style={{ left: `${at}%` }}>
            {year}
          </span>
        ))}
      </div>
      <Text component="figcaption" size="xs" c="dimmed">
        Each stands at the day by which it was surely out: the last on which it can have been said, or its
        source published. Larger: more claims. Hollow: unsure. A press opens the first in its source.
      </Text>
    </figure>
  );
}
