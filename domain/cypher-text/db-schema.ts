import type { DbSchema, Neo4jFunction } from '@neo4j-cypher/language-support';

/** Names that the graph uses now. */
export interface LiveSchema {
  readonly labels: readonly string[];
  readonly types: readonly string[];
  readonly properties: readonly string[];
}

/** Functions that completion offers: those of Cypher that both engines have. Aggregates among them. */
export const FUNCTIONS: readonly string[] = [
  ...['abs', 'all', 'any', 'avg', 'ceil', 'coalesce', 'collect', 'count', 'date', 'duration', 'elementId'],
  ...['endNode', 'exists', 'exp', 'floor', 'head', 'isEmpty', 'keys', 'labels', 'last', 'left', 'length'],
  ...[
    'log',
    'max',
    'min',
    'nodes',
    'none',
    'percentileCont',
    'properties',
    'range',
    'reduce',
    'relationships',
  ],
  ...[
    'replace',
    'reverse',
    'right',
    'round',
    'sign',
    'single',
    'size',
    'split',
    'sqrt',
    'startNode',
    'substring',
  ],
  ...['sum', 'tail', 'toFloat', 'toInteger', 'toLower', 'toString', 'toUpper', 'trim', 'type'],
];

/** The names as Neo4j's language support takes them. Imports nothing at run time, so that the viewer shares it. */
export function dbSchema(schema: LiveSchema, parameters: readonly string[]): DbSchema {
  return {
    labels: [...schema.labels],
    relationshipTypes: [...schema.types],
    propertyKeys: [...schema.properties],
    parameters: Object.fromEntries(parameters.map((name) => [name, ''])),
    functions: { 'CYPHER 5': Object.fromEntries(FUNCTIONS.map((name) => [name, functionNamed(name)])) },
  };
}

function functionNamed(name: string): Neo4jFunction {
  return {
    name,
    category: '',
    description: '',
    isBuiltIn: true,
    argumentDescription: [],
    returnDescription: '',
    signature: `${name}()`,
    aggregating: false,
    isDeprecated: false,
  };
}
