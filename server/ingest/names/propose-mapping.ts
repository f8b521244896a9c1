import { type NamedInFile, type NameKind, type MappingRow } from './mapping.js';
import { Proposer, type Candidate } from './propose.js';

/** Those whom the names of a file may stand for. */
export interface Candidates {
  readonly actors: readonly Candidate[];
  readonly places: readonly Candidate[];
}

/**
 * Proposes a mapping for the names of a file: one row for each name, most certain first. What a person decided before
 * stays; of what is new, nothing is decided.
 * @param decided rows of an earlier mapping
 */
export async function proposeMapping(
  names: AsyncIterable<NamedInFile>,
  candidates: Candidates,
  decided: readonly MappingRow[],
): Promise<MappingRow[]> {
  const proposers: Record<NameKind, Proposer> = {
    actor: new Proposer(candidates.actors),
    place: new Proposer(candidates.places),
  };
  const kept = decided.filter(({ decision }) => decision !== '');
  const rows = new Map<string, MappingRow>();
  const settled = new Set(kept.map(({ kind, name, country }) => [kind, name, country].join('\n')));
  for await (const { kind, name, country } of names) {
    const key = [kind, name, country].join('\n');
    if (settled.has(key) || rows.has(key)) continue;
    const found = proposers[kind].propose(name);
    rows.set(key, {
      kind,
      name,
      country,
      from: '',
      until: '',
      id: found?.id ?? '',
      score: found?.score.toFixed(2) ?? '',
      why: found?.why ?? 'nothing near',
      decision: '',
      comment: '',
    });
  }
  const fresh = [...rows.values()].sort(
    (a, b) => Number(b.score) - Number(a.score) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
  return [...kept, ...fresh];
}
