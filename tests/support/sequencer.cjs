const { default: Sequencer } = require('@jest/test-sequencer');

/** About how long the long ones take, seconds, on two cores. In a clean clone jest has no times to go by. */
const SECONDS = {
  'tck/neo4j': 246,
  'conformance/filters': 156,
  'conformance/subgraph-cypher': 133,
  'e2e/accessibility': 119,
  'e2e/by-hand': 117,
  'tck/embedded-2': 94,
  'tck/embedded-1': 92,
  'conformance/selections': 79,
  'conformance-cypher/runaways': 76,
  'shell/shell': 76,
  'e2e/console': 72,
  'e2e/filters': 67,
  'e2e/panels': 65,
  'process/fresh-clone': 57,
  'e2e/moves': 53,
  'unit/api/hostile': 50,
  'conformance/load': 41,
  'process/readme': 32,
  'golden/golden': 30,
  'conformance-cypher/statements': 30,
  'e2e/explorer': 29,
  'e2e/outage': 25,
  'e2e/first-view': 23,
  'conformance-cypher/bounds': 15,
};
const USUAL_SECONDS = 5;

const secondsOf = ({ path }) => {
  const name = path
    .replaceAll('\\', '/')
    .replace(/^.*\/tests\//, '')
    .replace(/\.test\.tsx?$/, '');
  return SECONDS[name] ?? USUAL_SECONDS;
};

/** The longest first, so that none of them runs alone at the end. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => secondsOf(b) - secondsOf(a));
  }
};
