import { unique } from '../../model/view';
import { selectProjection, selectView, useStore } from '../../state';

/** The nodes that the person is at: what is to stay in sight when a panel about it opens. */
export function inHand(): readonly string[] {
  const state = useStore.getState();
  const { focus, selected } = selectView(state);
  const { collapsed, edges } = selectProjection(state);
  const ids = (): readonly string[] => {
    switch (focus.on) {
      case 'entity':
        return [focus.id];
      case 'pair':
        return [focus.a, focus.b];
      case 'relationship': {
        const line = edges.find(({ members }) => members.includes(focus.id));
        return line === undefined ? [] : [line.source, line.target];
      }
      case 'nothing':
      case 'paths':
      case 'question':
      case 'place':
      case 'difference':
      case 'disputes':
      case 'overview':
        return selected.slice(-1);
      default: {
        const never: never = focus;
        return never;
      }
    }
  };
  return unique(ids().map((id) => collapsed.get(id) ?? id));
}
