import { Button, Text } from '@mantine/core';
import { useMemo, useState, type ReactElement } from 'react';
import { RELATIONSHIP_TYPES } from '../../../domain/kinds/index.js';
import { useAnswer } from '../../data/useAnswer';
import { FamilyGlyph } from '../../look/Glyphs';
import { channelInWords } from '../../model/channel';
import { PairDetailsDocument, type TieFactsFragment } from '../../operations/generated';
import { useView } from '../../state';
import { serverFilter } from '../../state/content';
import { Answered } from '../../ui/States';
import { STANCES } from '../../panels/details/stances';
import { noteOf, openTie } from './TieList';

/** Claims of a tie that are listed; its panel has all. */
const LISTED = 12;

/** The claims of a tie under the filters on show, and the way to it on the canvas. */
function Claims({ tie }: { tie: TieFactsFragment }): ReactElement {
  const view = useView();
  const { subject, object, id } = tie;
  const variables = useMemo(
    () => ({ ids: [...new Set([subject.id, object.id])].sort(), filter: serverFilter(view) }),
    [subject.id, object.id, view],
  );
  const state = useAnswer(PairDetailsDocument, variables);
  return (
    <Answered state={state} what="the claims">
      {({ neighborhood }) => {
        const claims = neighborhood.relationships.find((one) => one.id === id)?.claims;
        const listed = claims?.edges.map(({ node }) => node).slice(0, LISTED) ?? [];
        const more = (claims?.edges.length ?? 0) > LISTED || claims?.pageInfo.hasNextPage === true;
        return (
          <>
            <ul className="a-analysis-claims">
              {listed.map((claim) => (
                <li key={claim.id}>
                  <Text size="sm" span>
                    {claim.assertedBy.name}
                    {channelInWords(claim, claim.assertedBy.id)}
                    {claim.stance === 'ASSERTS' ? '' : ` (${STANCES[claim.stance].word})`}: {claim.text}
                  </Text>{' '}
                  <Text size="xs" c="dimmed" span>
                    {claim.source.title}, paragraph {claim.paragraph}
                  </Text>
                </li>
              ))}
            </ul>
            {more && (
              <Text size="xs" c="dimmed">
                These are the first {LISTED}; its panel has all.
              </Text>
            )}
            <Button size="compact-xs" variant="light" onClick={() => openTie(tie)}>
              Open on the canvas
            </Button>
          </>
        );
      }}
    </Answered>
  );
}

/** Ties as sentences; each opens to its claims. */
export function TieFolds({ ties }: { ties: readonly TieFactsFragment[] }): ReactElement {
  return (
    <ul className="a-analysis-list">
      {ties.map((tie) => (
        <li key={tie.id}>
          <TieFold tie={tie} />
        </li>
      ))}
    </ul>
  );
}

function TieFold({ tie }: { tie: TieFactsFragment }): ReactElement {
  const [opened, setOpened] = useState(false);
  return (
    <details
      className="a-tie-fold"
      data-tie={tie.id}
      onToggle={(event) => setOpened(event.currentTarget.open)}
    >
      <summary>
        <Text size="sm" span className="a-analysis-line">
          <FamilyGlyph family={RELATIONSHIP_TYPES[tie.type].family} size={16} />
          <span>{tie.sentence}</span>
        </Text>
        <Text size="xs" c="dimmed" component="div">
          {noteOf(tie)}
        </Text>
      </summary>
      {opened && <Claims tie={tie} />}
    </details>
  );
}
