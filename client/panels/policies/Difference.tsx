import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { More, TieList, type Line } from '../../pages/analysis/TieList';
import { standingInWords } from '../../model/words';
import type { PolicyChangeQuery } from '../../operations/generated';
import type { Ordered } from './on-canvas';

function Part(props: { title: string; lines: readonly Line[]; total: number }): ReactElement | null {
  const { title, lines, total } = props;
  if (total === 0) return null;
  return (
    <section>
      <Text component="h3" size="sm" fw={600}>
        {title}
      </Text>
      <TieList lines={lines} />
      <More shown={lines.length} total={total} />
    </section>
  );
}

/** The ties that go, come and change their standing; a press opens one. */
export function Difference({
  diff: { goneCount, comeCount, changedCount },
  ordered: { gone, come, changed },
}: {
  diff: Pick<PolicyChangeQuery['policyDiff'], 'goneCount' | 'comeCount' | 'changedCount'>;
  ordered: Pick<Ordered, 'gone' | 'come' | 'changed'>;
}): ReactElement {
  return (
    <>
      <Part title="Go" lines={gone.map((tie) => ({ tie }))} total={goneCount} />
      <Part title="Come" lines={come.map((tie) => ({ tie }))} total={comeCount} />
      <Part
        title="Stand otherwise"
        lines={changed.map(({ before, after }) => ({
          tie: after,
          note: `${standingInWords({ ...after, standing: before.standing })} before, ${standingInWords(after).toLowerCase()} after`,
        }))}
        total={changedCount}
      />
    </>
  );
}
