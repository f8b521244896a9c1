import { Checkbox, Text, TextInput } from '@mantine/core';
import { useEffect, useState, type ReactElement } from 'react';
import { useAnswer } from '../../api/useAnswer';
import { edtfInWords } from '../../model/time';
import { ListSourcesDocument } from '../../operations/generated';
import { useStore, useView } from '../../store';

/** Whose word counts: only the ticked sources, and only what was known by a day. */
export function SourceFilter(): ReactElement {
  const view = useView();
  const state = useAnswer(ListSourcesDocument, {});
  const all = state.phase === 'ready' ? state.data.sources : [];
  const toggle = (id: string): void => {
    const now = view.sources.length === 0 ? all.map((source) => source.id) : [...view.sources];
    const next = now.includes(id) ? now.filter((other) => other !== id) : [...now, id];
    if (next.length === 0) return;
    const sources = next.length === all.length ? [] : next;
    useStore.getState().commit('Changed the sources that count', (before) => ({ ...before, sources }));
  };
  return (
    <section className="a-legend-section">
      <Text component="h3" className="a-legend-title">
        Whose word counts
      </Text>
      {all.map((source) => (
        <Checkbox
          key={source.id}
          size="xs"
          className="a-source-row"
          checked={view.sources.length === 0 || view.sources.includes(source.id)}
          onChange={() => toggle(source.id)}
          label={
            <span title={source.title}>
              {source.publisher ?? source.author ?? source.title}{' '}
              <Text span size="xs" c="dimmed">
                {edtfInWords(source.published)}
              </Text>
            </span>
          }
        />
      ))}
      <KnownBy />
    </section>
  );
}

function KnownBy(): ReactElement {
  const { knownBy } = useView();
  const [text, setText] = useState(knownBy ?? '');
  useEffect(() => setText(knownBy ?? ''), [knownBy]);
  return (
    <TextInput
      type="date"
      size="xs"
      mt={8}
      label="Only what was known by"
      value={text}
      onChange={(event) => {
        const { value } = event.currentTarget;
        setText(value);
        if (value === '' || /^\d{4}-\d\d-\d\d$/.test(value))
          useStore.getState().commit(value === '' ? 'Known at any time' : `Known by ${value}`, (view) => ({
            ...view,
            knownBy: value === '' ? null : value,
          }));
      }}
    />
  );
}
