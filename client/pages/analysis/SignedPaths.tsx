import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMemo, useState, type ReactElement } from 'react';
import { useAnswer } from '../../data/useAnswer';
import { edtfInWords } from '../../model/time';
import { withShown } from '../../model/view';
import { counted } from '../../model/words';
import { SignedChainsDocument, type GraphFilter, type SignedChainsQuery } from '../../operations/generated';
import { DayInput } from '../../panels/filters/DayInput';
import { selectView, useStore, useView } from '../../state';
import { Answered } from '../../ui/States';
import * as actions from '../../actions';
import { ActorPicker, type Picked } from './ActorPicker';
import { answerInWords, isEnemyOfEnemy } from './signed-answer';
import { TieFolds } from './TieFold';

type Chain = SignedChainsQuery['signedPaths'][number];
type Hop = Chain['hops'][number];

/** Whom the question starts with: two that are selected, else the two that the documents turn on. */
function firstTwo(): readonly [Picked, Picked] {
  const { selected } = selectView(useStore.getState());
  const [a = 'taliban', b = 'us-forces'] = selected.length === 2 ? selected : [];
  return [
    { id: a, name: actions.nameOf(a) },
    { id: b, name: actions.nameOf(b) },
  ];
}

/** A chain on the canvas, as of its day. */
function show({ nodes }: Chain, day: string | null): void {
  const ids = nodes.map(({ id }) => id);
  const { openDialog, commit } = useStore.getState();
  openDialog('none');
  commit(`Chain: ${nodes.map(({ name }) => name).join(' → ')}`, (now) => ({
    ...withShown(now, ids),
    selected: ids,
    ...(day === null ? {} : { asOf: day, from: null, to: null }),
  }));
}

const keyOf = (entities: readonly { readonly id: string }[]): string =>
  entities.map(({ id }) => id).join('\n');

function Step({ hop, from, weakest }: { hop: Hop; from: string; weakest: boolean }): ReactElement {
  const [a, b] = hop.entities;
  const [first, second] = a?.id === from ? [a, b] : [b, a];
  return (
    <li className={hop.sign > 0 ? 'a-step a-step-friend' : 'a-step a-step-foe'}>
      <Group gap={8}>
        <Text size="sm" fw={500}>
          {first?.name} and {second?.name}: {hop.sign > 0 ? 'friends' : 'foes'}
        </Text>
        <Text size="xs" c="dimmed">
          by {counted(hop.voices, 'voice')} more than say otherwise
        </Text>
        {weakest && (
          <Badge size="sm" variant="outline" color="gray" className="a-weakest">
            Weakest link
          </Badge>
        )}
      </Group>
      <TieFolds ties={hop.relationships} />
    </li>
  );
}

function ChainItem({ chain, day }: { chain: Chain; day: string | null }): ReactElement {
  const { nodes, hops, weakest, sentence } = chain;
  const names = nodes.map(({ name }) => name).join(' → ');
  return (
    <details className="a-analysis-fold" open={isEnemyOfEnemy(chain)}>
      <summary>
        <Text size="sm" span fw={500}>
          {names}
        </Text>
        <Text size="sm" c="dimmed" component="div">
          {sentence}
        </Text>
      </summary>
      <Stack gap="xs" align="flex-start">
        <ol className="a-steps">
          {hops.map((hop, at) => (
            <Step
              key={keyOf(hop.entities)}
              hop={hop}
              from={nodes[at]?.id ?? ''}
              weakest={hops.length > 1 && keyOf(hop.entities) === keyOf(weakest.entities)}
            />
          ))}
        </ol>
        <Button
          size="compact-xs"
          variant="light"
          aria-label={`Show on the canvas: ${names}`}
          onClick={() => show(chain, day)}
        >
          Show on the canvas
        </Button>
      </Stack>
    </details>
  );
}

/** Whether one is the enemy of an enemy of another on a day, with each step's claims and what the answer hangs on. */
export function SignedPaths({ filter }: { filter: GraphFilter }): ReactElement {
  const view = useView();
  const [[from, to], setEnds] = useState(firstTwo);
  const [day, setDay] = useState<string | null>(view.asOf);
  const same = from.id === to.id;
  const asked = useMemo((): GraphFilter => {
    const { asOf: _asOf, ...rest } = filter;
    return day === null ? rest : { ...rest, asOf: day };
  }, [filter, day]);
  const state = useAnswer(SignedChainsDocument, same ? null : { from: from.id, to: to.id, filter: asked });
  return (
    <Stack gap="md">
      <Group gap="sm" align="flex-end">
        <ActorPicker label="Is" value={from} onChange={(picked) => setEnds([picked, to])} />
        <ActorPicker
          label="the enemy of an enemy of"
          value={to}
          onChange={(picked) => setEnds([from, picked])}
        />
        <DayInput label="on (empty: at any time)" value={day} onChange={setDay} />
      </Group>
      {same && <Text size="sm">Choose two different ones.</Text>}
      <Answered state={state} what="the chains">
        {({ signedPaths: chains }) => (
          <Stack gap="sm">
            <div aria-live="polite" data-testid="signed-answer">
              {answerInWords(from.name, to.name, chains).map((sentence, at) => (
                <Text key={sentence} size={at === 0 ? 'md' : 'sm'} fw={at === 0 ? 600 : 400}>
                  {sentence}
                </Text>
              ))}
              <Text size="xs" c="dimmed">
                {day === null
                  ? 'Whatever its time'
                  : `As of ${edtfInWords(day)}, what surely or possibly held`}
                ; by what is told of pairs, each by its voices. That the enemy of an enemy is a friend is a
                theory of balance (Heider 1946), and no finding about the two.
              </Text>
            </div>
            {chains.length > 0 && (
              <section>
                <Title order={3} size="h5">
                  {counted(chains.length, 'chain')}, shortest first
                </Title>
                <div className="a-analysis-folds">
                  {chains.map((chain) => (
                    <ChainItem key={keyOf(chain.nodes)} chain={chain} day={day} />
                  ))}
                </div>
              </section>
            )}
          </Stack>
        )}
      </Answered>
    </Stack>
  );
}
