import cytoscape, { type ElementDefinition, type StylesheetJson } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { ENTITY_KINDS, RELATIONSHIP_TYPES, type EntityKind } from '../../../server/domain/kinds/index.js';
import type { Scheme } from '../../app/theme';
import { PALETTE, stylesheet } from '../../graph/stylesheet';
import { nameOfNode, type Drawing, type ResultNode, type ResultRelationship } from './collect';

cytoscape.use(fcose);

const SIZE = 34;
const MAX_NAME = 48;

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
  cy.layout({
    name: 'fcose',
    animate: false,
    randomize: true,
    nodeSeparation: 120,
    idealEdgeLength: 140,
    padding: 30,
  } as cytoscape.LayoutOptions).run();
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
      style: { shape: 'round-rectangle', 'background-color': PALETTE[scheme].quiet, 'font-size': 10 },
    },
  ] as StylesheetJson;
}
