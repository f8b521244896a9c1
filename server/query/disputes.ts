import { statementText } from './statements.js';
import { claimIds, type ClaimFilter } from './claims.js';
import { present, type GraphReader } from './reader.js';
import type { ClaimRecord, QuestionRecord } from './records.js';

export interface DisputeRecord {
  readonly question: QuestionRecord;
  readonly positions: { readonly position: string; readonly claims: ClaimRecord[] }[];
}

/**
 * The questions on which a claim of the filter takes a position, each with every position that anybody takes, in the
 * order of their first claims.
 */
export async function disputesOf(reader: GraphReader, filter: ClaimFilter): Promise<DisputeRecord[]> {
  const wanted = new Set(await claimIds(reader, filter));
  const { rows } = await reader.run({ text: statementText('list-positions') });
  const questions = new Map<string, Map<string, string[]>>();
  for (const [question, position, claim] of rows.map((row) => row.map(String))) {
    const positions = questions.get(question ?? '') ?? new Map<string, string[]>();
    questions.set(
      question ?? '',
      positions.set(position ?? '', [...(positions.get(position ?? '') ?? []), claim ?? '']),
    );
  }
  const asked = [...questions].filter(([, positions]) =>
    [...positions.values()].some((claims) => claims.some((id) => wanted.has(id))),
  );
  return Promise.all(
    asked.map(async ([id, positions]) => ({
      question: await present(reader.questions.load(id), id),
      positions: await Promise.all(
        [...positions].map(async ([position, claims]) => ({
          position,
          claims: await Promise.all(claims.map((claim) => present(reader.claims.load(claim), claim))),
        })),
      ),
    })),
  );
}
