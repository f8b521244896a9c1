import { unique, type Outline, type Point, type View } from '../model/view';
import { selectProjection } from '../state';
import { expand } from './canvas';
import { get, nameOf, view } from './common';

/** Nearer to a node than this nothing is put back, canvas units: it is seated anew. */
const TOO_NEAR = 70;

/** Collapses the parts of wholes into them: each whole is one node then, with the lines of all. */
function collapseInto(label: string, wholes: readonly string[]): void {
  const { parts } = selectProjection(get());
  const into = new Map(wholes.flatMap((whole) => (parts.get(whole) ?? []).map((part) => [part, whole])));
  get().commit(label, (now) => ({
    ...now,
    collapsed: unique([...now.collapsed, ...wholes]),
    selected: unique(now.selected.map((id) => into.get(id) ?? id)),
  }));
}

/** The places of a view without those of parts over which something stands by now. */
function freePlaces(of: View, opened: readonly string[]): Readonly<Record<string, Point>> {
  const coming = new Set(opened);
  const standing = selectProjection(get()).nodes.flatMap(({ id }) => of.positions[id] ?? []);
  return Object.fromEntries(
    Object.entries(of.positions).filter(
      ([id, { x, y }]) =>
        !coming.has(id) || standing.every((other) => Math.hypot(other.x - x, other.y - y) >= TOO_NEAR),
    ),
  );
}

/** Opens camps: the parts stand where they stood, as far as there is room. */
function open(label: string, wholes: readonly string[]): void {
  const { nodes } = selectProjection(get());
  const parts = nodes.flatMap(({ id, standsFor }) =>
    wholes.includes(id) ? standsFor.filter((part) => part !== id) : [],
  );
  get().commit(label, (now) => ({
    ...now,
    collapsed: now.collapsed.filter((id) => !wholes.includes(id)),
    positions: freePlaces(now, parts),
  }));
}

/** How many a node stands for; 0 where it is no camp. */
function sizeOfCamp(id: string): number {
  return selectProjection(get()).nodes.find((node) => node.id === id)?.standsFor.length ?? 0;
}

/** Collapses the parts of one into it, or says why not. */
export function collapseParts(id: string): void {
  const parts = selectProjection(get()).parts.get(id) ?? [];
  if (parts.length === 0) {
    get().notify('info', `Nothing on the canvas is undisputedly part of ${nameOf(id)}.`);
    return;
  }
  collapseInto(`Collapsed ${nameOf(id)}`, [id]);
  get().speak(`${nameOf(id)} stands for ${parts.length + 1} now. Enter opens it.`);
}

/** Opens a camp in place. */
export function openCamp(id: string): void {
  const size = sizeOfCamp(id);
  if (size === 0) return;
  open(`Opened ${nameOf(id)}`, [id]);
  get().speak(`${nameOf(id)} opened: ${size - 1} of its parts are on the canvas again.`);
}

/** Opens what is a camp, collapses what is none. */
export function toggleCamp(id: string): void {
  if (sizeOfCamp(id) > 0) openCamp(id);
  else collapseParts(id);
}

/** What a double press does: a camp opens, all else brings what is tied to it. */
export async function openOrExpand(ids: readonly string[]): Promise<void> {
  const [id] = ids;
  if (ids.length === 1 && id !== undefined && sizeOfCamp(id) > 0) openCamp(id);
  else await expand(ids);
}

/** Collapses all parts on the canvas into their wholes. */
export function collapseAll(): void {
  const { parts } = selectProjection(get());
  const wholes = [...parts.keys()].filter((id) => !view().collapsed.includes(id));
  if (wholes.length === 0) {
    get().notify('info', 'Nobody on the canvas is undisputedly part of another who is on it.');
    return;
  }
  collapseInto('Collapsed all parts into their wholes', wholes);
  const camps = selectProjection(get()).nodes.filter(({ standsFor }) => standsFor.length > 0).length;
  get().speak(`All parts are collapsed: ${camps === 1 ? '1 camp' : `${camps} camps`}.`);
}

/** Opens all camps. */
export function openAll(): void {
  const camps = selectProjection(get()).nodes.filter(({ standsFor }) => standsFor.length > 0);
  if (camps.length === 0) return;
  // What was collapsed within a camp opens too.
  open('Opened all camps', unique([...view().collapsed, ...camps.map(({ id }) => id)]));
  get().speak('All camps are open.');
}

/** Outlines wholes or blocs on the canvas, or nothing. */
export function setOutline(outline: Outline): void {
  const labels = {
    none: 'Took the outlines off',
    wholes: 'Outlined wholes',
    blocs: 'Outlined blocs',
  } as const;
  get().commit(labels[outline], (now) => ({ ...now, outline }));
}
