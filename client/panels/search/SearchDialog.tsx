import { Combobox, Highlight, Loader, Modal, ScrollArea, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useMemo, useState, type ReactElement } from 'react';
import { ENTITY_KINDS } from '../../../domain/kinds/index.js';
import { useAnswer } from '../../data/useAnswer';
import { Boundary } from '../../ui/Boundary';
import { useClosable } from '../../ui/closables';
import { KindGlyph } from '../../look/Glyphs';
import { Icon } from '../../ui/icons';
import { SearchDocument, type SearchQuery } from '../../operations/generated';
import { useStore, useView } from '../../state';
import * as actions from '../../actions';

type Hit = SearchQuery['search'][number];

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word.length > 1);
}

/** Who has no tie that anybody asserts, such as an event of a dataset, is told of in claims alone. */
function tiesOf({ degree }: { readonly degree: number }): string {
  if (degree === 0) return '';
  return ` · ${degree} ${degree === 1 ? 'tie' : 'ties'}`;
}

function Option({ hit, query }: { hit: Hit; query: string }): ReactElement | null {
  const view = useView();
  if (hit.entity) {
    const { entity } = hit;
    const viaOther = hit.field !== 'name' && !entity.name.toLowerCase().includes(query.toLowerCase());
    return (
      <div className="a-hit">
        <KindGlyph kind={entity.kind} />
        <div>
          <Highlight size="sm" fw={500} highlight={words(query)} component="span">
            {entity.name}
          </Highlight>
          <Text size="xs" c="dimmed" lineClamp={1}>
            {ENTITY_KINDS[entity.kind].name}
            {tiesOf(entity)}
            {view.hiddenKinds.includes(entity.kind) && ' · outside the filter'}
            {viaOther && (
              <>
                {' · '}
                <Highlight component="span" size="xs" highlight={words(query)}>
                  {hit.matched}
                </Highlight>
              </>
            )}
          </Text>
        </div>
      </div>
    );
  }
  if (hit.claim) {
    return (
      <div className="a-hit">
        <Icon name="source" size={14} />
        <div>
          <Highlight size="sm" highlight={words(query)} component="span">
            {hit.claim.text}
          </Highlight>
          <Text size="xs" c="dimmed" lineClamp={1}>
            Claim · {hit.claim.source.title}
            {!hit.claim.counts && ' · outside the filter'}
          </Text>
        </div>
      </div>
    );
  }
  return null;
}

function idOf(hit: Hit): string {
  return hit.entity?.id ?? `claim:${hit.claim?.id ?? ''}`;
}

function choose(hit: Hit): void {
  useStore.getState().openDialog('none');
  if (hit.entity) {
    actions.add(hit.entity);
  } else if (hit.claim) {
    actions.showClaim(hit.claim);
  }
}

function Results(): ReactElement {
  const view = useView();
  const under = useMemo(() => actions.claimFilter(view), [view]);
  const [text, setText] = useState('');
  const [settled] = useDebouncedValue(text.trim(), 120);
  const state = useAnswer(SearchDocument, settled.length < 2 ? null : { text: settled, first: 12, under });
  const combobox = useCombobox({ opened: true });
  const hits = state.phase === 'ready' ? state.data.search : [];
  useEffect(() => {
    if (hits.length > 0) combobox.selectFirstOption();
    // Only a new list moves the choice back to its top.
  }, [state]);
  return (
    <Combobox
      store={combobox}
      withinPortal={false}
      onOptionSubmit={(value) => {
        const hit = hits.find((candidate) => idOf(candidate) === value);
        if (hit) choose(hit);
      }}
    >
      <Combobox.EventsTarget>
        <TextInput
          data-autofocus
          size="md"
          variant="unstyled"
          className="a-search-input"
          aria-label="Search people, groups, places, events and claims"
          placeholder="A name, a place, a word of a claim…"
          leftSection={<Icon name="search" />}
          rightSection={state.phase === 'loading' ? <Loader size="xs" /> : null}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </Combobox.EventsTarget>
      <ScrollArea.Autosize
        mah="min(60vh, 520px)"
        type="auto"
        viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': 'Results of the search' }}
      >
        <Combobox.Options className="a-hits" aria-label="Results">
          {hits.map((hit) => (
            <Combobox.Option key={idOf(hit)} value={idOf(hit)}>
              <Option hit={hit} query={settled} />
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </ScrollArea.Autosize>
      <Text size="xs" c="dimmed" className="a-search-foot" role="status">
        {state.phase === 'failed'
          ? state.error.message
          : settled.length < 2
            ? 'Type at least two letters. Arrow keys choose, Enter opens, Esc closes.'
            : state.phase !== 'ready'
              ? 'Searching…'
              : hits.length === 0
                ? `Nothing in the graph matches “${settled}”. Try another spelling or a shorter word.`
                : hits.length === 1
                  ? '1 result'
                  : `${hits.length} results`}
      </Text>
    </Combobox>
  );
}

/** Type-ahead search over the whole graph (Ctrl or Cmd and K). */
export function SearchDialog(): ReactElement {
  const opened = useStore((state) => state.dialog === 'search');
  const openDialog = useStore((state) => state.openDialog);
  useClosable(opened, () => openDialog('none'));
  return (
    <Modal.Root
      closeOnEscape={false}
      returnFocus={false}
      opened={opened}
      onClose={() => openDialog('none')}
      size="lg"
      yOffset="10vh"
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Title className="a-hidden">Search</Modal.Title>
        <Modal.Body p={0}>
          {opened && (
            <Boundary what="The search">
              <Results />
            </Boundary>
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
