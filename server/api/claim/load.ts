import type { ClaimRecord } from '../../read/records.js';
import { pageByKeyset, type KeysetList } from '../../read/keyset.js';
import { byItsId, pageOf, withNodes, type PageArguments } from '../../read/pages.js';
import { present, type GraphReader } from '../../read/reader.js';

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
