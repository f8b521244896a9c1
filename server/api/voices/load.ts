import {
  voiceGroupsOf,
  type RelayRow,
  type VoiceGroupRecord,
  type VoiceRow,
} from '../../analysis/voices/groups.js';
import { STRUCTURAL_SOURCE_KINDS } from '../../../domain/kinds/index.js';
import { present, type GraphReader } from '../../read/reader.js';
import type { RelationshipRecord } from '../../read/records.js';
import { statementText } from '../../statements/index.js';
import { claimsOf } from '../claim/load.js';

/** Who asserts a relationship, as far as a filter left their claims; those of many relationships are read together. */
export async function voiceGroups(
  relationship: RelationshipRecord,
  reader: GraphReader,
): Promise<VoiceGroupRecord[]> {
  if (relationship.structural) return [];
  if (relationship.claims !== null) return groupsOfClaims(relationship.claims, reader);
  const [rows, relays] = await Promise.all([
    rowsOf(reader).load(relationship.id),
    relaysOf(reader).load(relationship.id),
  ]);
  return voiceGroupsOf(rows, relays);
}

/** Rows of a statement whose first column is the id of a relationship, by that id. */
const lists =
  <T>(query: string, read: (row: readonly unknown[]) => T) =>
  (reader: GraphReader) =>
    reader.once<readonly T[]>(query, async (ids) => {
      const { rows } = await reader.run({ text: statementText(query), parameters: { ids: [...ids] } });
      const found = new Map<string, T[]>(ids.map((id) => [id, []]));
      for (const row of rows) found.get(String(row[0]))?.push(read(row));
      return ids.map((id) => found.get(id) ?? []);
    });

const rowsOf = lists<VoiceRow>('list-testimony', ([, voice, speaker, source, sure, claims]) => ({
  voice: String(voice),
  speaker: String(speaker),
  source: String(source),
  sure: sure === true,
  claims: Number(claims),
}));

const relaysOf = lists<RelayRow>(
  'list-relayed-testimony',
  ([, , voice, source, sure, , fromVoice, fromSource, fromSure]) => ({
    voice: String(voice),
    source: String(source),
    sure: sure === true,
    fromVoice: String(fromVoice),
    fromSource: String(fromSource),
    fromSure: fromSure === true,
  }),
);

/** The same of the claims that a filter left. */
async function groupsOfClaims(ids: readonly string[], reader: GraphReader): Promise<VoiceGroupRecord[]> {
  const asserting = (await claimsOf(reader, ids)).filter(({ stance }) => stance === 'asserts');
  const sources = await Promise.all(
    asserting.map(({ source }) => present(reader.sources.load(source), source)),
  );
  const claims = asserting.filter((_, at) => !STRUCTURAL_SOURCE_KINDS.includes(sources[at]?.kind ?? ''));
  const rows = claims.map(({ id, voice, assertedBy, source, hedged, inferred }) => ({
    id,
    voice,
    speaker: assertedBy,
    source,
    sure: !hedged && !inferred,
    claims: 1,
  }));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const passedOn = await Promise.all(rows.map(({ id }) => reader.relays.load(id)));
  const relays = rows.flatMap((row, at) =>
    (passedOn[at] ?? []).flatMap((other): RelayRow[] => {
      const from = byId.get(other);
      if (from === undefined) return [];
      const { voice, source, sure } = row;
      return [{ voice, source, sure, fromVoice: from.voice, fromSource: from.source, fromSure: from.sure }];
    }),
  );
  return voiceGroupsOf(rows, relays);
}
