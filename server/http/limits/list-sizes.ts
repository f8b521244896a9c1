import { MAX_PAGE } from '../../read/pages.js';
import { MAX_PATH } from '../../read/paths.js';
import { MAX_NODES } from '../../read/subgraph.js';

/** The arguments of a field, with variables and defaults filled in. */
export type Arguments = Readonly<Record<string, unknown>>;

/** How many items a field may give, or a connection's page and a subgraph's nodes below it. */
type ItemsOf = number | ((args: Arguments) => number);

/**
 * @param most what the field gives at most, also where the argument is null
 * @returns the value of an argument, as far as it is a number that can be
 */
const bounded =
  (argument: string, most: number) =>
  (args: Arguments): number => {
    const value = args[argument];
    return typeof value === 'number' ? Math.min(Math.max(0, value), most) : most;
  };

/** As many items as a list of the arguments has. */
const counted =
  (argument: string, most: number) =>
  (args: Arguments): number =>
    Array.isArray(args[argument]) ? Math.min(args[argument].length, most) : most;

const page = (args: Arguments): number => bounded(args['last'] == null ? 'first' : 'last', MAX_PAGE)(args);
const CONNECTIONS: Readonly<Record<string, ItemsOf>> = {
  relationships: page,
  claims: page,
  events: page,
  statements: page,
};

/** Nodes that a subgraph holds at most; between given entities there are no others. */
const nodes = (args: Arguments): number => {
  const limit = bounded('limit', MAX_NODES)(args);
  return args['depth'] === 0 && Array.isArray(args['ids']) ? Math.min(limit, args['ids'].length) : limit;
};

/** Most rows that anybody configures for a person's statement (`CYPHER_MAX_ROWS`). */
const MOST_ROWS = 1_000_000;
/** Rows where the number is left out or null, as the schema says. */
const USUAL_ROWS = 1_000;

/** Rows of a person's statement. A number out of its range is refused before the statement runs, with the range. */
const rows = ({ limit }: Arguments): number => {
  if (typeof limit !== 'number') return USUAL_ROWS;
  return limit >= 1 && limit <= MOST_ROWS ? limit : 0;
};

/**
 * Items that each list of the schema may give, by type and field: what is asked for, or at most possible, where arguments
 * or the graph's form say it; otherwise what is usual in a graph of some thousand claims. A list that gives more than is
 * usual is stopped while it is built (bounded-lists.ts). A connection and a subgraph have their number of items themselves,
 * and their own lists are counted for one item each.
 */
export const LIST_SIZES: Readonly<Record<string, Readonly<Record<string, ItemsOf>>>> = {
  Query: {
    ambivalentPairs: bounded('first', 1_000),
    balance: 1,
    balanceOverTime: 200,
    blocs: 5,
    claims: page,
    cypher: rows,
    disputes: 50,
    entities: page,
    entitiesById: counted('ids', MAX_PAGE),
    graph: nodes,
    neighborhood: nodes,
    paths: bounded('first', 100),
    questions: page,
    search: bounded('first', 100),
    sideChanges: bounded('first', 5_000),
    signedPaths: bounded('first', 100),
    sources: 20,
    statements: page,
  },
  Actor: CONNECTIONS,
  Person: CONNECTIONS,
  Place: CONNECTIONS,
  Event: { ...CONNECTIONS, participants: 10, participations: 10, places: 2 },
  Entity: CONNECTIONS,
  AmbivalentPair: { cooperative: 2, entities: 2, hostile: 3, overlaps: 5 },
  BalancePoint: { blocs: bounded('first', 1_000), readings: 6 },
  Bloc: { members: 30 },
  BlocAtTime: { changes: 2, from: 2, members: 5 },
  Camp: { families: 3 },
  CypherResult: { rows: 5 },
  Claim: { answers: 2, boundedBy: 4, contradicts: 2, locations: 2, places: 2, relays: 2 },
  Dispute: { positions: 3 },
  Dyad: { entities: 2, families: 3, standings: 2 },
  EvidenceDiff: {
    changed: bounded('first', 1_000),
    come: bounded('first', 1_000),
    gone: bounded('first', 1_000),
  },
  FilterChoices: { assertedBy: 100, places: 200, voices: 100 },
  Gaps: {
    echoes: bounded('first', 1_000),
    silentPlaces: bounded('first', 1_000),
    singleVoice: bounded('first', 1_000),
    undated: bounded('first', 1_000),
    undatedEvents: bounded('first', 1_000),
    undescribedPairs: bounded('first', 1_000),
  },
  GraphSchema: {
    attributes: 30,
    entityKinds: 20,
    families: 10,
    quantifiers: 10,
    relationshipTypes: 40,
    roles: 10,
    stances: 5,
    standings: 5,
  },
  Overview: {
    camps: bounded('first', 1_000),
    dyads: bounded('first', 1_000),
    entityKinds: 15,
    families: 8,
    places: bounded('first', 1_000),
    relationshipTypes: 30,
    standings: 5,
    years: 50,
  },
  Path: { nodes: MAX_PATH + 1, relationships: MAX_PATH },
  PlaceCount: { families: 3 },
  PlaceCounts: { counts: 300, places: 200, relationships: bounded('first', 1_000) },
  PlacedTies: { places: 2 },
  Position: { claims: 5 },
  Question: { positions: 3 },
  QuestionConnection: { edges: 1 },
  Relationship: {
    claims: 5,
    claimsConnection: page,
    contradicting: 1,
    locations: 2,
    places: 2,
    sources: 2,
    statements: page,
    voiceGroups: 2,
  },
  Robustness: { centralities: bounded('first', 1_000), leftOut: 6, standings: 5 },
  SignedHop: { entities: 2, relationships: 2 },
  SignedPath: { hops: MAX_PATH, nodes: MAX_PATH + 1 },
  Source: { claims: page, hearsay: 20, only: page, relayedBy: 10, relays: 10, statements: page, voices: 30 },
  SourceVoice: { speakers: 5 },
  SourceLeftOut: {
    changed: bounded('first', 1_000),
    enters: 2,
    gone: bounded('first', 1_000),
    leaves: 2,
  },
  SourceDiff: { agree: 50, contradict: 20, contradictRelationships: 50, onlyLeft: 100, onlyRight: 100 },
  Statement: { claims: 5 },
  StatementConnection: { edges: 1 },
  StatementEdge: { claims: 3 },
  StructuralBalance: { triads: bounded('first', 1_000) },
  // For each node of the subgraph.
  Subgraph: { nodes: 1, relationships: 4 },
  Timeline: { buckets: 200 },
  Triad: { entities: 3, relationships: 6 },
  UndescribedPair: { entities: 2, voices: 2 },
  VoiceGroup: { independentOf: 1, relays: 1, sameSourceAs: 1, sources: 1, speakers: 1 },
  ClaimConnection: { edges: 1 },
  EntityConnection: { edges: 1 },
  EventConnection: { edges: 1 },
  RelationshipConnection: { edges: 1 },
};

/**
 * How many items a field gives for one item of what it stands on; 1 for what is no list.
 * @param type name of the type that the field is of
 */
export function itemsOf(type: string, field: string, args: Arguments): number {
  const items = LIST_SIZES[type]?.[field] ?? 1;
  return typeof items === 'number' ? items : items(args);
}
