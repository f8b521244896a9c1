import type { Comparison } from '../../model/view';
import './compare.css';
import { Button, Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import * as actions from '../../actions';
import { useAnswer } from '../../data/useAnswer';
import { MARKS } from '../../model/comparison';
import { ListSourcesDocument } from '../../operations/generated';
import { useContent, useProjection } from '../../state';
import { endComparison, swap } from '../../actions/compare';
import { MarkGlyph } from './MarkGlyph';
import { markInWords, sideInWords } from './words';

/** Says what is compared and how the canvas tells the sides apart, and ends it. */
export default function CompareBar({ comparison }: { comparison: Comparison }): ReactElement {
  const { a, b } = comparison;
  const listed = useAnswer(ListSourcesDocument, a.on === 'source' ? {} : null);
  const sources = listed.phase === 'ready' ? listed.data.sources : [];
  const { marks } = useContent();
  const { relationships } = useProjection();
  const count = (mark: string): number =>
    relationships.filter(({ id }) => marks?.ties.get(id) === mark).length;
  return (
    <section className="a-compare" aria-label="Comparison" data-testid="comparison">
      <div className="a-compare-sides">
        <Text size="sm" component="div">
          <b>A</b> {sideInWords(a, sources)}
        </Text>
        <Text size="sm" component="div">
          <b>B</b> {sideInWords(b, sources)}
        </Text>
      </div>
      <ul className="a-compare-legend" aria-label="How the sides are told apart">
        {MARKS.map((mark) => (
          <li key={mark} data-mark={mark}>
            <MarkGlyph mark={mark} /> {markInWords(a.on, mark)}{' '}
            {marks && <span className="a-count">{count(mark)}</span>}
          </li>
        ))}
      </ul>
      <Group gap={4} wrap="nowrap">
        <Button size="compact-xs" variant="default" onClick={() => actions.lookAt({ on: 'difference' })}>
          Lists
        </Button>
        <Button size="compact-xs" variant="default" onClick={swap}>
          Swap
        </Button>
        <Button size="compact-xs" variant="light" onClick={endComparison}>
          End
        </Button>
      </Group>
    </section>
  );
}
