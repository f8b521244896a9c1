/**
 * Procedures that only read the graph or describe it. Anything else may write, schedule, or reach files or the
 * network (`apoc.load.json`, `dbms.*`), so it is not on the list. Names are compared in lower case.
 */
export const READ_PROCEDURES: ReadonlySet<string> = new Set([
  'db.labels',
  'db.relationshiptypes',
  'db.propertykeys',
  'db.schema.visualization',
  'db.schema.nodetypeproperties',
  'db.schema.reltypeproperties',
  'db.index.fulltext.querynodes',
  'db.index.fulltext.queryrelationships',
  'db.index.fulltext.listavailableanalyzers',
  'db.index.vector.querynodes',
  'db.index.vector.queryrelationships',
  'db.ping',
  'db.info',
  'dbms.components',
]);

/** Of these, the ones that the embedded engine has. */
export const EMBEDDED_PROCEDURES: ReadonlySet<string> = new Set([
  'db.labels',
  'db.relationshiptypes',
  'db.propertykeys',
]);

/**
 * Functions with a dotted name that compute and nothing else. Plug-ins add dotted functions of their own
 * (`apoc.*`, `genai.*`, which calls a web service), so only these are taken. Names without a dot are always
 * built in.
 */
export const READ_NAMESPACED_FUNCTIONS: ReadonlySet<string> = new Set([
  ...['date', 'time', 'localtime', 'datetime', 'localdatetime'].flatMap((type) =>
    ['transaction', 'statement', 'realtime', 'truncate'].map((name) => `${type}.${name}`),
  ),
  'datetime.fromepoch',
  'datetime.fromepochmillis',
  'duration.between',
  'duration.inmonths',
  'duration.indays',
  'duration.inseconds',
  'point.distance',
  'point.withinbbox',
  'vector.similarity.cosine',
  'vector.similarity.euclidean',
]);

/** Functions that read or tell something outside the graph. */
export const OUTSIDE_FUNCTIONS: ReadonlySet<string> = new Set(['file', 'linenumber', 'load']);
