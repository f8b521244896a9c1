import { Checkbox, Text, UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import { useAnswer } from '../../data/useAnswer';
import { isStructure } from '../../model/evidence';
import { edtfInWords } from '../../model/time';
import { sourceName } from '../../model/words';
import { ListSourcesDocument, type ListSourcesQuery } from '../../operations/generated';
import { useStore, useView } from '../../state';
import * as actions from '../../actions';
import { RovingGroup } from '../../ui/RovingGroup';
import { DayInput } from '../filters/DayInput';
import { counts, sourceToggled } from './sources';

type Source = ListSourcesQuery['sources'][number];

/** Who says what belongs to what and lies where. No filter by whose word counts drops it. */
function Structure({ sources }: { sources: readonly Source[] }): ReactElement | null {
  if (sources.length === 0) return null;
  return (
    <div className="a-structure-sources">
      <Text component="h4" className="a-legend-title">
        Structure and places
      </Text>
      <ul>
        {sources.map((source) => (
          <li key={source.id} title={source.title}>
            {sourceName(source)}{' '}
            <Text span size="xs" c="dimmed">
              {edtfInWords(source.published)}
            </Text>
          </li>
        ))}
      </ul>
      <Text size="xs" c="dimmed">
        No voices, so they always stay: what lies where and belongs to what.
      </Text>
    </div>
  );
}

/** Whose word counts: only the ticked sources, and only what was known by a day. */
export function SourceFilter(): ReactElement {
  const view = useView();
  const state = useAnswer(ListSourcesDocument, {});
  const sources = state.phase === 'ready' ? state.data.sources : [];
  const all = sources.filter(({ kind }) => !isStructure(kind));
  const structure = sources.filter(({ kind }) => isStructure(kind));
  const { commit } = useStore.getState();
  const ids = all.map((source) => source.id);
  return (
    <section className="a-legend-section">
      <Text component="h3" className="a-legend-title">
        Whose word counts
      </Text>
      <RovingGroup label="Whose word counts">
        {all.map((source) => {
          const name = sourceName(source);
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
                aria-label={`Read ${name}`}
                onClick={() => actions.read(source.id)}
              >
                read
              </UnstyledButton>
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
      </RovingGroup>
      <Structure sources={structure} />
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
