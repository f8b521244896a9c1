import { Anchor, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { ClaimFact } from '../../model/facts';
import { channelInWords, type Channel } from '../../model/channel';
import { edtfInWords } from '../../model/time';
import * as actions from '../../actions';

/** The paragraph that a claim stands in, which opens its source there. */
function Paragraph({ claim }: { claim: ClaimFact }): ReactElement {
  const { source, paragraph, id } = claim;
  return (
    <Anchor
      component="button"
      type="button"
      className="a-speaker a-paragraph-link"
      title="Read it in its source"
      onClick={() => actions.read(source.id, { paragraph, claim: id })}
    >
      paragraph {paragraph}
    </Anchor>
  );
}

/** Who says it, through whom, and where it stands. */
export function Attribution(props: {
  claim: ClaimFact;
  /** Unless given, that of the claim. */
  channel?: Channel;
  /** Whether to say where it stands. */
  placed?: boolean;
}): ReactElement {
  const { claim, placed = true } = props;
  const { channel = { voice: claim.voice, relayedFrom: claim.relayedFrom, said: null } } = props;
  const { assertedBy, source } = claim;
  return (
    <Text size="xs" c="dimmed" component="p" className="a-attribution">
      <Anchor component="button" type="button" className="a-speaker" onClick={() => actions.add(assertedBy)}>
        {assertedBy.name}
      </Anchor>
      {channelInWords(channel, assertedBy.id)}
      {placed && (
        <>
          {' '}
          · <cite>{source.title}</cite>
          {source.publisher !== null && <>, {source.publisher}</>}
          {source.published !== null && <> ({edtfInWords(source.published)})</>}, <Paragraph claim={claim} />
        </>
      )}
    </Text>
  );
}
