import { CORE_FIVE } from '../../client/model/view';

/**
 * What the first view is to show under a filter, by the API of a running product.
 * @returns ids of the ties among the core five, sorted
 */
export async function tiesUnder(address: string, filter: object = {}): Promise<string[]> {
  const query = `query ($ids: [ID!]!, $filter: GraphFilter) {
    neighborhood(ids: $ids, depth: 0, filter: $filter, limit: 5) { relationships { id: canonicalId } }
  }`;
  const response = await fetch(`${address}graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { ids: CORE_FIVE, filter } }),
  });
  const { data } = (await response.json()) as {
    data: { neighborhood: { relationships: { id: string }[] } };
  };
  return data.neighborhood.relationships.map(({ id }) => id).sort();
}
