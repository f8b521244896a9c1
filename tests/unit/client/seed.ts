import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityKind, RelationshipType } from '../../../domain/kinds/index.js';
import type { Content, EntityFact, RelationshipFact } from '../../../client/model/facts';
import type { ShownStanding } from '../../../client/model/view';
import { content, entity, tie } from './fixtures';

interface SeedFile {
  /** Id, kind, name, ties in all, latitude, longitude. */
  readonly nodes: readonly [string, EntityKind, string, number, number | null, number | null][];
  /** Id, type, standing, voices, subject, object, third party, first and last possible day. */
  readonly ties: readonly [
    string,
    RelationshipType,
    ShownStanding,
    number,
    string,
    string,
    string | null,
    string | null,
    string | null,
  ][];
}

/** The seed graph as the server tells it, as far as a picture of it needs it. */
export function seedGraph(): Content {
  const file = join(__dirname, 'layouts', 'seed-graph.json');
  const { nodes, ties } = JSON.parse(readFileSync(file, 'utf8')) as SeedFile;
  const names = new Map(nodes.map(([id, , name]) => [id, name]));
  const kinds = new Map(nodes.map(([id, kind]) => [id, kind]));
  const end = (id: string): RelationshipFact['subject'] => ({
    __typename: 'Actor',
    id,
    name: names.get(id) ?? id,
    kind: kinds.get(id) ?? 'ARMED_GROUP',
  });
  return content(
    nodes.map(([id, kind, name, degree, latitude, longitude]) =>
      latitude === null || longitude === null
        ? { ...entity(id, kind), name, degree }
        : ({ ...entity(id, kind), __typename: 'Place', name, degree, latitude, longitude } as EntityFact),
    ),
    ties.map(([id, type, standing, voices, subject, object, against, startMin, endMax]) =>
      tie(id, type, subject, object, {
        standing,
        voices,
        subject: end(subject),
        object: end(object),
        against: against === null ? null : { __typename: 'Actor', id: against, name: names.get(against) ?? against }, // prettier-ignore
        startMin,
        endMax,
      }),
    ),
  );
}

/** Some entities, and all that is between them. */
export function partOf({ entities, relationships }: Content, ids: readonly string[]): Content {
  const kept = new Set(ids);
  return {
    entities: new Map([...entities].filter(([id]) => kept.has(id))),
    relationships: relationships.filter(({ subject, object }) => kept.has(subject.id) && kept.has(object.id)),
  };
}

/** An entity's neighbors, those with most ties first. */
export function neighborsOf({ entities, relationships }: Content, id: string, limit = 40): string[] {
  const found = new Set<string>();
  for (const { subject, object } of relationships) {
    if (subject.id === id) found.add(object.id);
    if (object.id === id) found.add(subject.id);
  }
  found.delete(id);
  const degree = (other: string): number => entities.get(other)?.degree ?? 0;
  return [...found].sort((a, b) => degree(b) - degree(a)).slice(0, limit);
}
