'use strict';

const { readFileSync } = require('node:fs');
const { default: Sequencer } = require('@jest/test-sequencer');

/** About how long the long ones take, seconds, on two cores. In a clean clone jest has no times to go by. */
const SECONDS = {
  'tck/neo4j': 240,
  'e2e/by-hand': 125,
  'e2e/accessibility': 115,
  'conformance/subgraph-cypher': 104,
  'conformance/filters': 93,
  'conformance-cypher/runaways': 87,
  // In CI it reads what was seen of the clone's own first start.
  'process/fresh-clone': process.env['ALLEGIANCE_FIRST_START'] === undefined ? 80 : 1,
  'tck/embedded-2': 76,
  'tck/embedded-1': 69,
  'shell/shell': 65,
  'e2e/moves': 57,
  'e2e/panels': 56,
  'e2e/filters': 56,
  'e2e/console': 56,
  'conformance/selections': 52,
  'unit/api/hostile': 45,
  'conformance-cypher/statements': 42,
  'golden/golden': 40,
  'conformance/load': 28,
  'e2e/outage': 26,
  'e2e/sleep': 25,
  'conformance-cypher/bounds': 22,
  'e2e/explorer': 19,
  'e2e/first-view': 17,
  'process/readme': 16,
  'unit/cypher/read-only': 14,
  'conformance/unanswered': 14,
  'conformance/embedded-process': 13,
  'conformance/engine': 12,
  'conformance/same-graph': 11,
  'conformance/queries': 10,
  'unit/api/selections': 8,
  'acceptance/questions': 8,
  'conformance/derivation': 8,
  'shell/session': 7,
  'unit/cypher/rules': 7,
};
const USUAL_SECONDS = 4;
/** As jest.config.mjs says. With another number the order is only a little worse. */
const WORKERS = 2;

/** Borrows a Neo4j, or not, by what the file calls. */
const BORROWS_NEO4J = /\btestEngines\(|\bdescribeTck\('neo4j'/;

const secondsOf = ({ path }) => {
  const name = path
    .replaceAll('\\', '/')
    .replace(/^.*\/tests\//, '')
    .replace(/\.test\.tsx?$/, '');
  return SECONDS[name] ?? USUAL_SECONDS;
};

/**
 * The longest first, so that none of them runs alone at the end; and one after the other those that borrow a Neo4j, beside
 * those that do not, as long as there are both: a second server has its start and the compiling of its code to do again.
 */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const longestFirst = [...super.sort(tests)].sort((a, b) => secondsOf(b) - secondsOf(a));
    const borrowing = longestFirst.filter(({ path }) => BORROWS_NEO4J.test(readFileSync(path, 'utf8')));
    const others = longestFirst.filter((test) => !borrowing.includes(test));
    const order = [];
    // When each worker is free, and whether it then ends a file that borrows.
    const workers = Array.from({ length: WORKERS }, () => ({ freeAt: 0, borrows: false }));
    while (borrowing.length + others.length > 0) {
      const worker = workers.reduce((first, one) => (one.freeAt < first.freeAt ? one : first));
      const isLent = workers.some((one) => one !== worker && one.borrows);
      const [wanted, otherwise] = isLent ? [others, borrowing] : [borrowing, others];
      const list = wanted.length > 0 ? wanted : otherwise;
      const test = list.shift();
      worker.borrows = list === borrowing;
      worker.freeAt += secondsOf(test);
      order.push(test);
    }
    return order;
  }
};
