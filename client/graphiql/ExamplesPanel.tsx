import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useState, type ReactNode } from 'react';
import { EXAMPLES } from './example-files';
import type { Example } from './examples';

/** The ready operations as questions. One opens in a tab of its own, with its variables, and runs. */
export function ExamplesPanel(): ReactNode {
  const actions = useGraphiQLActions();
  const tabs = useGraphiQL((state) => state.tabs);
  const active = useGraphiQL((state) => state.activeTabIndex);
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const operationName = useGraphiQL((state) => state.operationName);
  const [toRun, setToRun] = useState<string | null>(null);
  // The editor reads the operation's name a moment after its text changed; run before, it would send the old name.
  useEffect(() => {
    if (toRun === null || toRun !== operationName) return;
    setToRun(null);
    actions.run();
  }, [toRun, operationName, actions]);
  const open = ({ name, query, variables }: Example): void => {
    if (queryEditor === undefined || variableEditor === undefined) return;
    const known = tabs.findIndex((tab) => tab.title === name);
    if (known >= 0) {
      if (known !== active) actions.changeTab(known);
    } else {
      actions.addTab();
      queryEditor.setValue(query);
      variableEditor.setValue(JSON.stringify(variables, null, 2));
    }
    setToRun(name);
  };
  return (
    <section className="examples" aria-label="Examples">
      <h2>Examples</h2>
      <p>Questions to this graph. Each opens in a tab, with its variables, and runs.</p>
      <ul>
        {EXAMPLES.map((example) => (
          <li key={example.name}>
            <button
              type="button"
              disabled={queryEditor === undefined || variableEditor === undefined}
              onClick={() => open(example)}
            >
              {example.question}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function ExamplesIcon(): ReactNode {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <circle cx="12" cy="12" r="9.5" />
      <path d="M9.2 9.2a2.9 2.9 0 1 1 4.3 2.6c-1 .6-1.5 1.1-1.5 2.3" strokeLinecap="round" />
      <circle cx="12" cy="17.2" r="0.6" fill="currentColor" />
    </svg>
  );
}
