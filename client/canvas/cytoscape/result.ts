import cytoscape, { type ElementDefinition, type StylesheetJson } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { ENTITY_KINDS, RELATIONSHIP_TYPES, type EntityKind } from '../../../domain/kinds/index.js';
import type { Scheme } from '../../look/theme';
import { blockOf, seatLoose } from '../../layouts/loose';
import { withoutOverlaps } from '../../layouts/spread';
import type { LayoutNode } from '../../layouts/types';
import { roomOf } from '../../look/measure';
import { PALETTE } from '../../look/palette';
import { stylesheet } from './stylesheet';
import { nameOfNode, type Drawing, type ResultNode, type ResultRelationship } from '../../model/result';

cytoscape.use(fcose);

const SIZE = 34;
const MAX_NAME = 48;
/** Sizes of names: of entities, and of what is none. */
const NAME = 12;
const PLAIN_NAME = 10;
/** Nodes up to which overlaps are taken apart one by one. */
const MAX_PARTED = 600;
const UNPLACED = {
  kind: 'EVENT',
  position: null,
  fixed: false,
  latitude: null,
  longitude: null,
  day: null,
} as const;

/** Draws a result into an element. Returns the teardown, which may be called twice. */
export function drawResult(
  container: HTMLElement,
  drawing: Drawing,
  scheme: Scheme,
  onPick: (node: ResultNode) => void,
): () => void {
  const cy = cytoscape({
    container,
    elements: [...drawing.nodes.map(nodeElement), ...drawing.relationships.map(relationshipElement)],
    style: [...stylesheet(scheme, false), ...plainStyles(scheme)],
    minZoom: 0.05,
    maxZoom: 4,
  });
  arrange(cy);
  const byKey = new Map(drawing.nodes.map((node) => [node.key, node]));
  cy.on('tap', 'node', (event) => {
    const node = byKey.get((event.target as cytoscape.NodeSingular).id());
    if (node) onPick(node);
  });
  let over = false;
  return () => {
    if (over) return;
    over = true;
    cy.destroy();
  };
}

/** Seats what is tied by its ties, and what is not in a grid; no name stands under another. */
function arrange(cy: cytoscape.Core): void {
  const roomy = (node: cytoscape.NodeSingular): LayoutNode => ({
    ...UNPLACED,
    id: node.id(),
    ...roomOf(String(node.data('name')), SIZE, node.hasClass('plain') ? PLAIN_NAME : NAME),
  });
  const isTied = (node: cytoscape.NodeSingular): boolean => node.neighborhood('node').length > 0;
  const linked = cy.nodes().filter(isTied);
  linked
    .union(linked.connectedEdges())
    .layout({
      name: 'fcose',
      animate: false,
      fit: false,
      randomize: true,
      nodeDimensionsIncludeLabels: true,
      nodeSeparation: 120,
      idealEdgeLength: 140,
    } as cytoscape.LayoutOptions)
    .run();
  const tied = linked.map(roomy);
  const sprung = Object.fromEntries(
    linked.map((node) => [node.id(), { ...(node as cytoscape.NodeSingular).position() }]),
  );
  const parted = tied.length > MAX_PARTED ? sprung : withoutOverlaps(tied, sprung);
  const loose = cy
    .nodes()
    .filter((node) => !isTied(node))
    .map(roomy);
  const aspect = cy.height() > 0 ? cy.width() / cy.height() : 1;
  const positions = { ...parted, ...seatLoose(loose, aspect, blockOf(tied, parted)) };
  cy.nodes().positions((node) => positions[node.id()] ?? { x: 0, y: 0 });
  cy.fit(undefined, 30);
}

/** The kind of an entity, by the label that no other kind has. */
function kindOf(labels: readonly string[]): EntityKind | undefined {
  return (Object.keys(ENTITY_KINDS) as EntityKind[]).find((kind) =>
    ENTITY_KINDS[kind].labels.every((label) => labels.includes(label)),
  );
}

function nodeElement(node: ResultNode): ElementDefinition {
  const name = nameOfNode(node);
  return {
    group: 'nodes',
    data: { id: node.key, name: name.length > MAX_NAME ? `${name.slice(0, MAX_NAME)}…` : name, size: SIZE },
    classes: (kindOf(node.labels) ?? 'plain').toLowerCase(),
  };
}

function relationshipElement({ key, type, start, end, properties }: ResultRelationship): ElementDefinition {
  const kind = Object.entries(RELATIONSHIP_TYPES).find(([name]) => name === type)?.[1];
  const standing = properties['standing'];
  const name = kind?.name ?? type;
  return {
    group: 'edges',
    data: {
      // Keys of nodes and relationships may be the same.
      id: `relationship-${key}`,
      source: start,
      target: end,
      label: name,
      contestedLabel: `?  ${name}`,
      width: 2,
      symmetric: kind?.symmetric === true ? true : undefined,
    },
    classes: [kind?.family ?? 'structure', typeof standing === 'string' ? standing : ''].join(' '),
  };
}

/** Nodes that are no entities: claims, sources, questions. */
function plainStyles(scheme: Scheme): StylesheetJson {
  return [
    {
      selector: 'node.plain',
      style: { shape: 'round-rectangle', 'background-color': PALETTE[scheme].quiet, 'font-size': PLAIN_NAME },
    },
  ] as StylesheetJson;
}
