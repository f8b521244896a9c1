// The figures as text for people.

const AIMS = { bounded: { p50: 100, p95: 400 }, whole: { p50: 1_000, p95: Infinity } };
/** From a tenth to the whole, what is bounded may take so many times as long. Below a few ms it is noise. */
const GROWTH = 1.5;
const NOISE_MS = 10;

const ms = (value) => (value === undefined ? '' : value < 10 ? value.toFixed(1) : String(Math.round(value)));

/** @returns {string} Markdown without a heading */
export function reportText({ stores }, questions) {
  const parts = [];
  for (const engine of new Set(stores.map((one) => one.engine))) {
    const own = stores.filter((one) => one.engine === engine).sort((a, b) => a.share - b.share);
    const last = own.at(-1);
    parts.push(`## ${engine}`, '');
    for (const { rows, importSeconds, peer, startMs, memory } of own) {
      const engineMemory = memory.engine === null ? '' : `, engine ${memory.engine} MiB`;
      parts.push(
        `- ${rows} events: imported in ${importSeconds.toFixed(1)} s (${Math.round(rows / importSeconds)} rows a second), ready in ${Math.round(startMs)} ms; at most: server and bench ${memory.server} MiB${engineMemory}.`,
      );
      if (peer !== undefined)
        parts.push(
          `- The same ${peer.nodes} nodes and ${peer.relationships} relationships plainly: ${peer.seconds.toFixed(1)} s; the importer's rate is ${(peer.seconds / importSeconds).toFixed(2)} of that.`,
        );
    }
    const head = own.map(({ rows }) => `p50, ${rows} | p95`).join(' | ');
    parts.push(
      '',
      `| question | ${head} | first | growth | statements | rows | KB | |`,
      `| --- | ${own.map(() => '---: | ---:').join(' | ')} | ---: | ---: | ---: | ---: | ---: | --- |`,
    );
    for (const { name } of questions) {
      const each = own.map(({ answers }) => answers.find((one) => one.name === name));
      const one = each.at(-1);
      const growth = each.length > 1 && each[0].p50 > 0 ? one.p50 / each[0].p50 : undefined;
      parts.push(
        `| ${name} | ${each.map(({ p50, p95 }) => `${ms(p50)} | ${ms(p95)}`).join(' | ')} | ${ms(one.first)} | ${growth === undefined ? '' : growth.toFixed(1)} | ${one.statements.toFixed(1)} | ${one.rows} | ${one.kilobytes} | ${misses(one, growth).join(', ')} |`,
      );
    }
    const missed = last.answers.filter((one) => misses(one).length > 0).length;
    parts.push(
      '',
      `${last.answers.length - missed} of ${last.answers.length} questions hold their aim at ${last.rows} events (bounded: p50 100 ms, p95 400 ms; whole: p50 1 s).`,
      '',
    );
  }
  return parts.join('\n');
}

/** What of a question's aims does not hold, in words. */
function misses({ size, p50, p95, error }, growth) {
  if (error !== undefined) return [`**error**: ${/"code":"(\w+)"/.exec(error)?.[1] ?? 'unknown'}`];
  const aim = AIMS[size];
  return [
    ...(p50 > aim.p50 ? ['p50'] : []),
    ...(p95 > aim.p95 ? ['p95'] : []),
    ...(size === 'bounded' && growth > GROWTH && p50 > NOISE_MS ? ['growth'] : []),
  ];
}
