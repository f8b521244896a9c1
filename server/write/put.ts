import { ENTITY_KINDS, UNNAMED_LABEL } from '../../domain/kinds/index.js';
import type { Transaction } from '../engine/port.js';
import type { Parameter } from '../engine/values.js';
import { writingText } from '../statements/index.js';
import { fingerprintOf } from './fingerprint.js';
import type { Batch, ClaimLinkRow, ClaimRow, EntityRow, QuestionRow, SourceRow } from './rows.js';

/** How many things of a kind were made, changed, or there already as they are. */
export interface Tally {
  readonly made: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** Rows by what must be done about them. */
interface Sorted<T> {
  readonly made: readonly T[];
  readonly changed: readonly T[];
  readonly tally: Tally;
}

type Row = SourceRow | QuestionRow | EntityRow | ClaimRow;

/** What a batch changes of what is there; derived from nothing but fingerprints. */
export interface Changed {
  readonly sources: Sorted<SourceRow>;
  readonly questions: Sorted<QuestionRow>;
  readonly entities: Sorted<EntityRow>;
  readonly claims: Sorted<ClaimRow>;
}

const FINGERPRINTS = (label: string): string => `UNWIND $ids AS id
MATCH (n:${label} {id: id})
RETURN n.id AS id, n.fingerprint AS fingerprint`;

/** Sorts the rows of a batch into new, changed and unchanged ones; writes nothing. Of two with one id the last counts. */
export async function compare(transaction: Transaction, batch: Batch): Promise<Changed> {
  return {
    sources: await sort(transaction, 'Source', batch.sources ?? []),
    questions: await sort(transaction, 'Question', batch.questions ?? []),
    entities: await sort(transaction, 'Entity', batch.entities ?? []),
    claims: await sort(transaction, 'Claim', batch.claims ?? []),
  };
}

async function sort<T extends Row>(
  transaction: Transaction,
  label: string,
  given: readonly T[],
): Promise<Sorted<T>> {
  const rows = [...new Map(given.map((row) => [row.id, row])).values()];
  const known = new Map<string, string | null>();
  if (rows.length > 0) {
    const found = await transaction.run({
      text: FINGERPRINTS(label),
      parameters: { ids: rows.map(({ id }) => id) },
    });
    for (const [id, fingerprint] of found.rows)
      known.set(String(id), typeof fingerprint === 'string' ? fingerprint : null);
  }
  const made = rows.filter(({ id }) => !known.has(id));
  const changed = rows.filter((row) => known.has(row.id) && known.get(row.id) !== fingerprintOf(row));
  return {
    made,
    changed,
    tally: {
      made: made.length,
      changed: changed.length,
      unchanged: rows.length - made.length - changed.length,
    },
  };
}

/** Puts what is new or changed into the graph, without deriving anything from it. */
export async function put(
  transaction: Transaction,
  { sources, questions, entities, claims }: Changed,
  links: readonly ClaimLinkRow[],
): Promise<void> {
  const run = async (name: string, rows: readonly Parameter[]): Promise<void> => {
    if (rows.length > 0) await transaction.run({ text: writingText(name), parameters: { rows: [...rows] } });
  };
  await run('put-sources', [...sources.made, ...sources.changed].map(parameterOf));
  await run('put-questions', [...questions.made, ...questions.changed].map(parameterOf));
  await run('create-entities', entities.made.map(parameterOf));
  await run('update-entities', entities.changed.map(parameterOf));
  await label(transaction, entities.made, '');
  await label(transaction, entities.changed, REMOVE_LABELS);
  await run('create-claims', claims.made.map(parameterOf));
  if (claims.changed.length > 0)
    await transaction.run({
      text: writingText('unlink-claims'),
      parameters: { ids: claims.changed.map(({ id }) => id) },
    });
  await run('update-claims', claims.changed.map(parameterOf));
  const all = [...claims.made, ...claims.changed];
  const ties = (to: (claim: ClaimRow) => readonly (string | null | undefined)[]): Parameter[] =>
    all.flatMap((claim) =>
      to(claim).flatMap((id) => (id == null ? [] : [{ id: claim.id, to: id } as Parameter])),
    );
  await run(
    'link-object',
    ties(({ object }) => [object]),
  );
  await run(
    'link-against',
    ties(({ against }) => [against]),
  );
  await run(
    'link-about',
    ties(({ about }) => [about]),
  );
  await run(
    'link-at',
    ties(({ at }) => [...new Set(at ?? [])]),
  );
  await run(
    'link-answers',
    all.flatMap(({ id, answers }) =>
      (answers ?? []).map(({ question, position }) => ({ id, to: question, position })),
    ),
  );
  for (const kind of ['CONTRADICTS', 'RELAYS'] as const)
    await run(
      `link-${kind.toLowerCase()}`,
      links.filter((link) => link.kind === kind).map(({ from, to }) => ({ from, to })),
    );
}

/** A changed entity may have been of another kind. */
const REMOVE_LABELS = `REMOVE e:${[...new Set(Object.values(ENTITY_KINDS).flatMap(({ labels }) => labels))].join(':')}\n`;

/** Labels cannot be parameters, so each kind has a statement. */
async function label(transaction: Transaction, rows: readonly EntityRow[], first: string): Promise<void> {
  for (const kind of new Set(rows.map((row) => row.kind))) {
    const ids = rows.filter((row) => row.kind === kind).map(({ id }) => id);
    const text = `UNWIND $ids AS id\nMATCH (e:Entity {id: id})\n${first}SET e:${ENTITY_KINDS[kind].labels.join(':')}`;
    await transaction.run({ text, parameters: { ids } });
  }
  for (const [clause, unnamed] of [
    ['SET', true],
    ['REMOVE', false],
  ] as const) {
    const ids = rows.filter((row) => row.unnamed === unnamed).map(({ id }) => id);
    if (ids.length === 0 || (first === '' && !unnamed)) continue;
    const text = `UNWIND $ids AS id\nMATCH (e:Entity {id: id})\n${clause} e:${UNNAMED_LABEL}`;
    await transaction.run({ text, parameters: { ids } });
  }
}

/** A row as a parameter, with its fingerprint. */
function parameterOf(row: Row): Parameter {
  return { ...(row as unknown as Record<string, Parameter>), fingerprint: fingerprintOf(row) };
}
