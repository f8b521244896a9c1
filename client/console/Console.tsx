import { Alert, Button, Code, Group, NumberInput, Text, Textarea } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useRef, useState, useSyncExternalStore, type ReactElement } from 'react';
import { useAnswer } from '../data/useAnswer';
import { explain } from '../ui/build';
import { ConsoleEngineDocument } from '../operations/generated';
import { importInWords } from '../storage/use-naming';
import { useStore } from '../state';
import * as actions from '../actions';
import './console.css';
import { Editor } from './editor/Editor';
import type { EditorHandle } from './editor/mount';
import {
  importQueries,
  keepPast,
  onPast,
  QUERIES,
  readParameters,
  readPast,
  type KeptQuery,
} from './library';
import { Library } from './Library';
import { Results } from './results/Results';
import { FIRST_STATEMENT } from './ready';
import { useRunner } from './run';
import { useLiveSchema } from './schema';
import { encodeQuery } from './link';
import { offsetOf, statementAt, type StatementHere } from './statement';

const DEFAULT_ROWS = 1_000;
const MOST_ROWS = 10_000;

interface Props {
  readonly onClose: () => void;
}

/** The Cypher console: a statement with its parameters on the left, what it gave below, ready and saved ones beside. */
export default function Console({ onClose }: Props): ReactElement {
  const handover = useStore((state) => state.handover);
  // A statement that is handed over while the console is open begins it anew.
  const desk = handover === null ? 'own' : encodeQuery(handover);
  return (
    <div className="c-body">
      <ConsolePanel key={desk} onClose={onClose} />
    </div>
  );
}

function namesIn(parameters: string): string[] {
  try {
    return Object.keys(readParameters(parameters));
  } catch {
    return [];
  }
}

function ConsolePanel({ onClose }: Props): ReactElement {
  const editor = useRef<EditorHandle>(null);
  const main = useRef<HTMLDivElement>(null);
  const schema = useLiveSchema();
  const runner = useRunner();
  const engine = useAnswer(ConsoleEngineDocument, {});
  const { notify } = useStore.getState();
  const past = useSyncExternalStore(onPast, readPast);
  /** What it opens with: a statement that was handed over, else the last one that ran. */
  const [opening] = useState(() => useStore.getState().handover ?? past[0]);
  const [unread, setUnread] = useState(() => useStore.getState().handover?.linked === true);
  const clipboard = useClipboard({ timeout: 2_000 });
  const [link, setLink] = useState('');
  const [parameters, setParameters] = useState(opening?.parameters ?? '');
  const [limit, setLimit] = useState<number>(DEFAULT_ROWS);
  const first = opening?.query ?? FIRST_STATEMENT;

  const runText = (statement: StatementHere, withParameters: string, before = ''): void => {
    const query = statement.text;
    if (query.trim() === '') return;
    setUnread(false);
    try {
      const values = readParameters(withParameters);
      keepPast({ query, parameters: withParameters });
      const sent = editor.current?.text();
      void runner.run(before + query, values, limit).then((error) => {
        if (error?.place == null || editor.current?.text() !== sent) return;
        const { line, column } = error.place;
        const place = { line, column: line === 1 ? Math.max(1, column - before.length) : column };
        editor.current?.mark(offsetOf(statement, place), error.message);
      });
    } catch (thrown) {
      runner.fail(thrown);
    }
  };
  const here = (): StatementHere => {
    const { from, to } = editor.current?.selection() ?? { from: 0, to: 0 };
    return statementAt(editor.current?.text() ?? '', from, to);
  };
  /** The same without EXPLAIN before it, which the button adds. */
  const unexplained = (): StatementHere => {
    const { text, from } = here();
    const bare = text.replace(/^EXPLAIN\s+/i, '');
    return { text: bare, from: from + text.length - bare.length };
  };
  const share = (): void => {
    const fragment = encodeQuery({ query: editor.current?.text() ?? '', parameters });
    const address = `${window.location.origin}${window.location.pathname}#${fragment}`;
    setLink(address);
    clipboard.copy(address);
  };
  const open = (query: KeptQuery, run: boolean): void => {
    editor.current?.setText(query.query);
    setParameters(query.parameters);
    // On a narrow page the queries stand below the statement and its result.
    main.current?.scrollIntoView({ block: 'start' });
    if (run) runText({ text: query.query, from: 0 }, query.parameters);
  };
  const take = async (file: File): Promise<void> => {
    try {
      const outcome = QUERIES.addAll(importQueries(await file.text()));
      notify('info', importInWords('statement', 'statements', outcome));
    } catch (thrown) {
      runner.fail(thrown);
    }
  };
  const show = (ids: readonly string[]): void => {
    onClose();
    if (ids.length === 1) actions.show(ids, 'Added from the console');
    else actions.present('From the console', ids);
  };

  return (
    <div className="c-desk">
      <aside className="c-side" aria-label="Queries">
        <Library
          past={past}
          onOpen={open}
          onSave={(name) => QUERIES.put({ name, query: editor.current?.text() ?? '', parameters })}
          onImport={(file) => void take(file)}
        />
      </aside>
      <div className="c-main" ref={main}>
        <Editor
          initial={first}
          handle={editor}
          events={{
            onRun: () => runText(here(), parameters),
            onChange: () => undefined,
            schema: () => schema.current,
            parameters: () => namesIn(parameters),
            onLost: (why) =>
              void explain(why).then(({ text }) =>
                notify('problem', `Statements are neither completed nor checked while you type. ${text}`),
              ),
          }}
        />
        {unread && (
          <Alert color="blue" variant="light" p="xs" role="note">
            This statement came with a link and has not run. Read it first; then Ctrl Enter runs it.
          </Alert>
        )}
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
            onClick={() => runText(unexplained(), parameters, 'EXPLAIN ')}
          >
            Explain
          </Button>
          <Button size="xs" variant="default" onClick={share}>
            {clipboard.copied ? 'Link copied' : 'Copy link'}
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
        {clipboard.error && (
          <Text size="xs" role="status">
            This browser lets nothing be copied from here. The link: <Code>{link}</Code>
          </Text>
        )}
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
