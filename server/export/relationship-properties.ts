import type { Value } from '../engine/values.js';
import type { RelationshipRecord } from '../read/records.js';
import type { Properties } from './items.js';

/**
 * The properties that a relationship would have in the graph if there were only the claims that a filter left.
 * @param whole its properties in the graph, of which those stay that no claim changes
 */
export function relationshipProperties(record: RelationshipRecord, whole: Properties): Properties {
  const { predictingNot: _, ...kept } = whole;
  const restated: Record<string, Value> = {
    edtf: record.edtf,
    startMin: record.startMin,
    startMax: record.startMax,
    endMin: record.endMin,
    endMax: record.endMax,
    value: record.value,
    valueText: record.valueText,
    unit: record.unit,
    quantifier: record.quantifier,
    from: record.from,
    tense: record.tense,
    standing: record.standing,
    voices: record.voices,
    hedged: record.hedged,
    ...record.byStance,
    contradicting: record.contradicting,
    claimCount: record.claimCount,
    asserted: record.asserted,
    denied: record.denied,
    predicted: record.predicted,
    structural: record.structural ? true : null,
    sources: record.sources,
  };
  const all = Object.entries({ ...kept, ...restated }).filter(([, value]) => value !== null);
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}
