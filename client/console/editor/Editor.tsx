import { useEffect, useRef, type ReactElement, type RefObject } from 'react';
import { mountEditor, type EditorEvents, type EditorHandle } from './mount';

interface Props {
  /** The text at the start; later ones go through the handle. */
  readonly initial: string;
  readonly events: EditorEvents;
  readonly handle: RefObject<EditorHandle | null>;
}

/** The editor, mounted once; its events always reach the newest callbacks. */
export function Editor({ initial, events, handle }: Props): ReactElement {
  const container = useRef<HTMLDivElement>(null);
  const newest = useRef(events);
  newest.current = events;
  const first = useRef(initial);
  useEffect(() => {
    if (!container.current) return undefined;
    const mounted = mountEditor(container.current, first.current, {
      onRun: () => newest.current.onRun(),
      onChange: (text) => newest.current.onChange(text),
      schema: () => newest.current.schema(),
      parameters: () => newest.current.parameters(),
      onLost: (why) => newest.current.onLost(why),
    });
    handle.current = mounted;
    mounted.focus();
    return () => {
      handle.current = null;
      mounted.destroy();
    };
  }, [handle]);
  return <div ref={container} className="c-editor" data-testid="cypher-editor" />;
}
