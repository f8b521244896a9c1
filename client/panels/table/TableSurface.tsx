import { Anchor, Group, Tabs } from '@mantine/core';
import { useMemo, useState, type ReactElement } from 'react';
import { ENTITY_KINDS, FAMILIES, RELATIONSHIP_TYPES } from '../../../server/domain/kinds/index.js';
import { useAnswer } from '../../api/useAnswer';
import { KindGlyph } from '../../app/Glyphs';
import type { ClaimFact, EntityFact, RelationshipFact } from '../../model/facts';
import { edtfInWords, sortDay } from '../../model/time';
import { ClaimTableDocument } from '../../operations/generated';
import { useContent, useProjection, useView } from '../../store';
import * as moves from '../../store/moves';
import { wordsOf } from '../details/words';
import { Answered } from '../states/States';
import type { Column } from './columns';
import { DataTable } from './DataTable';

/** Claims asked for at once; the seed graph has fewer. */
const CLAIMS = 100;

const ENTITY_COLUMNS: readonly Column<EntityFact>[] = [
  { id: 'name', title: 'Name', text: (row) => row.name },
  { id: 'kind', title: 'Kind', text: (row) => ENTITY_KINDS[row.kind].name },
  { id: 'aliases', title: 'Also called', text: (row) => row.aliases.join(', ') },
  { id: 'summary', title: 'Summary', text: (row) => row.summary ?? '' },
  { id: 'degree', title: 'Ties in all', text: (row) => String(row.degree), rank: (row) => row.degree },
];

const TIE_COLUMNS: readonly Column<RelationshipFact>[] = [
  { id: 'sentence', title: 'Tie', text: (row) => row.sentence },
  { id: 'type', title: 'Type', text: (row) => RELATIONSHIP_TYPES[row.type].name },
  { id: 'family', title: 'Family', text: (row) => FAMILIES[RELATIONSHIP_TYPES[row.type].family].name },
  { id: 'standing', title: 'Standing', text: (row) => wordsOf(row.standing) },
  { id: 'voices', title: 'Voices', text: (row) => String(row.voices), rank: (row) => row.voices },
  {
    id: 'when',
    title: 'When',
    text: (row) => (row.edtf === null ? '' : edtfInWords(row.edtf)),
    rank: (row) => sortDay(row) ?? '',
  },
  { id: 'where', title: 'Where', text: (row) => row.places.map((place) => place.name).join(', ') },
];

const CLAIM_COLUMNS: readonly Column<ClaimFact>[] = [
  { id: 'text', title: 'Claim', text: (row) => row.text },
  { id: 'stance', title: 'Stance', text: (row) => wordsOf(row.stance) },
  { id: 'about', title: 'About', text: (row) => wordsOf(row.predicate) },
  { id: 'speaker', title: 'Speaker', text: (row) => row.assertedBy.name },
  { id: 'source', title: 'Source', text: (row) => row.source.title },
  { id: 'paragraph', title: 'Paragraph', text: (row) => String(row.paragraph), rank: (row) => row.paragraph },
  {
    id: 'when',
    title: 'When',
    text: (row) => (row.edtf === null ? '' : edtfInWords(row.edtf)),
    rank: (row) => sortDay(row) ?? '',
  },
];

type EventFact = Extract<EntityFact, { __typename: 'Event' }>;

const EVENT_COLUMNS: readonly Column<EventFact>[] = [
  { id: 'name', title: 'Event', text: (row) => row.name },
  {
    id: 'when',
    title: 'When',
    text: (row) => (row.edtf === null ? '' : edtfInWords(row.edtf)),
    rank: (row) => sortDay(row) ?? '',
  },
  { id: 'summary', title: 'Summary', text: (row) => row.summary ?? '' },
  { id: 'degree', title: 'Ties in all', text: (row) => String(row.degree), rank: (row) => row.degree },
];

function Claims(): ReactElement {
  const [after, setAfter] = useState<string | null>(null);
  const state = useAnswer(ClaimTableDocument, { filter: null, first: CLAIMS, after });
  return (
    <Answered state={state} what="the claims">
      {({ claims }) => (
        <>
          <Group gap="sm" className="a-table-pages">
            <span>{claims.totalCount} claims in the whole graph, whatever is on the canvas</span>
            {after !== null && (
              <Anchor component="button" type="button" size="xs" onClick={() => setAfter(null)}>
                First page
              </Anchor>
            )}
            {claims.pageInfo.hasNextPage && (
              <Anchor
                component="button"
                type="button"
                size="xs"
                onClick={() => setAfter(claims.pageInfo.endCursor)}
              >
                Next page
              </Anchor>
            )}
          </Group>
          <DataTable
            caption="Claims"
            rows={claims.edges.map((edge) => edge.node)}
            columns={CLAIM_COLUMNS}
            idOf={(row) => row.id}
            isMarked={(row) => row.stance === 'DENIES'}
            lead={(row) => (
              <Anchor
                component="button"
                type="button"
                className="a-row-lead"
                onClick={() =>
                  row.object
                    ? moves.lookAt({ on: 'pair', a: row.subject.id, b: row.object.id })
                    : moves.lookAt({ on: 'entity', id: row.subject.id })
                }
              >
                {row.text}
              </Anchor>
            )}
          />
        </>
      )}
    </Answered>
  );
}

function EntityLead({ entity }: { entity: EntityFact }): ReactElement {
  return (
    <Anchor
      component="button"
      type="button"
      className="a-row-lead"
      onClick={() => moves.lookAt({ on: 'entity', id: entity.id })}
    >
      <KindGlyph kind={entity.kind} size={12} /> {entity.name}
    </Anchor>
  );
}

/** What the canvas shows, as tables: everything there can be reached here too. */
export default function TableSurface(): ReactElement {
  const { nodes, relationships } = useProjection();
  const { entities } = useContent();
  const { selected } = useView();
  const [tab, setTab] = useState<string | null>('entities');
  const rows = useMemo(
    () =>
      nodes.flatMap((node) => {
        const entity = entities.get(node.id);
        return entity ? [entity] : [];
      }),
    [nodes, entities],
  );
  const events = useMemo(() => rows.filter((row): row is EventFact => row.__typename === 'Event'), [rows]);
  return (
    <Tabs value={tab} onChange={setTab} keepMounted={false} className="a-table" data-testid="table">
      <Tabs.List>
        <Tabs.Tab value="entities">Entities ({rows.length})</Tabs.Tab>
        <Tabs.Tab value="ties">Ties ({relationships.length})</Tabs.Tab>
        <Tabs.Tab value="events">Events ({events.length})</Tabs.Tab>
        <Tabs.Tab value="claims">Claims</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="entities">
        <DataTable
          caption="Entities"
          rows={rows}
          columns={ENTITY_COLUMNS}
          idOf={(row) => row.id}
          isMarked={(row) => selected.includes(row.id)}
          lead={(row) => <EntityLead entity={row} />}
        />
      </Tabs.Panel>
      <Tabs.Panel value="ties">
        <DataTable
          caption="Ties"
          rows={relationships}
          columns={TIE_COLUMNS}
          idOf={(row) => row.id}
          isMarked={(row) => row.standing === 'DISPUTED'}
          lead={(row) => (
            <Anchor
              component="button"
              type="button"
              className="a-row-lead"
              onClick={() => moves.lookAt({ on: 'relationship', id: row.id })}
            >
              {row.standing === 'DISPUTED' ? '? ' : ''}
              {row.sentence}
            </Anchor>
          )}
        />
      </Tabs.Panel>
      <Tabs.Panel value="events">
        <DataTable
          caption="Events"
          rows={events}
          columns={EVENT_COLUMNS}
          idOf={(row) => row.id}
          lead={(row) => <EntityLead entity={row} />}
        />
      </Tabs.Panel>
      <Tabs.Panel value="claims">
        <Claims />
      </Tabs.Panel>
    </Tabs>
  );
}
