import { Anchor, Button, Group, SegmentedControl, Tabs } from '@mantine/core';
import { useMemo, useState, type ReactElement } from 'react';
import { KindGlyph } from '../../look/Glyphs';
import type { EntityFact, RelationshipFact } from '../../model/facts';
import { isUnfiltered } from '../../model/view';
import { useStore, useView } from '../../state';
import * as actions from '../../actions';
import { Failure, Loading } from '../../ui/States';
import { ClaimsTable } from './ClaimsTable';
import { ENTITY_COLUMNS, EVENT_COLUMNS, TIE_COLUMNS, type EventFact } from './content';
import { DataTable } from './DataTable';
import { useTableContent, type Scope } from './scope';

function EntityLead({ entity }: { entity: EntityFact }): ReactElement {
  return (
    <Anchor
      component="button"
      type="button"
      className="a-row-lead"
      onClick={() => actions.lookAt({ on: 'entity', id: entity.id })}
    >
      <KindGlyph kind={entity.kind} size={12} /> {entity.name}
    </Anchor>
  );
}

function TieLead({ tie }: { tie: RelationshipFact }): ReactElement {
  return (
    <Anchor
      component="button"
      type="button"
      className="a-row-lead"
      onClick={() => actions.lookAt({ on: 'relationship', id: tie.id })}
    >
      {tie.standing === 'DISPUTED' ? '? ' : tie.standing === 'DENIED' ? '✕ ' : ''}
      {tie.sentence}
    </Anchor>
  );
}

/** Entities, ties, events and claims as tables: everything on the canvas, or in the whole graph, can be reached here. */
export default function TableSurface(): ReactElement {
  const [scope, setScope] = useState<Scope>('canvas');
  const [tab, setTab] = useState<string | null>('entities');
  const { content, state } = useTableContent(scope);
  const { entities, relationships, total, more } = content;
  const view = useView();
  const { selected } = view;
  const filtering = !isUnfiltered(view);
  const complete = state?.phase === 'ready' && entities.length >= total;
  const events = useMemo(
    () => entities.filter((row): row is EventFact => row.__typename === 'Event'),
    [entities],
  );
  // What is on the canvas may still be on its way.
  const loading = useStore(({ contentStatus }) => contentStatus.phase === 'loading');
  const waiting = state === null ? loading && entities.length === 0 : state.phase === 'loading';
  const count = (number: number): string => (waiting || state?.phase === 'failed' ? '' : ` (${number})`);
  const body = (table: ReactElement): ReactElement =>
    state?.phase === 'failed' ? (
      <Failure error={state.error} retry={state.retry} />
    ) : waiting ? (
      <Loading what={state === null ? 'the graph' : 'the whole graph'} />
    ) : (
      table
    );
  return (
    <Tabs value={tab} onChange={setTab} keepMounted={false} className="a-table" data-testid="table">
      <Group gap="sm" wrap="wrap" className="a-table-scope">
        <SegmentedControl
          size="xs"
          aria-label="What the tables are of"
          value={scope}
          onChange={(value) => setScope(value === 'graph' ? 'graph' : 'canvas')}
          data={[
            { value: 'canvas', label: 'On the canvas' },
            { value: 'graph', label: 'In the whole graph' },
          ]}
        />
        {scope === 'graph' && entities.length < total && (
          <Group gap="xs">
            <span role="status">
              {entities.length.toLocaleString('en')} of {total.toLocaleString('en')} entities, the best
              attested first, with the ties among them.
            </span>
            {more && (
              <Button size="compact-xs" variant="light" onClick={more}>
                Load more
              </Button>
            )}
          </Group>
        )}
      </Group>
      <Tabs.List>
        <Tabs.Tab value="entities">Entities{count(entities.length)}</Tabs.Tab>
        <Tabs.Tab value="ties">Ties{count(relationships.length)}</Tabs.Tab>
        <Tabs.Tab value="events">Events{count(events.length)}</Tabs.Tab>
        <Tabs.Tab value="claims">Claims</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="entities">
        {body(
          <DataTable
            caption="Entities"
            rows={entities}
            columns={ENTITY_COLUMNS}
            idOf={(row) => row.id}
            isMarked={(row) => selected.includes(row.id)}
            more={more}
            lead={(row) => <EntityLead entity={row} />}
          />,
        )}
      </Tabs.Panel>
      <Tabs.Panel value="ties">
        {body(
          <DataTable
            caption="Ties"
            rows={relationships}
            columns={TIE_COLUMNS}
            idOf={(row) => row.id}
            isMarked={(row) => row.standing === 'DISPUTED' || row.standing === 'DENIED'}
            lead={(row) => <TieLead tie={row} />}
          />,
        )}
      </Tabs.Panel>
      <Tabs.Panel value="events">
        {body(
          <DataTable
            caption="Events"
            rows={events}
            columns={EVENT_COLUMNS}
            idOf={(row) => row.id}
            lead={(row) => <EntityLead entity={row} />}
          />,
        )}
      </Tabs.Panel>
      <Tabs.Panel value="claims">
        <ClaimsTable scope={scope} ties={complete && filtering ? relationships : null} />
      </Tabs.Panel>
    </Tabs>
  );
}
