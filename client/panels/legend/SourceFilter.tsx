import { Checkbox, Text, UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import { useAnswer } from '../../api/useAnswer';
import { edtfInWords } from '../../model/time';
import { ListSourcesDocument } from '../../operations/generated';
import { useStore, useView } from '../../store';
import { DayInput } from '../filters/DayInput';
import { counts, sourceToggled } from './sources';

/** Whose word counts: only the ticked sources, and only what was known by a day. */
export function SourceFilter(): ReactElement {
  const view = useView();
  const state = useAnswer(ListSourcesDocument, {});
  const all = state.phase === 'ready' ? state.data.sources : [];
  const { commit } = useStore.getState();
  const ids = all.map((source) => source.id);
  return (
    <section className="a-legend-section">
      <Text component="h3" className="a-legend-title">
        Whose word counts
      </Text>
      {all.map((source) => {
        const name = source.publisher ?? source.author ?? source.title;
        return (
          <div key={source.id} className="a-legend-row">
            <Checkbox
              size="xs"
              className="a-source-row"
              checked={counts(view, source.id)}
              onChange={() => {
                const stepped = sourceToggled(view, source.id, ids);
                if (stepped === view)
                  useStore.getState().notify('info', 'One source has to count. Tick another one first.');
                else
                  commit(counts(view, source.id) ? `Without ${name}` : `With ${name}`, (now) =>
                    sourceToggled(now, source.id, ids),
                  );
              }}
              label={
                <span title={source.title}>
                  {name}{' '}
                  <Text span size="xs" c="dimmed">
                    {edtfInWords(source.published)}
                  </Text>
                </span>
              }
            />
            <UnstyledButton
              className="a-only"
              aria-label={`Only ${name}`}
              onClick={() =>
                commit(`Only ${name}`, (now) => ({ ...now, sources: [source.id], notSources: [] }))
              }
            >
              only
            </UnstyledButton>
          </div>
        );
      })}
      <div className="a-known-by">
        <DayInput
          label="Only what was known by"
          value={view.knownBy}
          onChange={(knownBy) =>
            commit(knownBy === null ? 'Known at any time' : `Known by ${edtfInWords(knownBy)}`, (now) => ({
              ...now,
              knownBy,
            }))
          }
        />
      </div>
    </section>
  );
}
