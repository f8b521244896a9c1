import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMemo, type ReactElement } from 'react';
import { FAMILIES, RELATIONSHIP_TYPES, type Family } from '../../../domain/kinds/index.js';
import { useAnswer } from '../../data/useAnswer';
import { FamilyGlyph } from '../../look/Glyphs';
import { whenInWords } from '../../model/when';
import { isByWhom } from '../../model/evidence';
import { voicesInWords } from '../../model/words';
import {
  PairDetailsDocument,
  RelationshipDetailsDocument,
  type RelationshipDetailsQuery,
} from '../../operations/generated';
import { useView } from '../../state';
import { serverFilter } from '../../state/content';
import * as actions from '../../actions';
import { Answered } from '../../ui/States';
import { Evidence } from './Evidence';
import { Outside } from './Outside';
import { StandingBadge, StructureBadge } from '../../look/StandingBadge';

type Details = NonNullable<RelationshipDetailsQuery['relationship']>;

/** Whose structure a tie is, where no document speaks of it. */
function structureInWords(sources: Details['sources']): string {
  const whose = sources.map(({ kind, publisher, title }) =>
    kind === 'GAZETTEER' ? `by the gazetteer ${publisher ?? title}` : 'by the editors of this graph',
  );
  return `${whose.join(' and ')}, not by any text of the war`;
}

/** Type, time, standing and voices of a relationship in one line. */
export function RelationshipFactsLine({
  relationship,
}: {
  relationship: Pick<Details, 'type' | 'edtf' | 'standing' | 'voices' | 'places' | 'structural' | 'sources'>;
}): ReactElement {
  const family: Family = RELATIONSHIP_TYPES[relationship.type].family;
  return (
    <Group gap={8}>
      {relationship.structural ? <StructureBadge /> : <StandingBadge standing={relationship.standing} />}
      <Group gap={4}>
        <FamilyGlyph family={family} size={16} />
        <Text size="xs">
          {FAMILIES[family].name} · {RELATIONSHIP_TYPES[relationship.type].name}
        </Text>
      </Group>
      <Text size="xs" c="dimmed">
        {whenInWords(relationship)}
        {relationship.places.length > 0 && (
          <> · {relationship.places.map((place) => place.name).join(', ')}</>
        )}{' '}
        ·{' '}
        {relationship.structural
          ? structureInWords(relationship.sources)
          : voicesInWords(relationship.voices)}
      </Text>
    </Group>
  );
}

/** A tie with these of its claims alone. */
function leftOut(whole: Details, edges: Details['claims']['edges']): Details {
  return {
    ...whole,
    claims: { ...whole.claims, edges },
    assertingCount: 0,
    denyingCount: 0,
    predictingCount: 0,
  };
}

/** The claims of a tie that count, and upon a press those that the filters leave out. */
function UnderAndOutside({ now, whole }: { now: Details | null; whole: Details }): ReactElement {
  const inside = new Set(now?.claims.edges.map(({ node }) => node.id));
  const beyond = whole.claims.edges.filter(({ node }) => !inside.has(node.id));
  // Of more than a page it is known how many are left out, and not which.
  const isPaged = whole.claims.pageInfo.hasNextPage;
  const outside = isPaged ? whole.claimCount - (now?.claimCount ?? 0) : beyond.length;
  return (
    <>
      {now === null ? (
        <Text size="sm">Under these filters nobody speaks of it.</Text>
      ) : (
        <>
          <RelationshipFactsLine relationship={now} />
          <Evidence relationship={now} />
        </>
      )}
      <Outside count={outside}>
        <Text size="xs" c="dimmed">
          With every claim there is, whatever the filters:
        </Text>
        <RelationshipFactsLine relationship={whole} />
        <Evidence relationship={isPaged ? whole : leftOut(whole, beyond)} />
      </Outside>
    </>
  );
}

function Ends({ of: { subject, object } }: { of: Details }): ReactElement {
  return (
    <Group gap="xs">
      <Button
        size="compact-xs"
        variant="default"
        onClick={() => actions.lookAt({ on: 'pair', a: subject.id, b: object.id })}
      >
        All between the two
      </Button>
      {[subject, object].map((end) => (
        <Anchor key={end.id} component="button" type="button" size="xs" onClick={() => actions.add(end)}>
          {end.name}
        </Anchor>
      ))}
    </Group>
  );
}

/** A tie as it stands under the filters of the view, which is how its line is drawn. */
function UnderFilters({ whole }: { whole: Details }): ReactElement {
  const view = useView();
  const filtering = isByWhom(view);
  const variables = useMemo(
    () =>
      filtering
        ? {
            ids: [...new Set([whole.subject.id, whole.object.id])].sort(),
            filter: serverFilter(view),
          }
        : null,
    [filtering, whole, view],
  );
  const state = useAnswer(PairDetailsDocument, variables);
  const body = (now: Details | null): ReactElement => (
    <Stack gap="md">
      <Title order={2} size="h4" className="a-sentence">
        {(now ?? whole).sentence}
      </Title>
      <Ends of={whole} />
      <UnderAndOutside now={now} whole={whole} />
    </Stack>
  );
  if (!filtering) return body(whole);
  return (
    <Answered state={state} what="the claims">
      {({ neighborhood }) => body(neighborhood.relationships.find(({ id }) => id === whole.id) ?? null)}
    </Answered>
  );
}

/** An edge in full: its sentence, and who says so and who does not. */
export function RelationshipPanel({ id }: { id: string }): ReactElement {
  const state = useAnswer(RelationshipDetailsDocument, { id });
  return (
    <Answered state={state} what="the claims">
      {({ relationship }) =>
        relationship === null ? (
          <Text size="sm">This tie is no longer in the graph.</Text>
        ) : (
          <UnderFilters whole={relationship} />
        )
      }
    </Answered>
  );
}
