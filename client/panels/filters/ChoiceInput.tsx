import { MultiSelect } from '@mantine/core';
import { useMemo, type ReactElement } from 'react';
import { useAnswer } from '../../api/useAnswer';
import { RunCypherDocument } from '../../operations/generated';
import { useStore, useView } from '../../store';
import { choicesOf, CHOICES, type ChoiceField } from './lists';

/** Choices offered at once; more come with a letter typed. */
const OFFERED = 60;

/** Rows asked for at most. */
const LIMIT = 5000;

/** Chooses some of what the graph has for a field of the filter. */
export function ChoiceInput(props: {
  field: ChoiceField;
  label: string;
  placeholder: string;
  step: string;
}): ReactElement {
  const { field, label, placeholder, step } = props;
  const chosen = useView()[field];
  const variables = useMemo(() => ({ query: CHOICES[field], parameters: {}, limit: LIMIT }), [field]);
  const state = useAnswer(RunCypherDocument, variables);
  const data = useMemo(() => {
    const known = state.phase === 'ready' ? choicesOf(state.data.cypher.rows) : [];
    const missing = chosen.filter((id) => !known.some((choice) => choice.id === id));
    return [
      ...known.map(({ id, name, count }) => ({
        value: id,
        label: count === null ? name : `${name} (${count})`,
      })),
      ...missing.map((id) => ({ value: id, label: id })),
    ];
  }, [state, chosen]);
  return (
    <MultiSelect
      size="xs"
      label={label}
      placeholder={chosen.length === 0 ? placeholder : ''}
      data={data}
      value={[...chosen]}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': `Clear: ${label}` }}
      limit={OFFERED}
      hidePickedOptions
      nothingFoundMessage={state.phase === 'loading' ? 'Loading…' : 'Nothing of that name'}
      error={state.phase === 'failed' ? state.error.message : null}
      comboboxProps={{ withinPortal: false, transitionProps: { duration: 0 } }}
      maxDropdownHeight={220}
      withScrollArea={false}
      styles={{ options: { maxHeight: 220, overflowY: 'auto' } }}
      onChange={(ids) => useStore.getState().commit(step, (view) => ({ ...view, [field]: ids }))}
    />
  );
}
