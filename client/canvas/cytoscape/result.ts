import cytoscape, { type ElementDefinition, type StylesheetJson } from 'cytoscape';
import { ENTITY_KINDS, RELATIONSHIP_TYPES, type EntityKind } from '../../../domain/kinds/index.js';
import { fitZoom } from '../../layouts/clearance';
import { runForce } from '../../layouts/force';
import type { Body } from '../../layouts/lines/curve';
import { isSquareKind, linesOf } from '../../layouts/lines/drawn';
import type { Positions } from '../../layouts/types';
import { roomOf } from '../../look/measure';
import type { Scheme } from '../../look/theme';
import type { EdgeSpec, NodeSpec } from '../../model/projection';
import { nameOfNode, type Drawing, type ResultNode, type ResultRelationship } from '../../model/result';
import { nameOverlay } from './name-overlay';
import { bundleData } from './line-data';
import { runLines } from './lines';
import { stylesheet } from './stylesheet';

const SIZE = 34;
const MAX_NAME = 48;
const NAME = 13;

/** Draws a result into an element. Returns the teardown, which may be called twice. */
export function drawResult(
  container: HTMLElement,
  drawing: Drawing,
  scheme: Scheme,
  onPick: (node: ResultNode) => void,
): () => void {
  const nodes = drawing.nodes.map(nodeOf);
  const edges = drawing.relationships.map(edgeOf);
  const cy = cytoscape({
    container,
    style: [...stylesheet(scheme, false), ...plainStyles()],
    minZoom: 0.05,
    maxZoom: 4,
  });
  const aspect = cy.height() > 0 ? cy.width() / cy.height() : 1;
  const positions = seats(nodes, edges, aspect);
  const bodies = new Map(nodes.map((node) => [node.id, bodyOf(node, positions)]));
  const led = linesOf(bodies, edges, 'type', aspect);
  const data = new Map(
    led.bundles.flatMap((bundle) => [...bundleData(led, bundle, 'fan', (id) => bodies.get(id))]),
  );
  cy.add([
    ...nodes.map(({ id, classes }): ElementDefinition => ({
      group: 'nodes',
      data: { id, size: SIZE },
      position: { ...(positions[id] ?? { x: 0, y: 0 }) },
      classes: classes.join(' '),
    })),
    ...edges.flatMap(({ id, source, target, classes }): ElementDefinition[] => {
      const line = data.get(id);
      return line
        ? [{ group: 'edges', data: { id, source, target, ...line }, classes: classes.join(' ') }]
        : [];
    }),
  ]);
  const lines = runLines(cy);
  lines.take(led, new Set(nodes.filter(({ id }) => bodies.get(id)?.square).map(({ id }) => id)));
  const names = nameOverlay(cy, container, lines, NO_OUTLINES, scheme);
  names.show({ nodes, edges });
  cy.zoom(fitZoom(Object.values(positions), cy.width(), cy.height()));
  cy.center();
  const byKey = new Map(drawing.nodes.map((node) => [node.key, node]));
  cy.on('tap', 'node', (event) => {
    const node = byKey.get((event.target as cytoscape.NodeSingular).id());
    if (node) onPick(node);
  });
  const light = (lit: readonly string[]): void =>
    names.emphasize({ lit: new Set(), picked: new Set(lit), walked: null, fan: null });
  cy.on('mouseover', 'edge', (event) => light([(event.target as cytoscape.EdgeSingular).id()]));
  cy.on('mouseover', 'node', (event) =>
    light((event.target as cytoscape.NodeSingular).connectedEdges().map((edge) => edge.id())),
  );
  cy.on('mouseout', 'node, edge', () => light([]));
  let over = false;
  return () => {
    if (over) return;
    over = true;
    names.destroy();
    cy.destroy();
  };
}

/** Seats what is tied by its ties, and what is not in a grid; no name stands under another. */
function seats(nodes: readonly NodeSpec[], edges: readonly EdgeSpec[], aspect: number): Positions {
  return runForce({
    nodes: nodes.map((node) => ({
      id: node.id,
      kind: node.kind,
      ...roomOf(node.name, SIZE, NAME),
      size: SIZE,
      position: null,
      fixed: false,
      latitude: null,
      longitude: null,
      day: null,
    })),
    edges: edges.map(({ source, target, type }) => ({ source, target, type })),
    aspect,
  });
}

/** Nothing is outlined. */
const NO_OUTLINES = { captions: () => [] };

function bodyOf({ id, kind, classes }: NodeSpec, positions: Positions): Body {
  const { x, y } = positions[id] ?? { x: 0, y: 0 };
  const square = classes.includes('plain') || isSquareKind(kind);
  return { id, x, y, radius: SIZE / 2, square };
}

/** The kind of an entity, by the label that no other kind has. */
function kindOf(labels: readonly string[]): EntityKind | undefined {
  return (Object.keys(ENTITY_KINDS) as EntityKind[]).find((kind) =>
    ENTITY_KINDS[kind].labels.every((label) => labels.includes(label)),
  );
}

function nodeOf(node: ResultNode): NodeSpec {
  const name = nameOfNode(node);
  const kind = kindOf(node.labels);
  return {
    id: node.key,
    name: name.length > MAX_NAME ? `${name.slice(0, MAX_NAME)}…` : name,
    kind: kind ?? 'EVENT',
    degree: 0,
    standsFor: [],
    classes: [kind?.toLowerCase() ?? 'plain'],
  };
}

function edgeOf({ key, type, start, end, properties }: ResultRelationship): EdgeSpec {
  const known = Object.entries(RELATIONSHIP_TYPES).find(([name]) => name === type);
  const kind = known?.[1];
  const standing = typeof properties['standing'] === 'string' ? properties['standing'] : '';
  const label = kind?.name ?? type;
  return {
    // Keys of nodes and relationships may be the same.
    id: `relationship-${key}`,
    source: start,
    target: end,
    type: 'PART_OF',
    family: kind?.family ?? 'structure',
    standing: standing === 'disputed' ? 'DISPUTED' : standing === 'denied' ? 'DENIED' : 'REPORTED',
    symmetric: kind?.symmetric === true,
    voices: 1,
    members: [key],
    label,
    sentence: label,
    classes: [kind?.family ?? 'structure', standing],
  };
}

/** Nodes that are no entities: claims, sources, questions. */
function plainStyles(): StylesheetJson {
  return [{ selector: 'node.plain', style: { shape: 'round-rectangle' } }];
}
