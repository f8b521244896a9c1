import type { KeyboardEvent, PointerEvent, ReactElement } from 'react';

/** By how much an arrow key changes the width, pixels. */
const STEP = 24;

interface Props {
  readonly label: string;
  /** Pixels. */
  readonly width: number;
  readonly least: number;
  readonly most: number;
  readonly onChange: (width: number) => void;
}

/** The edge of a panel on the right, to be dragged, or moved by arrow keys: the window splitter of the ARIA patterns. */
export function Resizer({ label, width, least, most, onChange }: Props): ReactElement {
  const set = (wanted: number): void => onChange(Math.round(Math.min(most, Math.max(least, wanted))));
  const onMove = (event: PointerEvent<HTMLDivElement>): void => {
    const panel = event.currentTarget.parentElement;
    if (panel && event.currentTarget.hasPointerCapture(event.pointerId))
      set(panel.getBoundingClientRect().right - event.clientX);
  };
  const onKey = (event: KeyboardEvent): void => {
    const wanted = { ArrowLeft: width + STEP, ArrowRight: width - STEP, Home: least, End: most }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    set(wanted);
  };
  return (
    <div
      className="a-resizer"
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onMove}
      onKeyDown={onKey}
    />
  );
}
