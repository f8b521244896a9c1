import { Alert, Button, Code, CopyButton, Group, Loader, SegmentedControl, Text } from '@mantine/core';
import { useMemo, useState, type ReactElement } from 'react';
import type { Result, RunState } from '../run';
import { collect, entityIds, type ResultNode } from '../../model/result';
import { ResultGraph } from './ResultGraph';
import { ResultTable } from './ResultTable';

const FORMS = ['graph', 'table', 'raw'] as const;
type Form = (typeof FORMS)[number];
const NAMES: Record<Form, string> = { graph: 'Graph', table: 'Table', raw: 'Raw' };

interface Props {
  readonly state: RunState;
  /** Takes entities into the main view. */
  readonly onShow: (ids: readonly string[]) => void;
}

/** What the last statement gave, or why it gave nothing. */
export function Results({ state, onShow }: Props): ReactElement {
  switch (state.phase) {
    case 'idle':
      return <Text c="dimmed">Run a statement with Ctrl Enter, or choose a ready question.</Text>;
    case 'running':
      return (
        <Group gap="xs" role="status">
          <Loader size="xs" /> <Text size="sm">Running…</Text>
        </Group>
      );
    case 'stopped':
      return (
        <Text size="sm" role="status">
          Stopped.
        </Text>
      );
    case 'failed':
      return (
        <Alert color="red" title={state.error.code} role="alert">
          {state.error.message}
        </Alert>
      );
    case 'done':
      return <Done result={state.result} onShow={onShow} />;
    default: {
      const never: never = state;
      return never;
    }
  }
}

function Done({ result, onShow }: { result: Result; onShow: Props['onShow'] }): ReactElement {
  const drawing = useMemo(() => collect(result.rows), [result]);
  const ids = useMemo(() => entityIds(drawing.nodes), [drawing]);
  const [chosen, setChosen] = useState<Form | null>(null);
  const form = chosen ?? (drawing.nodes.length > 0 ? 'graph' : 'table');
  const raw = useMemo(
    () => JSON.stringify({ columns: result.columns, rows: result.rows }, null, 2),
    [result],
  );
  const pick = (node: ResultNode): void => {
    const picked = entityIds([node]);
    if (picked.length > 0) onShow(picked);
  };
  return (
    <section className="c-done" aria-label="Result">
      <Group gap="xs" wrap="wrap">
        <SegmentedControl
          size="xs"
          aria-label="Result as"
          value={form}
          onChange={(value) => setChosen(FORMS.find((known) => known === value) ?? 'table')}
          data={FORMS.map((value) => ({
            value,
            label: NAMES[value],
            disabled: value === 'graph' && drawing.nodes.length === 0,
          }))}
        />
        <Text size="xs" role="status">
          {result.rows.length} {result.rows.length === 1 ? 'row' : 'rows'}, {Math.round(result.elapsedMs)} ms
        </Text>
        <Button size="compact-xs" variant="default" disabled={ids.length === 0} onClick={() => onShow(ids)}>
          Show {ids.length === 1 ? 'the entity' : `${ids.length} entities`} in the viewer
        </Button>
        <CopyButton value={raw}>
          {({ copied, copy }) => (
            <Button size="compact-xs" variant="subtle" onClick={copy}>
              {copied ? 'Copied' : 'Copy as JSON'}
            </Button>
          )}
        </CopyButton>
      </Group>
      {result.notices.map((notice) => (
        <Alert key={notice} color="yellow" p="xs">
          {notice}
        </Alert>
      ))}
      {form === 'graph' && <ResultGraph drawing={drawing} onPick={pick} />}
      {form === 'table' && <ResultTable result={result} onPick={pick} />}
      {form === 'raw' && (
        <Code block className="c-scroll" tabIndex={0} aria-label="Result as JSON">
          {raw}
        </Code>
      )}
    </section>
  );
}
