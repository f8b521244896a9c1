import { compareTexts } from '../../domain/order.js';
import { statementText } from '../statements/index.js';
import type { KeysetList } from './keyset.js';
import { encodeCursor } from './cursors.js';
import type { PageArguments } from './pages.js';
import { within } from './ranges.js';
import { present, type GraphReader } from './reader.js';
import type { EntityRecord, SourceRecord } from './records.js';

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

type OfSources = 'list-relayed-sources' | 'list-relaying-sources' | 'list-hearsay';

/** What a source passes on, or who passes it on, and how many claims do so, most first. */
function countsOf(reader: GraphReader, id: string, statement: OfSources): Promise<[string, number][]> {
  return reader
    .once(statement, async (ids) => {
      const { rows } = await reader.run({ text: statementText(statement), parameters: { ids: [...ids] } });
      return ids.map((source) =>
        rows.flatMap(([own, what, claims]): [string, number][] =>
          own === source ? [[String(what), Number(claims)]] : [],
        ),
      );
    })
    .load(id);
}

/** Sources that a source passes on claims of, or that pass on claims of it, most first. */
export async function linkedSources(
  reader: GraphReader,
  id: string,
  way: 'list-relayed-sources' | 'list-relaying-sources',
): Promise<SourceLink[]> {
  const found = await countsOf(reader, id, way);
  return Promise.all(
    found.map(async ([other, claims]) => ({
      source: await present(reader.sources.load(other), other),
      claims,
    })),
  );
}

/** An institution that speaks in a source, those through whom it does, and how many claims. */
export interface SourceVoiceRecord {
  readonly voice: EntityRecord;
  readonly speakers: readonly EntityRecord[];
  readonly claims: number;
}

/** Most voices of a source, and most speakers of a voice, that are listed. */
const MOST_VOICES = 100;

/** Who speaks in a source, most claims first. */
export async function voicesOf(reader: GraphReader, id: string): Promise<SourceVoiceRecord[]> {
  const rows = await reader
    .once('list-source-voices', async (ids) => {
      const found = await reader.run({
        text: statementText('list-source-voices'),
        parameters: { ids: [...ids] },
      });
      return ids.map((source) =>
        found.rows.flatMap(([own, voice, speaker, claims]) =>
          own === source ? [{ voice: String(voice), speaker: String(speaker), claims: Number(claims) }] : [],
        ),
      );
    })
    .load(id);
  const voices = new Map<string, { speakers: string[]; claims: number }>();
  for (const { voice, speaker, claims } of rows) {
    const known = voices.get(voice);
    voices.set(voice, {
      speakers: [...(known?.speakers ?? []), speaker],
      claims: (known?.claims ?? 0) + claims,
    });
  }
  const entity = (one: string): Promise<EntityRecord> => present(reader.entities.load(one), one);
  return Promise.all(
    [...voices]
      .sort(([a, one], [b, other]) => other.claims - one.claims || compareTexts(a, b))
      .slice(0, MOST_VOICES)
      .map(async ([voice, { speakers, claims }]) => ({
        voice: await entity(voice),
        speakers: await Promise.all(speakers.slice(0, MOST_VOICES).map(entity)),
        claims,
      })),
  );
}

/** Most of whose word is listed. */
const MOST_HEARSAY = 100;

/** Whose word a source passes on that is no source of the graph, in words, with how many claims, most first. */
export async function hearsayOf(
  reader: GraphReader,
  id: string,
): Promise<{ readonly from: string; readonly claims: number }[]> {
  const found = await countsOf(reader, id, 'list-hearsay');
  return found.slice(0, MOST_HEARSAY).map(([from, claims]) => ({ from, claims }));
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
