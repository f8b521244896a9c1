import { useSyncExternalStore, type ReactElement } from 'react';
import { canvas, onDrawn } from '../../canvas/mounted-canvas';
import { useAnswer } from '../../data/useAnswer';
import { scopeInWords } from '../../model/scope';
import { ListSourcesDocument } from '../../operations/generated';
import { useProjection, useView } from '../../state';
import { useChips } from '../filters/useChips';
import { counts } from './sources';

/** What the picture rests on, in one sentence on the canvas. */
export function Scope(): ReactElement | null {
  const view = useView();
  const { nodes } = useProjection();
  const chips = useChips();
  const state = useAnswer(ListSourcesDocument, {});
  const behind = useSyncExternalStore(onDrawn, () => canvas()?.behind() ?? 0);
  if (state.phase !== 'ready' || nodes.length === 0) return null;
  const text = scopeInWords(
    state.data.sources,
    (id) => counts(view, id),
    chips.map((chip) => chip.text),
    behind,
  );
  return text === '' ? null : (
    <p className="a-scope" data-testid="scope">
      {text}
    </p>
  );
}
