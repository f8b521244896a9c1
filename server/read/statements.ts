import type DataLoader from 'dataloader';
import { byStatement, statementId, type Place } from '../../domain/statements.js';
import { statementText } from '../statements/index.js';
import { byKey } from './cursors.js';
import { pageByKeyset, type Batches, type Key, type KeysetList, type KeysetPage } from './keyset.js';
import { pageOf, type Page, type PageArguments } from './pages.js';
import type { Reads } from './reads.js';
import type { StatementRecord } from './records.js';

/** A statement of a list, with those of its claims that the list is about. */
export interface StatementInList extends StatementRecord {
  readonly listed: readonly string[];
}

/** A statement on a page, with those of its claims that the list is about. */
export type ListedStatement = Page<StatementInList>['edges'][number];

const PARAGRAPH_DIGITS = 9;

/** Source, then paragraph, then speaker. */
const keyOf = ({ source, paragraph, assertedBy }: StatementRecord): readonly string[] => [
  source,
  String(paragraph).padStart(PARAGRAPH_DIGITS, '0'),
  assertedBy,
];

/** Where each of several claims stands and who says it, by the ids of the claims; null where there is no such claim. */
export async function statementsOfAll(
  reader: Reads,
  ids: readonly string[],
): Promise<(StatementRecord | null)[]> {
  const { rows } = await reader.run({
    text: statementText('list-statements-of-claims'),
    parameters: { ids: [...ids] },
  });
  const found = new Map(
    rows.map(([claim, source, paragraph, speaker]) => {
      const place = { source: String(source), paragraph: Number(paragraph), assertedBy: String(speaker) };
      return [String(claim), { id: statementId(place), ...place }];
    }),
  );
  return ids.map((id) => found.get(id) ?? null);
}

/**
 * A page of the statements that claims are of which are known by their ids, in order of source, paragraph and speaker.
 * @param ids of the claims
 * @param usual size of a page
 */
export async function pageOfStatementsOf(
  reader: { readonly statementsOfClaims: DataLoader<string, StatementRecord | null> },
  ids: readonly string[],
  asked: PageArguments,
  usual: number,
): Promise<Page<StatementInList>> {
  const places = await reader.statementsOfClaims.loadMany([...ids]);
  const claims = places.flatMap((place, at) => {
    if (place instanceof Error) throw place;
    const id = ids[at];
    return place === null || id === undefined ? [] : [{ ...place, claim: id }];
  });
  const items = byStatement(claims, (claim) => claim)
    .map(({ items: of, ...statement }) => ({ ...statement, listed: of.map(({ claim }) => claim) }))
    .sort((a, b) => byKey(keyOf(a), keyOf(b)));
  return pageOf({ name: 'statements', items, keyOf, usual }, asked);
}

const PLACE = [{ is: 'source.id' }, { is: 'told.paragraph', number: true }, { is: 'c.speaker' }] as const;

/** The same of a list of claims that the engine keeps, such as those of a source. */
export async function pageOfStatements(
  reader: Batches,
  claims: KeysetList,
  owner: string,
  asked: PageArguments,
): Promise<Omit<KeysetPage, 'edges'> & { readonly edges: ListedStatement[] }> {
  // A list that comes from its source knows where each claim stands.
  const match = claims.match.includes('[told:FROM_SOURCE]')
    ? claims.match
    : `${claims.match}\nMATCH (c)-[told:FROM_SOURCE]->(source:Source)`;
  const list: KeysetList = {
    ...claims,
    name: 'statements',
    match,
    key: PLACE,
    repeats: true,
    within: 'c.id',
  };
  const page = await pageByKeyset(reader, list, owner, asked);
  const edges = page.edges.map(({ cursor, node, within }) => {
    const place = placeOf(node);
    return { cursor, node: { id: statementId(place), ...place, listed: within } };
  });
  return { ...page, edges };
}

function placeOf([source = '', paragraph = '', assertedBy = '']: Key): Place {
  return { source, paragraph: Number(paragraph), assertedBy };
}
