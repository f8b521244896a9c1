import type { KeysetList } from './keyset.js';

/** Lists of claims by whom or what they belong to; their ids hold the order of source and paragraph. */
const list = (match: string, repeats: boolean): KeysetList => ({
  name: 'claims',
  match,
  key: [{ is: 'c.id' }],
  repeats,
  parameters: {},
  usual: 50,
});

/** Claims that have an entity as subject, object, third party or event. */
export const CLAIMS_OF_ENTITY = list(
  'MATCH (:Entity {id: id})<-[:SUBJECT|OBJECT|AGAINST|ABOUT]-(c:Claim)',
  true,
);
export const CLAIMS_OF_SOURCE = list('MATCH (source:Source {id: id})<-[told:FROM_SOURCE]-(c:Claim)', false);
export const CLAIMS_OF_RELATIONSHIP = list('MATCH (c:Claim {relationship: id})', false);
