// The figures as text for people.

const ms = (value) => (value < 10 ? value.toFixed(1) : String(Math.round(value)));
const minutes = (seconds) => (seconds < 100 ? `${seconds.toFixed(0)} s` : `${(seconds / 60).toFixed(1)} min`);

/** @returns {string} Markdown without a heading */
export function reportText({ events, seconds, megabytes, rows, startMs, memory, answers, options }) {
  return [
    `${events.toLocaleString('en-US')} events in Neo4j (heap ${options.heap} MB, page cache ${options.pageCache} MB), each of the real ones ${options.times} times.`,
    '',
    `- Export of the real graph ${minutes(seconds.export)}; ${rows.toLocaleString('en-US')} rows of CSV made in ${minutes(seconds.generate)} (${megabytes.csv} MB).`,
    `- \`neo4j-admin database import\` ${minutes(seconds.import)}; constraints, indexes and empty lists ${minutes(seconds.index)}; store with its logs ${megabytes.store} MB.`,
    `- Our server ready in ${ms(startMs)} ms, at most ${memory.server} MiB.`,
    '',
    '| question | first | p50 | p95 | rows | KB | |',
    '| --- | ---: | ---: | ---: | ---: | ---: | --- |',
    ...answers.map(
      ({ name, first, p50, p95, rows: read, kilobytes, error }) =>
        `| ${name} | ${ms(first)} | ${ms(p50)} | ${ms(p95)} | ${read} | ${kilobytes} | ${error === undefined ? '' : `**${/"code":"(\w+)"/.exec(error)?.[1] ?? 'error'}**`} |`,
    ),
    '',
  ].join('\n');
}
