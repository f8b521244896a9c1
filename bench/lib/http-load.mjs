// Asks a server over a fixed number of kept connections, as fast as it answers.
import { Agent, request } from 'node:http';

/** A client with so many connections. `close` lets go of them. */
export function openClient(connections) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return { post: (url, body) => post(agent, url, body), close: () => agent.destroy() };
}

/** Sends JSON and reads the whole answer, without parsing it. */
function post(agent, url, body) {
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      {
        agent,
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      (response) => {
        const chunks = [];
        let bytes = 0;
        response.on('data', (chunk) => {
          chunks.push(chunk);
          bytes += chunk.length;
        });
        response.on('end', () => resolve({ status: response.statusCode, bytes, chunks }));
        response.on('error', reject);
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

/**
 * Runs jobs from a list over and over, so many at a time, for a while.
 * @param {(job: unknown) => Promise<number>} work gives the answer's size, bytes
 * @param {unknown[]} jobs each in turn, from the first
 * @param {{ connections: number, seconds: number }} how
 * @returns requests a second, and the times of all, ms, sorted
 */
export async function measure(work, jobs, { connections, seconds }) {
  const times = [];
  let bytes = 0;
  let next = 0;
  const began = performance.now();
  const until = began + seconds * 1000;
  const one = async () => {
    while (performance.now() < until) {
      const job = jobs[next++ % jobs.length];
      const from = performance.now();
      bytes += await work(job);
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  const elapsed = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  return { perSecond: times.length / elapsed, times, bytes };
}

/** The value below which a share of sorted numbers lies. */
export function quantile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

export function median(numbers) {
  return quantile(
    [...numbers].sort((a, b) => a - b),
    0.5,
  );
}
