import { Button, Stack } from '@mantine/core';
import { useMemo, useState, type ReactElement } from 'react';
import { byStatement } from '../../../domain/statements.js';
import { wordsOf } from '../../model/words';
import { channelInWords, type Channel } from '../../model/channel';
import { Attribution } from './Attribution';
import { Claim, type ListedClaim } from './Claim';
import { STANCES } from './stances';

/** Claims of one statement that are shown at once. */
const SHOWN = 3;
/** Statements that are shown at once. */
const PAGE = 40;

/** Whether claims are told by what they do to the matter at hand, or by what they are about. */
export type LabeledBy = 'stance' | 'predicate';

type OneOf<T> = readonly [T, ...T[]];

/** What all claims of a statement share, for its head; what they differ in stands with each. */
function channelOf(claims: OneOf<ListedClaim>): Channel {
  const [{ voice, relayedFrom, said }] = claims;
  return {
    voice: claims.every((claim) => claim.voice.id === voice.id) ? voice : null,
    relayedFrom: claims.every((claim) => claim.relayedFrom === relayedFrom) ? relayedFrom : null,
    said: claims.every((claim) => claim.said === said) ? said : null,
  };
}

function labelOf(claim: ListedClaim, by: LabeledBy): { words: string; tone: string } {
  const { word, tone } = STANCES[claim.stance];
  if (by === 'stance') return { words: word, tone };
  const about = wordsOf(claim.predicate);
  return claim.stance === 'ASSERTS' ? { words: about, tone: '' } : { words: `${about} · ${word}`, tone };
}

/** One statement: who says it and where, once; then its claims, the first few unless the rest is asked for. */
function Statement(props: {
  id: string;
  claims: OneOf<ListedClaim>;
  by: LabeledBy;
  placed: boolean;
  marked: string | null;
}): ReactElement {
  const { id, claims, by, placed, marked } = props;
  const [all, setAll] = useState(claims.slice(SHOWN).some((claim) => claim.id === marked));
  const [first] = claims;
  const channel = channelOf(claims);
  const more = claims.length - SHOWN;
  const shown = all ? claims : claims.slice(0, SHOWN);
  return (
    <article className="a-statement" data-statement={id}>
      <Attribution claim={first} channel={channel} placed={placed} />
      <ul className="a-statement-claims">
        {shown.map((claim, at) => {
          const label = labelOf(claim, by);
          const before = shown[at - 1];
          const same = before !== undefined && labelOf(before, by).words === label.words;
          const own: Channel = {
            voice: channel.voice === null ? claim.voice : null,
            relayedFrom: channel.relayedFrom === null ? claim.relayedFrom : null,
            said: channel.said === null ? claim.said : null,
          };
          return (
            <Claim
              key={claim.id}
              claim={claim}
              label={same ? null : label}
              channel={channelInWords(own, claim.assertedBy.id)}
              marked={claim.id === marked}
            />
          );
        })}
      </ul>
      {more > 0 && (
        <Button
          size="compact-xs"
          variant="subtle"
          className="a-statement-more"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? `Only the first ${SHOWN}` : `and ${more} more of the same statement`}
        </Button>
      )}
    </article>
  );
}

/**
 * Claims, those of one statement as one: what one speaker says in one paragraph of one source. Every list of claims is
 * shown by this.
 */
export function Statements(props: {
  claims: readonly ListedClaim[];
  by?: LabeledBy;
  /** Whether to say where each stands. */
  placed?: boolean;
  /** Id of the claim that is pointed out. */
  marked?: string | null;
}): ReactElement {
  const { claims, by = 'predicate', placed = true, marked = null } = props;
  const [most, setMost] = useState(PAGE);
  const statements = useMemo(
    () =>
      byStatement(claims, ({ source, paragraph, assertedBy }) => ({
        source: source.id,
        paragraph,
        assertedBy: assertedBy.id,
      })),
    [claims],
  );
  return (
    <Stack gap="xs">
      {statements
        .slice(0, most)
        .map(({ id, items: [first, ...rest] }) =>
          first === undefined ? null : (
            <Statement key={id} id={id} claims={[first, ...rest]} by={by} placed={placed} marked={marked} />
          ),
        )}
      {statements.length > most && (
        <Button size="xs" variant="default" onClick={() => setMost(most + PAGE)}>
          Next statements
        </Button>
      )}
    </Stack>
  );
}
