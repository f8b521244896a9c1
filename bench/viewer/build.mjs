// What has to be built for the bench alone: the page of the peers, and the product's codec of links for Node.
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '..', '..');

/** Builds the page of the peers into a folder. */
export async function buildPeers(folder) {
  await build({
    configFile: false,
    root: join(here, 'page'),
    base: './',
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 2000 },
  });
}

/**
 * The product's own codec and first view, so that the bench's links are made as the product makes them.
 * @returns {Promise<{linkTo: (view: object) => string}>}
 */
export async function buildCodec(folder) {
  const entry = 'codec';
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2023',
      minify: false,
      lib: {
        entry: join(root, 'client', 'url', 'codec.ts'),
        formats: ['es'],
        fileName: () => `${entry}.mjs`,
      },
    },
  });
  const { decodeView, encodeView } = await import(pathToFileURL(join(folder, `${entry}.mjs`)).href);
  return { linkTo: (view) => encodeView({ ...decodeView(''), ...view }) };
}
