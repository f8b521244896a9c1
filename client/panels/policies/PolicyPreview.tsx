import './policies.css';
import { Text } from '@mantine/core';
import { useMemo, type ReactElement } from 'react';
import * as actions from '../../actions';
import { useAnswer } from '../../data/useAnswer';
import { POLICIES, POLICY_ORDER, policyOf, type Policy } from '../../model/verdict';
import { counted } from '../../model/words';
import { PolicyPreviewDocument, type PolicyPreviewQuery } from '../../operations/generated';
import { useView } from '../../state';
import { Answered } from '../../ui/States';

type Effect = PolicyPreviewQuery['any'];

function effectInWords({ goneCount, comeCount, changedCount }: Effect): string {
  const parts = [
    ...(goneCount > 0 ? [`${goneCount.toLocaleString('en')} go`] : []),
    ...(comeCount > 0 ? [`${comeCount.toLocaleString('en')} come`] : []),
    ...(changedCount > 0 ? [`${changedCount.toLocaleString('en')} stand otherwise`] : []),
  ];
  return parts.length === 0 ? 'changes nothing' : parts.join(', ');
}

/** What each choice of attestation would do to what is on show now, asked when it is opened. */
export default function PolicyPreview(): ReactElement {
  const view = useView();
  const now = policyOf(view.hiddenStandings);
  const variables = useMemo(() => {
    const earlier = actions.choiceOf(view);
    if (earlier === null) return null;
    const to = (policy: Policy) => ({ ...earlier, verdict: policy });
    return {
      filter: actions.filterBesidesChoice(view),
      earlier,
      any: to('ANY_CLAIM'),
      undisputed: to('UNDISPUTED'),
      corroborated: to('CORROBORATED'),
    };
  }, [view]);
  const state = useAnswer(PolicyPreviewDocument, variables);
  if (variables === null)
    return (
      <Text size="xs" c="dimmed">
        The ticks under “How it stands” make a choice of their own. Press one of the three to compare.
      </Text>
    );
  return (
    <Answered state={state} what="what each would change">
      {({ any, undisputed, corroborated }) => {
        const effects = { ANY_CLAIM: any, UNDISPUTED: undisputed, CORROBORATED: corroborated };
        return (
          <ul className="a-policy-preview" data-testid="policy-preview">
            {POLICY_ORDER.map((policy) => {
              const effect = effects[policy];
              return (
                <li key={policy} title={effect.sentence}>
                  <span>{POLICIES[policy].name}</span>
                  <span className="a-count">
                    {counted(effect.afterCount, 'tie')}
                    {policy === now ? ', now' : `: ${effectInWords(effect)}`}
                  </span>
                </li>
              );
            })}
          </ul>
        );
      }}
    </Answered>
  );
}
