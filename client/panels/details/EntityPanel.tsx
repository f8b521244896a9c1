import { Button, Group, Stack, Tabs, Text, Title } from '@mantine/core';
import { useMemo, useState, type ReactElement } from 'react';
import { ENTITY_KINDS } from '../../../domain/kinds/index.js';
import { useAnswer } from '../../data/useAnswer';
import { KindGlyph } from '../../look/Glyphs';
import { Icon } from '../../ui/icons';
import { hasWord, parted } from '../../model/evidence';
import { edtfInWords } from '../../model/time';
import { EntityClaimsDocument, EntityDetailsDocument } from '../../operations/generated';
import { useView } from '../../state';
import { serverFilter } from '../../state/content';
import * as actions from '../../actions';
import { Answered } from '../../ui/States';
import type { EntityDetails } from './entity';
import { Outside } from './Outside';
import { Statements } from './Statements';
import { TiesByType } from './TiesByType';
import { TimeStrip } from './TimeStrip';

function Header({ entity }: { entity: EntityDetails }): ReactElement {
  const sources = useMemo(
    () =>
      [
        ...new Map(
          entity.relationships.edges.flatMap(({ node }) =>
            node.structural ? [] : node.sources.map((source) => [source.id, source.title] as const),
          ),
        ).values(),
      ].sort(),
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
            {sources.map((title) => (
              <li key={title}>{title}</li>
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
  const onCanvas = view.shown.includes(id);
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
      <Button size="compact-sm" variant="default" onClick={() => actions.collapse(id)}>
        Collapse
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

function Claims({ id }: { id: string }): ReactElement {
  const [after, setAfter] = useState<string | null>(null);
  const view = useView();
  const state = useAnswer(EntityClaimsDocument, { id, after });
  return (
    <Answered state={state} what="the claims">
      {({ entity }) => {
        const all = entity?.statements.edges.flatMap(({ claims }) => claims) ?? [];
        const { inside, outside } = parted(all, (claim) => hasWord(claim, view));
        return (
          <Stack gap="sm">
            <Text size="xs" c="dimmed">
              {inside.length === 1 ? '1 claim speaks of it.' : `${inside.length} claims speak of it.`}
            </Text>
            <Statements claims={inside} />
            <Outside count={outside.length}>
              <Statements claims={outside} />
            </Outside>
            {entity?.statements.pageInfo.hasNextPage === true && (
              <Button
                size="xs"
                variant="default"
                onClick={() => setAfter(entity.statements.pageInfo.endCursor ?? null)}
              >
                Read on
              </Button>
            )}
            {after !== null && (
              <Button size="xs" variant="default" onClick={() => setAfter(null)}>
                From the beginning
              </Button>
            )}
          </Stack>
        );
      }}
    </Answered>
  );
}

/** A node in full: who or what it is, its ties by type, when, and every claim about it. */
export function EntityPanel({ id }: { id: string }): ReactElement {
  const view = useView();
  const filter = useMemo(() => serverFilter(view), [view]);
  const state = useAnswer(EntityDetailsDocument, { id, filter });
  const [tab, setTab] = useState<string | null>('ties');
  return (
    <Answered state={state} what="the details">
      {({ entity }) =>
        entity === null ? (
          <Text size="sm">Nothing in the graph has the id “{id}”.</Text>
        ) : (
          <Stack gap="md">
            <Header entity={entity} />
            <EntityActions entity={entity} />
            <TimeStrip entity={entity} />
            <Tabs value={tab} onChange={setTab} keepMounted={false}>
              <Tabs.List>
                <Tabs.Tab value="ties">Ties ({entity.relationships.totalCount})</Tabs.Tab>
                <Tabs.Tab value="claims">Claims</Tabs.Tab>
              </Tabs.List>
              <Tabs.Panel value="ties" pt="sm">
                <TiesByType entity={entity} />
              </Tabs.Panel>
              <Tabs.Panel value="claims" pt="sm">
                <Claims id={id} />
              </Tabs.Panel>
            </Tabs>
          </Stack>
        )
      }
    </Answered>
  );
}
