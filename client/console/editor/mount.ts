import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
  completionStatus,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { cypher } from '@codemirror/legacy-modes/mode/cypher';
import { forEachDiagnostic, linter, lintKeymap, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers, placeholder } from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';
import type { FileError } from '../../ui/build';
import { pushClosable } from '../../ui/closables';
import type { LiveSchema } from '../../../domain/cypher-text/db-schema.js';
import { Language } from './language';

/** What the editor asks of its surroundings. */
export interface EditorEvents {
  onRun(): void;
  onChange(text: string): void;
  schema(): Promise<LiveSchema>;
  parameters(): readonly string[];
  /** Completion and checking could not be loaded. */
  onLost(why: FileError): void;
}

export interface EditorHandle {
  setText(text: string): void;
  text(): string;
  /** Offsets of the selection, equal for a mere cursor. */
  selection(): { readonly from: number; readonly to: number };
  /** Marks the word at an offset as at fault until the text changes, and puts the cursor there. */
  mark(at: number, message: string): void;
  focus(): void;
  destroy(): void;
}

const LINT_DELAY_MS = 500;

/** Puts a Cypher editor into an element. */
export function mountEditor(parent: HTMLElement, text: string, events: EditorEvents): EditorHandle {
  const language = new Language((why) => events.onLost(why));
  /** What the server found wrong in the text as it is. */
  let fault: Diagnostic | undefined;
  const asked = async (state: EditorState): Promise<Parameters<Language['lint']>[0]> => ({
    text: state.doc.toString(),
    schema: await events.schema(),
    parameters: events.parameters(),
  });

  const complete = async (context: CompletionContext): Promise<CompletionResult | null> => {
    const word = context.matchBefore(/[\p{L}\p{N}_$]+/u);
    const before = context.matchBefore(/[:.$]/);
    if (word === null && before === null && !context.explicit) return null;
    const options = await language.complete(await asked(context.state), context.pos);
    if (context.aborted || options.length === 0) return null;
    return { from: word?.from ?? context.pos, options: [...options], validFor: /^[\p{L}\p{N}_$]*$/u };
  };

  const lint = async (view: EditorView): Promise<Diagnostic[]> => {
    const { length } = view.state.doc;
    if (view.state.doc.toString().trim() === '') return [];
    const found = (await language.lint(await asked(view.state))).map((one) => ({
      ...one,
      from: Math.min(one.from, length),
      to: Math.min(Math.max(one.to, one.from), length),
    }));
    return fault === undefined ? found : withFault(found, fault);
  };

  let closable: (() => void) | null = null;
  /** Esc closes the suggestions before what the editor is in. */
  const followSuggestions = (open: boolean): void => {
    if (open === (closable !== null)) return;
    closable?.();
    closable = open ? pushClosable(() => void closeCompletion(view)) : null;
  };

  const run = (): boolean => {
    events.onRun();
    return true;
  };

  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        bracketMatching(),
        closeBrackets(),
        StreamLanguage.define(cypher),
        syntaxHighlighting(classHighlighter),
        autocompletion({ override: [complete] }),
        linter(lint, { delay: LINT_DELAY_MS }),
        placeholder('MATCH (n:Entity) RETURN n LIMIT 25'),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': 'Cypher statement' }),
        keymap.of([
          { key: 'Mod-Enter', run },
          ...closeBracketsKeymap,
          ...defaultKeymap.filter(({ key }) => key !== 'Mod-Enter'),
          ...historyKeymap,
          ...completionKeymap,
          ...lintKeymap,
        ]),
        EditorView.updateListener.of((update) => {
          followSuggestions(completionStatus(update.state) !== null);
          if (!update.docChanged) return;
          fault = undefined;
          events.onChange(update.state.doc.toString());
        }),
      ],
    }),
  });

  return {
    setText: (fresh) => {
      if (fresh === view.state.doc.toString()) return;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: fresh } });
    },
    text: () => view.state.doc.toString(),
    selection: () => view.state.selection.main,
    mark: (at, message) => {
      const from = Math.min(at, view.state.doc.length);
      const line = view.state.doc.lineAt(from);
      const word = /^(?:[\p{L}\p{N}_]+|.)/u.exec(line.text.slice(from - line.from))?.[0] ?? '';
      fault = { from, to: from + word.length, severity: 'error', message };
      const known: Diagnostic[] = [];
      forEachDiagnostic(view.state, (one, start, end) => known.push({ ...one, from: start, to: end }));
      view.dispatch(setDiagnostics(view.state, withFault(known, fault)), {
        selection: { anchor: from },
        scrollIntoView: true,
      });
    },
    focus: () => view.focus(),
    destroy: () => {
      followSuggestions(false);
      language.close();
      view.destroy();
    },
  };
}

/** The server's finding beside the editor's own, unless that one says the same place is wrong already. */
function withFault(known: readonly Diagnostic[], fault: Diagnostic): Diagnostic[] {
  const said = known.some((one) => one.severity === 'error' && one.from === fault.from);
  return said ? [...known] : [...known, fault];
}
