import type { GraphEngine } from '../../engine/port.js';
import { deriveEdges, type EdgeKey } from './derive.js';

/** Claims on the relationships that are drawn in one transaction. */
const CLAIMS_AT_ONCE = 20_000;
const TIMEOUT_MS = 10 * 60_000;

const WEIGHED = `UNWIND $ids AS id
MATCH (c:Claim {relationship: id})
WITH id, count(c) AS claims, max(c.predicate) AS predicate, min(CASE WHEN c.stance <> 'predicts-not' THEN c.id END) AS one
RETURN id AS id, claims AS claims, predicate AS predicate, one AS one`;
const IDS_AT_ONCE = 2_000;

interface Part {
  readonly edges: EdgeKey[];
  /** One claim of each edge, by which it is drawn. */
  readonly claims: string[];
  readonly predicates: Set<string>;
  weight: number;
}

/**
 * Draws, restates or erases relationships whose claims are all in the graph, in as many transactions as it takes.
 * @param progress told how many are done, of all
 */
export async function drawEdges(
  engine: GraphEngine,
  edges: readonly EdgeKey[],
  progress: (done: number, total: number) => void = () => undefined,
): Promise<void> {
  let done = 0;
  for await (const { edges: some, claims, predicates } of partsOf(engine, edges)) {
    await engine.write((transaction) => deriveEdges(transaction, some, claims, predicates), {
      timeoutMs: TIMEOUT_MS,
    });
    done += some.length;
    progress(done, edges.length);
  }
}

async function* partsOf(engine: GraphEngine, edges: readonly EdgeKey[]): AsyncGenerator<Part> {
  let part = emptyPart();
  for (let at = 0; at < edges.length; at += IDS_AT_ONCE) {
    const some = edges.slice(at, at + IDS_AT_ONCE);
    const { rows } = await engine.read(
      { text: WEIGHED, parameters: { ids: some.map(({ id }) => id) } },
      { maxRows: IDS_AT_ONCE, timeoutMs: TIMEOUT_MS },
    );
    const found = new Map(rows.map(([id, ...rest]) => [String(id), rest]));
    for (const edge of some) {
      const [claims, predicate, one] = found.get(edge.id) ?? [];
      part.edges.push(edge);
      part.weight += Number(claims ?? 0) + 1;
      if (typeof one === 'string') part.claims.push(one);
      if (typeof predicate === 'string') part.predicates.add(predicate);
      if (part.weight < CLAIMS_AT_ONCE) continue;
      yield part;
      part = emptyPart();
    }
  }
  if (part.edges.length > 0) yield part;
}

function emptyPart(): Part {
  return { edges: [], claims: [], predicates: new Set(), weight: 0 };
}
