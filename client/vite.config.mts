import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = `http://127.0.0.1:${process.env['PORT'] ?? '4000'}`;

const page = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Builds the viewer and, as a page of its own, the explorer of the API into `dist/client`; `vite client` serves it for development, with the API of `npm start`. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../dist/client', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    // The grammar of Cypher, which loads when it is asked for.
    chunkSizeWarningLimit: 6_000,
    rolldownOptions: {
      input: { index: page('index.html'), graphiql: page('graphiql.html') },
      // Advice to who writes this file, on a busy machine, in the way of who starts the program.
      checks: { bundlerTimings: false },
      onLog(level, log, report) {
        // GraphiQL's note to a compiler that does not run here.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
  worker: { format: 'es' },
  server: { proxy: { '/graphql': server, '/health': server } },
});
