import { isShow, loadsCsv, whyNotReading } from '../../../server/engine/embedded/plan-check.js';

describe('a plan', () => {
  test.each([
    'Return (a)\n  NodeScan (a:*)\n',
    'Return (1)\n  Filter (n.a Eq "x\\nCreate (n)")\n    NodeScan (n:*)\n',
    'Return (label)\n  CallProcedure (db.labels)\n',
    'Return (a)\n  Filter (ExistsSubquery(Expand(ExpandOp { from_variable: "CreateNode" })))\n    NodeScan (a:*)\n',
  ])('that only reads may run: %j', (plan) => {
    expect(whyNotReading(plan)).toBeUndefined();
  });

  test.each([
    'Return ()\n  Apply\n    NodeScan (n:*)\n    SetProperty (n.x)\n      Unwind (x)\n',
    'Return (1) [after the write]\n  Apply\n    Empty\n    Return (n)\n      Create (n:)\n',
    'Return (`"`)\n  DeleteNode (n)\n    NodeScan (n:`"`)\n',
    'Return (a)\n  Filter (ExistsSubquery(CreateNode(CreateNodeOp { variable: "b" })))\n    NodeScan (a:*)\n',
    'CallProcedure (grafeo.pagerank)\n',
    "Return (l)\n  LoadCsv ('file:///etc/hostname' AS l)\n",
  ])('that does more may not: %j', (plan) => {
    expect(whyNotReading(plan)).toMatch(/\.$/);
  });

  test('that reads a file is known', () => {
    expect(loadsCsv("Return (l)\n  LoadCsv ('x' AS l)\n")).toBe(true);
    expect(loadsCsv('Return ("LoadCsv (")\n')).toBe(false);
  });
});

test.each([
  ['SHOW INDEXES', true],
  ['// all\nshow constraints;', true],
  ['SHOW INDEXES CREATE (n)', false],
  ['CREATE (n) // SHOW INDEXES', false],
])('whether %j only lists the schema: %s', (text, expected) => {
  expect(isShow(text)).toBe(expected);
});
