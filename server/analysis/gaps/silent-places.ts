import { byId } from '../../../domain/order.js';
import type { Filter } from '../../read/filter.js';
import type { EntityRecord } from '../../read/records.js';
import type { Reads } from '../../read/reads.js';
import { counts } from '../../read/restated.js';
import { entityRecord, nodeOf, text } from '../../read/rows.js';
import { statementText } from '../../statements/index.js';

/**
 * The places of the graph of which no claim that a filter leaves speaks: not of the place, not of what lies in it, not of
 * an event there. In order of id. Three statements.
 */
export async function silentPlaces(reader: Reads, filter: Filter): Promise<EntityRecord[]> {
  const [places, reported, lies] = await Promise.all(
    [
      { name: 'list-places', parameters: {} },
      { name: 'list-reported-places', parameters: { notClaims: [...(filter.notClaims ?? [])] } },
      { name: 'list-places-within', parameters: {} },
    ].map(({ name, parameters }) => reader.run({ text: statementText(name), parameters })),
  );
  const wholes = new Map<string, string[]>();
  for (const [place, whole] of lies?.rows ?? [])
    wholes.set(String(place), [...(wholes.get(String(place)) ?? []), String(whole)]);
  const told = new Set<string>();
  for (const [place, source, voice, speaker, knownSince] of reported?.rows ?? []) {
    const origin = {
      // What does not count was left out by the statement.
      id: '',
      source: String(source),
      voice: text(voice) ?? '',
      speaker: text(speaker) ?? '',
      knownSince: text(knownSince),
    };
    if (counts(origin, filter)) told.add(String(place));
  }
  // A set that grows while it is gone through: what lies in a place speaks for it.
  for (const place of told) for (const whole of wholes.get(place) ?? []) told.add(whole);
  return (places?.rows ?? [])
    .map(([place]) => entityRecord(nodeOf(place)))
    .filter(({ id }) => !told.has(id))
    .sort(byId);
}
