// node first-start.mjs FOLDER: `npm start` in a copy of the project with no packages, no build and no data, then a kill -9,
// then `npm start` again. Prints what was seen as JSON, for fresh-clone.test.ts to judge; nothing if a start failed.
// Leaves the packages and the build behind, no data. Has no dependencies, since there are no packages yet.
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startProduct } from '../support/product.cjs';

const LIMIT_MINUTES = 14;

const NEIGHBORHOOD = `{ neighborhood(ids: ["is-k"]) { nodes { id } relationships { id claims { id } } } }`;
const EVERYTHING = `{
  graph(filter: { includePredictions: true }, limit: 1000) { totalNodes totalRelationships nodes { id } relationships { id standing claims { id } } }
  claims { totalCount }
}`;

async function firstStart(folder, signal) {
  for (const name of ['node_modules', 'dist', 'data'])
    if (existsSync(join(folder, name))) throw new Error(`This is no first start: ${name} is there already.`);
  let product;
  try {
    product = await startProduct(folder, {}, signal);
    const { said } = product;
    const health = await fetch(`${product.address}/health`, { signal });
    const page = await fetch(`${product.address}/`, { signal });
    const seen = {
      said,
      health: health.status,
      page: { status: page.status, text: await page.text() },
      neighborhood: (await product.graphql(NEIGHBORHOOD)).neighborhood,
      everything: await product.graphql(EVERYTHING),
    };
    await product.kill();
    product = await startProduct(folder, {}, signal);
    const again = { said: product.said, everything: await product.graphql(EVERYTHING) };
    return { first: seen, again };
  } finally {
    await product?.stop();
    rmSync(join(folder, 'data'), { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

const ending = new AbortController();
const end = (why) => ending.abort(new Error(why));
const limit = setTimeout(end, LIMIT_MINUTES * 60_000, `Not done within ${LIMIT_MINUTES} minutes`);
for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => end(`Ended by ${name}`));
try {
  const { first, again } = await firstStart(resolve(process.argv[2] ?? '.'), ending.signal);
  process.stderr.write(`${first.said.trimEnd()}\n${again.said.trimEnd()}\n`);
  process.stdout.write(`${JSON.stringify({ first, again })}\n`);
} catch (error) {
  const cause = error.cause ? ` (${error.cause.message})` : '';
  process.stderr.write(`The first start failed. ${error.message}${cause}\n`);
  process.exitCode = 1;
} finally {
  clearTimeout(limit);
}
