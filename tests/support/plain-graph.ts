import { ENTITY_KINDS, type EntityKind, type Stance } from '../../domain/kinds/index.js';
import type { Testimony } from '../../domain/standing.js';
import type { GraphEngine } from '../../server/engine/port.js';
import { GraphNode, type Value } from '../../server/engine/values.js';
import { RANDOM_ENTITIES, type RandomClaim } from './random-graph.js';

/** A claim with all that it points to, as one flat record. */
export interface PlainClaim extends Testimony {
  readonly text: string;
  readonly predicate: string;
  readonly subject: string;
  readonly object: string | null;
  readonly against: string | null;
  readonly role: string | null;
  readonly episode: string;
  readonly assertedBy: string;
  readonly edtf: string | null;
  readonly startMin: string | null;
  readonly startMax: string | null;
  readonly endMin: string | null;
  readonly endMax: string | null;
  readonly knownSince: string | null;
  readonly at: readonly string[];
  readonly about: readonly string[];
  readonly answers: readonly { readonly question: string; readonly position: string }[];
  readonly contradicts: readonly string[];
}

/** What a graph rests on, without anything that is derived: what the oracle of filters reads. */
export interface PlainGraph {
  readonly kinds: Readonly<Record<string, EntityKind>>;
  /** First possible days of events, which their lists are ordered by. */
  readonly firstDays: Readonly<Record<string, string | null>>;
  readonly claims: readonly PlainClaim[];
}

/** The graph that `loadClaims` makes. */
export function plainRandomGraph(claims: readonly RandomClaim[]): PlainGraph {
  return {
    kinds: RANDOM_ENTITIES,
    firstDays: {},
    claims: claims.map(({ at, about, ...claim }) => ({
      ...claim,
      text: claim.id,
      against: null,
      role: null,
      at: at === null ? [] : [at],
      about: about === null ? [] : [about],
      answers: [],
    })),
  };
}

/** Reads what a graph rests on: every claim, and one link a statement, so that no engine has anything to plan. */
export async function readPlainGraph(engine: GraphEngine): Promise<PlainGraph> {
  const rows = async (text: string): Promise<readonly (readonly Value[])[]> =>
    (await engine.read({ text })).rows;
  const links = async (type: string): Promise<Map<string, readonly string[]>> => {
    const found = new Map<string, readonly string[]>();
    for (const [from, to] of await rows(`MATCH (c:Claim)-[:${type}]->(e) RETURN c.id AS claim, e.id AS id`))
      found.set(String(from), [...(found.get(String(from)) ?? []), String(to)]);
    return found;
  };
  const of: Record<string, Map<string, readonly string[]>> = {};
  for (const type of [
    'SUBJECT',
    'OBJECT',
    'AGAINST',
    'ASSERTED_BY',
    'FROM_SOURCE',
    'RELAYS',
    'CONTRADICTS',
    'AT',
    'ABOUT',
  ] as const)
    of[type] = await links(type);
  const answers = new Map<string, PlainClaim['answers']>();
  for (const [id, question, position] of await rows(
    'MATCH (c:Claim)-[a:ANSWERS]->(q:Question) RETURN c.id AS id, q.id AS question, a.position AS position',
  ))
    answers.set(String(id), [
      ...(answers.get(String(id)) ?? []),
      { question: String(question), position: String(position) },
    ]);
  const all = (type: string, id: string): readonly string[] => of[type]?.get(id) ?? [];
  const structure = new Set(
    (await rows("MATCH (s:Source) WHERE s.kind IN ['gazetteer', 'editorial'] RETURN s.id AS id")).map(
      ([id]) => String(id),
    ),
  );
  const claims = (await rows('MATCH (c:Claim) RETURN c AS c')).map(([value]): PlainClaim => {
    if (!(value instanceof GraphNode)) throw new Error('a claim came back as something else');
    const { properties } = value;
    const word = (name: string): string | null =>
      typeof properties[name] === 'string' ? properties[name] : null;
    const id = String(properties['id']);
    return {
      id,
      text: word('text') ?? '',
      predicate: word('predicate') ?? '',
      stance: word('stance') as Stance,
      hedged: properties['hedged'] === true,
      inferred: properties['inferred'] === true,
      structural: structure.has(all('FROM_SOURCE', id)[0] ?? ''),
      voice: word('voice') ?? '',
      role: word('role'),
      episode: word('episode') ?? 'general',
      edtf: word('edtf'),
      startMin: word('startMin'),
      startMax: word('startMax'),
      endMin: word('endMin'),
      endMax: word('endMax'),
      knownSince: word('knownSince'),
      subject: all('SUBJECT', id)[0] ?? '',
      object: all('OBJECT', id)[0] ?? null,
      against: all('AGAINST', id)[0] ?? null,
      assertedBy: all('ASSERTED_BY', id)[0] ?? '',
      source: all('FROM_SOURCE', id)[0] ?? '',
      relays: all('RELAYS', id),
      contradicts: all('CONTRADICTS', id),
      at: all('AT', id),
      about: all('ABOUT', id),
      answers: answers.get(id) ?? [],
    };
  });
  const entities = (await rows('MATCH (e:Entity) RETURN e AS e')).flatMap(([value]) =>
    value instanceof GraphNode ? [value] : [],
  );
  const idOf = (node: GraphNode): string => String(node.properties['id']);
  return {
    claims: claims.sort((a, b) => (a.id < b.id ? -1 : 1)),
    kinds: Object.fromEntries(entities.map((node) => [idOf(node), kindOf(node)])),
    firstDays: Object.fromEntries(
      entities.map((node) => {
        const day = node.properties['startMin'];
        return [idOf(node), typeof day === 'string' ? day : null];
      }),
    ),
  };
}

function kindOf({ labels }: GraphNode): EntityKind {
  const kinds = Object.keys(ENTITY_KINDS) as EntityKind[];
  const kind = kinds.find((name) => ENTITY_KINDS[name].labels.every((label) => labels.includes(label)));
  if (kind === undefined) throw new Error(`no kind has the labels ${labels.join(', ')}`);
  return kind;
}
