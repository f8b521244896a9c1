import { Button, Group, Modal, NumberInput, Text, Textarea } from '@mantine/core';
import { useRef, useState, type ReactElement } from 'react';
import { useAnswer } from '../api/useAnswer';
import { ConsoleEngineDocument } from '../operations/generated';
import { useStore } from '../store';
import * as moves from '../store/moves';
import './console.css';
import { Editor } from './editor/Editor';
import type { EditorHandle } from './editor/mount';
import {
  importQueries,
  mergeQueries,
  readParameters,
  readPast,
  readSaved,
  remember,
  writePast,
  writeSaved,
  type KeptQuery,
  type SavedQuery,
} from './library';
import { Library } from './Library';
import { Results } from './results/Results';
import { useRunner } from './run';
import { useLiveSchema } from './schema';
import { statementAt } from './statement';

const FIRST = `MATCH (a:Actor)-[fought:FOUGHT]->(b:Actor)
RETURN a, fought, b
LIMIT 50`;
const DEFAULT_ROWS = 1_000;
const MOST_ROWS = 10_000;

interface Props {
  readonly onClose: () => void;
}

/** The Cypher console: a statement with its parameters on the left, what it gave below, ready and saved ones beside. */
export default function Console({ onClose }: Props): ReactElement {
  return (
    <Modal.Root opened onClose={onClose} fullScreen trapFocus closeOnEscape={false}>
      <Modal.Content>
        <div className="a-dialog-head">
          <Modal.Title fw={600}>Cypher console</Modal.Title>
          <Modal.CloseButton aria-label="Close" />
        </div>
        <Modal.Body
          className="c-body"
          onKeyDown={(event) => {
            // In the editor Escape closes the suggestions first.
            if (event.key === 'Escape' && !event.defaultPrevented) onClose();
          }}
        >
          <Desk onClose={onClose} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function namesIn(parameters: string): string[] {
  try {
    return Object.keys(readParameters(parameters));
  } catch {
    return [];
  }
}

function Desk({ onClose }: Props): ReactElement {
  const editor = useRef<EditorHandle>(null);
  const schema = useLiveSchema();
  const runner = useRunner();
  const engine = useAnswer(ConsoleEngineDocument, {});
  const { notify } = useStore.getState();
  const [saved, setSaved] = useState(() => readSaved(window.localStorage));
  const [past, setPast] = useState(() => readPast(window.localStorage));
  const [parameters, setParameters] = useState(past[0]?.parameters ?? '');
  const [limit, setLimit] = useState<number>(DEFAULT_ROWS);
  const [first] = useState(past[0]?.query ?? FIRST);

  const runText = (query: string, withParameters: string, before = ''): void => {
    if (query.trim() === '') return;
    try {
      const values = readParameters(withParameters);
      const kept = remember(past, { query, parameters: withParameters });
      setPast(kept);
      writePast(window.localStorage, kept);
      void runner.run(before + query, values, limit);
    } catch (thrown) {
      runner.fail(thrown);
    }
  };
  const here = (): string => {
    const { from, to } = editor.current?.selection() ?? { from: 0, to: 0 };
    return statementAt(editor.current?.text() ?? '', from, to);
  };
  const open = (query: KeptQuery, run: boolean): void => {
    editor.current?.setText(query.query);
    setParameters(query.parameters);
    if (run) runText(query.query, query.parameters);
  };
  const keep = (queries: SavedQuery[]): void => {
    setSaved(queries);
    if (!writeSaved(window.localStorage, queries))
      notify('problem', 'This browser keeps nothing for this page. Export your queries to keep them.');
  };
  const take = async (file: File): Promise<void> => {
    try {
      keep(mergeQueries(saved, importQueries(await file.text())));
    } catch (thrown) {
      runner.fail(thrown);
    }
  };
  const show = (ids: readonly string[]): void => {
    onClose();
    if (ids.length === 1) moves.show(ids);
    else moves.present('From the console', ids);
  };

  return (
    <div className="c-desk">
      <aside className="c-side" aria-label="Queries">
        <Library
          saved={saved}
          past={past}
          onOpen={open}
          onSave={(name) =>
            keep(mergeQueries(saved, [{ name, query: editor.current?.text() ?? '', parameters }]))
          }
          onDelete={(name) => keep(saved.filter((query) => query.name !== name))}
          onImport={(file) => void take(file)}
        />
      </aside>
      <div className="c-main">
        <Editor
          initial={first}
          handle={editor}
          events={{
            onRun: () => runText(here(), parameters),
            onChange: () => undefined,
            schema: () => schema.current,
            parameters: () => namesIn(parameters),
          }}
        />
        <Group gap="xs" align="end" wrap="wrap">
          <Button size="xs" onClick={() => runText(here(), parameters)}>
            Run
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={runner.state.phase !== 'running'}
            onClick={runner.stop}
          >
            Stop
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={engine.phase === 'ready' && !engine.data.engine.explain}
            onClick={() => runText(here().replace(/^\s*EXPLAIN\b/i, ''), parameters, 'EXPLAIN ')}
          >
            Explain
          </Button>
          <NumberInput
            size="xs"
            w={110}
            label="Most rows"
            min={1}
            max={MOST_ROWS}
            value={limit}
            onChange={(value) => setLimit(Math.min(MOST_ROWS, Math.max(1, Number(value) || DEFAULT_ROWS)))}
          />
          <Textarea
            size="xs"
            flex={1}
            miw={180}
            autosize
            minRows={1}
            maxRows={6}
            label="Parameters (JSON)"
            placeholder='{"id": "taliban"}'
            value={parameters}
            onChange={(event) => setParameters(event.currentTarget.value)}
          />
        </Group>
        <Text size="xs" c="dimmed">
          Ctrl Enter runs the selection, or the statement that the cursor is in.
          {engine.phase === 'ready' &&
            ` ${engine.data.engine.name === 'neo4j' ? 'Neo4j' : 'Embedded engine'}, ${engine.data.engine.version}. Reading only.`}
        </Text>
        <div className="c-result">
          <Results state={runner.state} onShow={show} />
        </div>
      </div>
    </div>
  );
}
