import { Button, Group, Stack, Tabs, Text, Title } from '@mantine/core';
import { useMemo, useState, type ReactElement } from 'react';
import { ENTITY_KINDS } from '../../../server/domain/kinds/index.js';
import { useAnswer } from '../../api/useAnswer';
import { KindGlyph } from '../../app/Glyphs';
import { Icon } from '../../app/icons';
import { edtfInWords } from '../../model/time';
import {
  EntityClaimsDocument,
  EntityDetailsDocument,
  type EntityDetailsQuery,
} from '../../operations/generated';
import { useView } from '../../store';
import { serverFilter } from '../../store/content';
import * as moves from '../../store/moves';
import { Answered } from '../states/States';
import { Attribution } from './ClaimCard';
import { TiesByType } from './TiesByType';
import { TimeStrip } from './TimeStrip';
import { wordsOf } from './words';

export type EntityDetails = NonNullable<EntityDetailsQuery['entity']>;

function Header({ entity }: { entity: EntityDetails }): ReactElement {
  const sources = useMemo(
    () =>
      [
        ...new Map(
          entity.relationships.edges.flatMap(({ node }) =>
            node.sources.map((source) => [source.id, source.title]),
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

function Moves({ entity }: { entity: EntityDetails }): ReactElement {
  const { id } = entity;
  const view = useView();
  const onCanvas = view.shown.includes(id);
  if (!onCanvas)
    return (
      <Button size="xs" leftSection={<Icon name="plus" size={14} />} onClick={() => moves.add(entity)}>
        Add to the canvas
      </Button>
    );
  return (
    <Group gap={6}>
      <Button size="compact-sm" variant="light" onClick={() => void moves.expand([id])}>
        Expand
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => moves.collapse(id)}>
        Collapse
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => moves.isolate([id])}>
        Isolate
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => moves.hide([id])}>
        Hide
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        aria-pressed={view.pinned.includes(id)}
        onClick={() => moves.togglePin([id])}
      >
        {view.pinned.includes(id) ? 'Release' : 'Pin'}
      </Button>
    </Group>
  );
}

function Claims({ id }: { id: string }): ReactElement {
  const [after, setAfter] = useState<string | null>(null);
  const state = useAnswer(EntityClaimsDocument, { id, after });
  return (
    <Answered state={state} what="the claims">
      {({ entity }) => (
        <Stack gap="sm">
          <Text size="xs" c="dimmed">
            {entity?.claims.totalCount ?? 0} claims speak of it.
          </Text>
          {entity?.claims.edges.map(({ node }) => (
            <article key={node.id} className="a-claim a-claim-plain">
              <Text size="xs" fw={600} c="dimmed">
                {wordsOf(node.predicate)}
                {node.edtf !== null && <> · {edtfInWords(node.edtf)}</>}
              </Text>
              <Text size="sm">{node.text}</Text>
              <Attribution claim={node} />
            </article>
          ))}
          {entity?.claims.pageInfo.hasNextPage === true && (
            <Button
              size="xs"
              variant="default"
              onClick={() => setAfter(entity.claims.pageInfo.endCursor ?? null)}
            >
              Next claims
            </Button>
          )}
          {after !== null && (
            <Button size="xs" variant="default" onClick={() => setAfter(null)}>
              First claims
            </Button>
          )}
        </Stack>
      )}
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
            <Moves entity={entity} />
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
