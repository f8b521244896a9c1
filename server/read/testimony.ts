import type { Bounds } from '../../domain/edtf.js';
import { STRUCTURAL_SOURCE_KINDS, type Stance } from '../../domain/kinds/index.js';
import type { Reads } from './reads.js';
import { number, text } from './rows.js';
import type { Value } from '../engine/values.js';

/** Who says something, and since when it can be known: what filters drop claims by. */
export interface Origin {
  readonly source: string;
  readonly voice: string;
  readonly speaker: string;
  readonly knownSince: string | null;
}

/** A claim, or the first of those that nothing tells apart. */
export interface Claimed extends Origin {
  readonly id: string;
}

/** A claim elsewhere that asserts or denies and cannot be true where another one is. */
export interface Challenge extends Claimed {
  readonly relationship: string | null;
}

/**
 * Claims on one relationship that nothing tells apart but their number and their times: one claim of a text, or all claims
 * of a dataset that are alike. `bounds` are those that the claims have together (`boundsOfEdge`).
 */
export interface Testimony extends Claimed {
  readonly relationship: string;
  readonly claims: number;
  readonly stance: Stance;
  readonly hedged: boolean;
  readonly inferred: boolean;
  readonly bounds: Bounds;
  readonly relays: readonly string[];
  readonly challenges: readonly Challenge[];
}

const structural = (source: string): string =>
  `coalesce(${source}.kind, 'document') IN [${STRUCTURAL_SOURCE_KINDS.map((kind) => `'${kind}'`).join(', ')}]`;

const LINKS = `MATCH (c:Claim)-[link:RELAYS|CONTRADICTS]->(e:Claim)
MATCH (c)-[:FROM_SOURCE]->(source:Source)
MATCH (e)-[:FROM_SOURCE]->(elsewhere:Source)
WHERE NOT ${structural('source')} AND NOT ${structural('elsewhere')}
RETURN type(link) AS type, [c.id, c.stance, c.relationship, source.id, c.voice, c.speaker, toString(c.knownSince)] AS one,
       [e.id, e.stance, e.relationship, elsewhere.id, e.voice, e.speaker, toString(e.knownSince)] AS other
ORDER BY one[0], other[0]`;

const TESTIMONY = `UNWIND $ids AS id
MATCH (c:Claim {relationship: id})
MATCH (c)-[:FROM_SOURCE]->(source:Source)
WHERE NOT ${structural('source')}
WITH id, source.id AS source, c.voice AS voice, c.speaker AS speaker, toString(c.knownSince) AS knownSince,
     c.stance AS stance, c.hedged AS hedged, coalesce(c.inferred, false) AS inferred,
     CASE WHEN source.kind = 'dataset' AND NOT c.id IN $linked THEN null ELSE c.id END AS own,
     c.id AS claim, c.startMin AS startMin, c.startMax AS startMax, c.endMin AS endMin, c.endMax AS endMax
WITH id, source, voice, speaker, knownSince, stance, hedged, inferred, own,
     min(claim) AS first, count(claim) AS claims, count(startMin) AS withStartMin, min(startMin) AS startMin,
     min(startMax) AS startMax, max(endMin) AS endMin, count(endMax) AS withEndMax, max(endMax) AS endMax
RETURN id AS id, source AS source, voice AS voice, speaker AS speaker, knownSince AS knownSince, stance AS stance,
       hedged AS hedged, inferred AS inferred, first AS first, claims AS claims,
       CASE WHEN withStartMin = claims THEN toString(startMin) END AS startMin, toString(startMax) AS startMax,
       toString(endMin) AS endMin, CASE WHEN withEndMax = claims THEN toString(endMax) END AS endMax
ORDER BY id, first`;

/**
 * What is said of relationships, for whoever asks under one choice of evidence after another: two statements, whatever
 * the number of relationships and choices. What a gazetteer or the editors say is left out. The rows do not grow with the
 * claims of a dataset.
 * @param ids of relationships
 * @param apart ids of claims of which each is to stand by itself, whatever it has in common with others
 * @returns the testimonies of each relationship that has any, in order of their first claims
 */
export async function readTestimony(
  reader: Reads,
  ids: readonly string[],
  apart: readonly string[],
): Promise<ReadonlyMap<string, readonly Testimony[]>> {
  const { relays, challenges } = await readLinks(reader);
  const linked = [
    ...new Set([...relays.keys(), ...[...relays.values()].flat(), ...challenges.keys(), ...apart]),
  ];
  const { rows } = await reader.run({ text: TESTIMONY, parameters: { ids: [...ids], linked } });
  const found = new Map<string, Testimony[]>();
  for (const row of rows) {
    const relationship = String(row[0]);
    const id = String(row[8]);
    const own = found.get(relationship) ?? [];
    own.push({
      relationship,
      source: String(row[1]),
      voice: text(row[2]) ?? '',
      speaker: text(row[3]) ?? '',
      knownSince: text(row[4]),
      stance: text(row[5]) as Stance,
      hedged: row[6] === true,
      inferred: row[7] === true,
      id,
      claims: number(row[9]) ?? 0,
      bounds: {
        startMin: text(row[10]),
        startMax: text(row[11]),
        endMin: text(row[12]),
        endMax: text(row[13]),
      },
      relays: relays.get(id) ?? [],
      challenges: (challenges.get(id) ?? []).filter((one) => one.relationship !== relationship),
    });
    found.set(relationship, own);
  }
  return found;
}

interface Links {
  /** Ids of the claims that each passes on. */
  readonly relays: ReadonlyMap<string, readonly string[]>;
  readonly challenges: ReadonlyMap<string, readonly Challenge[]>;
}

async function readLinks(reader: Reads): Promise<Links> {
  const { rows } = await reader.run({ text: LINKS });
  const relays = new Map<string, string[]>();
  const challenges = new Map<string, Challenge[]>();
  for (const [type, one, other] of rows) {
    const [a, b] = [one, other].map((end) => end as readonly Value[]) as [readonly Value[], readonly Value[]];
    const [from, to] = [String(a[0]), String(b[0])];
    if (type === 'RELAYS') relays.set(from, [...(relays.get(from) ?? []), to]);
    else
      for (const [id, by] of [
        [from, b],
        [to, a],
      ] as const)
        if (by[1] === 'asserts' || by[1] === 'denies')
          challenges.set(id, [...(challenges.get(id) ?? []), challengeOf(by)]);
  }
  return { relays, challenges };
}

const challengeOf = (row: readonly Value[]): Challenge => ({
  id: String(row[0]),
  relationship: text(row[2]),
  source: String(row[3]),
  voice: text(row[4]) ?? '',
  speaker: text(row[5]) ?? '',
  knownSince: text(row[6]),
});
