import {
  ENTITY_KINDS,
  FAMILIES,
  RELATIONSHIP_TYPES,
  type EntityKind,
  type Family,
  type RelationshipType,
} from '../../domain/kinds/index.js';
import { byId } from '../../domain/order.js';
import { ambivalenceOf } from './ambivalent';
import { collapsedInto, partLinks, partsOf, type PartLink } from './camps';
import { SIGNS, type Mark } from './comparison';
import type { Content, RelationshipFact } from './facts';
import { overlaps, presenceOn } from './time';
import { isTimed, STANDING_ORDER, type ShownStanding, type View } from './view';

/** A node of the canvas. */
export interface NodeSpec {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
  /** Lines that end here. */
  readonly degree: number;
  /** Ids of all that it stands for where its parts are collapsed into it, itself first; else none. */
  readonly standsFor: readonly string[];
  /** By which the stylesheet gives it its look. */
  readonly classes: readonly string[];
}

/**
 * A line of the canvas: one relationship, or all of one type, standing and third party between two. At a camp these are
 * between what stands in it and others: the sentences name whom.
 */
export interface EdgeSpec {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly type: RelationshipType;
  readonly family: Family;
  readonly standing: ShownStanding;
  readonly symmetric: boolean;
  readonly voices: number;
  /** Ids of the relationships in it. */
  readonly members: readonly string[];
  readonly label: string;
  /** Where two are compared: the side that it stands on. */
  readonly mark?: Mark;
  readonly sentence: string;
  readonly classes: readonly string[];
}

export interface Counts {
  readonly kinds: ReadonlyMap<EntityKind, number>;
  readonly types: ReadonlyMap<RelationshipType, number>;
  readonly standings: ReadonlyMap<ShownStanding, number>;
}

/** What a view shows of a content. */
export interface Projection {
  readonly nodes: readonly NodeSpec[];
  readonly edges: readonly EdgeSpec[];
  /** Ids of all that the filters leave on the canvas, those that are collapsed into others too. */
  readonly entities: readonly string[];
  /** The parts of each whole on the canvas, also where they are collapsed into it. */
  readonly parts: ReadonlyMap<string, readonly string[]>;
  /** The node that stands for each one that is collapsed. */
  readonly collapsed: ReadonlyMap<string, string>;
  /** The relationships that pass every filter, those within a camp too. */
  readonly relationships: readonly RelationshipFact[];
  /** Counts over what is loaded, each before its own filter. */
  readonly counts: Counts;
}

/** The family of a type, lower case as in the registry. */
export function familyOf(type: RelationshipType): Family {
  return RELATIONSHIP_TYPES[type].family;
}

export function typesOf(family: Family): RelationshipType[] {
  return (Object.keys(RELATIONSHIP_TYPES) as RelationshipType[]).filter((type) => familyOf(type) === family);
}

export const ALL_FAMILIES = Object.keys(FAMILIES) as Family[];
export const ALL_KINDS = Object.keys(ENTITY_KINDS) as EntityKind[];
export const ALL_TYPES = Object.keys(RELATIONSHIP_TYPES) as RelationshipType[];

/** Types in the registry's order, so that the lines of a fan stand by family. */
const RANK = Object.fromEntries(ALL_TYPES.map((type, index) => [type, index])) as Record<
  RelationshipType,
  number
>;

/** By type, then what is agreed first, then by id: however they came, lines lie in the same order. */
function inFan(a: EdgeSpec, b: EdgeSpec): number {
  const standing = (edge: EdgeSpec): number => Math.max(1, STANDING_ORDER.indexOf(edge.standing));
  return RANK[a.type] - RANK[b.type] || standing(a) - standing(b) || byId(a, b);
}

/** Agreed ones (corroborated or reported) share a line; a dispute, a forecast or a denial never hides in it. */
function groupKey(
  { type, standing, against }: RelationshipFact,
  [source, target]: Ends,
  mark: Mark | undefined,
): string {
  const group = standing === 'CORROBORATED' || standing === 'REPORTED' ? 'agreed' : standing.toLowerCase();
  return `${type}~${source}~${target}~${group}${against ? `~${against.id}` : ''}${mark === undefined ? '' : `~${mark}`}`;
}

/** The nodes that a line runs between. */
type Ends = readonly [source: string, target: string];

/** The nodes that stand for the ends of a relationship; null where it runs within a camp. */
function endsOf(
  { subject, object, symmetric }: RelationshipFact,
  collapsed: ReadonlyMap<string, string>,
): Ends | null {
  const [source, target] = [collapsed.get(subject.id) ?? subject.id, collapsed.get(object.id) ?? object.id];
  if (source === target && subject.id !== object.id) return null;
  const isTurned = symmetric && source > target && collapsed.size > 0;
  return isTurned ? [target, source] : [source, target];
}

function bump<K>(map: Map<K, number>, key: K): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

function passesTime(relationship: RelationshipFact, view: View): boolean {
  if (view.onlyDated && isTimed(view) && !isDated(relationship) && !isDateless(relationship)) return false;
  const definite = view.certainty === 'DEFINITE' && !isDateless(relationship);
  if (!overlaps(relationship, view.from, view.to, definite)) return false;
  if (view.asOf === null) return true;
  const presence = presenceOn(relationship, view.asOf);
  return definite ? presence === 'definite' : presence !== 'absent';
}

/** Whether it lies between two days, as the time bar and the API's timeline have it. */
function isDated({ startMin, endMax }: RelationshipFact): boolean {
  return startMin != null && endMax != null;
}

/** Structure, which no voice reports, and where a place lies have no date: no day asks them for one. */
function isDateless({ type, standing, voices, startMax, endMin }: RelationshipFact): boolean {
  if (standing === 'REPORTED' && voices === 0) return true;
  return type === 'LOCATED_IN' && startMax == null && endMin == null;
}

/** Whether a relationship would be drawn if both its ends were on the canvas: kinds, types, standings and time let it through. */
export function passes(relationship: RelationshipFact, view: View): boolean {
  const { type, standing, subject, object } = relationship;
  return (
    !view.hiddenTypes.includes(type) &&
    !view.hiddenStandings.includes(standing) &&
    !view.hiddenKinds.includes(subject.kind) &&
    !view.hiddenKinds.includes(object.kind) &&
    passesTime(relationship, view)
  );
}

/** The relationships between visible nodes that pass the filters, and the counts of what is there to filter. */
function filtered(
  view: View,
  content: Content,
  visible: ReadonlySet<string>,
): { relationships: RelationshipFact[]; counts: Counts; links: PartLink[] } {
  const counts = {
    kinds: new Map<EntityKind, number>(),
    types: new Map<RelationshipType, number>(),
    standings: new Map<ShownStanding, number>(),
  };
  for (const id of view.shown) {
    const entity = content.entities.get(id);
    if (entity) bump(counts.kinds, entity.kind);
  }
  const hiddenTypes = new Set(view.hiddenTypes);
  const hiddenStandings = new Set(view.hiddenStandings);
  const passed: RelationshipFact[] = [];
  const timely: RelationshipFact[] = [];
  for (const relationship of content.relationships) {
    const { standing } = relationship;
    if (!visible.has(relationship.subject.id) || !visible.has(relationship.object.id)) continue;
    if (!passesTime(relationship, view)) continue;
    timely.push(relationship);
    const typeShown = !hiddenTypes.has(relationship.type);
    const standingShown = !hiddenStandings.has(standing);
    if (standingShown) bump(counts.types, relationship.type);
    if (typeShown) bump(counts.standings, standing);
    if (typeShown && standingShown) passed.push(relationship);
  }
  return { relationships: passed, counts, links: partLinks(timely) };
}

/** The short form that a name gives of itself in brackets at its end, else the name: "IS-K". */
export function shortName(name: string): string {
  return /\(([^()]{2,12})\)$/.exec(name)?.[1] ?? name;
}

/**
 * How a line stands. Where it holds ties of several, as at a camp, what corroborates one of them says nothing of the
 * others: it counts as corroborated only where all are.
 */
function standingOf(members: readonly RelationshipFact[]): ShownStanding {
  const standings = members.map((member) => member.standing);
  if (standings.includes('DISPUTED')) return 'DISPUTED';
  if (!standings.includes('CORROBORATED')) return standings[0] ?? 'REPORTED';
  const pairs = new Set(members.map(({ subject, object }) => `${subject.id}~${object.id}`));
  const isAll = pairs.size === 1 || standings.every((standing) => standing === 'CORROBORATED');
  return isAll ? 'CORROBORATED' : 'REPORTED';
}

function edgeOf(
  id: string,
  members: readonly RelationshipFact[],
  [source, target]: Ends,
  view: View,
  { marks }: Pick<Content, 'marks'>,
): EdgeSpec {
  const first = members[0];
  if (first === undefined) throw new Error('An edge of the canvas needs at least one relationship.');
  const standing = standingOf(members);
  const classes = [familyOf(first.type), standing.toLowerCase()];
  const { asOf } = view;
  if (asOf !== null && members.every((member) => presenceOn(member, asOf) === 'possible'))
    classes.push('possible');
  if (members.every((member) => member.hedged)) classes.push('hedged');
  const mark = marks?.ties.get(first.id);
  if (mark !== undefined) classes.push(`mark-${mark}`);
  const sign = mark === undefined ? null : SIGNS[mark];
  const { name } = RELATIONSHIP_TYPES[first.type];
  const against = first.against ? `, against ${shortName(first.against.name)}` : '';
  return {
    id,
    source,
    target,
    type: first.type,
    family: familyOf(first.type),
    standing,
    symmetric: first.symmetric,
    voices: Math.max(...members.map((member) => member.voices)),
    members: members.map((member) => member.id),
    ...(mark === undefined ? {} : { mark }),
    label: `${sign === null ? '' : `${sign} · `}${name}${members.length > 1 ? ` ×${members.length}` : ''}${against}`,
    sentence: members.length > 1 ? members.map((member) => member.sentence).join(' ') : first.sentence,
    classes,
  };
}

function edgesOf(
  relationships: readonly RelationshipFact[],
  collapsed: ReadonlyMap<string, string>,
  view: View,
  content: Content,
): EdgeSpec[] {
  const groups = new Map<string, { readonly ends: Ends; readonly members: RelationshipFact[] }>();
  for (const relationship of relationships) {
    const ends = endsOf(relationship, collapsed);
    if (ends === null) continue;
    const key =
      view.bundling === 'each'
        ? relationship.id
        : groupKey(relationship, ends, content.marks?.ties.get(relationship.id));
    const group = groups.get(key);
    if (group) group.members.push(relationship);
    else groups.set(key, { ends, members: [relationship] });
  }
  return [...groups].map(([key, { ends, members }]) =>
    edgeOf(members.length === 1 && members[0] ? members[0].id : key, members, ends, view, content),
  );
}

const pairKey = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

/** The pairs that fought and cooperated in the same period. */
function ambivalentPairs(relationships: readonly RelationshipFact[]): Set<string> {
  const pairs = new Map<string, RelationshipFact[]>();
  for (const relationship of relationships) {
    const key = pairKey(relationship.subject.id, relationship.object.id);
    const own = pairs.get(key);
    if (own) own.push(relationship);
    else pairs.set(key, [relationship]);
  }
  return new Set([...pairs].flatMap(([key, own]) => (own.length > 1 && ambivalenceOf(own) ? [key] : [])));
}

/** The canvas as data: what a view shows of what is loaded. Pure. */
export function project(view: View, content: Content): Projection {
  const hiddenKinds = new Set(view.hiddenKinds);
  const visible = new Set(
    view.shown.filter((id) => {
      const entity = content.entities.get(id);
      return entity !== undefined && !hiddenKinds.has(entity.kind);
    }),
  );
  const { relationships, counts, links } = filtered(view, content, visible);
  const collapsed = collapsedInto(links, view.collapsed);
  const inCamps = new Map<string, string[]>();
  for (const [part, whole] of collapsed) inCamps.set(whole, [...(inCamps.get(whole) ?? [whole]), part]);
  const ambivalent = ambivalentPairs(relationships);
  // A line of a camp holds those of several pairs, and is none of them.
  const isAmbivalent = ({ source, target }: EdgeSpec): boolean =>
    !inCamps.has(source) && !inCamps.has(target) && ambivalent.has(pairKey(source, target));
  const edges = edgesOf(relationships, collapsed, view, content)
    .map((edge) => (isAmbivalent(edge) ? { ...edge, classes: [...edge.classes, 'ambivalent'] } : edge))
    .sort(inFan);
  const degrees = new Map<string, number>();
  for (const edge of edges) {
    bump(degrees, edge.source);
    if (edge.target !== edge.source) bump(degrees, edge.target);
  }
  const selected = new Set(view.selected);
  const pinned = new Set(view.pinned);
  const nodes: NodeSpec[] = [];
  for (const id of visible) {
    const entity = content.entities.get(id);
    if (!entity || collapsed.has(id)) continue;
    const standsFor = inCamps.get(id) ?? [];
    const classes = [ENTITY_KINDS[entity.kind].family.toLowerCase(), entity.kind.toLowerCase()];
    if (standsFor.length > 0) classes.push('camp');
    if ([id, ...standsFor].some((one) => selected.has(one))) classes.push('chosen');
    if (pinned.has(id)) classes.push('pinned');
    const mark = content.marks?.entities.get(id);
    if (mark !== undefined) classes.push(`mark-${mark}`);
    const { name, kind } = entity;
    nodes.push({ id, name, kind, degree: degrees.get(id) ?? 0, standsFor, classes });
  }
  const entities = [...visible];
  return { nodes, edges, entities, parts: partsOf(links), collapsed, relationships, counts };
}
