import { MultiSelect } from '@mantine/core';
import { useMemo, useState, type ReactElement } from 'react';
import type { AnswerState } from '../../data/useAnswer';
import type { FilterChoicesQuery } from '../../operations/generated';
import { useClosable } from '../../ui/closables';
import { useStore, useView } from '../../state';
import { choicesOf, withChosen, type ChoiceField } from './choices';

/** Choices offered at once; more come with a letter typed. */
const OFFERED = 60;

/** Chooses some of what the graph has for a field of the filter. Where the choices failed to come, focus asks again. */
export function ChoiceInput(props: {
  field: ChoiceField;
  label: string;
  placeholder: string;
  step: string;
  /** The choices of all fields. */
  answer: AnswerState<FilterChoicesQuery>;
}): ReactElement {
  const { field, label, placeholder, step, answer } = props;
  const chosen = useView()[field];
  const data = useMemo(
    () => withChosen(answer.phase === 'ready' ? choicesOf(answer.data, field) : [], chosen),
    [answer, field, chosen],
  );
  const [open, setOpen] = useState(false);
  useClosable(open, () => setOpen(false));
  const loading = answer.phase === 'loading';
  const failed = answer.phase === 'failed';
  const invitation = chosen.length === 0 ? placeholder : '';
  return (
    <MultiSelect
      size="xs"
      label={label}
      placeholder={loading ? 'Loading…' : invitation}
      data={data}
      value={[...chosen]}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': `Clear: ${label}` }}
      limit={OFFERED}
      hidePickedOptions
      nothingFoundMessage={loading ? 'Loading…' : failed ? null : 'Nothing of that name'}
      error={failed ? answer.error.message : null}
      comboboxProps={{ withinPortal: false, transitionProps: { duration: 0 } }}
      maxDropdownHeight={220}
      withScrollArea={false}
      dropdownOpened={open}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      styles={{ options: { maxHeight: 220, overflowY: 'auto' } }}
      onFocus={() => {
        if (failed) answer.retry();
      }}
      onChange={(ids) => useStore.getState().commit(step, (view) => ({ ...view, [field]: ids }))}
    />
  );
}
