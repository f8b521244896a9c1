import { parseQuery } from '../../../server/statements/catalog.js';

const GOOD = `// Claims on edges.
// In the order of their ids.
// @access read
// @param ids ["a;b", "c"]
// @param limit 3
// @columns edge, claim
// @unordered

MATCH (c:Claim) WHERE c.relationship IN $ids // $comment
RETURN c.relationship AS edge, c AS claim LIMIT $limit;
`;

function faultsOf(source: string): string[] {
  const faults: string[] = [];
  parseQuery('name', source, (fault) => faults.push(fault));
  return faults;
}

test('a query is read with all that its head says', () => {
  expect(faultsOf(GOOD)).toEqual([]);
  expect(parseQuery('claims-on-edges', GOOD, () => undefined)).toEqual({
    name: 'claims-on-edges',
    summary: 'Claims on edges. In the order of their ids.',
    access: 'read',
    examples: { ids: ['a;b', 'c'], limit: 3 },
    columns: ['edge', 'claim'],
    ordered: false,
    text: 'MATCH (c:Claim) WHERE c.relationship IN $ids // $comment\nRETURN c.relationship AS edge, c AS claim LIMIT $limit',
  });
});

test.each([
  ['no access', (text: string) => text.replace('// @access read\n', ''), '@access'],
  ['another access', (text: string) => text.replace('read', 'admin'), '@access'],
  ['no columns', (text: string) => text.replace(/.*@columns.*\n/, ''), '@columns'],
  ['no sentence', (text: string) => text.replace(/^(\/\/ [A-Z].*\n)+/, ''), 'what it gives'],
  ['a parameter without an example', (text: string) => text.replace(/.*@param limit.*\n/, ''), 'limit'],
  ['an example without a parameter', (text: string) => text.replace('LIMIT $limit', ''), 'limit'],
  ['an example that is no JSON', (text: string) => text.replace('limit 3', 'limit three'), 'JSON'],
  ['an unknown line', (text: string) => text.replace('@unordered', '@unsorted'), '@unsorted'],
  ['two statements', (text: string) => `${text}RETURN 2;`, 'more than one'],
  ['no statement', (text: string) => text.replace(/MATCH[\s\S]*/, ''), 'no statement'],
])('a query with %s is a fault', (_, change, expected) => {
  expect(faultsOf(change(GOOD)).join('\n')).toContain(expected);
});
