const { default: Sequencer } = require('@jest/test-sequencer');

/** The longest first, so that none of them runs alone at the end. In a clean clone jest has no times to go by. */
const LONGEST = [
  'tests/tck/',
  'tests/e2e/',
  'tests/conformance',
  'tests/shell/',
  'tests/process/',
  'tests/golden/',
];

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path }) => {
      const at = LONGEST.findIndex((folder) => path.replaceAll('\\', '/').includes(folder));
      return at < 0 ? LONGEST.length : at;
    };
    return [...super.sort(tests)].sort((a, b) => place(a) - place(b));
  }
};
