// The bench's figures for people.

const TITLES = {
  around: 'A. Neighborhood, two steps (`FOUGHT`)',
  events: 'B. A page of 50 events of an actor',
};

/** @param {object} result as main.mjs makes it @returns {string} Markdown */
export function reportText({ options, graph, loadSeconds, facts, figures, ratios }) {
  const parts = [
    `${graph.events} events, ${graph.actors} actors, ${graph.edges} edges between actors. ${options.connections} connections, ${options.starts} start nodes, ${options.launches} launches of every server with ${options.rounds} rounds in turns, a round asks each question once of every start node; requests a second are the median of the rounds. No response is cached anywhere. All answers were compared before and hold the same facts (how: bench/api/README.md).`,
  ];
  const loads = Object.entries(loadSeconds).map(([name, seconds]) => `${name} ${seconds} s`);
  if (loads.length > 0) parts.push(`Loading: ${loads.join(', ')}.`);
  for (const [question, byName] of Object.entries(figures)) {
    parts.push(`## ${TITLES[question]}`, sentence(question, facts[question]));
    parts.push(
      table(
        ['', 'requests/s', 'p50 ms', 'p95 ms', 'bytes (mean)', 'bytes (most)'],
        Object.entries(byName).map(([name, { perSecond, p50, p95, meanBytes, largestBytes }]) => [
          name,
          perSecond.toFixed(1),
          p50.toFixed(1),
          p95.toFixed(1),
          meanBytes === 0 ? '' : String(meanBytes),
          largestBytes === 0 ? '' : String(largestBytes),
        ]),
      ),
      table(
        ['ratio', '', 'launches', 'aim'],
        ratios
          .filter((ratio) => ratio.question === question)
          .map(({ of, to, ratio, launches, aim, holds }) => [
            `${of} / ${to}`,
            ratio.toFixed(2),
            `${Math.min(...launches).toFixed(2)} to ${Math.max(...launches).toFixed(2)}`,
            aim === null ? '' : `${aim} ${holds ? 'holds' : 'missed'}`,
          ]),
      ),
    );
  }
  return parts.join('\n\n');
}

function sentence(question, facts) {
  return question === 'around'
    ? `${facts.answers} answers of ${facts.nodesPerAnswer} nodes and ${facts.relationshipsPerAnswer} relationships on average. ${facts.beyondPerAnswer} of these lie between two nodes that are both two steps away; @neo4j/graphql's nested selection leaves them out.`
    : `${facts.answers} pages of ${facts.eventsPerAnswer} events on average.`;
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}
