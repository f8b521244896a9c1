import { Anchor, Badge, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import type { ClaimFact, FullClaim } from '../../model/facts';
import { edtfInWords } from '../../model/time';
import * as moves from '../../store/moves';
import { valueInWords, wordsOf } from './words';

const STANCES = {
  ASSERTS: { word: 'says so', tone: 'for' },
  DENIES: { word: 'denies it', tone: 'against' },
  PREDICTS: { word: 'expects it', tone: 'expected' },
  PREDICTS_NOT: { word: 'expects the opposite', tone: 'against' },
} as const satisfies Record<ClaimFact['stance'], { word: string; tone: string }>;

/** Who says it, through whom, and where it stands. */
export function Attribution({ claim }: { claim: ClaimFact }): ReactElement {
  const viaVoice = claim.voice.id !== claim.assertedBy.id;
  return (
    <Text size="xs" c="dimmed" component="p">
      <Anchor
        component="button"
        type="button"
        className="a-speaker"
        onClick={() => moves.add(claim.assertedBy)}
      >
        {claim.assertedBy.name}
      </Anchor>
      {viaVoice && <> for {claim.voice.name}</>}
      {claim.relayedFrom != null && <>, passing on {claim.relayedFrom}</>} · <cite>{claim.source.title}</cite>
      {claim.source.publisher !== null && <>, {claim.source.publisher}</>}
      {claim.source.published !== null && <> ({edtfInWords(claim.source.published)})</>}, paragraph{' '}
      {claim.paragraph}
    </Text>
  );
}

/** One claim: what is said, how, by whom, where; and the claims that it contradicts or passes on. */
export function ClaimCard({ claim, about }: { claim: FullClaim; about?: boolean }): ReactElement {
  const stance = STANCES[claim.stance];
  const value = valueInWords(claim);
  return (
    <article className={`a-claim a-claim-${stance.tone}`} data-claim={claim.id}>
      <Group gap={6} mb={4}>
        <Text size="xs" fw={600} className={`a-tone-${stance.tone}`}>
          {about ? wordsOf(claim.predicate) : stance.word}
        </Text>
        {claim.hedged && (
          <Badge size="xs" variant="outline" color="gray" tt="none" className="a-plain-badge">
            unsure
          </Badge>
        )}
        {claim.edtf !== null && (
          <Text size="xs" c="dimmed">
            {edtfInWords(claim.edtf)}
          </Text>
        )}
      </Group>
      <Text size="sm">{claim.text}</Text>
      {value !== null && !claim.text.includes(value) && (
        <Text size="sm" fw={500}>
          {value}
        </Text>
      )}
      {claim.condition !== null && (
        <Text size="xs" fs="italic">
          Condition: {claim.condition}
        </Text>
      )}
      <Attribution claim={claim} />
      {claim.answers.map((answer) => (
        <UnstyledButton
          key={answer.question.id}
          className="a-answer"
          onClick={() => moves.lookAt({ on: 'question', id: answer.question.id })}
        >
          <Text size="xs" span>
            Answers “{answer.question.text}”: <b>{answer.position}</b>
          </Text>
        </UnstyledButton>
      ))}
      <Others title="Contradicts" claims={claim.contradicts} />
      <Others title="Passes on" claims={claim.relays} />
    </article>
  );
}

function Others({ title, claims }: { title: string; claims: readonly ClaimFact[] }): ReactElement | null {
  if (claims.length === 0) return null;
  return (
    <Stack gap={4} mt={6} className="a-others">
      <Text size="xs" fw={600} className={title === 'Contradicts' ? 'a-tone-contested' : ''}>
        {title}
      </Text>
      {claims.map((claim) => (
        <div key={claim.id}>
          <Text size="xs">{claim.text}</Text>
          <Attribution claim={claim} />
        </div>
      ))}
    </Stack>
  );
}

/** Claims for and against, side by side where there is room. */
export function Sides({ claims, level = 3 }: { claims: readonly FullClaim[]; level?: 3 | 4 }): ReactElement {
  const sides = [
    { title: 'For', tone: 'for', claims: claims.filter((claim) => claim.stance === 'ASSERTS') },
    {
      title: 'Against',
      tone: 'against',
      claims: claims.filter((claim) => claim.stance === 'DENIES' || claim.stance === 'PREDICTS_NOT'),
    },
    { title: 'Expected', tone: 'expected', claims: claims.filter((claim) => claim.stance === 'PREDICTS') },
  ].filter((side) => side.claims.length > 0 || side.title === 'Against');
  return (
    <div className="a-sides">
      {sides.map((side) => (
        <section key={side.title} aria-label={`Claims: ${side.title.toLowerCase()}`}>
          <Text component={`h${level}`} size="xs" className={`a-side-title a-tone-${side.tone}`}>
            {side.title} <span className="a-count">{side.claims.length}</span>
          </Text>
          {side.claims.length === 0 ? (
            <Text size="xs" c="dimmed">
              Nobody in these sources denies it.
            </Text>
          ) : (
            <Stack gap="xs">
              {side.claims.map((claim) => (
                <ClaimCard key={claim.id} claim={claim} />
              ))}
            </Stack>
          )}
        </section>
      ))}
    </div>
  );
}
