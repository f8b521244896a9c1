import { useRef, type ReactElement, type ReactNode } from 'react';
import { useRoving } from './roving';

/** Controls that are one stop of the Tab key; arrow keys go from one to the next. */
export function RovingGroup({ label, children }: { label: string; children: ReactNode }): ReactElement {
  const group = useRef<HTMLDivElement>(null);
  useRoving(group);
  return (
    <div ref={group} role="toolbar" aria-label={label} aria-orientation="vertical">
      {children}
    </div>
  );
}
