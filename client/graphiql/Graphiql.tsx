import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import type { GraphiQLPlugin } from '@graphiql/react';
import { useEffect, useState, type ReactNode } from 'react';
import { lossInWords, onLoss, read } from '../storage/door';
import { EXAMPLES } from './example-files';
import { ExamplesIcon, ExamplesPanel } from './ExamplesPanel';
import { ask } from './fetcher';
import { openingOf } from './opening';
import { graphiqlStorage, TABS_KEY } from './storage';
import { useReadableTheme } from './use-readable-theme';

const EXAMPLES_PLUGIN: GraphiQLPlugin = { title: 'Examples', content: ExamplesPanel, icon: ExamplesIcon };
const PLUGINS = [EXAMPLES_PLUGIN, HISTORY_PLUGIN];

/** What the first visit opens: one ready operation each of the graph, of claims, and of comparing. */
const FIRST = ['WhoDefectedToWhom', 'AroundIsK', 'CompareTwoSources'];
const FIRST_TABS = FIRST.flatMap((name) =>
  EXAMPLES.filter((example) => example.name === name).map(({ query, variables }) => ({
    query,
    variables: JSON.stringify(variables, null, 2),
  })),
);

/** Any JSON value fits where the schema says JSON. */
const SCALARS = { JSON: {} };

/** The explorer of the API: editor, documentation of the schema, ready questions. Follows the system's dark or light. */
export function GraphiqlPage(): ReactNode {
  useReadableTheme();
  const [opening] = useState(() => openingOf(read(TABS_KEY), FIRST_TABS));
  const [loss, setLoss] = useState<string | null>(null);
  useEffect(() => onLoss((why, what) => setLoss(lossInWords(why, what))), []);
  return (
    <main>
      <h1>GraphQL explorer of Allegiance</h1>
      {loss !== null && (
        <p className="explorer-notice" role="status">
          {loss}
          <button type="button" onClick={() => setLoss(null)}>
            Dismiss
          </button>
        </p>
      )}
      <GraphiQL
        fetcher={ask}
        plugins={PLUGINS}
        visiblePlugin={EXAMPLES_PLUGIN}
        storage={graphiqlStorage}
        initialQuery={opening.query}
        initialVariables={opening.variables}
        defaultTabs={FIRST_TABS}
        defaultEditorToolsVisibility="variables"
        isHeadersEditorEnabled={false}
        showPersistHeadersSettings={false}
        customScalarSchemas={SCALARS}
        inputValueDeprecation
        schemaDescription
      >
        <GraphiQL.Logo>
          <a className="to-viewer" href="./">
            ← Allegiance viewer
          </a>
        </GraphiQL.Logo>
      </GraphiQL>
    </main>
  );
}
