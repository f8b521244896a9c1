import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type ReactElement } from 'react';
import { ENTITY_KINDS, type EntityKind } from '../../../domain/kinds/index.js';
import { useAnswer } from '../../data/useAnswer';
import { ActorsByNameDocument } from '../../operations/generated';
import { useClosable } from '../../ui/closables';

/** Who can be friend or foe. */
const KINDS = (Object.keys(ENTITY_KINDS) as EntityKind[]).filter((kind) =>
  ['Actor', 'Person'].includes(ENTITY_KINDS[kind].family),
);
/** Rest of the hand before names are asked for, ms. */
const REST_MS = 150;

export interface Picked {
  readonly id: string;
  readonly name: string;
}

/** Chooses an actor or a person by name. */
export function ActorPicker(props: {
  label: string;
  value: Picked | null;
  onChange: (picked: Picked) => void;
}): ReactElement {
  const { label, value, onChange } = props;
  const [typed, setTyped] = useState(value?.name ?? '');
  const [open, setOpen] = useState(false);
  useClosable(open, () => setOpen(false));
  const [text] = useDebouncedValue(typed === value?.name ? '' : typed.trim(), REST_MS);
  const state = useAnswer(ActorsByNameDocument, { text: text === '' ? null : text, kinds: KINDS });
  const found = state.phase === 'ready' ? state.data.entities.edges.map(({ node }) => node) : [];
  const known = value === null || found.some(({ id }) => id === value.id) ? found : [value, ...found];
  const failed = state.phase === 'failed';
  return (
    <Select
      size="xs"
      label={label}
      placeholder="Type a name"
      searchable
      data={known.map(({ id, name }) => ({ value: id, label: name }))}
      filter={({ options }) => options}
      value={value?.id ?? null}
      searchValue={typed}
      onSearchChange={setTyped}
      error={failed ? state.error.message : null}
      nothingFoundMessage={state.phase === 'loading' ? 'Loading…' : failed ? null : 'Nobody of that name'}
      dropdownOpened={open}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      comboboxProps={{ withinPortal: false, transitionProps: { duration: 0 } }}
      maxDropdownHeight={220}
      withScrollArea={false}
      styles={{ options: { maxHeight: 220, overflowY: 'auto' } }}
      onFocus={() => {
        if (failed) state.retry();
      }}
      onChange={(id) => {
        const one = known.find((actor) => actor.id === id);
        if (one !== undefined) onChange(one);
      }}
    />
  );
}
