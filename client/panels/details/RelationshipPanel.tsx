import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { FAMILIES, RELATIONSHIP_TYPES, type Family } from '../../../server/domain/kinds/index.js';
import { useAnswer } from '../../api/useAnswer';
import { FamilyGlyph } from '../../app/Glyphs';
import { edtfInWords } from '../../model/time';
import { RelationshipDetailsDocument, type RelationshipDetailsQuery } from '../../operations/generated';
import * as moves from '../../store/moves';
import { Answered } from '../states/States';
import { Sides } from './ClaimCard';
import { StandingBadge } from './Standing';

type Details = NonNullable<RelationshipDetailsQuery['relationship']>;

export function voicesInWords(count: number): string {
  if (count === 0) return 'no voice of its own';
  return count === 1 ? 'one voice' : `${count} independent voices`;
}

/** Type, time, standing and voices of a relationship in one line. */
export function RelationshipFactsLine({
  relationship,
}: {
  relationship: Pick<Details, 'type' | 'edtf' | 'standing' | 'voices' | 'places'>;
}): ReactElement {
  const family: Family = RELATIONSHIP_TYPES[relationship.type].family;
  return (
    <Group gap={8}>
      <StandingBadge standing={relationship.standing} />
      <Group gap={4}>
        <FamilyGlyph family={family} size={16} />
        <Text size="xs">
          {FAMILIES[family].name} · {RELATIONSHIP_TYPES[relationship.type].name}
        </Text>
      </Group>
      <Text size="xs" c="dimmed">
        {edtfInWords(relationship.edtf)}
        {relationship.places.length > 0 && (
          <> · {relationship.places.map((place) => place.name).join(', ')}</>
        )}{' '}
        · {voicesInWords(relationship.voices)}
      </Text>
    </Group>
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
          <Stack gap="md">
            <Title order={2} size="h4" className="a-sentence">
              {relationship.sentence}
            </Title>
            <RelationshipFactsLine relationship={relationship} />
            <Group gap="xs">
              <Button
                size="compact-xs"
                variant="default"
                onClick={() =>
                  moves.lookAt({ on: 'pair', a: relationship.subject.id, b: relationship.object.id })
                }
              >
                All between the two
              </Button>
              {[relationship.subject, relationship.object].map((end) => (
                <Anchor
                  key={end.id}
                  component="button"
                  type="button"
                  size="xs"
                  onClick={() => moves.add(end)}
                >
                  {end.name}
                </Anchor>
              ))}
            </Group>
            <Sides claims={relationship.claims} />
          </Stack>
        )
      }
    </Answered>
  );
}
