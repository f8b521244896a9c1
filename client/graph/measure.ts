import type { NodeSpec } from '../model/project';

/** Diameter of a node, canvas units: actors larger than what surrounds them, the well connected larger still. */
export function nodeSize(node: Pick<NodeSpec, 'kind' | 'degree'>): number {
  const growth = Math.min(22, 5 * Math.log2(1 + node.degree));
  switch (node.kind) {
    case 'ARMED_GROUP':
    case 'STATE':
    case 'STATE_FORCE':
    case 'COALITION':
      return 34 + growth;
    case 'FACTION':
    case 'ORGANIZATION':
    case 'COMMUNITY':
    case 'EVENT':
      return 28 + growth * 0.7;
    case 'PERSON':
    case 'COUNTRY':
    case 'REGION':
    case 'PROVINCE':
    case 'DISTRICT':
    case 'LOCALITY':
      return 24 + growth * 0.6;
    default: {
      const never: never = node.kind;
      return never;
    }
  }
}

/** Longest line of a name before it wraps, canvas units. */
export const LABEL_MAX_WIDTH = 130;

/** About how wide a name is drawn, without a canvas to measure on. */
export function labelWidth(name: string): number {
  return Math.min(LABEL_MAX_WIDTH, name.length * 7.2);
}

/** Width of a line by its independent voices, canvas units. */
export function edgeWidth(voices: number): number {
  return 1.4 + Math.min(5, Math.max(0, voices - 1) * 1.3);
}
