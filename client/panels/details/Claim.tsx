import { Badge, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import type { ClaimFact, FullClaim } from '../../model/facts';
import { boundsInWords } from '../../model/bounds-in-words';
import { hasWord, isStructure, parted } from '../../model/evidence';
import { edtfInWords } from '../../model/time';
import { valueInWords } from '../../model/words';
import { useView } from '../../state';
import * as actions from '../../actions';
import { Attribution } from './Attribution';
import { Outside } from './Outside';

/** A claim in full; on a list of claims elsewhere, with the tie that it is about. */
export type ListedClaim = FullClaim & {
  readonly relationship?: { readonly id: string; readonly sentence: string } | null;
};

/**
 * One claim of a statement: what is said and how surely; the claims that it contradicts or passes on. Who says so, and
 * where, its statement tells.
 * @param label what the claim does, or is about; null where the one before says the same
 * @param channel for whom it is said and whose word it is, where the statement's claims differ in that
 */
export function Claim(props: {
  claim: ListedClaim;
  label: { readonly words: string; readonly tone: string } | null;
  channel: string;
  /** Whether it is pointed out. */
  marked?: boolean;
}): ReactElement {
  const { claim, label, channel, marked = false } = props;
  const value = valueInWords(claim);
  // What belongs to what and lies where is read from no text, and nothing says since when.
  const structural = isStructure(claim.source.kind);
  return (
    <li
      className={`a-claim ${marked ? 'a-claim-marked' : ''}`}
      data-claim={claim.id}
      aria-current={marked ? 'true' : undefined}
    >
      {(label !== null || claim.hedged || claim.inferred || claim.edtf !== null) && (
        <Group gap={6} mb={2}>
          {label !== null && (
            <Text size="xs" fw={600} className={label.tone === '' ? '' : `a-tone-${label.tone}`}>
              {label.words}
            </Text>
          )}
          {claim.hedged && (
            <Badge size="xs" variant="outline" color="gray" tt="none" className="a-plain-badge">
              unsure
            </Badge>
          )}
          {claim.inferred && !structural && (
            <Badge size="xs" variant="outline" color="gray" tt="none" className="a-plain-badge">
              inferred
            </Badge>
          )}
          {claim.edtf !== null && (
            <Text size="xs" c="dimmed">
              {edtfInWords(claim.edtf)}
            </Text>
          )}
        </Group>
      )}
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
      {channel !== '' && (
        <Text size="xs" c="dimmed">
          Said{channel}
        </Text>
      )}
      {claim.inferred && (
        <Text size="xs" c="dimmed">
          {structural ? '' : 'The text does not say this in so many words. '}
          {claim.basis}
        </Text>
      )}
      {!structural && <WhyThen claim={claim} />}
      {claim.relationship != null && <Tie tie={claim.relationship} />}
      {claim.answers.map((answer) => (
        <UnstyledButton
          key={answer.question.id}
          className="a-answer"
          onClick={() => actions.lookAt({ on: 'question', id: answer.question.id })}
        >
          <Text size="xs" span>
            Answers “{answer.question.text}”: <b>{answer.position}</b>
          </Text>
        </UnstyledButton>
      ))}
      <Others title="Contradicts" claims={claim.contradicts} />
      <Others title="Passes on" claims={claim.relays} />
    </li>
  );
}

/** Why it begins and ends when it does, where the text gives no date. */
function WhyThen({ claim }: { claim: ListedClaim }): ReactElement | null {
  const reasons = boundsInWords(claim);
  if (reasons.length === 0) return null;
  return (
    <details className="a-why-then">
      <summary>
        {claim.edtf === null ? 'No date in the text: what bounds it' : 'What bounds it in time'}
      </summary>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </details>
  );
}

function Tie({ tie }: { tie: { readonly id: string; readonly sentence: string } }): ReactElement {
  return (
    <UnstyledButton className="a-answer" onClick={() => actions.lookAt({ on: 'relationship', id: tie.id })}>
      <Text size="xs" span>
        Opens the tie: {tie.sentence}
      </Text>
    </UnstyledButton>
  );
}

function Others({ title, claims }: { title: string; claims: readonly ClaimFact[] }): ReactElement | null {
  const view = useView();
  if (claims.length === 0) return null;
  const { inside, outside } = parted(claims, (claim) => hasWord(claim, view));
  return (
    <Stack gap={4} mt={6} className="a-others">
      <Text size="xs" fw={600} className={title === 'Contradicts' ? 'a-tone-contested' : ''}>
        {title}
      </Text>
      <OtherClaims claims={inside} />
      <Outside count={outside.length}>
        <OtherClaims claims={outside} />
      </Outside>
    </Stack>
  );
}

function OtherClaims({ claims }: { claims: readonly ClaimFact[] }): ReactElement {
  return (
    <>
      {claims.map((claim) => (
        <div key={claim.id}>
          <Text size="xs">{claim.text}</Text>
          <Attribution claim={claim} />
        </div>
      ))}
    </>
  );
}
