import { Button, Group, Text } from '@mantine/core';
import { useMemo, type ReactElement } from 'react';
import * as actions from '../../actions';
import { useAnswer } from '../../data/useAnswer';
import { counted } from '../../model/words';
import { type View } from '../../model/view';
import { PositionEffectDocument, type QuestionClaimsQuery } from '../../operations/generated';
import { TieList } from '../../pages/analysis/TieList';
import { useView } from '../../state';
import { Answered } from '../../ui/States';
import { Difference } from '../policies/Difference';
import { assertedBy, suppositionOf } from './positions';

type Question = NonNullable<QuestionClaimsQuery['question']>;

/** The view before anything is supposed on a question, with a policy that the API knows. */
function withoutSupposing(view: View, question: string): View {
  return { ...view, supposing: actions.besides(view.supposing, question) };
}

/** What a position would make of the graph, with a press that shows the graph so. */
export function IfSo({ question, position }: { question: Question; position: string }): ReactElement {
  const view = useView();
  const supposition = useMemo(() => suppositionOf(question, position), [question, position]);
  const taken = view.supposing.some((one) => one.question === question.id && one.position === position);
  const variables = useMemo(() => {
    const now = withoutSupposing(view, question.id);
    const choice = (of: View) => actions.choiceOf(of) ?? { verdict: 'ANY_CLAIM' as const };
    return {
      filter: actions.filterBesidesChoice(now),
      earlier: choice(now),
      later: choice({ ...now, supposing: [...now.supposing, supposition] }),
    };
  }, [view, question, supposition]);
  const state = useAnswer(PositionEffectDocument, variables);
  const rests = useMemo(() => assertedBy(question, position), [question, position]);
  return (
    <div className="a-if-so" data-position={position}>
      <Answered state={state} what="what that would make of the graph">
        {({ policyDiff: diff }) => {
          const gone = new Set(diff.gone.map(({ id }) => id));
          const changed = new Set(diff.changed.map(({ after }) => after.id));
          const stand = rests.filter(({ id }) => !gone.has(id) && !changed.has(id));
          const moved = diff.goneCount + diff.comeCount + diff.changedCount > 0;
          return (
            <>
              <Text size="xs">
                <b>Without the claims that answer otherwise:</b>{' '}
                {moved
                  ? [
                      ...(diff.goneCount > 0 ? [counted(diff.goneCount, 'tie falls', 'ties fall')] : []),
                      ...(diff.comeCount > 0 ? [counted(diff.comeCount, 'tie comes', 'ties come')] : []),
                      ...(diff.changedCount > 0
                        ? [counted(diff.changedCount, 'tie stands otherwise', 'ties stand otherwise')]
                        : []),
                    ].join(', ')
                  : 'no tie falls, comes or stands otherwise'}
                {stand.length > 0 &&
                  `; ${counted(stand.length, 'tie that it speaks of stands', 'ties that it speaks of stand')} as now`}
                .
              </Text>
              <Group gap={6}>
                {taken ? (
                  <Button
                    size="compact-xs"
                    variant="filled"
                    onClick={() => actions.supposeNothing(question.id)}
                  >
                    Shown so: take it back
                  </Button>
                ) : (
                  <Button size="compact-xs" variant="light" onClick={() => actions.suppose(supposition)}>
                    Show the graph so
                  </Button>
                )}
              </Group>
              {(moved || stand.length > 0) && (
                <details className="a-analysis-fold">
                  <summary>
                    <Text size="xs" span>
                      Which ties
                    </Text>
                  </summary>
                  <Difference diff={diff} ordered={diff} />
                  {stand.length > 0 && (
                    <section>
                      <Text component="h4" size="sm" fw={600}>
                        Stand as now
                      </Text>
                      <TieList lines={stand.map((tie) => ({ tie }))} />
                    </section>
                  )}
                </details>
              )}
            </>
          );
        }}
      </Answered>
    </div>
  );
}
