import { Anchor, Button, Group, Stack, Tabs, Text, Title } from '@mantine/core';
import { useMemo, useState, type ReactElement } from 'react';
import { ENTITY_KINDS } from '../../../domain/kinds/index.js';
import { compareTexts } from '../../../domain/order.js';
import { useAnswer } from '../../data/useAnswer';
import { KindGlyph } from '../../look/Glyphs';
import { Icon } from '../../ui/icons';
import { edtfInWords } from '../../model/time';
import { counted } from '../../model/words';
import { ClaimCountDocument, EntityDetailsDocument } from '../../operations/generated';
import { parted, withUnasked } from '../../model/evidence';
import { passes } from '../../model/projection';
import type { View } from '../../model/view';
import { useProjection, useView } from '../../state';
import { serverFilter } from '../../state/content';
import * as actions from '../../actions';
import { Answered } from '../../ui/States';
import { Outside } from './Outside';
import { ClaimsUnder } from './ClaimsUnder';
import type { EntityDetails } from './entity';
import { TiesByType } from './TiesByType';
import { TimeStrip } from './TimeStrip';

function Header({ entity }: { entity: EntityDetails }): ReactElement {
  const sources = useMemo(
    () =>
      [
        ...new Map(
          entity.relationships.edges.flatMap(({ node }) =>
            node.structural ? [] : node.sources.map((source) => [source.id, source] as const),
          ),
        ).values(),
      ].sort((a, b) => compareTexts(a.title, b.title)),
    [entity],
  );
  return (
    <Stack gap={6}>
      <Group gap={8} wrap="nowrap" align="flex-start">
        <span className="a-title-glyph">
          <KindGlyph kind={entity.kind} size={18} />
        </span>
        <div>
          <Title order={2} size="h4">
            {entity.name}
          </Title>
          <Text size="xs" c="dimmed">
            {ENTITY_KINDS[entity.kind].name}
            {entity.unnamed && <> · not named in the source</>}
            {entity.__typename === 'Event' && <> · {edtfInWords(entity.edtf)}</>}
            {entity.aliases.length > 0 && <> · also {entity.aliases.join(', ')}</>}
          </Text>
        </div>
      </Group>
      {entity.summary !== null && <Text size="sm">{entity.summary}</Text>}
      {sources.length > 0 && (
        <details className="a-sources">
          <summary>
            <Icon name="source" size={14} /> Attested in{' '}
            {sources.length === 1 ? '1 source' : `${sources.length} sources`}
          </summary>
          <ul>
            {sources.map(({ id, title }) => (
              <li key={id}>
                <Anchor
                  component="button"
                  type="button"
                  size="xs"
                  ta="start"
                  onClick={() => actions.read(id)}
                >
                  {title}
                </Anchor>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Stack>
  );
}

function EntityActions({ entity }: { entity: EntityDetails }): ReactElement {
  const { id } = entity;
  const view = useView();
  const { nodes, parts } = useProjection();
  const onCanvas = view.shown.includes(id);
  const isCamp = nodes.some((node) => node.id === id && node.standsFor.length > 0);
  const hasParts = parts.has(id);
  if (!onCanvas)
    return (
      <Button size="xs" leftSection={<Icon name="plus" size={14} />} onClick={() => actions.add(entity)}>
        Add to the canvas
      </Button>
    );
  return (
    <Group gap={6}>
      <Button size="compact-sm" variant="light" onClick={() => void actions.expand([id])}>
        Expand
      </Button>
      {(isCamp || hasParts) && (
        <Button size="compact-sm" variant="default" onClick={() => actions.toggleCamp(id)}>
          {isCamp ? 'Open the camp' : 'Collapse its parts'}
        </Button>
      )}
      <Button size="compact-sm" variant="default" onClick={() => actions.hideLeaves(id)}>
        Hide what hangs on it
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => actions.isolate([id])}>
        Isolate
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => actions.hide([id])}>
        Hide
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        aria-pressed={view.pinned.includes(id)}
        onClick={() => actions.togglePin([id])}
      >
        {view.pinned.includes(id) ? 'Release' : 'Pin'}
      </Button>
    </Group>
  );
}

/** An entity with the ties that pass the filters of the view, and with those that do not. */
function underFilters(entity: EntityDetails, view: View): { inside: EntityDetails; outside: EntityDetails } {
  const all = withUnasked(view);
  const { inside, outside } = parted(entity.relationships.edges, ({ node }) => passes(node, all));
  const having = (edges: typeof inside): EntityDetails => ({
    ...entity,
    relationships: { ...entity.relationships, edges: [...edges] },
  });
  return { inside: having(inside), outside: having(outside) };
}

function EntityTabs({ entity }: { entity: EntityDetails }): ReactElement {
  const view = useView();
  const { id } = entity;
  const [tab, setTab] = useState<string | null>('ties');
  const spoken = useAnswer(ClaimCountDocument, { filter: { assertedBy: id } });
  const said = spoken.phase === 'ready' ? spoken.data.claims.totalCount : 0;
  const { inside, outside } = useMemo(() => underFilters(entity, view), [entity, view]);
  const { edges, totalCount } = entity.relationships;
  // Of more than were read it is not known how many pass.
  const ties = edges.length < totalCount ? totalCount : inside.relationships.edges.length;
  return (
    <>
      <TimeStrip entity={inside} />
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="ties">Ties ({ties})</Tabs.Tab>
          <Tabs.Tab value="claims">Claims</Tabs.Tab>
          {said > 0 && <Tabs.Tab value="said">Said</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="ties" pt="sm">
          <Stack gap="sm">
            <TiesByType entity={inside} />
            <Outside count={outside.relationships.edges.length}>
              <TiesByType entity={outside} />
            </Outside>
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="claims" pt="sm">
          <ClaimsUnder
            of={{ entity: id }}
            sentence={(count) =>
              count === 1 ? '1 claim speaks of it.' : `${count.toLocaleString('en')} claims speak of it.`
            }
          />
        </Tabs.Panel>
        <Tabs.Panel value="said" pt="sm">
          <ClaimsUnder
            of={{ assertedBy: id }}
            sentence={(count) => `${counted(count, 'claim')} that ${entity.name} makes.`}
          />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

/** A node in full: who or what it is, its ties by type, when, every claim about it, and what it says itself. */
export function EntityPanel({ id }: { id: string }): ReactElement {
  const view = useView();
  const filter = useMemo(() => serverFilter(view), [view]);
  const state = useAnswer(EntityDetailsDocument, { id, filter });
  return (
    <Answered state={state} what="the details">
      {({ entity }) =>
        entity === null ? (
          <Text size="sm">Nothing in the graph has the id “{id}”.</Text>
        ) : (
          <Stack gap="md">
            <Header entity={entity} />
            <EntityActions entity={entity} />
            <EntityTabs entity={entity} />
          </Stack>
        )
      }
    </Answered>
  );
}
