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
 * Does every job of a list once, so many at a time.
 * @param {(job: unknown) => Promise<void>} work
 * @param {unknown[]} jobs begun in this order
 * @param {number} connections how many at a time
 * @returns jobs a second, and the times of all, ms, in the order of their ends
 */
export async function measure(work, jobs, connections) {
  const times = [];
  let next = 0;
  const began = performance.now();
  const one = async () => {
    while (next < jobs.length) {
      const job = jobs[next++];
      const from = performance.now();
      await work(job);
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  return { perSecond: (times.length / (performance.now() - began)) * 1000, times };
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
