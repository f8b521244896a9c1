'use strict';

const { readFileSync } = require('node:fs');
const { default: Sequencer } = require('@jest/test-sequencer');

/** About how long a file of a folder takes, seconds, on two cores. In a clean clone jest has no times to go by. */
const SECONDS = {
  tck: 120,
  e2e: 50,
  golden: 40,
  engine: 30,
  process: 30,
  faults: 15,
  acceptance: 8,
  unit: 4,
};
/** As jest.config.mjs says. With another number the order is only a little worse. */
const WORKERS = 2;

/** Borrows a Neo4j, or not, by what the file calls. */
const BORROWS_NEO4J = /\btestEngines\(|\bdescribeTck\('neo4j'/;

const secondsOf = ({ path }) => SECONDS[/[\\/]tests[\\/](\w+)/.exec(path)?.[1]] ?? SECONDS.unit;

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
