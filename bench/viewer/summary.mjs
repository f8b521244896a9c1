// Medians, ratios and the text of the results.

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(half)] : (sorted[half - 1] + sorted[half]) / 2;
}

const rounded = (number, digits = 1) => Number(number.toFixed(digits));

/** Redrawings a second over the whole script and in each of its phases. */
export function rates({ phases }) {
  const all = Object.values(phases);
  const sum = (key) => all.reduce((total, phase) => total + phase[key], 0);
  return {
    all: (1000 * sum('drawn')) / sum('ms'),
    ...Object.fromEntries(Object.entries(phases).map(([name, { drawn, ms }]) => [name, (1000 * drawn) / ms])),
  };
}

/** Medians of each rate over the rounds. */
export function medianRates(rounds) {
  const all = rounds.map(rates);
  return Object.fromEntries(
    Object.keys(all[0]).map((key) => [key, rounded(median(all.map((one) => one[key])))]),
  );
}

/** Mean length of the edges, divided by the mean distance of any two nodes: low where ties stand together. */
export function tightness(positions, edges) {
  const distance = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);
  const ids = Object.keys(positions);
  const mean = (numbers) => numbers.reduce((left, right) => left + right, 0) / numbers.length;
  const lengths = edges.map(({ source, target }) => distance(positions[source], positions[target]));
  const pairs = Array.from({ length: 20_000 }, (_, index) => {
    const a = ids[(index * 7919) % ids.length];
    const b = ids[(index * 104_729 + 1 + Math.floor(index / 3)) % ids.length];
    return distance(positions[a], positions[b]);
  });
  return rounded(mean(lengths) / mean(pairs), 3);
}

const row = (cells) => `| ${cells.join(' | ')} |`;
const PHASES = ['all', 'panFar', 'zoomIn', 'panNear', 'zoomOut'];
const NAMES = { ours: 'Allegiance', bare: 'bare Cytoscape', sigma: 'sigma.js' };

/** One set of flags as a table of rates. */
export function rateTable({ flags, rates: byViewer, blocks }) {
  return [
    row([flags, ...['whole script', 'pan far', 'zoom in', 'pan near', 'zoom out'], 'longest block, ms']),
    row(Array.from({ length: 7 }, (_, index) => (index === 0 ? '---' : '---:'))),
    ...Object.keys(NAMES).map((viewer) =>
      row([NAMES[viewer], ...PHASES.map((phase) => byViewer[viewer][phase]), Math.round(blocks[viewer])]),
    ),
  ].join('\n');
}
