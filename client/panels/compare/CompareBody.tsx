import { Button, NativeSelect, SegmentedControl, Stack, Text } from '@mantine/core';
import { useMemo, useState, type ReactElement } from 'react';
import { asRequestError } from '../../data/request-error';
import { useAnswer } from '../../data/useAnswer';
import { FIRST_VIEW, type Comparison, type Side } from '../../model/view';
import { ListSourcesDocument } from '../../operations/generated';
import { DayInput } from '../filters/DayInput';
import { VIEWS, WHAT } from '../views/saved';
import { useStore } from '../../state';
import { useShelf } from '../../storage/use-shelf';
import { Answered } from '../../ui/States';
import { compare, comparedOf, presentSide } from '../../actions/compare';
import { sideInWords, sourceInWords } from './words';

type What = Side['on'];

const CHOICES: readonly { readonly value: What; readonly label: string }[] = [
  { value: 'source', label: 'Two sources' },
  { value: 'day', label: 'Two days' },
  { value: 'view', label: 'Two views' },
];

/** Days that the first documents lie between. */
const FIRST_DAYS = { a: '2017-06-01', b: '2021-08-26' };

interface PickProps {
  readonly onPick: (comparison: Comparison | null) => void;
}

/** Two lists of the same things, from which the two are taken. */
function TwoOf(props: {
  readonly what: string;
  readonly choices: readonly { readonly label: string; readonly side: Side }[];
  readonly onPick: PickProps['onPick'];
}): ReactElement {
  const { what, choices, onPick } = props;
  const [picked, setPicked] = useState<readonly [number, number]>([0, 1]);
  const pick = (next: readonly [number, number]): void => {
    setPicked(next);
    const [a, b] = next.map((index) => choices[index]?.side);
    onPick(a && b && next[0] !== next[1] ? { a, b } : null);
  };
  const data = choices.map(({ label }, index) => ({ value: String(index), label }));
  return (
    <Stack gap="sm">
      <NativeSelect
        label={`A: ${what}`}
        value={String(picked[0])}
        onChange={(event) => pick([Number(event.currentTarget.value), picked[1]])}
        data={data}
      />
      <NativeSelect
        label={`B: ${what}`}
        value={String(picked[1])}
        onChange={(event) => pick([picked[0], Number(event.currentTarget.value)])}
        data={data}
        error={picked[0] === picked[1] ? 'Take two that differ.' : undefined}
      />
    </Stack>
  );
}

function Sources({ onPick }: PickProps): ReactElement {
  const state = useAnswer(ListSourcesDocument, {});
  return (
    <Answered state={state} what="the sources">
      {({ sources }) => {
        const told = sources.filter(({ kind }) => kind === 'DOCUMENT' || kind === 'DATASET');
        const choices = told.map((source) => ({
          label: `${sourceInWords(source)}: ${source.title}`,
          side: { on: 'source', id: source.id } as const,
        }));
        return <TwoOf what="source" choices={choices} onPick={onPick} />;
      }}
    </Answered>
  );
}

function Days({ onPick }: PickProps): ReactElement {
  const [days, setDays] = useState<{ a: string | null; b: string | null }>(FIRST_DAYS);
  const set = (next: typeof days): void => {
    setDays(next);
    const { a, b } = next;
    onPick(
      a !== null && b !== null && a !== b ? { a: { on: 'day', day: a }, b: { on: 'day', day: b } } : null,
    );
  };
  return (
    <Stack gap="sm">
      <DayInput label="A: what held on" value={days.a} onChange={(a) => set({ ...days, a })} />
      <DayInput label="B: what held on" value={days.b} onChange={(b) => set({ ...days, b })} />
      <Text size="xs" c="dimmed">
        Of those on the canvas, under the filters that are set. What has no date is possible on both.
      </Text>
    </Stack>
  );
}

function Views({ onPick }: PickProps): ReactElement {
  const { items } = useShelf(VIEWS, WHAT);
  const choices = useMemo(
    () => [
      { label: 'What is shown now', side: presentSide() },
      { label: 'The core five, unfiltered', side: { on: 'view', name: 'The core five', view: comparedOf(FIRST_VIEW) } as const }, // prettier-ignore
      ...items.map(({ name, view }) => ({
        label: name,
        side: { on: 'view', name, view: comparedOf(view) } as const,
      })),
    ],
    [items],
  );
  return (
    <Stack gap="sm">
      <TwoOf key={choices.length} what="view" choices={choices} onPick={onPick} />
      <Text size="xs" c="dimmed">
        Each with its own filters and entities. Keep a view under “Named views” to compare it later.
      </Text>
    </Stack>
  );
}

/** The two that a choice begins with, once they are known. */
function firstOf(what: What): Comparison | null {
  if (what === 'day') return { a: { on: 'day', day: FIRST_DAYS.a }, b: { on: 'day', day: FIRST_DAYS.b } };
  if (what === 'view') return { a: presentSide(), b: { on: 'view', name: 'The core five', view: comparedOf(FIRST_VIEW) } }; // prettier-ignore
  return null;
}

/** What the window holds: what kind of two, which two, and the button that compares them. */
export default function CompareBody(): ReactElement {
  const [what, setWhat] = useState<What>('source');
  const [picked, setPicked] = useState<Comparison | null>(null);
  const [busy, setBusy] = useState(false);
  const { notify } = useStore.getState();
  const listed = useAnswer(ListSourcesDocument, {});
  const sources = useMemo(
    () =>
      listed.phase === 'ready'
        ? listed.data.sources.filter(({ kind }) => kind === 'DOCUMENT' || kind === 'DATASET')
        : [],
    [listed],
  );
  const [first, second] = sources;
  const beginning: Comparison | null =
    what === 'source' && first && second
      ? { a: { on: 'source', id: first.id }, b: { on: 'source', id: second.id } }
      : firstOf(what);
  const [touched, setTouched] = useState(false);
  const comparison = touched ? picked : beginning;
  const onPick = (next: Comparison | null): void => {
    setTouched(true);
    setPicked(next);
  };
  const go = async (): Promise<void> => {
    if (!comparison) return;
    setBusy(true);
    const label = `Compared ${sideInWords(comparison.a, sources)} with ${sideInWords(comparison.b, sources)}`;
    try {
      await compare(comparison, label);
    } catch (thrown) {
      notify('problem', asRequestError(thrown).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void go();
      }}
    >
      <Stack gap="md">
        <SegmentedControl
          aria-label="What to compare"
          value={what}
          onChange={(value) => {
            setWhat(CHOICES.find((choice) => choice.value === value)?.value ?? 'source');
            setTouched(false);
          }}
          data={CHOICES.map((choice) => ({ ...choice }))}
        />
        {what === 'source' && <Sources onPick={onPick} />}
        {what === 'day' && <Days onPick={onPick} />}
        {what === 'view' && <Views onPick={onPick} />}
        <Button type="submit" disabled={comparison === null} loading={busy}>
          Show the difference
        </Button>
      </Stack>
    </form>
  );
}
