import { AllegianceError } from '../errors.js';
import type { Transaction } from '../engine/port.js';
import type { Batch, ClaimRow } from './rows.js';

const THERE = (label: string): string => `UNWIND $ids AS id
MATCH (n:${label} {id: id})
RETURN n.id AS id`;
/** Most ids that a message names. */
const NAMED = 5;

/** Names of things that a claim points to, by label. */
function pointedTo({ subject, object, against, assertedBy, at, about }: ClaimRow): {
  readonly Entity: readonly string[];
  readonly Event: readonly string[];
} {
  return {
    Entity: [subject, object, against, assertedBy, ...(at ?? [])].filter((id) => id != null),
    Event: about == null ? [] : [about],
  };
}

/**
 * Refuses a batch whose claims point to something that is neither in the graph nor in the batch.
 * @throws AllegianceError `BAD_USER_INPUT` naming it
 */
export async function checkReferences(transaction: Transaction, batch: Batch): Promise<void> {
  const wanted = {
    Entity: new Set<string>(),
    Event: new Set<string>(),
    Source: new Set<string>(),
    Question: new Set<string>(),
    Claim: new Set<string>(),
  };
  for (const claim of batch.claims ?? []) {
    const { Entity, Event } = pointedTo(claim);
    for (const id of Entity) wanted.Entity.add(id);
    for (const id of Event) wanted.Event.add(id);
    wanted.Source.add(claim.source);
    for (const { question } of claim.answers ?? []) wanted.Question.add(question);
  }
  for (const { from, to } of batch.links ?? []) wanted.Claim.add(from).add(to);
  for (const { id, kind } of batch.entities ?? []) {
    wanted.Entity.delete(id);
    if (kind === 'EVENT') wanted.Event.delete(id);
  }
  for (const { id } of batch.sources ?? []) wanted.Source.delete(id);
  for (const { id } of batch.questions ?? []) wanted.Question.delete(id);
  for (const { id } of batch.claims ?? []) wanted.Claim.delete(id);
  for (const [label, ids] of Object.entries(wanted)) {
    if (ids.size === 0) continue;
    const { rows } = await transaction.run({ text: THERE(label), parameters: { ids: [...ids] } });
    for (const [id] of rows) ids.delete(String(id));
    if (ids.size > 0)
      throw new AllegianceError(
        'BAD_USER_INPUT',
        `There is no ${label.toLowerCase()} with the id ${[...ids]
          .slice(0, NAMED)
          .map((id) => `"${id}"`)
          .join(', ')}, which a claim points to. Put it in first, or in the same batch.`,
      );
  }
}
