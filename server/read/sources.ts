import { statementText } from '../statements/index.js';
import type { KeysetList } from './keyset.js';
import { encodeCursor } from './cursors.js';
import type { PageArguments } from './pages.js';
import { within } from './ranges.js';
import { present, type GraphReader } from './reader.js';
import type { SourceRecord } from './records.js';

/** Relationships that are asserted and of which one source alone speaks, by that source. */
export const RESTING_ON_SOURCE: KeysetList = {
  name: 'relationships',
  match:
    'MATCH (:Entity)-[r]->(:Entity)\nWHERE size(r.sources) = 1 AND r.sources[0] = id AND r.asserted > 0 AND r.structural IS NULL',
  key: [{ is: 'r.id' }],
  repeats: false,
  parameters: {},
  usual: 25,
};

/** Another source, and how many claims link the two. */
export interface SourceLink {
  readonly source: SourceRecord;
  readonly claims: number;
}

/** Sources that a source passes on claims of, or that pass on claims of it, most first. */
export async function linkedSources(
  reader: GraphReader,
  id: string,
  way: 'list-relayed-sources' | 'list-relaying-sources',
): Promise<SourceLink[]> {
  const { rows } = await reader.run({ text: statementText(way), parameters: { id } });
  return Promise.all(
    rows.map(async ([other, claims]) => ({
      source: await present(reader.sources.load(String(other)), String(other)),
      claims: Number(claims),
    })),
  );
}

/** Whose word a source passes on that is no source of the graph, in words, with how many claims, most first. */
export async function hearsayOf(
  reader: GraphReader,
  id: string,
): Promise<{ readonly from: string; readonly claims: number }[]> {
  const { rows } = await reader.run({ text: statementText('list-hearsay'), parameters: { id } });
  return rows.map(([from, claims]) => ({ from: String(from), claims: Number(claims) }));
}

/** Most paragraphs of a source. */
const MOST_PARAGRAPHS = 999_999_999;
/** After every speaker. */
const LAST = '\uffff';

/**
 * A page of a source's statements that starts at a paragraph.
 * @throws AllegianceError `BAD_USER_INPUT` for a paragraph that no source has
 */
export function startingAt(
  source: string,
  at: number | null | undefined,
  page: PageArguments,
): PageArguments {
  if (at == null) return page;
  const paragraph = within(at, { field: 'at', least: 1, most: MOST_PARAGRAPHS, usual: 1 });
  return page.after == null
    ? { ...page, after: encodeCursor('statements', [source, String(paragraph - 1), LAST]) }
    : page;
}
