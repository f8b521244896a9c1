import { Button, Stack } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { EvidenceFragment, RelationshipFactsFragment } from '../../operations/generated';
import { Sides } from './Sides';
import { Statements } from './Statements';

/** What a tie rests on: its own claims, for and against, and upon a press those elsewhere that speak against it. */
export function Evidence(props: {
  relationship: EvidenceFragment & Pick<RelationshipFactsFragment, 'structural'>;
  level?: 3 | 4;
}): ReactElement {
  const { relationship, level = 3 } = props;
  const { claims, contradicting, structural } = relationship;
  return (
    <Stack gap="md">
      <Sides claims={claims} level={level} unopposed={unopposed(structural, contradicting.length)} />
      <Challenges claims={contradicting} />
    </Stack>
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
