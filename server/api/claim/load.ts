import { claimList, type ClaimFilter as Wanted } from '../../read/claims.js';
import type { ClaimRecord } from '../../read/records.js';
import { AllegianceError } from '../../errors.js';
import { ALL, pageByKeyset, type KeysetList } from '../../read/keyset.js';
import { byItsId, pageOf, withNodes, type PageArguments } from '../../read/pages.js';
import { present, type GraphReader } from '../../read/reader.js';
import { checkedFilter } from '../common/filter.js';
import { checkText } from '../common/text.js';
import type { ClaimFilter } from '../generated.js';

/** Claims by id, in the order of the ids. */
export function claimsOf(reader: GraphReader, ids: readonly string[]): Promise<ClaimRecord[]> {
  return Promise.all(ids.map((id) => present(reader.claims.load(id), `claim ${id}`)));
}

/**
 * A page of claims that are known by their ids.
 * @param ids of all claims of the list, in order
 * @param usual size of a page
 */
export async function pageOfClaims(
  reader: GraphReader,
  ids: readonly string[],
  asked: PageArguments,
  usual: number,
) {
  const page = pageOf({ name: 'claims', items: ids, keyOf: byItsId, usual }, asked);
  const claims = page.edges.map(({ node }) => node);
  return withNodes(page, await claimsOf(reader, claims));
}

/** A page of a list of claims that the engine keeps, such as those of a source. */
export async function pageOfClaimList(
  reader: GraphReader,
  list: KeysetList,
  owner: string,
  asked: PageArguments,
) {
  const page = await pageByKeyset(reader, list, owner, asked);
  const claims = await claimsOf(
    reader,
    page.edges.map(({ node }) => node.at(-1) ?? ''),
  );
  return {
    ...page,
    edges: page.edges.map(({ cursor }, at) => ({ cursor, node: claims[at] as ClaimRecord })),
  };
}

/**
 * The filter as the graph has its words (`PREDICTS_NOT` is `predicts-not`), once every id in it is known to exist.
 * @throws AllegianceError `BAD_USER_INPUT` naming the field and the id
 */
export async function wantedClaims(
  reader: GraphReader,
  filter: ClaimFilter | null | undefined,
): Promise<Wanted> {
  checkText(filter?.text, 'text');
  const known = async (one: ClaimFilter['under']) => (one == null ? null : checkedFilter(reader, one));
  const [under, notUnder] = await Promise.all([known(filter?.under), known(filter?.notUnder)]);
  return {
    ...filter,
    stance: filter?.stance?.toLowerCase().replaceAll('_', '-') ?? null,
    under,
    notUnder,
  };
}

/**
 * The claims of an owner that a filter lets through.
 * @param whole all of them
 * @param field of the filter that names the owner
 * @returns the list, and whose it is
 * @throws AllegianceError `BAD_USER_INPUT` where the filter names another owner
 */
export async function claimsListed(
  reader: GraphReader,
  whole: KeysetList,
  field: 'entity' | 'source',
  id: string,
  filter: ClaimFilter | null | undefined,
): Promise<{ readonly list: KeysetList; readonly owner: string }> {
  if (filter == null) return { list: whole, owner: id };
  const named = filter[field];
  if (named != null && named !== id)
    throw new AllegianceError(
      'BAD_USER_INPUT',
      `${field} is "${named}", and these are the claims of "${id}"; leave ${field} out.`,
      { field },
    );
  const wanted = { ...(await wantedClaims(reader, filter)), [field]: id };
  return { list: await claimList(reader, wanted, whole.usual), owner: ALL };
}
