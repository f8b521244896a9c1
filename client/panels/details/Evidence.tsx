import { Button, Group, Stack, Text } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useAnswer } from '../../data/useAnswer';
import {
  ClaimsOfTieDocument,
  type ClaimPageFragment,
  type EvidenceFragment,
  type RelationshipFactsFragment,
} from '../../operations/generated';
import { Answered } from '../../ui/States';
import { Sides } from './Sides';
import { Statements } from './Statements';

type Rested = EvidenceFragment & Pick<RelationshipFactsFragment, 'structural'>;

/** What a tie rests on: its own claims, for and against, and upon a press those elsewhere that speak against it. */
export function Evidence({ relationship, level = 3 }: { relationship: Rested; level?: 3 | 4 }): ReactElement {
  const { claims, contradicting } = relationship;
  return (
    <Stack gap="md">
      {claims.pageInfo.hasNextPage ? (
        <Pages relationship={relationship} level={level} />
      ) : (
        <ClaimsOf relationship={relationship} page={claims} level={level} />
      )}
      <Challenges claims={contradicting} />
    </Stack>
  );
}

function ClaimsOf(props: { relationship: Rested; page: ClaimPageFragment; level: 3 | 4 }): ReactElement {
  const { relationship, page, level } = props;
  const { contradicting, structural, assertingCount, denyingCount, predictingCount } = relationship;
  return (
    <Sides
      claims={page.edges.map(({ node }) => node)}
      totals={{ for: assertingCount, against: denyingCount, expected: predictingCount }}
      level={level}
      unopposed={unopposed(structural, contradicting.length)}
    />
  );
}

/** The claims of a tie of which there are more than a page, page by page. */
function Pages({ relationship, level }: { relationship: Rested; level: 3 | 4 }): ReactElement {
  const { idUnderFilter: id, claims: first, claimCount } = relationship;
  const [after, setAfter] = useState<string | null>(null);
  const state = useAnswer(ClaimsOfTieDocument, after === null ? null : { id, after });
  const shown = (page: ClaimPageFragment): ReactElement => (
    <Stack gap="sm">
      <ClaimsOf relationship={relationship} page={page} level={level} />
      <Group gap="xs">
        {page.pageInfo.hasNextPage && (
          <Button size="xs" variant="default" onClick={() => setAfter(page.pageInfo.endCursor)}>
            Read on
          </Button>
        )}
        {after !== null && (
          <Button size="xs" variant="default" onClick={() => setAfter(null)}>
            From the beginning
          </Button>
        )}
        <Text size="xs" c="dimmed">
          {page.edges.length} of {claimCount.toLocaleString('en')} claims, in order of source and paragraph.
        </Text>
      </Group>
    </Stack>
  );
  if (after === null) return shown(first);
  return (
    <Answered state={state} what="the claims">
      {(answer) => shown(answer.relationship?.claims ?? first)}
    </Answered>
  );
}

/** What stands in place of claims against it. What is no statement of any text is nothing to deny. */
function unopposed(structural: boolean, challenges: number): string | null {
  if (structural) return null;
  return challenges > 0
    ? 'Nobody denies this very tie; what is said of others speaks against it.'
    : 'Nobody in these sources denies it.';
}

function Challenges({ claims }: { claims: EvidenceFragment['contradicting'] }): ReactElement | null {
  const [open, setOpen] = useState(false);
  if (claims.length === 0) return null;
  return (
    <section className="a-challenges" aria-label="Claims elsewhere that speak against it">
      <Button
        size="compact-sm"
        variant="default"
        className="a-tone-contested"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {claims.length === 1
          ? 'Challenged by a claim on another tie'
          : `Challenged by ${claims.length} claims on other ties`}
      </Button>
      {open && <Statements claims={claims} />}
    </section>
  );
}
