const { readFileSync } = require('node:fs');
const { default: Sequencer } = require('@jest/test-sequencer');

/** About how long the long ones take, seconds, on two cores. In a clean clone jest has no times to go by. */
const SECONDS = {
  'tck/neo4j': 170,
  'process/fresh-clone': 115,
  'tck/embedded-1': 100,
  'tck/embedded-2': 100,
  'e2e/by-hand': 100,
  'e2e/accessibility': 100,
  'conformance/subgraph-cypher': 90,
  'shell/shell': 90,
  'conformance/filters': 80,
  'conformance-cypher/runaways': 75,
  'e2e/console': 60,
  'e2e/filters': 50,
  'e2e/panels': 50,
  'e2e/moves': 50,
  'unit/api/hostile': 45,
  'conformance/selections': 40,
  'conformance/load': 40,
  'golden/golden': 35,
  'e2e/outage': 25,
  'conformance-cypher/bounds': 25,
  'process/readme': 23,
  'conformance/queries': 20,
  'conformance-cypher/statements': 20,
  'e2e/explorer': 20,
  'e2e/first-view': 15,
};
const USUAL_SECONDS = 5;
const WORKERS = 2;

const secondsOf = ({ path }) => {
  const name = path
    .replaceAll('\\', '/')
    .replace(/^.*\/tests\//, '')
    .replace(/\.test\.tsx?$/, '');
  return SECONDS[name] ?? USUAL_SECONDS;
};

/** Neo4j is lent to one file at a time. */
const borrowsNeo4j = ({ path }) => /\btestEngines\(|describeTck\('neo4j'/.test(readFileSync(path, 'utf8'));

/**
 * The longest first, so that none of them runs alone at the end; and one that borrows Neo4j beside one that does not, so
 * that no worker waits for it while there is other work.
 */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const waiting = [...super.sort(tests)]
      .map((test) => ({ test, seconds: secondsOf(test), borrows: borrowsNeo4j(test) }))
      .sort((a, b) => b.seconds - a.seconds);
    const workers = Array.from({ length: WORKERS }, () => ({ until: 0, borrows: false }));
    const order = [];
    while (waiting.length > 0) {
      const [free, ...others] = workers.sort((a, b) => a.until - b.until);
      const lent = others.some(({ borrows }) => borrows);
      const fit = waiting.findIndex(({ borrows }) => borrows !== lent);
      const [next] = waiting.splice(Math.max(fit, 0), 1);
      free.until += next.seconds;
      free.borrows = next.borrows;
      order.push(next.test);
    }
    return order;
  }
};
