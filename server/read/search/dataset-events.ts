import type { Reads } from '../reads.js';
import { statementText } from '../../statements/index.js';
import type { Hit } from './index.js';

/** Below everything that the index finds. */
const SCORE = 0;

/**
 * Events of datasets by the words of their names: who, where and when. They are many, so they are looked up in the graph,
 * and come after everything else that is found.
 * @param most how many
 */
export async function datasetEvents(reader: Reads, text: string, most: number): Promise<Hit[]> {
  const words = text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  if (words.length === 0 || most <= 0) return [];
  const { rows } = await reader.run({
    text: statementText('search-events'),
    // A list of words is slow to look through, and most names lack the longest already.
    parameters: {
      words,
      longest: words.reduce((one, other) => (other.length > one.length ? other : one)),
      phrase: words.join(' '),
      most,
    },
  });
  return rows.map(([id, name]) => ({
    what: 'entity',
    id: String(id),
    score: SCORE,
    matched: words.join(' '),
    field: 'name',
    explanation: `Every word stands in the name of this event of a dataset: ${String(name)}`,
  }));
}
