import { RELATIONSHIP_TYPES } from '../../../domain/kinds/index.js';
import { canvas } from '../../canvas/mounted-canvas';
import { unique, type Focus, type View } from '../../model/view';
import { selectProjection, selectView, useStore } from '../../state';
import * as actions from '../../actions';
import type { Target } from './target';

/** One line of a menu. */
export interface MenuEntry {
  readonly text: string;
  /** The key that does the same on the canvas. */
  readonly keys?: string;
  readonly act: () => void;
}

const get = useStore.getState;

/** A report on something: what is looked at is what it is about. */
const dossierOn = (focus: Focus): MenuEntry => ({
  text: 'Dossier',
  act: () => {
    actions.lookAt(focus);
    get().openDialog('dossier');
  },
});

/** Opens a camp, or expands a node; and collapses what has parts. */
function campEntries(id: string): MenuEntry[] {
  const { nodes, parts } = selectProjection(get());
  const size = nodes.find((node) => node.id === id)?.standsFor.length ?? 0;
  const expand = (keys: object): MenuEntry => ({
    text: 'Expand',
    act: () => void actions.expand([id]),
    ...keys,
  });
  if (size > 0)
    return [{ text: `Open the camp of ${size}`, keys: 'Enter', act: () => actions.openCamp(id) }, expand({})];
  const count = parts.get(id)?.length ?? 0;
  return [
    expand({ keys: 'Enter' }),
    ...(count === 0
      ? []
      : [
          {
            text: `Collapse its ${count === 1 ? 'part' : `${count} parts`} into it`,
            keys: 'C',
            act: () => actions.collapseParts(id),
          },
        ]),
  ];
}

/** All parts into their wholes, and all camps open, where there are any. */
function allCampsEntries(view: View): MenuEntry[] {
  const { nodes, parts } = selectProjection(get());
  const isLeft = [...parts.keys()].some((id) => !view.collapsed.includes(id));
  const isAny = nodes.some(({ standsFor }) => standsFor.length > 0);
  return [
    ...(isLeft ? [{ text: 'Collapse all parts into wholes', act: actions.collapseAll }] : []),
    ...(isAny ? [{ text: 'Open all camps', act: actions.openAll }] : []),
  ];
}

function nodeEntries(id: string, view: View): MenuEntry[] {
  const other = view.selected.find((one) => one !== id);
  const pinned = view.pinned.includes(id);
  return [
    { text: 'Open the details', keys: 'Space', act: () => actions.lookAt({ on: 'entity', id }) },
    ...campEntries(id),
    { text: 'Hide what hangs on it alone', keys: 'L', act: () => actions.hideLeaves(id) },
    { text: 'Isolate', keys: 'I', act: () => actions.isolate([id]) },
    ...(other === undefined
      ? []
      : [
          {
            text: `Between it and ${actions.nameOf(other)}`,
            act: () => actions.lookAt({ on: 'pair', a: other, b: id }),
          },
          {
            text: `Paths from ${actions.nameOf(other)}`,
            act: () => actions.lookAt({ on: 'paths', ids: [other, id] }),
          },
        ]),
    { text: pinned ? 'Release' : 'Pin', keys: 'P', act: () => actions.togglePin([id]) },
    { text: 'Hide', keys: 'H', act: () => actions.hide([id]) },
    dossierOn({ on: 'entity', id }),
    {
      text: 'Write a note on it',
      act: () =>
        get().writeNote({ id: actions.freeNoteId(view.notes), on: id, at: { x: 0, y: 0 }, text: '' }),
    },
  ];
}

function edgeEntries(id: string): MenuEntry[] {
  const edge = selectProjection(get()).edges.find((one) => one.id === id);
  if (edge === undefined) return [];
  const { source, target, type } = edge;
  const { name } = RELATIONSHIP_TYPES[type];
  return [
    { text: 'Open the details', keys: 'Space', act: () => actions.openEdge(id) },
    {
      text: `All between ${actions.nameOf(source)} and ${actions.nameOf(target)}`,
      act: () => actions.lookAt({ on: 'pair', a: source, b: target }),
    },
    dossierOn({ on: 'pair', a: source, b: target }),
    {
      text: `Hide all lines “${name}”`,
      act: () =>
        get().commit(`Hid “${name}”`, (now) => ({ ...now, hiddenTypes: unique([...now.hiddenTypes, type]) })),
    },
  ];
}

function canvasEntries(at: { x: number; y: number }, view: View): MenuEntry[] {
  return [
    {
      text: 'Fit all into the window',
      keys: 'F',
      act: () => {
        get().amend((now) => ({ ...now, camera: null }));
        canvas()?.fit();
      },
    },
    ...allCampsEntries(view),
    { text: 'Arrange anew', act: () => actions.arrange(view.layout, 'Arranged anew') },
    ...(view.hidden.length === 0
      ? []
      : [
          {
            text: `Bring back ${view.hidden.length === 1 ? 'the one that is' : `the ${view.hidden.length} that are`} hidden`,
            act: () => actions.bringBack(view.hidden),
          },
        ]),
    { text: 'Select all', keys: 'Ctrl A', act: actions.selectAll },
    { text: 'Search', keys: 'Ctrl K', act: () => get().openDialog('search') },
    { text: 'Publish', act: () => get().openDialog('publish') },
    { text: 'Dossier', act: () => get().openDialog('dossier') },
    {
      text: 'Write a note here',
      act: () => get().writeNote({ id: actions.freeNoteId(view.notes), on: null, at, text: '' }),
    },
  ];
}

/** What can be done with what a menu was opened on. */
export function entriesOf(target: Target): MenuEntry[] {
  const view = selectView(get());
  switch (target.on) {
    case 'node':
      return nodeEntries(target.id, view);
    case 'edge':
      return edgeEntries(target.id);
    case 'canvas':
      return canvasEntries(target.at, view);
    default: {
      const never: never = target;
      return never;
    }
  }
}

/** What a menu is about, in words. */
export function titleOf(target: Target): string {
  switch (target.on) {
    case 'node':
      return actions.nameOf(target.id);
    case 'edge': {
      const edge = selectProjection(get()).edges.find((one) => one.id === target.id);
      return edge === undefined
        ? 'Line'
        : `${actions.nameOf(edge.source)} ${edge.label} ${actions.nameOf(edge.target)}`;
    }
    case 'canvas':
      return 'Canvas';
    default: {
      const never: never = target;
      return never;
    }
  }
}
